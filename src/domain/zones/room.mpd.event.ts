import { mpd } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { roomForm } from './room-form.ts'
import { classFor, classOf, zonesIn } from './zone-classes.ts'

const base = { profiles: ['mpd'] } as const
/** 選ばれた区域。選ばれていなければ、使われ方に当たるこの庁舎の区域（事務室は同じ所属のもの）。サーバ等を置いた室は選ぶ。 */
function zoneFor({ item, zone, use, office }: Facts): string | null {
  const at = classFor(use)
  if (typeof zone === 'string') return zone
  if (at === undefined || at === 'クラス３') return null
  return zonesIn((item as ItemFacts | null) ?? undefined).find((one) => classOf(one) === at && (at !== 'クラス２' || one.unit === office))?.id ?? null
}
const within = guard('zones.room.mpd/within', {
  ...base, title: '庁舎の範囲', cites: [mpd['2-1-(1)']],
  refuses: ({ chosen }) => (chosen['room']?.[0]?.details['grounds'] === '敷地外' ? { field: 'room', message: 'この場所は庁舎の敷地の外です。移動は庁舎外への持出しに当たります。「持出しを申請する」から申請してください。' } : null),
})

/** 場所の登録と廃止、庁舎の中での媒体の移動。 */
export const roomEvents = [
  event('zones.room.mpd/entered', {
    ...base, cites: [mpd['別表1-クラス0'], mpd['別表1-クラス2']], title: '場所の登録', subject: ['premises'], verb: '場所を登録する', states: ['使用中'],
    form: { ...roomForm, zone: { label: '区域', type: 'item', register: 'zones', states: ['準備中', '有効'], required: false, help: '空にすると、使われ方に当たる区域に入ります。サーバ等を置いた室は選びます。' } },
    effect: { creates: 'rooms', set: { premises: 'item', zone: { derive: zoneFor } } },
  }),
  event('zones.room.mpd/ended', {
    ...base, cites: [mpd['3-1-(1)']], title: '場所の廃止', subject: ['rooms'], verb: '廃止を記録する', states: ['使用中'], form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['使用中'], to: '廃止' },
  }),
  event('zones.room.mpd/moved', {
    ...base, cites: [mpd['2-1-(1)']], title: '庁舎の中での移動', subject: ['media'], verb: '庁舎の中で移す', states: ['保管中', '使用中'], guards: [within],
    form: { room: { label: '移す先の場所', type: 'item', register: 'rooms', states: ['使用中'], help: '敷地の中の場所への移動に、持出しの承認は要りません。', cites: [mpd['2-1-(1)']] }, reason: { label: '理由', type: 'text', max: 200 } },
  }),
]
