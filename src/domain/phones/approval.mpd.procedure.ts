import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'

// 個人所有の携帯電話機を情報処理に使うことの事前承認（警視庁）。承認されると承認台帳に一行が立つ。
export const approval = procedure('phones.approval.mpd', {
  title: '個人所有携帯電話機の事前承認',
  cites: [mpd['10-2-(1)']],
  profiles: ['mpd'],
  settings: [lapse],
  subject: null,
  verb: '承認を申請する',
  form: {
    phoneNumber: { label: '電話番号', type: 'text', max: 20, pattern: 'phone', cites: [mpd['10-2-(1)']] },
    mail: { label: 'メールアドレス', type: 'text', max: 120, pattern: 'email', cites: [mpd['10-2-(1)']] },
    model: { label: '機種', type: 'text', max: 80, cites: [mpd['10-2-(1)']] },
    expected: { label: '見込まれる情報処理', type: 'text', max: 300 },
    antivirus: { label: 'ウイルス対策ソフト', type: 'choice', options: ['導入済み', '動作するソフトが存在しない', '未確認'], default: '未確認', help: '承認されても、「未確認」のうちは使えません。', cites: [mpd['10-2-(2)']] },
    antivirusName: { label: 'ソフトの名称', type: 'text', max: 80, when: is('antivirus', '導入済み') },
  },
  steps: [{ kind: '決裁', role: '所属長', scope: 'applicant', cites: [mpd['10-2-(1)']] }],
  effect: { creates: 'personal-phones', to: '承認済', holder: 'applicant' },
  lapsesAfter: lapse,
})
