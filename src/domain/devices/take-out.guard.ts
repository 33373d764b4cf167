import { mpd } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { kindOf } from './situation.ts'

const MOBILE = ['mobile-terminal', 'mobile-pc', 'mobile-internet-terminal']

export const mobileHere = guard('devices.take-out.mpd/mobile', {
  title: 'モバイルパソコン等の持出しの手続',
  cites: [mpd['5-3-(1)'], mpd['5-3-(3)']],
  profiles: ['mpd'],
  refuses: ({ item }) => (item && !MOBILE.includes(kindOf(item)) ? { field: 'items', message: 'モバイルパソコン等に当たらない機器です。「その他の機器の庁舎外持出し」で申請してください。' } : null),
})
export const otherHere = guard('devices.take-out-other.mpd/other', {
  title: 'その他の機器の持出しの手続',
  cites: [mpd['5-3-(3)'], mpd['5-3-(1)']],
  profiles: ['mpd'],
  refuses: ({ item }) => (item && MOBILE.includes(kindOf(item)) ? { field: 'items', message: 'モバイルパソコン等です。「モバイルパソコン等の庁舎外持出し」で申請してください。' } : null),
})
