import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { proceduresAtHeadquarters } from './owners.guard.ts'
import { procedureWithoutRules } from './ruled.guard.ts'

// 電子申請手続台帳。一つの手続に一つの主管所属があり、その長が業務主管課長になる。
export const eProcedures = register('public-services.e-procedures', {
  title: '電子申請手続台帳',
  noun: '電子申請手続',
  cites: [hokkaido['6-1'], hokkaido['2-3-(1)']],
  profiles: ['hokkaido-police'],
  purpose: '警察に対する申請・届出などを電子で受ける手続です。「所属」が主管所属で、その長が業務主管課長になります。新設は第１号様式の申請が決まると載ります。',
  table: 'e_procedure',
  number: { label: '手続番号', help: '台帳で手続を呼ぶ番号です。', prefix: '電子申請' },
  columns: {
    name: { label: '手続の名称', type: 'text', max: 160 },
    addressee: { label: '申請の相手方', type: 'choice', options: ['公安委員会', '方面公安委員会', '警察本部長', '警察署長'], default: '警察本部長' },
    outline: { label: '手続の概要', type: 'text', multiline: true, max: 1000 },
    startsOn: { label: '受付を始める日', type: 'date', required: false },
    consultation: { label: '事前協議', type: 'item', register: 'consultations', required: false, cites: [hokkaido['6-1']] },
  },
  states: { 運用中: { tone: 'rest', help: '受付をしている手続です。' }, 廃止: { tone: 'final', help: '削除された手続です。' } },
  initial: '運用中',
  carriesInformation: false,
  linkedFrom: [{ register: 'detailed-rules', column: 'procedure' }],
  guards: [proceduresAtHeadquarters],
  cautions: [procedureWithoutRules],
  cautionsListed: true,
  answered: { label: '業務主管課長', cites: [hokkaido['2-3-(1)']], who: ({ unit }) => ({ headOf: unit }) },
  listed: ['number', 'name', 'addressee', 'unit', 'state', 'startsOn'],
  aliases: { number: ['手続番号', '番号'], name: ['手続の名称', '手続名'], unit: ['主管所属', '主管課', '所属'] },
})
