import { mic, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { contractNamesTheErasure } from './leases.guard.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const METHODS = ['物理的な破壊', '磁気による破壊', '全領域の上書き', 'ブロック消去', '暗号化消去'] as const

// リース契約。返却時の抹消方法と、行われたことの確認手段が決まってから契約し、満了前に抹消する。
export const leases = register('erasure.leases', {
  title: 'リース契約台帳',
  noun: 'リース契約',
  cites: [saitama['3-6-(2)'], mic['4.1-(7)']],
  profiles: ['saitama-police', 'municipality'],
  purpose: '端末・サーバ等のリース契約ごとに、返却時の抹消方法とその確認手段を登録します。満了の前に、抹消の仕事が知らされます。',
  table: 'lease',
  number: { label: '契約番号', help: 'リース契約の番号です。', prefix: 'リース' },
  columns: {
    name: { label: '契約の件名', type: 'text', max: 120 },
    lessor: { label: 'リース事業者', type: 'text', max: 120 },
    endsOn: { label: '契約の満了日', type: 'date' },
    erasureMethod: { label: '返却時の抹消方法', type: 'choice', options: METHODS, required: false, help: '契約する前に決めます。', cites: [saitama['3-6-(2)'], mic['4.1-(7)']] },
    confirmation: { label: '抹消の履行を確かめる手段', type: 'text', max: 200, required: false, help: '例: 職員の立会い、作業報告書と証拠写真、完了証明書', cites: [saitama['3-6-(2)'], mic['4.1-(7)']] },
    myNumber: { label: 'マイナンバー利用事務系の住民情報を保存する機器', type: 'flag', required: false, profiles: ['municipality'], cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']] },
    destroyInTerms: { label: '契約終了後の物理的な破壊を仕様と契約に明記', type: 'flag', required: false, profiles: ['municipality'], cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']] },
    confirmedOn: { label: '抹消の履行を確かめた日', type: 'date', required: false, notAfter: 'today' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    調達中: { tone: 'attention', help: '仕様を決めていて、まだ契約していません。' },
    契約中: { tone: 'rest', help: '借りています。' },
    返却済: { tone: 'final', help: '機器の抹消を確かめて返しました。' },
    取りやめ: { tone: 'final', help: '契約しないことになりました。' },
  },
  initial: '調達中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  linkedFrom: [{ register: 'terminals', column: 'lease' }],
  listed: ['number', 'name', 'lessor', 'endsOn', 'erasureMethod', 'confirmation', 'state', 'unit'],
  guards: [contractNamesTheErasure],
  aliases: { number: ['契約番号'], name: ['件名', '契約名'], lessor: ['リース会社', '賃貸人'], endsOn: ['満了日', '契約終了日'], remarks: ['備考'] },
})
