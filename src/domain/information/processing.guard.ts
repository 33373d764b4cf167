import { mpd } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

/** 入力資料・出力資料は、処理する警察情報システムと結び付く（警視庁）。 */
export const processedBySomeSystem = guard('information.processing', {
  title: '入力資料・出力資料の情報システム',
  cites: [mpd['2-1-(4)'], mpd['2-1-(5)']],
  profiles: ['mpd'],
  refuses: ({ item }) => {
    const kind = item?.details['kind']
    if ((kind !== '入力資料' && kind !== '出力資料') || item?.details['system']) return null
    return { field: 'system', message: kind === '入力資料' ? '入力資料は、処理先の情報システムを選んでください。' : '出力資料は、出力元の情報システムを選んでください。' }
  },
})
