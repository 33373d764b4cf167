import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { register } from '../../engine/register/register.ts'
import { noSuchClause } from '../policies/named-clauses.ts'

const namesAClause = guard('appointments.reserved-matters/clause', {
  title: '専決事項の条項', cites: [mic['kaisetsu-1-(1)-注4']], profiles: ['municipality'],
  refuses: ({ item }) => {
    const name = String(item?.details['clause'] ?? '')
    return loadCatalogue().find(name) === undefined ? { field: 'clause', message: noSuchClause(name) } : null
  },
})

// CISO専決の重要事項。ここにある条項の担務は、誰にも委譲できない。
export const reservedMatters = register('appointments.reserved-matters', {
  title: 'CISO専決事項',
  noun: '専決事項',
  cites: [mic['kaisetsu-1-(1)-注4']],
  profiles: ['municipality'],
  purpose: '副CISOなどに委譲しない重要事項を、条項ごとに登録します。',
  table: 'reserved_matter',
  number: { label: '専決番号', help: '事項ごとに付ける番号です。', prefix: '専決' },
  columns: {
    clause: { label: '条項', type: 'text', names: 'clause', max: 60, help: '番号か言葉で探して選びます。' },
    matter: { label: '重要事項', type: 'text', max: 200 },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 専決: { tone: 'rest', help: 'CISOだけが決めます。' }, 解除: { tone: 'final', help: '専決でなくなりました。' } },
  initial: '専決',
  carriesInformation: false,
  listed: ['number', 'clause', 'matter', 'state'],
  guards: [namesAClause],
})
