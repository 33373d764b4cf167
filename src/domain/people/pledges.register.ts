import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['5.1-(2)-②']]

// 同意書。非常勤・臨時の採用で生じ、要るかどうかを管理者が決め、要るものは署名が登録されるまで未署名に残る。
export const pledges = register('people.pledges', {
  title: '同意書',
  noun: '同意書',
  cites,
  profiles: ['municipality'],
  purpose: '非常勤・臨時の職員を登録すると、その人の分がここに並びます。情報セキュリティ管理者が要るかどうかを決め、要るものは本人の署名が登録されるまで「未署名」に残ります。',
  table: 'pledge',
  number: { label: '番号', help: '人事を登録すると自動で付きます。', prefix: '同意書' },
  columns: {
    person: { label: '職員', type: 'person' },
    kind: { label: '人事', type: 'choice', options: ['採用', '復帰', '任用の変更'] },
    day: { label: '発令日', type: 'date' },
    toUnit: { label: '部署', type: 'unit', required: false },
    needed: { label: '同意書の要否', type: 'choice', options: ['要', '否'], required: false, cites },
    because: { label: '要らない理由', type: 'text', max: 300, required: false, cites },
    decidedBy: { label: '要否を決めた人', type: 'person', required: false },
    means: { label: '署名の方法', type: 'choice', options: ['電子', '紙の写し'], required: false },
    signedOn: { label: '署名した日', type: 'date', required: false, cites },
  },
  states: {
    要否未定: { tone: 'attention', help: '同意書が要るかどうかを、情報セキュリティ管理者が決めます。' },
    未署名: { tone: 'attention', help: '本人の署名を待っています。' },
    署名済: { tone: 'final', help: '本人が署名しました。' },
    不要: { tone: 'final', help: '要らないと決めました。理由が残っています。' },
    取消: { tone: 'final', help: '採用などが取りやめになりました。' },
  },
  initial: '要否未定',
  enteredBy: { act: '人事の登録', cites },
  byActsAlone: { cites },
  arises: { on: ['採用', '復帰', '任用の変更'], employment: ['non-regular'], withdrawn: '取消' },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'person', 'kind', 'day', 'toUnit', 'needed', 'state', 'signedOn'],
})
