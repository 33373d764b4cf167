import { mpd } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { classFor, classOf, OTHERS_USE } from './zone-classes.ts'

const base = { profiles: ['mpd'] } as const

/** 場所と区域の組合せで守ること（別表第１）。 */
export const roomGuards = [
  guard('zones.rooms/others', {
    ...base, title: 'ほかの団体が使う場所', cites: [mpd['3-1-(1)']],
    refuses: ({ item }) => (item?.details['use'] === OTHERS_USE && item.details['zone'] ? { field: 'zone', message: 'ほかの行政機関や団体が使う場所は、区域に入れません。' } : null),
  }),
  guard('zones.rooms/public', {
    ...base, title: '職員以外も立ち入れる場所', cites: [mpd['別表1-クラス0']],
    refuses: ({ item }) => {
      if (classFor(item?.details['use']) !== 'クラス０') return null
      return classOf(item?.linked?.['zone']) === 'クラス０' ? null : { field: 'zone', message: '職員以外も自由に立ち入れる場所は、この庁舎のクラス０の区域に入ります。先にクラス０の区域を登録してください。' }
    },
  }),
  guard('zones.rooms/one-office', {
    ...base, title: 'クラス２は所属ごと', cites: [mpd['別表1-クラス2']],
    refuses: ({ item }) => {
      const zone = item?.linked?.['zone']
      if (classOf(zone) !== 'クラス２') return null
      return item?.details['office'] === zone?.unit ? null : { field: 'office', message: `「${zone?.number}」は別の所属のクラス２の区域です。クラス２は、事務室を管理する所属ごとに分けます。` }
    },
  }),
  guard('zones.rooms/one-room', {
    ...base, title: 'クラス３は室ごと', cites: [mpd['別表1-クラス3']],
    refuses: ({ item }) => {
      const zone = item?.linked?.['zone']
      const others = (zone?.linkedFrom?.['rooms'] ?? []).filter(({ id, state }) => id !== item?.id && state === '使用中')
      return classOf(zone) === 'クラス３' && others.length > 0 ? { field: 'zone', message: `「${zone?.number}」には、もう「${String(others[0]!.details['name'])}」が入っています。クラス３は室ごとに一つの区域です。` } : null
    },
  }),
  guard('zones.rooms/same-building', {
    ...base, title: '同じ庁舎の区域', cites: [mpd['3-1-(1)']],
    refuses: ({ item }) => { const zone = item?.linked?.['zone']; return zone && zone.details['premises'] !== item?.details['premises'] ? { field: 'zone', message: '別の庁舎の区域です。この庁舎の区域を選んでください。' } : null },
  }),
]
export const roomCautions = [
  guard('zones.rooms/servers', {
    ...base, title: 'サーバ等を置いた室のクラス', cites: [mpd['別表1-クラス3']],
    refuses: ({ item }) => {
      const servers = item?.details['servers'] === true || item?.details['use'] === 'サーバ等を置いた室'
      return servers && classOf(item?.linked?.['zone']) !== 'クラス３' ? { field: 'zone', message: 'サーバ等を置いた室が、クラス３の区域になっていません。' } : null
    },
  }),
]
