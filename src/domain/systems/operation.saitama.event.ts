import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { systems } from './systems.register.ts'

const cites = [saitama['6-1-(4)-エ']] as const
const base = { profiles: ['saitama-police'], cites } as const
const { name, purposes, confidentialityCeiling, integrityCeiling, availabilityCeiling, externalLine, builtForConfidential, remarks } = systems.columns

// 点検の周期まで定めて確定した証跡管理表がなければ、運用を始められない。
const trailSettled = guard('systems.operation.saitama/trail-settled', {
  title: '運用の前の証跡の点検の周期', cites, profiles: ['saitama-police'],
  refuses: ({ item }) => {
    const settled = (item?.linkedFrom?.['trail-schemes'] ?? []).some(({ state, details }) => state === '確定' && Number(details['reviewMonths']) > 0)
    return settled ? null : { field: '', message: '証跡の点検の周期が定まっていません。「証跡の定めを下書きする」で周期まで定め、確定してから運用を始めてください。' }
  },
})

/** 整備しているシステムの登録と、運用の開始。 */
export const operationEvents = [
  event('systems.operation.saitama/prepared', {
    ...base, title: '整備中のシステムの登録', subject: [], verb: '整備中のシステムを登録する', form: { name: name!, purposes: purposes!, confidentialityCeiling: confidentialityCeiling!, integrityCeiling: integrityCeiling!, availabilityCeiling: availabilityCeiling!, externalLine: externalLine!, builtForConfidential: builtForConfidential!, remarks: remarks! },
    effect: { creates: 'systems', to: '整備中' },
  }),
  event('systems.operation.saitama/started', {
    ...base, title: 'システムの運用の開始', subject: ['systems'], verb: '運用を始める', states: ['整備中'], roles: ['システムセキュリティ責任者', 'システムセキュリティ維持管理者', '情報セキュリティ管理者'], guards: [trailSettled],
    form: { startedOn: { label: '運用を始めた日', type: 'date', notAfter: 'today' } }, effect: { from: ['整備中'], to: '運用中', set: { startedOn: { field: 'startedOn' } } },
  }),
]
