import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { mediaSituation } from './situation.ts'

// 外部記録媒体・ＵＩＤの使用承認（警視庁）。使うには情報管理者の承認が要り、承認は年度末までに限る。
export const use = procedure('media.use.mpd', {
  title: '外部記録媒体・UIDの使用承認',
  cites: [mpd['6-2-(1)'], mpd['7']],
  profiles: ['mpd'],
  subject: 'media',
  subjectStates: ['保管中'],
  verb: '使用を申請する',
  form: {
    purpose: { label: '用途', type: 'text', max: 200 },
    terminal: { label: '接続する端末等', type: 'text', max: 120 },
    period: { label: '使用期間', type: 'dateRange', notBefore: 'today', withinFiscalYear: true },
    encrypted: { label: '保存する情報を暗号化する', type: 'flag', cites: [mpd['6-2-(2)']], help: '媒体の暗号化機能を使う場合も「はい」です。UIDは暗号化を求められません。', required: false },
    unlocked: { label: '個別の暗号化が要らない別の認め', type: 'text', required: false, max: 120, when: is('encrypted', false), help: '登録された別段の定めがあるときだけ、申請できます。' },
  },
  judge: (context) => mediaSituation('use-medium', context),
  effect: { from: ['保管中'], to: '使用中', holder: 'applicant', due: { field: 'period.to' }, custody: 'open' },
  grants: { until: { field: 'period.to' }, to: 'applicant' },
})
