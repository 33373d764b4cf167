import type { SituationContext } from '../../engine/request/procedure.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import { mediaSituation } from '../media/situation.ts'

/** The procedure by which 情報セキュリティ管理者 admits a terminal to which cameras may be connected. */
export const ADMISSION = 'cameras.terminal.mpd'

/** The situation of an act with cameras. `approved`: connected to a terminal that is on the list of those admitted one by one. */
export function cameraSituation(action: Situation['action'], context: SituationContext): Situation {
  const { items, chosen } = context
  const terminals = chosen['terminal'] ?? []
  const elsewhere = items.some(({ details }) => details['externallyConnected'] !== 'なし')
  return {
    ...mediaSituation(action, context),
    equipment: {
      kind: 'digital-camera', owner: 'issued', managed: true, voiceOnly: false, externallyConnectedBefore: elsewhere, malwareChecked: !elsewhere,
      approved: terminals.length > 0 && terminals.every(({ permissions }) => permissions.some(({ procedure }) => procedure === ADMISSION)),
    },
  }
}
