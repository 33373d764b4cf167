import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const permission = mic['6.1-(3)']
const agreement = mic['kaisetsu-6.1-(3)']

// 交換台帳。他団体と交換する情報システムの情報やソフトウェアを、許可と合意文書の有無とともに残す。
export const exchanges = register('exchange.exchanges', {
  title: '他団体との交換台帳',
  noun: '他団体との交換',
  cites: [permission, agreement],
  profiles: ['municipality'],
  purpose: '情報システムに関する情報やソフトウェアを他団体と交換するとき、相手と対象を登録し、許可を受けてから交換します。',
  table: 'exchange',
  number: { label: '交換番号', help: '課室で付ける番号です。', prefix: '交換' },
  columns: {
    partner: { label: '相手の団体', type: 'text', max: 120, cites: [permission] },
    direction: { label: '向き', type: 'choice', options: ['提供', '受領', '双方向'] },
    kind: { label: '対象の区分', type: 'choice', options: ['情報システムに関する情報', 'ソフトウェア', '情報とソフトウェア'], cites: [permission] },
    what: { label: '対象', type: 'text', max: 200, cites: [permission] },
    handling: { label: '取扱いに関する事項', type: 'text', multiline: true, max: 1000, required: false, help: '許可が下りると、申請から入ります。', cites: [permission] },
    purpose: { label: '用途', type: 'text', max: 200, required: false, cites: [agreement] },
    agreement: { label: '合意文書', type: 'choice', options: ['合意文書あり', '合意文書なし'], required: false, cites: [agreement] },
    agreementReason: { label: '合意文書がない理由', type: 'text', max: 500, required: false, cites: [agreement] },
    permittedOn: { label: '許可の日', type: 'date', required: false },
    exchangedOn: { label: '交換した日', type: 'date', notAfter: 'today', required: false },
  },
  states: {
    許可待ち: { tone: 'attention', help: '統括情報セキュリティ責任者と情報セキュリティ責任者の両方の許可がそろうまで、交換できません。' },
    許可: { tone: 'rest', help: '両方の許可がそろい、交換できます。' },
    終了: { tone: 'final', help: '交換を終えたか、取りやめました。' },
  },
  initial: '許可待ち',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'state', 'partner', 'direction', 'kind', 'what', 'agreement', 'unit', 'permittedOn', 'exchangedOn'],
})
