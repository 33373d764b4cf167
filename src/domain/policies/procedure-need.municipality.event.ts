import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Field } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { hasVersionOn } from './standing.ts'

const FILE = 'policies.procedure-need.municipality'
const cites = [mic['sosoku-3-1-(7)']]
const base = { cites, profiles: ['municipality'], roles: ['情報セキュリティ管理者', '情報システム管理者', '統括情報セキュリティ責任者'] } as const
const procedure = { label: '実施手順', type: 'item', register: 'policies', states: ['有効'], where: is('details.kind', '実施手順'), help: '規程台帳の、種類が「実施手順」のものから選びます。', cites } as const satisfies Field

const isInForce = guard(`${FILE}/in-force`, {
  title: '有効な版のない実施手順', cites, profiles: ['municipality'],
  refuses: ({ chosen, day }) => {
    const [policy] = chosen['procedure'] ?? []
    return !policy || hasVersionOn(policy, day) ? null : { field: 'procedure', message: `「${String(policy.details['name'])}」には、今日有効な版がありません。決裁と公布を済ませてから結び付けてください。` }
  },
})

/** 主要な情報資産の指定と、その実施手順の結び付け。 */
export const procedureNeedEvents = [
  event(`${FILE}/named`, {
    ...base, title: '主要な情報資産の指定', subject: ['information'], verb: '主要な情報資産に指定する', guards: [isInForce],
    form: {
      because: { label: '主要とする理由', type: 'text', max: 300 },
      existing: { label: '対策の実施手順', type: 'choice', options: ['まだない', 'ある'], help: '「まだない」なら、所管の課に策定の仕事が割り当てられます。', cites },
      procedure: { ...procedure, when: is('existing', 'ある') },
    },
    effect: { creates: 'procedure-needs', toWhen: [{ when: is('existing', 'ある'), to: '策定済' }], to: '未策定', set: { information: 'item', named: 'today' } },
  }),
  event(`${FILE}/linked`, {
    ...base, title: '実施手順の結び付け', subject: ['procedure-needs'], verb: '実施手順を結び付ける', states: ['未策定', '策定済'], guards: [isInForce],
    form: { procedure }, effect: { from: ['未策定', '策定済'], to: '策定済', set: { procedure: { field: 'procedure' } } },
  }),
  event(`${FILE}/lost`, {
    ...base, title: '実施手順がなくなったことの記録', subject: ['procedure-needs'], verb: '実施手順がなくなったことを記録する', states: ['策定済'],
    form: { reason: { label: '理由', type: 'text', max: 200, help: '例: 手順を廃止した' } }, effect: { from: ['策定済'], to: '未策定', set: { procedure: { value: null } } },
  }),
  event(`${FILE}/released`, {
    ...base, title: '主要な情報資産の指定の解除', subject: ['procedure-needs'], verb: '指定を解く', states: ['未策定', '策定済'],
    form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['未策定', '策定済'], to: '解除' },
  }),
]
