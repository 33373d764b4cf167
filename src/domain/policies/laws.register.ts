import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { lawNamesExistingClauses } from './laws.guard.ts'
import { MAIN_LAWS } from './main-laws.ts'

export const LAW_KINDS = ['法律', '政令・省令', '条例・規則', 'その他'] as const

// 法令台帳。職員が守る法令と、それに関係する条項。追加と改正は法令の版に残る。
export const laws = register('policies.laws', {
  title: '法令台帳',
  noun: '法令',
  cites: [mic['7.5']],
  profiles: ['municipality'],
  purpose: '情報資産を守るために従う法令と、関係する条項を示します。規程の条項の画面からも、ここへたどれます。改正は「法令の版」に残ります。',
  table: 'law',
  number: { label: '法令の番号', help: '登録すると自動で付きます。', prefix: '法令' },
  columns: {
    name: { label: '法令の名称', type: 'text', max: 160, suggest: MAIN_LAWS.map(({ name }) => name), cites: [mic['7.5']] },
    kind: { label: '種類', type: 'choice', options: [...LAW_KINDS] },
    lawNumber: { label: '公布の番号', type: 'text', max: 120, help: '例: 昭和25年法律第261号', cites: [mic['7.5']] },
    clauses: { label: '関係する条項', type: 'text', names: 'clauses', max: 800, help: '番号か言葉で探して選びます。いくつでも選べます。', cites: [mic['7.5']] },
    effectiveFrom: { label: '今の版の施行日', type: 'date', cites: [mic['7.5']] },
    endedOn: { label: '効力を失った日', type: 'date', required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 有効: { tone: 'rest', help: '従う法令です。' }, 廃止: { tone: 'final', help: '効力を失いました。記載と版は残ります。' } },
  initial: '有効',
  enteredBy: { act: '法令の登録', cites: [mic['7.5']] },
  byActsAlone: { cites: [mic['7.5']] },
  carriesInformation: false,
  guards: [lawNamesExistingClauses],
  listed: ['number', 'name', 'kind', 'lawNumber', 'effectiveFrom', 'clauses', 'state'],
})
