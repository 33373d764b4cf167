import { hokkaido, kunrei, mic, mpd, saitama } from '../../../clauses/index.ts'
import { addDays } from '../../engine/calendar.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { standingContracts, tellContractors } from '../outsourcing/revised.ts'
import { decidedByTheHead, deliberatedOrExplained, oneVersionADay } from './versions.guard.ts'

// 公布。施行日を決め、前の版はその前日までとする。職員に周知の確認が求められ、委託契約ごとに事業者への周知の行が立つ。
export const enforcement = event('policies.enforcement', {
  title: '規程の公布と施行日',
  cites: [mic['kaisetsu-5.1-(3)'], saitama['前文'], kunrei['前文'], mpd['前文'], hokkaido['15']],
  profiles: PROFILES,
  subject: ['policy-versions'],
  verb: '公布する',
  states: ['案', '議決済', '決裁済'],
  form: {
    effectiveFrom: { label: '施行日', type: 'date', help: 'この日からこの版によります。前の版は前日まで有効です。' },
    omission: { label: '委員会の審議を省略する理由', type: 'text', max: 500, required: false, profiles: ['saitama-police'], help: '対策基準の版に審議記録がないときだけ入れます。', cites: [saitama['2-2-(2)-ア']] },
  },
  finds: { standing: { register: 'policy-versions', column: 'policy', states: ['公布済'], asItem: 'policy' }, ...standingContracts },
  guards: [decidedByTheHead, oneVersionADay, deliberatedOrExplained],
  effect: {
    from: ['案', '議決済', '決裁済'], to: '公布済', set: { effectiveFrom: { field: 'effectiveFrom' } }, rows: tellContractors,
    along: { field: 'standing', effect: { set: { effectiveUntil: { derive: ({ effectiveFrom }) => addDays(String(effectiveFrom), -1) } } } },
  },
})
