import { codeOf } from '../../../src/engine/register/reconcile.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
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
  重複: { tone: 'warning', open: '重複', help: '同じ番号が、別の場所でも読まれたもの。番号票の貼り違いを確かめてください。' },
}
export const isOutcome = (text: string): text is Outcome => (OUTCOMES as readonly string[]).includes(text)

/** What a reading means as far as this page knows, before the server has judged it: expected here, or not in the ledger of the unit. */
export const foresee = (code: string, lines: readonly Line[]): Outcome => (lines.some((one) => codeOf(one.code) === code && one.item !== null) ? '台帳どおり' : '台帳にない')

/** Already counted: reading it again changes nothing and is said as such. */
export const isCounted = (code: string, lines: readonly Line[], readHere: ReadonlySet<string>): boolean => readHere.has(code) || lines.some((one) => codeOf(one.code) === code && one.scannedAt !== null)
