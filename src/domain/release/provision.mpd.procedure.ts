import { mpd } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { written } from './marks.ts'
import { entering, filesField, isGiven, lapse, precautionsField, RELEASABLE, toOutsiders } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

export const saysHowItIsMarked = guard('release.provision.mpd/marked', {
  title: '職員以外への提供時の明示', cites: [mpd['4-3']], profiles: ['mpd'],
  refuses: ({ form }) => (isGiven(form['wording']) ? null : { field: 'wording', message: '相手に示す機密性の分類と取扱制限の文言を書いてください。例: 機密性中・複製禁止' }),
})

// 職員以外への情報の提供（警視庁）。機密性高・中は所属長が承認する。許可が下りると提供・公表・運搬簿に行が立つ。
export const provision = procedure('release.provision.mpd', {
  title: '職員以外への情報の提供',
  cites: [mpd['別表3-機密性高-3'], mpd['別表3-機密性中-3'], mpd['4-3']],
  profiles: ['mpd'],
  settings: [lapse],
  subject: 'information',
  subjectStates: RELEASABLE,
  verb: '職員以外への提供を申請する',
  form: {
    ...toOutsiders,
    wording: { label: '明示の文言', type: 'text', max: 200, required: false, cites: [mpd['4-3']], help: '相手に示す機密性の分類と取扱制限です。渡す物か送付票に書きます。例: 機密性中・複製禁止' },
    precautions: { ...precautionsField, label: '相手に求める取扱い', cites: [mpd['別表3-機密性高-3'], mpd['別表3-機密性中-3']] },
    files: filesField,
  },
  guards: [saysHowItIsMarked],
  judge: (context) => releaseSituation('provide', context),
  effect: entering('提供', '許可済', written('mpd')),
  lapsesAfter: lapse,
})
