import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 持ち込んだ物を持ち帰ったことの管理者の確認。持ち帰り日が入り、持込み記録簿の行が閉じる。
export const takenHome = event('release.take-home.municipality', {
  title: '持込物の持帰りの確認',
  cites: [mic['5.1-(1)-⑤'], mic['kaisetsu-5.1-(1)-③-注6']],
  profiles: ['municipality'],
  subject: ['bring-ins'],
  verb: '持帰りを確認する',
  states: ['持込中'],
  roles: ['情報セキュリティ管理者'],
  form: {
    takenHomeOn: { label: '持ち帰り日', type: 'date', notAfter: 'today' },
    left: { label: '庁内の情報が残っていないことを確かめました', type: 'declaration' },
  },
  effect: { from: ['持込中'], to: '持帰り済', set: { takenHomeOn: { field: 'takenHomeOn' }, confirmedBy: 'actor', confirmedOn: 'today' } },
})
