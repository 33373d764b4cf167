import type { Support } from '../../../clauses/schema.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { StatusBadge } from '../../kit/badge.tsx'
import { Icon } from '../../kit/icon.tsx'

export type ClauseRow = ReplyOf<'clauseTree'>['rows'][number]
const SUPPORTS: { readonly [support in Support]: { readonly word: string; readonly help: string } } = {
  enforce: { word: '制御', help: '守られない操作を、関所が受け付けません。' }, workflow: { word: '申請', help: '申請と決裁の手続として動きます。' }, register: { word: '台帳', help: '台帳として備えます。' }, record: { word: '記録', help: '行ったことを記録します。' },
  task: { word: '仕事', help: '期限のある仕事として、担当者に示します。' }, notify: { word: '報告', help: '知らせる相手と順に送ります。' }, check: { word: '適合確認', help: '一つずつ適合を確かめます。' }, reference: { word: '参照', help: '判断のよりどころとして示します。' },
}
const KINDS: { readonly [kind: string]: string } = {
  definition: '定義', role: '役割', rule: '義務', prohibition: '禁止', procedure: '手続', register: '台帳', record: '記録', recurring: '定期に行うこと', deadline: '期限', technical: '技術の対策', report: '報告', other: 'そのほか',
}
const CARRIERS: { readonly [kind: string]: string } = { register: '台帳', procedure: '手続', rule: '判定の規則', guard: '受け付けの条件', duty: '仕事', route: '報告の経路', control: '適合確認', event: '記録' }
export const kindWord = (kind: string): string => KINDS[kind] ?? kind
export const carrierWord = (kind: string): string => CARRIERS[kind] ?? kind
/** 制御、申請…; a word of another kind as it is. */
export const supportWord = (support: unknown): unknown => (typeof support === 'string' && Object.hasOwn(SUPPORTS, support) ? SUPPORTS[support as Support].word : Array.isArray(support) ? support.map(supportWord) : support)
export const supportHelp = (support: string): string => SUPPORTS[support as Support]?.help ?? ''

/** How the system supports a clause, in one word. */
export function SupportBadge({ support }: { readonly support: string }) {
  return <span className="inline-flex min-h-7 items-center whitespace-nowrap rounded-4 border border-solid-gray-500 bg-white px-2 py-0.5 text-sm leading-130">{SUPPORTS[support as Support]?.word ?? support}</span>
}

/** Whether something in the system carries it. 参照 needs no carrier. */
export function CarriedMark({ row }: { readonly row: { readonly support: string; readonly carried: boolean } }) {
  if (row.carried) return <StatusBadge tone="success">担っている</StatusBadge>
  return row.support === 'reference' ? null : <span className="inline-flex min-h-7 items-center gap-1 whitespace-nowrap text-sm text-solid-gray-700"><Icon name="minus" className="size-4" />未対応</span>
}
