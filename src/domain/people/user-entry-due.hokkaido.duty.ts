import { hokkaido } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'
import type { Duty } from '../../engine/duty/duty.ts'

const AHEAD = setting('people.registration-ahead', '採用の何日前から登録待ちを知らせるか', 30, { unit: '日', notInSource: true })
const WITHIN = setting('people.erasure-days', '退職日から抹消までの日数', 7, { unit: '日', notInSource: true })
const base = { profiles: ['hokkaido-police'], subject: { per: 'item', register: 'user-entries' }, assignees: [{ role: 'システム管理者' }], escalate: 'システム総括責任者' } as const

/** 採用された人の登録、退職した人の抹消。 */
export const userEntryDue: readonly Duty[] = [
  duty('people.user-entry-due.hokkaido/registration', {
    ...base, title: '採用された職員の利用者情報の登録', cites: [hokkaido['4-2']],
    subject: { ...base.subject, where: { op: 'is', path: 'state', values: ['登録待ち'] } },
    after: { arrives: 'day', ahead: AHEAD }, due: { field: 'day' }, closedBy: { events: ['people.user-entry.hokkaido/registered'] },
    instruction: '採用の日までにシステムに利用者情報を登録し、登録を記録してください。',
  }),
  duty('people.user-entry-due.hokkaido/erasure', {
    ...base, title: '退職した職員の利用者情報の抹消', cites: [hokkaido['4-3']],
    subject: { ...base.subject, where: { op: 'is', path: 'state', values: ['抹消待ち'] } },
    after: { arrives: 'leftOn' }, due: { days: WITHIN }, closedBy: { events: ['people.user-entry.hokkaido/erased'] },
    instruction: '退職日を過ぎたら、システムに残る利用者情報を抹消し、抹消を記録してください。',
  }),
]
