import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['1-3']] as const

// 用語台帳。規程が定める語の意味を、版ごとに残す。条項の画面は、その基準日に有効な版を示す。
export const terms = register('policies.terms', {
  title: '用語台帳',
  noun: '用語',
  cites,
  profiles: ['saitama-police'],
  purpose: '規程が定める語の意味と根拠条項を、版ごとに残します。規程台帳の規程から「用語を取り込む」と入ります。条項の画面で語を選ぶと、その基準日の意味が出ます。',
  table: 'policy_term',
  number: { label: '用語番号', help: '取り込むと自動で付きます。', prefix: '用語' },
  columns: {
    word: { label: '語', type: 'text', max: 80 },
    meaning: { label: '意味', type: 'text', multiline: true, max: 2000 },
    clause: { label: '根拠条項', type: 'text', names: 'clause', max: 80 },
    edition: { label: '版', type: 'text', max: 160, help: '例: 令和６年改正（情管第1176号）' },
    usedIn: { label: '使っている条項', type: 'text', multiline: true, max: 8000, required: false },
    basis: { label: '定める規程', type: 'item', register: 'policies' },
    startsOn: { label: 'この意味の始まり', type: 'date' },
    endsOn: { label: 'この意味の終わり', type: 'date', required: false },
    registrant: { label: '登録した人', type: 'person', required: false },
  },
  states: {
    有効: { tone: 'rest', help: '始まりの日から、この意味で使います。' },
    旧版: { tone: 'final', help: '新しい意味に替わったか、使わなくなりました。前の基準日ではこの意味です。' },
  },
  initial: '有効',
  carriesInformation: false,
  enteredBy: { act: '用語の取込みと改正', cites },
  byActsAlone: { cites },
  expires: { column: 'endsOn', from: ['有効'], to: '旧版', person: 'registrant', tells: [], cites },
  listed: ['number', 'word', 'meaning', 'clause', 'state', 'edition', 'startsOn', 'endsOn'],
})
