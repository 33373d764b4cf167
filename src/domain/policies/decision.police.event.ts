import { hokkaido, kunrei, mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 本部長などが決裁した文書を、番号と日付で登録する（警察）。
export const decision = event('policies.decision.police', {
  title: '規程の決裁の記録',
  cites: [saitama['前文'], kunrei['7'], mpd['前文'], hokkaido['15']],
  profiles: ['saitama-police', 'mpd', 'hokkaido-police'],
  subject: ['policy-versions'],
  verb: '決裁を記録する',
  states: ['案', '議決済'],
  form: {
    docNumber: { label: '文書番号', type: 'text', max: 120 },
    decidedOn: { label: '決裁した日', type: 'date', notAfter: 'today' },
    decidedBy: { label: '決裁した人', type: 'person' },
  },
  effect: { from: ['案', '議決済'], to: '決裁済', set: { docNumber: { field: 'docNumber' }, dated: { field: 'decidedOn' }, decidedOn: { field: 'decidedOn' }, decidedBy: { field: 'decidedBy' } } },
})
