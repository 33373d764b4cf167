import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { MATTERS } from './applicants.ts'

const cites = [hokkaido['6-1'], hokkaido['10-1']] as const

// システム管理者との事前協議の記録。協議が済むと行ができ、申請のときに選ぶ。
export const consultations = register('public-services.consultations', {
  title: '事前協議の記録',
  noun: '協議の記録',
  cites,
  profiles: ['hokkaido-police'],
  purpose: 'システム管理者との事前協議の日付と結果です。「事前協議を申し入れる」で協議が済むとできます。申請するときに、この記録を選びます。',
  table: 'prior_consultation',
  number: { label: '協議番号', help: '自動で付きます。', prefix: '事前協議' },
  columns: {
    matter: { label: '協議した事項', type: 'choice', options: MATTERS },
    name: { label: '手続・配信などの名称', type: 'text', max: 160 },
    content: { label: '協議した内容', type: 'text', multiline: true, max: 2000 },
    result: { label: '協議の結果', type: 'text', multiline: true, max: 1000 },
    consultedOn: { label: '協議が済んだ日', type: 'date' },
    consultedWith: { label: '協議した人', type: 'person' },
  },
  states: { 協議済: { tone: 'rest', help: '申請に使えます。' }, 申請済: { tone: 'final', help: 'この協議による申請が決まりました。' } },
  initial: '協議済',
  carriesInformation: false,
  enteredBy: { act: '事前協議', cites },
  byActsAlone: { cites },
  listed: ['number', 'matter', 'name', 'state', 'consultedOn', 'unit'],
})
