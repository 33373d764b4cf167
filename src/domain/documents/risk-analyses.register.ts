import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { readersSetBy } from './readers.guard.ts'

const cites = [mic['sosoku-3-1-(4)-資料保管']] as const
const KEEPERS = ['統括情報セキュリティ責任者', 'CISO'] as const

// リスク分析資料。資産の弱いところが書かれているため、分析の担当に指定された者だけが開ける。
export const riskAnalyses = register('documents.risk-analyses', {
  title: 'リスク分析資料台帳',
  noun: 'リスク分析資料',
  cites,
  profiles: ['municipality'],
  purpose: 'ポリシーの基礎になったリスク分析の資料を登録します。分析の担当に指定された者だけが開け、開いたことも、開こうとして断られたことも残ります。',
  table: 'risk_analysis',
  number: { label: '資料番号', help: '資料に付けた番号です。', prefix: '分析' },
  columns: {
    name: { label: '資料名', type: 'text', max: 120 },
    analysedOn: { label: '分析した日', type: 'date', notAfter: 'today' },
    scope: { label: '対象の資産・システム', type: 'text', max: 500, multiline: true },
    summary: { label: '分析の結果', type: 'text', max: 4000, multiline: true },
    keptAt: { label: '資料の保管場所', type: 'text', max: 200 },
    readers: { label: 'リスク分析の担当', type: 'person', many: true, required: false, help: 'この資料を開いてよい職員です。', cites },
    replacedBecause: { label: '置き換えた理由', type: 'text', max: 200, required: false },
  },
  states: { 保管中: { tone: 'rest', help: 'ポリシーの基礎資料として保管しています。' }, 置換え済: { tone: 'final', help: '新しい分析に置き換わりました。資料は残ります。' } },
  initial: '保管中',
  opensTo: { roles: KEEPERS, named: { people: 'readers' }, witnessed: ['name'], cites },
  carriesInformation: false,
  linkedFrom: [{ register: 'assumed-risks', column: 'analysis' }],
  listed: ['number', 'name', 'analysedOn', 'state', 'unit'],
  guards: [readersSetBy('documents.risk-analyses/readers', KEEPERS, cites)],
})
