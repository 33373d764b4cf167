import type { ClauseId } from '../../../clauses/index.ts'
import type { Effect, Form } from '../../engine/definition.ts'
import { REASONS } from './exceptions.register.ts'

/** What every application for an exception says. */
export const applicationForm = (cites: { readonly difficulty: readonly ClauseId[]; readonly alternative: readonly ClauseId[]; readonly period: readonly ClauseId[] }) => ({
  title: { label: '例外の件名', type: 'text', max: 120 },
  clauses: { label: '例外とする条項', type: 'text', names: 'clauses', max: 400, help: '番号か言葉で探して選びます。いくつでも選べます。' },
  difficulty: { label: '守ることが困難な事情', type: 'text', multiline: true, cites: cites.difficulty },
  reasonKind: { label: '理由の区分', type: 'choice', options: [...REASONS], cites: cites.difficulty },
  reason: { label: '合理的な理由', type: 'text', multiline: true, help: '条項どおりにしないことが、なぜ業務に要るかを書きます。', cites: cites.difficulty },
  alternative: { label: '代わりに取る措置', type: 'text', required: false, multiline: true, cites: cites.alternative, help: '条項の趣旨を、できるだけ別の方法で満たします。' },
  noAlternative: { label: '代わりの措置を取れない理由', type: 'text', required: false, multiline: true, cites: cites.alternative, help: '代わりの措置を書いたときは要りません。' },
  period: { label: '適用期間', type: 'dateRange', notBefore: 'today', cites: cites.period, help: '終わりの日を過ぎると、自動で失効します。' },
} as const satisfies Form)

const columns: NonNullable<Effect['set']> = { kind: { value: '例外措置' }, startsOn: { field: 'period.from' }, endsOn: { field: 'period.to' }, applicant: 'applicant' }
/** The row of the 例外台帳 that a permission enters, and what it lifts. */
export const permitted: Effect = {
  creates: 'exceptions', to: '有効', set: columns, provides: { kind: '例外措置', clauses: 'clauses', title: 'title', period: 'period' },
}
/** A refusal is kept like a permission; it lifts nothing. */
export const refused: Effect = { creates: 'exceptions', to: '不許可', set: columns }

/** What whoever decides has considered, and on which conditions he permits. */
export const consideration = (cites: readonly ClauseId[]) => ({
  impact: { label: '情報セキュリティ上の影響の検討', type: 'text', multiline: true, cites, help: '例外を認めると何が起きうるかを書きます。' },
  handling: { label: '影響への対処の検討', type: 'text', multiline: true, cites },
  conditions: { label: '許可の条件', type: 'text', required: false, multiline: true, cites, help: '申請者への通知に書かれます。' },
  infeasible: { label: 'この条項は守ること自体に無理がある', type: 'flag', required: false, help: '「はい」なら、条項の見直しの検討が始まります。' },
} as const satisfies Form)
