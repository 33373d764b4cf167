import { hokkaido } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { register } from '../../engine/register/register.ts'

const cites = [hokkaido['6-5'], hokkaido['10-4']] as const
const oneSubject = guard('public-services.detailed-rules/subject', {
  title: '細目の対象', cites, profiles: ['hokkaido-police'],
  refuses: ({ item }) => (Boolean(item?.details['procedure']) !== Boolean(item?.details['magazine']) ? null
    : { field: 'procedure', message: '細目の対象は、電子申請手続かメールマガジン等の、どちらか一つを選んでください。' }),
})

// 部の長が定めた細目。電子申請手続とメールマガジン等の一つずつに、文書番号・日付・定めた人を残す。
export const detailedRules = register('public-services.detailed-rules', {
  title: '細目台帳',
  noun: '細目',
  cites,
  profiles: ['hokkaido-police'],
  purpose: '電子申請手続とメールマガジン等の細目です。業務主管課が属する部の長が定めます。前から定めのある細目は、ここで登録します。',
  table: 'detailed_rule',
  number: { label: '細目番号', help: '台帳で細目を呼ぶ番号です。', prefix: '細目' },
  columns: {
    procedure: { label: '対象の電子申請手続', type: 'item', register: 'e-procedures', required: false, cites: [hokkaido['6-5']] },
    magazine: { label: '対象のメールマガジン等', type: 'item', register: 'magazines', required: false, cites: [hokkaido['10-4']] },
    title: { label: '細目の名称', type: 'text', max: 160 },
    docNumber: { label: '文書番号', type: 'text', max: 120, help: '例: 道本交企第123号' },
    decidedOn: { label: '定めた日', type: 'date', notAfter: 'today' },
    decidedBy: { label: '定めた部の長', type: 'person', among: 'organisation' },
    content: { label: '細目の内容', type: 'text', multiline: true, max: 8000, required: false },
  },
  states: { 有効: { tone: 'rest', help: 'いま拠る細目です。' }, 廃止: { tone: 'final', help: 'もう拠らない細目です。' } },
  initial: '有効',
  carriesInformation: false,
  guards: [oneSubject],
  listed: ['number', 'title', 'docNumber', 'decidedOn', 'decidedBy', 'procedure', 'magazine', 'state'],
  aliases: { number: ['細目番号', '番号'], title: ['細目の名称', '名称'], docNumber: ['文書番号'], decidedOn: ['定めた日', '日付'] },
})
