import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 離任手続。異動・退職を登録すると、その人の分が生じる。持っているものが残る間と、本人が守秘を確認するまでは、完了にできない。
export const departures = register('people.departures', {
  title: '離任手続',
  noun: '離任手続',
  cites: [mic['5.1-(1)-⑧']],
  profiles: ['municipality'],
  purpose: '異動や退職を登録すると、その人の離任手続がここに並びます。返すものがなくなり、本人が守秘を確認すると、完了にできます。',
  table: 'departure',
  number: { label: '番号', help: '人事を登録すると自動で付きます。', prefix: '離任' },
  columns: {
    person: { label: '職員', type: 'person' },
    kind: { label: '人事', type: 'choice', options: ['異動', '退職'] },
    day: { label: '発令日（退職は最後の日）', type: 'date' },
    fromUnit: { label: '離れる部署', type: 'unit', required: false },
    toUnit: { label: '移る先', type: 'unit', required: false },
    confidentialOn: { label: '本人が守秘を確認した日', type: 'date', required: false, cites: [mic['5.1-(1)-⑧']] },
    completedOn: { label: '完了した日', type: 'date', required: false },
  },
  states: {
    手続中: { tone: 'attention', help: '返すものと、守秘の確認が残っています。' },
    完了: { tone: 'final', help: '返すものはなくなり、本人が守秘を確認しました。' },
    取消: { tone: 'final', help: '異動・退職が取りやめになりました。' },
  },
  initial: '手続中',
  enteredBy: { act: '人事の登録', cites: [mic['5.1-(1)-⑧']] },
  arises: { on: ['異動', '退職'], withdrawn: '取消' },
  heldBy: { person: 'person', staysAt: 'toUnit' },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'person', 'kind', 'day', 'fromUnit', 'toUnit', 'state', 'confidentialOn'],
})
