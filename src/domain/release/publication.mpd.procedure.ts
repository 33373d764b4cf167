import { mpd } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { written } from './marks.ts'
import { entering, filesField, lapse, RELEASABLE, toOutsiders } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

// 公表（警視庁）。情報管理者が要機密情報でないことを確かめ、要機密情報は申請できない。
export const publication = procedure('release.publication.mpd', {
  title: '情報の公表',
  cites: [mpd['別表3-機密性低-2']],
  profiles: ['mpd'],
  settings: [lapse],
  subject: 'information',
  subjectStates: RELEASABLE,
  verb: '公表を申請する',
  form: {
    outsideRecipient: { label: '公表先', type: 'text', max: 120, help: '例: 警視庁ホームページ、記者発表、広報紙' },
    aim: toOutsiders.aim,
    files: { ...filesField, label: '公表するファイル' },
  },
  judge: (context) => releaseSituation('publish', context),
  decides: { form: { confirmed: { label: '要機密情報に分類されていないことを確かめました', type: 'declaration', cites: [mpd['別表3-機密性低-2']] } } },
  effect: entering('公表', '許可済', { marks: written('mpd').marks, confirmedBy: 'actor', confirmedAt: 'now' }),
  lapsesAfter: lapse,
})
