import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { route } from '../../engine/route/route.ts'

// 緊急の例外の報告。実施した後、速やかにCISOへ。
export const urgentReport = route('exceptions.urgent-report.municipality', {
  title: '緊急の例外の報告',
  cites: [mic['7.4-(2)']],
  profiles: ['municipality'],
  on: { event: 'exceptions.urgent.municipality' },
  steps: [{ role: 'CISO', scope: 'organisation', cites: [mic['7.4-(2)']], by: '速やかに', alarm: setting('exceptions.urgent.alarm', '緊急の例外の報告が届くまで', 1, { unit: '日', notInSource: true }) }],
})
