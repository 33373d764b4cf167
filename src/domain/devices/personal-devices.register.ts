import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 別の定めにより管理対象情報を処理する個人所有の機器（埼玉県警察）。どの対策を取ったかの回答を、期限とともに持つ。
export const personalDevices = register('devices.personal-devices', {
  title: '個人所有の機器の台帳',
  noun: '個人所有の機器',
  cites: [saitama['7-1-(1)-オ']],
  profiles: ['saitama-police'],
  purpose: '別の定めにより管理対象情報の処理に使う個人所有の機器と、盗難・紛失・不正プログラムへの対策の回答を登録します。登録だけでは使えません。別の定めが有効で、対策の確認が期限内の間だけ使えます。',
  table: 'personal_device',
  number: { label: '機器番号', help: '機器ごとに付ける番号です。', prefix: '個人機器' },
  columns: {
    owner: { label: '所有者', type: 'person', cites: [saitama['7-1-(1)-オ']] },
    kind: { label: '種別', type: 'choice', options: ['スマートフォン・携帯電話機', 'パソコン・タブレット', '外部記録媒体'] },
    model: { label: '機器', type: 'text', max: 120, help: '製品名など、機器を見分けられる名前です。', cites: [saitama['7-1-(1)-オ']] },
    basis: { label: '根拠となる別の定め', type: 'text', max: 200, help: '定めの名称と番号です。処理できるのは、別段の定めとして登録された定めが有効な間だけです。', cites: [saitama['7-1-(1)-オ'], saitama['8-1-(2)-オ']] },
    theft: { label: '盗難への対策を取っている', type: 'flag', required: false, help: '画面のロック、内部の暗号化など。答えるまで処理はできません。', cites: [saitama['7-1-(1)-オ']] },
    loss: { label: '紛失への対策を取っている', type: 'flag', required: false, help: '置き忘れの防止、遠隔での消去など。答えるまで処理はできません。', cites: [saitama['7-1-(1)-オ']] },
    malware: { label: '不正プログラムへの対策を取っている', type: 'flag', required: false, help: '対策ソフトウェア、最新の修正など。答えるまで処理はできません。', cites: [saitama['7-1-(1)-オ']] },
    others: { label: 'そのほかの対策', type: 'text', multiline: true, max: 500, required: false, cites: [saitama['7-1-(1)-オ']] },
    checkedOn: { label: '確認日', type: 'date', required: false, notAfter: 'today', cites: [saitama['7-1-(1)-オ']] },
    until: { label: '有効期限', type: 'date', required: false, help: 'この日まで、確認が有効です。過ぎたら対策を確かめ直します。', cites: [saitama['7-1-(1)-オ']] },
  },
  states: {
    利用中: { tone: 'out', help: '別の定めが有効で、対策の確認が期限内なら、管理対象情報を処理できます。' },
    終了: { tone: 'final', help: 'もう管理対象情報の処理に使いません。' },
  },
  initial: '利用中',
  carriesInformation: false,
  listed: ['number', 'owner', 'kind', 'model', 'unit', 'state', 'checkedOn', 'until'],
  aliases: { owner: ['所有者', '職員'], model: ['機器', '機種'], basis: ['根拠', '別の定め'], checkedOn: ['確認日'], until: ['有効期限', '期限'] },
})
