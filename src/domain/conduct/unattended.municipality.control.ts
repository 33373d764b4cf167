import { mic } from '../../../clauses/index.ts'
import { all, has, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'
import { THEMES } from './themes.ts'

const patrol = setting('conduct.unattended.patrol-days', '執務室をもう一度見回るまで', 90, { unit: '日', notInSource: true })
const checkedOn = { label: '確かめた日', type: 'date', notAfter: 'today' } as const
const cites = [mic['5.1-(1)-⑦']] as const
/** 離席時の四つの項目。自己点検では自分のもの、巡視ではその部屋のものを見る。 */
const ITEMS = [
  ['pc', '離席時のパソコンのロック', '席を離れるとき、パソコンをロックしていますか。', '人のいない席のパソコンは、どれもロックされていますか。'],
  ['mobile', '離席時のモバイル端末のロック', '席を離れるとき、モバイル端末をロックするか、持って離れていますか。', '人のいない席のモバイル端末は、ロックされているか、しまわれていますか。'],
  ['media', '電磁的記録媒体の保管', '席を離れるとき、媒体を人の目に触れない所にしまっていますか。', '人のいない席に、媒体が置かれたままになっていませんか。'],
  ['papers', '文書等の保管', '席を離れるとき、文書を人の目に触れない所にしまっていますか。', '人のいない席に、見られては困る文書が置かれたままになっていませんか。'],
] as const

/** 離席時の保護。職員ごとの自己点検と、執務室ごとの巡視で、同じ四つを問う。 */
export const unattended = ITEMS.flatMap(([key, title, own, room]) => [
  control(`conduct.unattended.municipality/own-${key}`, { title, cites, profiles: ['municipality'], register: 'self-inspections', appliesWhen: has('details.themes', THEMES.unattended), question: own, fields: { checkedOn } }),
  control(`conduct.unattended.municipality/room-${key}`, {
    title: `${title}（巡視）`, cites, profiles: ['municipality'], settings: [patrol], register: 'areas', appliesWhen: all(is('details.kind', '執務室'), is('state', '使用中')), question: room,
    fields: { at: { label: '見回った日時', type: 'dateTime', notAfter: 'now' }, checkedOn }, agesAfter: patrol,
  }),
])
