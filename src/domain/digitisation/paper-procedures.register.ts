import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { basedOnAClause, confirmationShown } from './paper-procedures.guard.ts'

const cites = [saitama['8-1-(1)-イ']] as const
export const CONFIRMATIONS = [{ value: '確認前', label: '確認前・簿冊併用' }, { value: '確認済', label: '確認済' }, { value: '要再確認', label: '要再確認・簿冊併用' }] as const

// 手続の電子化台帳。規程が簿冊や書面で行うとする手続の一つずつを、今は何で行い、電子化できるか。
export const paperProcedures = register('digitisation.paper-procedures', {
  title: '手続の電子化台帳',
  noun: '手続',
  cites,
  profiles: ['saitama-police'],
  purpose: '簿冊で管理する事項と、規程が定める手続の一つずつについて、今の方法と電子化の見込みを残します。電子で行う手続には、同等性の確認の状態が必ず出ます。',
  table: 'paper_procedure',
  number: { label: '番号', help: '手続ごとに付ける番号です。', prefix: '電子化' },
  columns: {
    name: { label: '手続・簿冊の名称', type: 'text', max: 120, help: '例: 外部記録媒体管理簿' },
    clause: { label: '根拠条項', type: 'text', names: 'clause', max: 80, help: '番号か言葉で探して選びます。', cites },
    method: { label: '現在の方法', type: 'choice', options: ['紙', '電子'], default: '紙', cites },
    confirmation: { label: '同等性の確認', type: 'choice', options: CONFIRMATIONS, required: false, when: is('method', '電子'), help: '確認を受けるまでは「確認前・簿冊併用」を選び、紙の簿冊も続けます。', cites },
    confirmedOn: { label: '確認された日', type: 'date', required: false, notAfter: 'today' },
    document: { label: '確認の文書', type: 'text', max: 120, required: false },
    feasible: { label: '電子化の可否', type: 'choice', options: ['できる', 'できない', '検討中'] },
    reason: { label: '可否の理由', type: 'text', multiline: true, max: 1000 },
    plannedOn: { label: '電子化の時期', type: 'date', required: false },
  },
  states: { 運用中: { tone: 'rest', help: '行っている手続です。' }, 廃止: { tone: 'final', help: '行わなくなった手続です。' } },
  initial: '運用中',
  carriesInformation: false,
  guards: [basedOnAClause, confirmationShown],
  listed: ['number', 'name', 'clause', 'method', 'confirmation', 'feasible', 'plannedOn', 'state'],
})
