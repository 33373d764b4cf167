import type { ClauseId } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import type { Effect, Form, ItemFacts } from '../../engine/definition.ts'
import type { StepDefinition } from '../../engine/request/procedure.ts'

/** What an instruction in an emergency says, who gives it, and what it does: the rules of handling stand aside for the unit until it ends. */
export const emergencyForm = (cites: readonly ClauseId[]) => ({
  title: { label: '緊急事態', type: 'text', max: 120, help: '例: 令和８年９月１日の地震' },
  scope: { label: '対象の所属', type: 'unit', cites, help: 'この所属と、その下の部署の職員だけが対象です。' },
  instruction: { label: '指示の内容', type: 'text', multiline: true, max: 2000, cites, help: '規定によらずに行ってよいことと、その間に守ることを書きます。' },
} as const satisfies Form)
/** The instruction itself: whoever holds the role gives it at once, others ask for it. */
export const instructedBy = (role: string, cites: readonly ClauseId[]): StepDefinition => ({ kind: '決裁', role, scope: { field: 'scope' }, cites, unlessApplicantHolds: true })
export const declares: Effect = { creates: 'emergencies', to: '発令中', set: { instructedBy: 'actor' }, provides: { kind: '緊急の特例', clauses: null, title: 'title', period: null, unit: 'scope' } }

/** The numbers of the measures of an emergency that nobody has ended. */
export const unlifted = (facts: Facts): string | null => {
  const { linkedFrom } = facts['item'] as ItemFacts
  return linkedFrom?.['emergency-measures']?.filter(({ state }) => state === '実施中').map(({ number }) => number).join('・') || null
}
