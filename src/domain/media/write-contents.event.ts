import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { laterOf } from './retention.ts'
import { mediaSituation, ZONE_CHOICES } from './situation.ts'

// 媒体に情報を入れた記録。何が、どの分類で入ったかが内容台帳に立ち、媒体の分類が変わる。
export const contentsWritten = event('media.write-contents', {
  title: '情報の書込み',
  cites: [mic['kaisetsu-3-(1)-②-(イ)-3'], mpd['6-2-(2)'], saitama['8-1-(2)-エ-(ア)'], hokkaido['13-1']],
  profiles: PROFILES,
  subject: ['media'],
  verb: '入れた情報を記録する',
  states: ['保管中', '使用中', '持出し中'],
  form: {
    contents: { label: '入れた情報', type: 'contents' },
    terminal: { label: '書き込んだ端末', type: 'text', max: 120 },
    zone: { label: '書き込んだ端末の系', type: 'choice', options: ZONE_CHOICES, default: 'LGWAN接続系', profiles: ['municipality'], help: 'マイナンバー利用事務系から書き込めるのは、限定解除の許可を受けた媒体だけです。', cites: [mic['kaisetsu-3-(1)-②-(イ)']] },
    neededUntil: { label: '情報が要る期限', type: 'date', notBefore: 'today', required: false, profiles: ['saitama-police'], help: '業務の終わりや返却の日など、いらなくなる予定の日です。来たら、消去するか延長するかを尋ねます。', cites: [saitama['3-6-(1)']] },
    retentionUntil: { label: '保存期間の満了日', type: 'date', required: false, profiles: ['saitama-police'], help: '文書管理の定めで残さなければならない原本を入れるときだけ書きます。', cites: [saitama['3-6-(1)']] },
    encrypted: { label: '暗号化して保存しました', type: 'flag', cites: [mpd['6-2-(2)']] },
  },
  judge: (context) => mediaSituation('store', context),
  effect: { contents: { add: 'contents' }, set: { neededUntil: { derive: laterOf('neededUntil') }, retentionUntil: { derive: laterOf('retentionUntil') } } },
})
