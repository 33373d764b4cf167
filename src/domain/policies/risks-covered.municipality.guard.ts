import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const SHOWN = 20

// 想定リスクに対処する条項のない改定案。点検の結果に、未対処のものを挙げる。読み: 番号だけを示す（docs/readings/0942）。
export const everyRiskIsCovered = guard('policies.risks-covered.municipality', {
  title: '対策基準で対処していない想定リスク',
  cites: [mic['sosoku-3-1-(5)']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    if (item?.linked?.['policy']?.details['kind'] !== '対策基準') return null
    const risks = (item.linked['riskAnalysis']?.linkedFrom?.['assumed-risks'] ?? []).filter(({ state }) => state === '想定中')
    const open = risks.filter(({ details }) => String(details['articles'] ?? '').trim() === '').map(({ number }) => number)
    return open.length === 0 ? null : { field: 'riskAnalysis', message: `未対処の想定リスクが${open.length}件あります（${open.slice(0, SHOWN).join('、')}${open.length > SHOWN ? ' ほか' : ''}）。対処する条項を案に加え、想定リスク台帳で結び付けてください。` }
  },
})
