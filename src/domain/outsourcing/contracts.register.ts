import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'
import { endsAfterItStarts } from './contracts.guard.ts'

const cites = [mic['kaisetsu-9.3-注3']] as const
export const KINDS = ['業務の委託', '情報システムの開発・運用・保守', '機器の保守・修理', '施設の管理・運営', 'そのほか'] as const

// 委託契約台帳。どの事業者に何をいつまで委託し、どの課の誰が受け持つか。規程の改正を知らせる相手になる。
export const contracts = register('outsourcing.contracts', {
  title: '委託契約台帳',
  noun: '委託契約',
  cites,
  profiles: ['municipality'],
  purpose: '外部に委託している契約を、事業者・期間・担当とともに登録します。規程の改定版を公布すると、契約ごとに事業者への周知の仕事が所管課に出ます。',
  table: 'outsourcing_contract',
  number: { label: '契約番号', help: '契約書の番号など、契約を見分ける番号です。', prefix: '委託' },
  columns: {
    name: { label: '契約の件名', type: 'text', max: 160 },
    contractor: { label: '事業者', type: 'text', max: 120, cites },
    kind: { label: '委託の種類', type: 'choice', options: [...KINDS] },
    startsOn: { label: '契約の始まり', type: 'date' },
    endsOn: { label: '契約の終わり', type: 'date', help: 'この日を過ぎると「終了」になります。延長したときは直します。' },
    manager: { label: '所管課の担当', type: 'person', help: '事業者との連絡を受け持つ職員です。' },
    contact: { label: '事業者の連絡先', type: 'text', max: 200, required: false, help: '部署・担当者と、電話番号かメールアドレスです。' },
    endedOn: { label: '契約を終えた日', type: 'date', required: false, help: '「契約の終了を記録する」から入ります。契約中は空のままにします。' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 契約中: { tone: 'rest', help: '委託しています。' }, 終了: { tone: 'final', help: '契約は終わりました。' } },
  initial: '契約中',
  carriesInformation: false,
  expires: { column: 'endsOn', from: ['契約中'], to: '終了', person: 'manager', tells: [], cites },
  linkedFrom: [{ register: 'contractor-notices', column: 'contract' }],
  guards: [endsAfterItStarts],
  opensTo: OWN_OFFICE,
  listed: ['number', 'name', 'contractor', 'kind', 'startsOn', 'endsOn', 'manager', 'unit', 'state'],
  aliases: { number: ['契約番号', '番号'], name: ['件名', '契約名', '委託業務名'], contractor: ['事業者', '委託先', '業者名'], startsOn: ['契約日', '開始日', '契約開始日'], endsOn: ['終了日', '契約終了日', '満了日'], manager: ['担当', '担当者'], unit: ['所管課', '所属'], remarks: ['備考'] },
})
