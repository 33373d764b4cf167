import { mic } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { changeWork } from './change-work.ts'
import { byItsOperators, orderedForIt } from './work-orders.guard.ts'

const base = { cites: [mic['6.1-(4)-②']], profiles: ['municipality'], roles: ['情報システム管理者', '情報システム担当者', '統括情報セキュリティ責任者'] } as const

const instruction = { label: '作業指示', type: 'item', register: 'work-orders', states: ['指示中'], help: '情報システム管理者の指示の番号です。指示がなければ、先に指示を受けます。', cites: [mic['1-(6)']] } as const
const of = (column: string) => ({ derive: ({ item }: Facts) => (item as { details: Facts }).details[column] as string | undefined ?? null })

/** システム変更作業の記録と、その訂正。 */
export const changeRecordEvents = [
  event('operations.change-record.municipality/worked', {
    ...base, title: '変更作業の記録', subject: ['systems'], verb: '変更作業を記録する', states: ['運用中'], guards: [byItsOperators, orderedForIt], form: { instruction, ...changeWork }, effect: { creates: 'change-records', set: { system: 'item' } },
  }),
  event('operations.change-record.municipality/corrected', {
    ...base, title: '変更作業の記録の訂正', subject: ['change-records'], verb: '訂正を足す', states: ['確定'],
    form: { ...changeWork, reason: { label: '訂正の理由', type: 'text', max: 300 } },
    effect: { creates: 'change-records', set: { corrects: 'item', system: of('system'), instruction: of('instruction') } },
  }),
]
