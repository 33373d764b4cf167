import { mic, saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { OUTPUT_REASONS } from '../../engine/register/output-watch.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['6.3-(5)-②'], saitama['6-1-(4)-ウ']] as const
const rows = setting('outputs.mass-outputs.rows', '短時間の大量出力とみる行数（一人が出力した合計）', 1000, { unit: '行', notInSource: true, min: 1 })
const minutes = setting('outputs.mass-outputs.minutes', '短時間の大量出力をみる長さ', 60, { unit: '分', notInSource: true, min: 1, max: 1440 })
const offHours = setting('outputs.mass-outputs.off-hours', '勤務の時間帯の外の大量出力とみる行数（一回の出力）', 200, { unit: '行', notInSource: true, min: 1 })
const keeper = setting('outputs.mass-outputs.keeper', 'この製品を管理する所属の番号（大量出力を知らせる先。空は出力した人の所属）', '', { notInSource: true })
const CITY = ['情報システム管理者', '情報システム担当者', '統括情報セキュリティ責任者', '情報セキュリティ監査統括責任者', 'CISO'] as const
const POLICE = ['システム管理担当者', 'システムセキュリティ維持管理者', 'システムセキュリティ責任者', '情報セキュリティ管理者'] as const
/** Who looks at outputs, for the unit that runs the product. */
export const LOOKS_AT_OUTPUTS = { municipality: CITY, 'saitama-police': POLICE } as const

// 大量出力点検簿。一人が短い間に多くを出力したとき、勤務の時間帯の外に多くを出力したときに、製品が行を立てる。
export const massOutputs = register('outputs.mass-outputs', {
  title: '大量出力点検簿',
  noun: '大量の出力',
  cites,
  profiles: ['municipality', 'saitama-police'],
  purpose: '一人が短い間に多くの行を出力したときと、勤務の時間帯の外に多くの行を出力したときに、ここに行が立ちます。出力した本人でない人が、業務によるものかを確かめます。',
  table: 'mass_output',
  number: { label: '点検番号', help: '大量の出力があると自動で付きます。', prefix: '出力' },
  columns: {
    person: { label: '出力した人', type: 'person' },
    why: { label: '見付けた理由', type: 'choice', options: [...OUTPUT_REASONS], cites },
    rows: { label: '行数', type: 'number', min: 0, unit: '行' },
    outputs: { label: '出力の回数', type: 'number', min: 1, unit: '回' },
    firstAt: { label: '初めの出力', type: 'dateTime' },
    lastAt: { label: '終わりの出力', type: 'dateTime' },
    what: { label: '出力したもの', type: 'text', max: 500 },
    privileged: { label: '組織全体の役割を持つ人', type: 'flag', help: '「はい」なら、点検を二人で行います。' },
    outcome: { label: '点検の結果', type: 'choice', options: ['業務による出力', '異常あり'], required: false },
    findings: { label: '確かめたこと', type: 'text', multiline: true, max: 1000, required: false },
    reviewedBy: { label: '点検した人', type: 'person', required: false },
    reviewedOn: { label: '点検した日', type: 'date', required: false },
    confirmedBy: { label: '二人目の点検者', type: 'person', required: false },
  },
  states: {
    点検待ち: { tone: 'attention', help: '出力した本人でない人の点検を待っています。' },
    再点検待ち: { tone: 'attention', help: '組織全体の役割を持つ人の出力なので、二人目の点検を待っています。' },
    要調査: { tone: 'attention', help: '業務によるものと確かめられていません。' },
    点検済: { tone: 'final', help: '業務によるものと確かめました。' },
  },
  initial: '点検待ち',
  enteredBy: { act: '大量の出力の検出', cites },
  byActsAlone: { cites },
  watches: { rows, minutes, offHours, keeper, tells: { municipality: '情報システム管理者', 'saitama-police': 'システム管理担当者' }, cites },
  opensTo: { roles: [], rolesIn: LOOKS_AT_OUTPUTS, own: true, cites },
  carriesInformation: false,
  listed: ['number', 'person', 'why', 'rows', 'lastAt', 'what', 'privileged', 'state', 'reviewedBy', 'confirmedBy'],
})
