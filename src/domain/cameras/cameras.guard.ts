import { mpd } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 第８の１(1)の括弧書き: 内蔵記憶装置に保存できるか、電子計算機につないで入出力できるもの。
export const isCameraInTheRulesSense = guard('cameras.cameras/criteria', {
  title: 'デジタルカメラ等に当たる機器',
  cites: [mpd['8-1-(1)'], mpd['8-1-(2)']],
  profiles: ['mpd'],
  refuses: ({ item }) =>
    item && item.details['builtInStorage'] !== true && item.details['connectable'] !== true
      ? { field: 'builtInStorage', message: '内蔵記憶装置に保存できず、電子計算機にもつなげない機器は、デジタルカメラ等に当たりません。' } : null,
})

export const builtInStorageIsNotUsed = guard('cameras.use.mpd/storage', {
  title: '内蔵記憶装置への保存の禁止',
  cites: [mpd['8-2-(3)']],
  profiles: ['mpd'],
  refuses: ({ form }) =>
    form['saveTo'] === '内蔵記憶装置'
      ? { field: 'saveTo', message: '内蔵記憶装置は保存先にできません。登録した外部記録媒体を指定するか、別に定めがあるときはその登録を先に求めてください。' } : null,
})
