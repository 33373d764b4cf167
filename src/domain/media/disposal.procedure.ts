import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { DISPOSAL_METHODS, measuresOf } from './disposal-method.ts'
import { highestOf, mediaSituation } from './situation.ts'

// 媒体の廃棄の申請。許可が要るかどうかと、方法が分類に見合うかは判定による。許可が要らない組織では届出になる。
export const disposal = procedure('media.disposal', {
  title: '外部記録媒体の廃棄',
  cites: [saitama['3-6-(2)'], mic['2-(2)-⑩-(ウ)'], mpd['別表3-機密性中-6'], mpd['別表3-機密性高-6'], hokkaido['13-1']],
  profiles: PROFILES,
  subject: 'media',
  verb: '廃棄を申請する',
  form: {
    reason: { label: '廃棄の理由', type: 'choice', options: ['故障', '老朽化', '不要', '契約の終了', 'その他'] },
    method: { label: '予定する方法', type: 'choice', options: DISPOSAL_METHODS, help: '入れたことのある情報の最も高い分類に見合う方法を選びます。' },
    remarks: { label: '備考', type: 'text', multiline: true, required: false, max: 500 },
  },
  judge: (context) => {
    const situation = mediaSituation('dispose-medium', context)
    return { ...situation, information: { ...situation.information, ...highestOf(context.items.map(({ highest }) => highest)) }, measures: [...measuresOf(context.form['method'])] }
  },
  effect: { from: ['保管中', '要確認'], to: '廃棄待ち' },
})
