import type { ReplyOf } from '../../../src/server/contract/routes.ts'
import type { Tone } from '../../kit/badge.tsx'

export type Stocktake = ReplyOf<'stocktake'>
export type Line = Stocktake['lines'][number]
/** The five lists of a reconciliation; every number ends in exactly one. */
export const OUTCOMES = ['見当たらない', '台帳どおり', '場所・保管者違い', '台帳にない', '重複'] as const
export type Outcome = (typeof OUTCOMES)[number]

interface OutcomeWords { readonly tone: Tone; readonly open: string; readonly help: string }
/** While the count is open, what has not been read yet is 残り rather than missing. */
export const OUTCOME_WORDS: { readonly [outcome in Outcome]: OutcomeWords } = {
  見当たらない: { tone: 'danger', open: '残り', help: 'まだ読んでいないもの。締めるまでに読まなければ「見当たらない」になります。' },
  台帳どおり: { tone: 'success', open: '台帳どおり', help: '台帳の記載のとおりにあったもの。' },
  '場所・保管者違い': { tone: 'warning', open: '場所・保管者違い', help: 'あったけれども、場所か持っている人が台帳と違うもの。' },
  台帳にない: { tone: 'danger', open: '台帳にない', help: 'この所属の台帳に載っていないもの。' },
  重複: { tone: 'warning', open: '重複', help: '同じ番号が二つのものから読まれたもの。' },
}
export const isOutcome = (text: string): text is Outcome => (OUTCOMES as readonly string[]).includes(text)

/** Readers and labels may give the bare number or the address of its page; both mean the number. */
export function numberIn(code: string): string {
  const text = code.trim().normalize('NFKC')
  const last = /^https?:\/\//.test(text) ? decodeURIComponent(text.replace(/[?#].*$/, '').replace(/\/$/, '').split('/').at(-1) ?? text) : text
  return last.slice(0, 100)
}

/** What a reading means as far as this page knows, before the server has judged it: seen before, expected, or not in the ledger of the unit. */
export function foresee(code: string, lines: readonly Line[], readHere: ReadonlySet<string>): Outcome {
  const line = lines.find((one) => one.code === code)
  if (line === undefined || line.item === null) return readHere.has(code) ? '重複' : '台帳にない'
  return '台帳どおり'
}

/** Already counted: reading it again changes nothing and is said as such. */
export const isCounted = (code: string, lines: readonly Line[], readHere: ReadonlySet<string>): boolean => readHere.has(code) || lines.some((one) => one.code === code && one.scannedAt !== null)
