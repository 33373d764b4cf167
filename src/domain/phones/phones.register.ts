import { mpd, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { confidentialAnswerStands, erasedBeforeDisposal } from './phones.guard.ts'

// 公用携帯電話機の台帳。移動通信事業者の回線で音声通話と情報処理を行う支給品（フィーチャーフォン・スマートフォンなど）。
export const phones = register('phones.phones', {
  title: '公用携帯電話機管理台帳',
  noun: '公用携帯電話機',
  cites: [saitama['8-1-(2)-ウ-(ウ)'], saitama['1-3-(11)'], mpd['10-1-(1)']],
  profiles: ['saitama-police', 'mpd'],
  purpose: '支給された携帯電話機を一台ずつ登録し、誰に配分し、どう使い、いまどこにあるかを残します。',
  table: 'phone',
  number: { label: '管理番号', help: '電話機に貼った番号票の番号です。一度使った番号は、廃棄しても再び使えません。', prefix: '携帯' },
  columns: {
    kind: { label: '種別', type: 'choice', options: ['フィーチャーフォン', 'スマートフォン', 'その他'], default: 'スマートフォン', cites: [saitama['1-3-(11)']] },
    model: { label: '機種', type: 'text', max: 80 },
    phoneNumber: { label: '電話番号', type: 'text', max: 20, pattern: 'phone' },
    carrier: { label: '回線事業者', type: 'text', max: 60, help: '移動通信事業者の名称です。', cites: [saitama['1-3-(11)']] },
    serial: { label: '製造番号', type: 'text', max: 80, required: false, help: '電話機の製造番号か、端末識別番号（IMEI）です。' },
    shared: { label: '個人・共用の別', type: 'choice', options: ['個人に配分', '共用'], default: '個人に配分', cites: [saitama['8-1-(2)-ウ-(ア)']] },
    use: { label: '使用区分', type: 'choice', options: ['音声のみ', 'その他'], default: 'その他', help: '音声通話だけに使うものは「音声のみ」です。機能があっても使わないと決めた場合を含みます。', cites: [saitama['8-1-(2)-ウ-(ア)']] },
    encryption: { label: '暗号化の有無', type: 'flag', required: false, help: '電話機の中の情報が暗号化されますか。' },
    confidential: { label: '要機密情報を扱うか', type: 'choice', options: ['はい', 'いいえ', '不明'], default: '不明', help: 'メールの履歴・電話帳・写真などに要機密情報が残るときは「はい」です。「不明」は扱うものとして取り扱います。', cites: [saitama['8-1-(2)-ウ-(イ)'], saitama['8-1-(2)-ウ-(エ)'], mpd['10-1-(2)']] },
    lentOn: { label: '配分日', type: 'date', required: false, notAfter: 'today' },
    registeredOn: { label: '登録年月日', type: 'date', required: false, notAfter: 'today' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    保管中: { tone: 'rest', help: '所属の保管場所にあります。' },
    貸与中: { tone: 'rest', help: '職員に配分・貸与され、庁舎内にあります。' },
    持出し中: { tone: 'out', help: '庁舎の外に持ち出されています。' },
    返却確認待ち: { tone: 'attention', help: '返却の申告があり、別の人の確認を待っています。' },
    廃棄待ち: { tone: 'attention', help: '廃棄（事業者への返却・下取りを含む）の前に、情報の抹消を待っています。' },
    紛失: { tone: 'attention', help: '所在が分からず、報告されています。' },
    廃棄: { tone: 'final', gone: true, help: '抹消して手放しました。番号は再び使いません。' },
  },
  initial: '保管中',
  carriesInformation: true,
  inspected: ['保管中', '貸与中', '持出し中', '返却確認待ち', '廃棄待ち'],
  listed: ['number', 'model', 'phoneNumber', 'state', 'unit', 'holder', 'shared', 'use', 'confidential', 'due', 'place', 'seen'],
  guards: [erasedBeforeDisposal, confidentialAnswerStands],
  distinct: [
    { column: 'serial', elsewhere: { register: 'terminals', column: 'serial' }, profiles: ['saitama-police'], cites: [saitama['1-3-(11)'], saitama['1-3-(12)']], message: '同じ製造番号の端末が、端末台帳に登録されています。携帯電話機とモバイル端末の両方には登録できません。' },
    { column: 'phoneNumber', elsewhere: { register: 'terminals', column: 'lineNumber' }, profiles: ['saitama-police'], cites: [saitama['1-3-(11)'], saitama['1-3-(12)']], message: '同じ回線番号の端末が、端末台帳に登録されています。携帯電話機とモバイル端末の両方には登録できません。' },
  ],
  aliases: {
    number: ['管理番号', '番号'], model: ['機種', '機種名', '型番'], phoneNumber: ['電話番号', '携帯番号'], carrier: ['回線事業者', '通信事業者', 'キャリア'], serial: ['製造番号', 'IMEI'],
    unit: ['配分先の所属', '所属', '所属課室名'], holder: ['使用者', '配分先', '利用者'], shared: ['個人・共用の別', '共用'], use: ['使用区分'], encryption: ['暗号化', '暗号化の有無'],
    place: ['保管場所'], lentOn: ['配分日', '貸与日'], remarks: ['備考', '摘要'], state: ['状態'],
  },
})
