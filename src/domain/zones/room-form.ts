import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'
import { OTHERS_USE, USES } from './zone-classes.ts'

/** 場所を登録するときに書くもの。 */
export const roomForm = {
  name: { label: '場所の名', type: 'text', max: 80 },
  floor: { label: '階', type: 'text', max: 20, required: false },
  grounds: { label: '敷地', type: 'choice', options: ['敷地内', '敷地外'], help: '庁舎台帳の敷地の範囲の中か外かです。', cites: [mpd['2-1-(1)']] },
  use: { label: '使われ方', type: 'choice', options: [...Object.keys(USES), OTHERS_USE], help: '使われ方で、区域のクラスが決まります。', cites: [mpd['別表1-クラス0'], mpd['別表1-クラス3']] },
  office: { label: '管理する所属', type: 'unit', required: false, when: is('use', '事務室', 'サーバ等を置いた室'), cites: [mpd['別表1-クラス2']] },
  servers: { label: '警察情報システムのサーバ等を置いている', type: 'flag', required: false, cites: [mpd['別表1-クラス3']] },
} as const satisfies Form
