import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { toldOf } from './bans.ts'
import { toldAndAgreed } from './visit.guard.ts'
import { visits } from './visits.register.ts'
import { CLASSES } from './zone-classes.ts'

const cites = [saitama['3-8-(3)-ウ']] as const
const base = { cites, profiles: ['saitama-police'], subject: ['visits'] } as const
const { visitor, affiliation, purpose, host, consented, enteredAt, leftAt } = visits.columns
const measuresOf = (visit: unknown): string => toldOf((visit as ItemFacts | null)?.linked?.['zone']).join('\n')

/** 職員以外の者の立入り。読み: クラス０には管理者の定める対策がないため、立入りの記録を求めない（docs/readings/0982）。 */
export const visitEvents = [
  event('zones.visit.saitama/registered', {
    ...base, subject: ['zones'], title: '職員以外の者の立入りの登録', verb: '職員以外の者の立入りを登録する', states: ['有効'], when: is('details.class', CLASSES[1], CLASSES[2], CLASSES[3]),
    form: { visitor: visitor!, affiliation: affiliation!, purpose: purpose!, host: host! },
    effect: { creates: 'visits', set: { zone: 'item' } },
  }),
  event('zones.visit.saitama/entered', {
    ...base, title: '職員以外の者の入室', verb: '入室を記録する', states: ['説明待ち'], guards: [toldAndAgreed],
    form: {
      told: { label: '区域の対策の説明', type: 'choice', options: ['説明した', 'まだ説明していない'], help: '区域台帳の区域を開くと、説明する対策（この区域で守ること）が見られ、印刷できます。', cites },
      consented: { ...consented!, required: true },
      enteredAt: { ...enteredAt!, required: true },
    },
    effect: { from: ['説明待ち'], to: '入室中', set: { consented: { field: 'consented' }, enteredAt: { field: 'enteredAt' }, explained: { derive: ({ item }) => measuresOf(item) || '対策の定めなし' } } },
  }),
  event('zones.visit.saitama/left', {
    ...base, title: '職員以外の者の退室', verb: '退室を記録する', states: ['入室中'], form: { leftAt: { ...leftAt!, required: true } }, effect: { from: ['入室中'], to: '退室済', set: { leftAt: { field: 'leftAt' } } },
  }),
  event('zones.visit.saitama/cancelled', {
    ...base, title: '立入りの取りやめ', verb: '取りやめを記録する', states: ['説明待ち'], form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['説明待ち'], to: '取りやめ' },
  }),
]
