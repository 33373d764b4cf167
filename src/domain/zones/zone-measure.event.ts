import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { banForm, measureForm } from './zone-measure-form.ts'

const base = { cites: [saitama['3-8-(1)'], mpd['3-1-(2)']], profiles: ['mpd', 'saitama-police'], roles: ['情報セキュリティ管理者'] } as const

/** 対策の基準の登録と改定。登録した対策は、同じクラスの有効な区域の確認表に載り、改めると確認がやり直しになる。 */
export const measureEvents = [
  event('zones.zone-measure/added', {
    ...base, title: '対策の登録', subject: [], verb: '区域の対策を登録する',
    form: { ...measureForm, effectiveOn: { label: '適用する日', type: 'date' } },
    finds: { zones: { register: 'zones', column: 'class', field: 'class', matching: 'same', states: ['有効'], all: true } },
    effect: {
      creates: 'zone-measures', set: { edition: { value: 1 } },
      rows: {
        register: 'zone-checks',
        make: ({ form, entered, chosen }) => (chosen['zones'] ?? []).map((zone) => ({ ...form, zone: zone.id, unit: zone.unit, measure: entered?.id, aspect: '一般', edition: 1 })),
      },
    },
  }),
  event('zones.zone-measure/revised', {
    ...base, title: '対策の改定', subject: ['zone-measures'], verb: '対策を改める', states: ['有効'],
    form: { demand: measureForm.demand, need: measureForm.need, staff: measureForm.staff, ...banForm, effectiveOn: { label: '適用する日', type: 'date' }, reason: { label: '改める理由', type: 'text', max: 200 } },
    effect: {
      set: { demand: { field: 'demand' }, need: { field: 'need' }, staff: { field: 'staff' }, bans: { field: 'bans' }, bansFor: { field: 'bansFor' }, effectiveOn: { field: 'effectiveOn' }, edition: { derive: ({ item }) => Number((item as { details: { edition?: number } } | null)?.details.edition ?? 0) + 1 } },
      along: { linkedFrom: 'zone-checks', effect: { set: { demand: { field: 'demand' }, need: { field: 'need' }, staff: { field: 'staff' }, bans: { field: 'bans' }, bansFor: { field: 'bansFor' }, revisedAt: 'now', edition: { derive: ({ item }) => Number((item as { details: { edition?: number } } | null)?.details.edition ?? 0) + 1 } } } },
    },
  }),
  event('zones.zone-measure/ended', {
    ...base, title: '対策の廃止', subject: ['zone-measures'], verb: '対策を基準から除く', states: ['有効'], form: { reason: { label: '理由', type: 'text', max: 200 } },
    effect: { from: ['有効'], to: '廃止', along: { linkedFrom: 'zone-checks', effect: { to: '対象外' } } },
  }),
]
