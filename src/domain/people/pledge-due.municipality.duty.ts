import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'
import type { Duty } from '../../engine/duty/duty.ts'

const AHEAD = setting('people.pledge-ahead', '採用の何日前から同意書の要否を問うか', 30, { unit: '日', notInSource: true })
const WITHIN = setting('people.pledge-days', '同意書が要ると決めてから署名まで', 14, { unit: '日', notInSource: true })
const base = { cites: [mic['5.1-(2)-②']], profiles: ['municipality'], subject: { per: 'item', register: 'pledges' }, escalate: '情報セキュリティ責任者' } as const

/** 同意書の要否の判断と、本人の署名。 */
export const pledgeDue: readonly Duty[] = [
  duty('people.pledge-due.municipality/decision', {
    ...base, title: '同意書の要否の判断', settings: [AHEAD], subject: { ...base.subject, where: is('state', '要否未定') }, after: { arrives: 'day', ahead: AHEAD }, assignees: [{ role: '情報セキュリティ管理者' }], due: { field: 'day' },
    closedBy: { events: ['people.pledge.municipality/needed', 'people.pledge.municipality/withdrawn'] },
    instruction: '採用する非常勤・臨時の職員に同意書への署名を求めるかどうかを決めてください。求めないときは理由を書きます。',
  }),
  duty('people.pledge-due.municipality/signature', {
    ...base, title: '同意書への署名', settings: [WITHIN], after: { event: 'people.pledge.municipality/needed', when: is('needed', '要') }, assignees: ['holder'], due: { days: WITHIN },
    closedBy: { events: ['people.pledge.municipality/paper', 'people.pledge.municipality/withdrawn'], procedures: ['people.pledge.municipality'] },
    instruction: '情報セキュリティポリシー等を読み、「同意書に署名して出す」で署名してください。紙に署名したときは、情報セキュリティ管理者に渡してください。',
  }),
]
