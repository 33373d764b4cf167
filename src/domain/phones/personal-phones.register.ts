import { mpd } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 個人所有の携帯電話機のうち、情報処理に使うことを所属長が承認したもの（警視庁）。行は承認の決裁でだけ立つ。
export const personalPhones = register('phones.personal-phones', {
  title: '個人所有携帯電話機承認台帳',
  noun: '個人所有携帯電話機',
  cites: [mpd['10-2-(1)'], mpd['10-2-(2)'], mpd['10-2-(3)']],
  profiles: ['mpd'],
  purpose: '緊急の場合に使うことを所属長が承認した個人の携帯電話機と、使った後の消去・確認・取込みを残します。承認の申請から始めてください。',
  table: 'personal_phone',
  number: { label: '承認番号', help: '承認したときに付く番号です。', prefix: '承認' },
  columns: {
    phoneNumber: { label: '電話番号', type: 'text', max: 20, pattern: 'phone', cites: [mpd['10-2-(1)']] },
    mail: { label: 'メールアドレス', type: 'text', max: 120, pattern: 'email', cites: [mpd['10-2-(1)']] },
    model: { label: '機種', type: 'text', max: 80, cites: [mpd['10-2-(1)']] },
    antivirus: { label: 'ウイルス対策ソフト', type: 'choice', options: ['導入済み', '動作するソフトが存在しない', '未確認'], default: '未確認', cites: [mpd['10-2-(2)']] },
    antivirusName: { label: 'ソフトの名称', type: 'text', max: 80, required: false },
    reviewedOn: { label: '承認の有効性を確かめた日', type: 'date', required: false, notAfter: 'today', cites: [mpd['10-2-(1)']] },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    承認済: { tone: 'rest', help: '所属長の承認があります。使えるのは、緊急で、ほかに手段がないときだけです。' },
    消去待ち: { tone: 'attention', help: '情報処理に使われ、内蔵記憶装置からの消去を待っています。' },
    取込み報告済: { tone: 'attention', help: '端末等に取り込むことが情報管理者に報告されています。' },
    取込み済: { tone: 'attention', help: '指定の方法で取り込みました。内蔵記憶装置からの消去を待っています。' },
    確認待ち: { tone: 'attention', help: '消去の申告があり、情報管理者の確認を待っています。' },
    承認終了: { tone: 'final', help: '承認が取り消されたか、使わなくなりました。' },
  },
  initial: '承認済',
  enteredBy: { act: '個人所有携帯電話機の事前承認', cites: [mpd['10-2-(1)']] },
  carriesInformation: false,
  listed: ['number', 'state', 'unit', 'holder', 'model', 'phoneNumber', 'antivirus'],
  aliases: { number: ['承認番号', '番号'], phoneNumber: ['電話番号'], mail: ['メールアドレス'], model: ['機種'], holder: ['所有者', '職員'], unit: ['所属'] },
})
