import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { DECISIONS, RECOMMENDED } from './recommendations.ts'

const cites = [mic['sosoku-4-2']] as const

// 推奨事項の採否。版ごとに決め、その版の施行日から効く。不採用にした条項の義務・点検・判定は働かない。
export const recommendations = register('policies.recommendations', {
  title: '推奨事項の採否',
  noun: '推奨事項の採否',
  cites,
  profiles: ['municipality'],
  purpose: 'ガイドラインの推奨事項を、この団体のポリシーに書くかどうかを残します。規程の版の案を開き「推奨事項の採否を決める」と、その版の施行日から効きます。採用した条項は必須の条項と同じに働き、不採用の条項の義務は生じません。',
  table: 'recommendation',
  number: { label: '採否の番号', help: '決めると自動で付きます。', prefix: '採否' },
  columns: {
    clause: { label: '推奨事項', type: 'choice', options: RECOMMENDED, cites },
    decision: { label: '採否', type: 'choice', options: DECISIONS, cites },
    reason: { label: '理由', type: 'text', multiline: true, max: 500, required: false, when: is('decision', '不採用') },
    version: { label: '規程の版', type: 'item', register: 'policy-versions', cites },
    decidedOn: { label: '決めた日', type: 'date' },
    withdrawnOn: { label: '取り消した日', type: 'date', required: false },
  },
  states: { 決定: { tone: 'rest', help: 'この版の施行日から効きます。' }, 取消: { tone: 'final', help: '取り消した採否です。' } },
  initial: '決定',
  enteredBy: { act: '推奨事項の採否', cites },
  byActsAlone: { cites },
  carriesInformation: false,
  linked: ['version'],
  listed: ['number', 'clause', 'decision', 'version', 'decidedOn', 'state'],
})
