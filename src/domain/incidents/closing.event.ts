import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { preventionDeliberated, recorded, reported, settled } from './closing.guard.ts'
import { byCsirt } from './csirt.ts'

const cites = [mic['kaisetsu-1-(9)-対処記録'], saitama['2-3-(4)-ア-(ケ)']] as const

// インシデントの終結。
export const closing = event('incidents.closing', {
  title: 'インシデントの終結', cites, profiles: ['municipality', 'saitama-police'], subject: ['incidents'], verb: '終結する', states: ['対応中'], anyReader: true,
  guards: [byCsirt('incidents.closing/by', cites), reported, settled, recorded, preventionDeliberated],
  form: { outcome: { label: '終結の判断', type: 'text', multiline: true, max: 2000 } },
  effect: { from: ['対応中'], to: '終結', set: { closedOn: 'today' } },
})
