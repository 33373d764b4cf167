import type { ItemFacts } from '../../engine/definition.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { kindOf } from '../devices/situation.ts'
import { zoneOf } from '../devices/terminal-situation.ts'
import { measuresOf } from '../media/disposal-method.ts'
import { highestOf, mediaSituation, zoneNamed } from '../media/situation.ts'
import { isUnderTable24 } from './hosting.ts'

type Measures = NonNullable<Situation['measures']>
/** What a record of erasing says was done besides the method. */
export const confirmedBy = ({ witness, certificate }: SituationContext['form']): Measures => ['recorded', ...(witness ? ['witnessed' as const] : []), ...(certificate ? ['certificate' as const] : [])]

/** 読み: 住民情報とは、図表24(１)が及ぶものに入れたことのある住民情報をいう（docs/readings/0481）。 */
const residents = (facts: SituationContext['form'], known: ItemFacts['details']): boolean => {
  const all = { ...known, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null)) }
  return all['residentRecords'] === true && isUnderTable24(all)
}

/** 媒体の廃棄: judged by the highest classification that was ever on it, and by the measures taken. */
export function mediaDisposal(context: SituationContext, measures: Measures): Situation {
  const { form, items } = context
  const situation = mediaSituation('dispose-medium', context)
  const zone = zoneNamed(form['zone'] ?? items[0]?.details['storedZone'])
  return {
    ...situation, measures,
    information: { ...situation.information, ...highestOf(items.map(({ highest }) => highest)), residentRecords: items.some(({ details }) => residents(form, details)) },
    equipment: { ...situation.equipment, ...(zone ? { zone } : {}) },
  }
}

/** 機器（とその記憶装置）を手放す: `things` are the equipment itself, in whatever register it stands. */
export function equipmentDisposal(action: 'dispose-equipment' | 'return-lease', context: SituationContext, things: readonly ItemFacts[], measures: Measures): Situation {
  const [first] = things
  const zone = zoneOf(first)
  const situation = mediaSituation(action, { ...context, items: things })
  return {
    ...situation, measures,
    information: { ...situation.information, ...highestOf(things.map(({ highest }) => highest)), residentRecords: things.some(({ details }) => residents(context.form, details)) },
    equipment: { kind: first ? kindOf(first) : 'network-terminal', owner: 'issued', managed: true, voiceOnly: false, ...(zone ? { zone } : {}) },
  }
}

/** The measures that were taken on every storage device of the equipment; nothing to erase where it has none. */
export function measuresOnDrives(things: readonly ItemFacts[]): Measures {
  const drives = things.flatMap(({ linkedFrom }) => linkedFrom?.['drives'] ?? [])
  if (drives.length === 0) return things.every(({ details }) => details['storage'] === 'なし') ? [...measuresOf('物理的な破壊（破砕・穿孔など）'), 'witnessed'] : []
  return measuresOf(drives[0]!.details['method']).filter((measure) => drives.every(({ state, details }) => state === '抹消済' && measuresOf(details['method']).includes(measure)))
}

/** The procedure by which equipment is permitted to be done away with; its permission covers the storage devices in it. */
export const EQUIPMENT_DISPOSAL = 'erasure.equipment.municipality'
export const permittedDisposals = (things: readonly ItemFacts[]): NonNullable<Situation['approvals']> =>
  things.flatMap(({ permissions }) => permissions.filter(({ procedure }) => procedure === EQUIPMENT_DISPOSAL).map(({ role, request }) => ({ role, request })))
