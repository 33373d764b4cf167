import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { OPERATIONS } from './authorities.register.ts'
import { useSituation } from './use-situation.ts'

// 警察情報システムを使うことの判定と記録。権限台帳と情報システム台帳に照らし、できない使い方は記録できない。
export const used = event('systems.use.mpd', {
  title: '警察情報システムの使用',
  cites: [mpd['5-6-(2)'], mpd['12-2']],
  profiles: ['mpd'],
  subject: ['authorities'],
  verb: '使用を確かめて記録する',
  states: ['有効'],
  form: {
    system: { label: '使うシステム', type: 'item', register: 'systems', states: ['運用中'] },
    operation: { label: '操作', type: 'choice', options: OPERATIONS, cites: [mpd['5-6-(2)']] },
    purpose: { label: '使用の目的', type: 'text', max: 200, help: '情報システム台帳に定めた目的のうち、どれに当たるかを書きます。', cites: [mpd['12-2']] },
    identity: { label: '使うユーザＩＤ', type: 'choice', options: ['自分のユーザＩＤ', '他人のユーザＩＤ'], default: '自分のユーザＩＤ', cites: [mpd['5-6-(1)']] },
  },
  judge: useSituation,
})
