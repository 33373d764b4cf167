import { mic, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 例外が重なる条項の、見直しの検討。例外台帳が自動で起こす。
export const ruleReviews = register('exceptions.rule-reviews', {
  title: '条項の見直しの検討',
  noun: '見直しの検討',
  cites: [mic['kaisetsu-7.4-注1'], saitama['2-2-(2)-ウ']],
  profiles: ['saitama-police', 'municipality'],
  purpose: '同じ条項に例外が重なったときと、審査した人が「守ること自体に無理がある」と認めたときに、自動で起きます。',
  table: 'rule_review',
  number: { label: '検討番号', help: '自動で付きます。', prefix: '見直し' },
  columns: {
    clause: { label: '条項', type: 'text', names: 'clause', max: 120 },
    exceptions: { label: 'もとの例外', type: 'text', multiline: true, max: 2000, help: '例外台帳の番号です。' },
    openedOn: { label: '起きた日', type: 'date', required: false },
    conclusion: { label: '結論', type: 'choice', options: ['条項を改める', '条項は改めず、守り方を改める', '改めない'], required: false },
    reason: { label: '結論の理由', type: 'text', multiline: true, required: false },
    deliberation: { label: '委員会の審議', type: 'text', max: 200, required: false, help: '議決すると入ります。', cites: [saitama['2-2-(2)-ウ'], mic['1-(7)-①']] },
    deliberatedOn: { label: '審議した日', type: 'date', required: false },
  },
  states: { 検討中: { tone: 'attention', help: '結論が出ていません。' }, 結論済: { tone: 'final', help: '結論が出ました。' } },
  initial: '検討中',
  carriesInformation: false,
  listed: ['number', 'clause', 'state', 'exceptions', 'openedOn', 'conclusion'],
  enteredBy: { act: '例外台帳', cites: [mic['kaisetsu-7.4-注1']] },
})
