import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'
import type { Duty } from '../../engine/duty/duty.ts'

const AHEAD = setting('people.departure-ahead', '離任の何日前から手続を知らせるか', 30, { unit: '日', notInSource: true })
const base = {
  cites: [mic['5.1-(1)-⑧']], profiles: ['municipality'], after: { arrives: 'day', ahead: AHEAD }, due: { field: 'day' }, escalate: '情報セキュリティ責任者',
} as const

/** 離任する本人の返却と守秘の確認、管理者の完了。 */
export const departureDue: readonly Duty[] = [
  duty('people.departure-due.municipality/own', {
    ...base, title: '離任する前の返却と守秘の確認', subject: { per: 'item', register: 'departures' }, assignees: ['holder'],
    closedBy: { events: ['people.departure.municipality/confidentiality'] },
    instruction: '離任の日までに、使っている端末・媒体・カードなどを返し、守秘の確認を記録してください。',
  }),
  duty('people.departure-due.municipality/completion', {
    ...base, title: '離任手続の完了', subject: { per: 'item', register: 'departures' }, assignees: [{ role: '情報セキュリティ管理者' }],
    closedBy: { events: ['people.departure.municipality/completed', 'people.departure.municipality/withdrawn'] },
    instruction: '返すものがなくなり、本人が守秘を確認したことを見て、離任手続を完了にしてください。',
  }),
]
