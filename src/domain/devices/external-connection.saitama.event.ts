import { saitama } from '../../../clauses/index.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import { event } from '../../engine/register/event.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { terminalSituation } from './situation.ts'

/** 読み: 外部回線につながるものとして台帳に登録されたシステムの端末だけが、外部回線への接続を前提に整備されたもの。登録がなければ前提なし（docs/readings/0641）。 */
function lineSituation(context: SituationContext): Situation {
  const judged = terminalSituation('connect', context)
  const isMeantFor = context.chosen['system']?.[0]?.details['externalLine'] === true
  return { ...judged, equipment: { ...judged.equipment, ...(isMeantFor ? { kind: 'internet-terminal', approved: true } : {}), externalLine: true, externallyConnectedBefore: false } }
}

// 端末を外部回線につないだ登録（埼玉県警察）。外部回線への接続を前提としないシステムの端末は登録できない。
export const externalConnection = event('devices.external-connection.saitama', {
  title: '外部回線への接続',
  cites: [saitama['8-1-(2)-イ-(イ)']],
  profiles: ['saitama-police'],
  subject: ['terminals'],
  verb: '外部回線への接続を登録する',
  states: ['保管中', '使用中'],
  form: {
    system: { label: '端末が属するシステム', type: 'item', register: 'systems', states: ['運用中'], cites: [saitama['8-1-(2)-イ-(イ)']], help: '外部回線につながるシステムかどうかは、情報システム台帳から分かります。' },
    line: { label: '外部回線', type: 'text', max: 120 },
    connectedOn: { label: 'つなぐ日', type: 'date', notBefore: 'today' },
  },
  judge: lineSituation,
  effect: { set: { externallyConnected: { value: '接続した' } } },
})
