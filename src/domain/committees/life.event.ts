import { mic, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { bySecretariat } from './committees.guard.ts'

const base = { cites: [saitama['2-2-(5)-ウ'], mic['kaisetsu-1-(7)-注10']], profiles: ['saitama-police', 'municipality'], guards: [bySecretariat] } as const

/** 会議体の廃止、席の終わり、部外の構成員の氏名。 */
export const committeeLife = [
  event('committees.life/abolished', {
    ...base, title: '会議体の廃止', subject: ['committees'], verb: '廃止する', states: ['設置'],
    form: { reason: { label: '廃止の理由', type: 'text', max: 300 } }, effect: { from: ['設置'], to: '廃止' },
  }),
  event('committees.life/seat-ended', {
    ...base, title: '席の終わり', subject: ['committee-seats'], verb: '席を終える', states: ['在任'],
    form: { until: { label: '最後の日', type: 'date' }, reason: { label: '理由', type: 'text', max: 300 } },
    effect: { from: ['在任'], to: '解任', set: { until: { field: 'until' }, reason: { field: 'reason' } } },
  }),
  event('committees.life/seated', {
    ...base, title: '部外の構成員の登録', subject: ['committee-seats'], verb: '座る人を登録する', states: ['在任'], when: is('details.by', '部外の職'),
    form: { person: { label: '座る人', type: 'person', among: 'organisation', help: '部外の人も、先に利用者として登録してください。' } },
    effect: { set: { person: { field: 'person' } } },
  }),
]
