import { hokkaido } from '../../../clauses/index.ts'
import { MOVEMENTS } from '../../engine/register/arising.ts'
import { register } from '../../engine/register/register.ts'

// 利用者一覧。採用で登録待ちの行が生じ、退職で抹消待ちになる。
export const userEntries = register('people.user-entries', {
  title: '利用者一覧',
  noun: '利用者情報',
  cites: [hokkaido['4-2'], hokkaido['4-3']],
  profiles: ['hokkaido-police'],
  purpose: '採用を登録すると登録待ちの行が、退職を登録すると抹消待ちの行が、ここに並びます。システムへの登録・抹消を済ませたら記録します。',
  table: 'user_entry',
  number: { label: '番号', help: '人事を登録すると自動で付きます。', prefix: '利用者' },
  columns: {
    person: { label: '職員', type: 'person' },
    kind: { label: '生じた人事', type: 'choice', options: MOVEMENTS },
    day: { label: '採用の日', type: 'date', required: false, cites: [hokkaido['4-2']] },
    userId: { label: '利用者ＩＤ', type: 'text', max: 60, required: false },
    registeredOn: { label: '登録した日', type: 'date', required: false, cites: [hokkaido['4-2']] },
    leftOn: { label: '退職日', type: 'date', required: false, help: '在職の最後の日です。', cites: [hokkaido['4-3']] },
    erasedOn: { label: '抹消した日', type: 'date', required: false, cites: [hokkaido['4-3']] },
  },
  states: {
    登録待ち: { tone: 'attention', help: '採用されました。システム管理者の登録を待っています。' },
    利用中: { tone: 'rest', help: '登録されています。' },
    抹消待ち: { tone: 'attention', help: '退職しました（又はその日が決まりました）。システム管理者の抹消を待っています。' },
    抹消済: { tone: 'final', help: '利用者情報を抹消しました。' },
    取消: { tone: 'final', help: '採用が取りやめになりました。' },
  },
  initial: '登録待ち',
  enteredBy: { act: '人事の登録', cites: [hokkaido['4-2']] },
  arises: { on: ['採用', '復帰'], closes: { on: ['退職'], from: ['利用中', '登録待ち'], to: '抹消待ち', day: 'leftOn' }, withdrawn: '取消' },
  carriesInformation: false,
  listed: ['number', 'person', 'unit', 'state', 'userId', 'day', 'registeredOn', 'leftOn', 'erasedOn'],
})
