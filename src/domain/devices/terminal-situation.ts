import type { Content, ItemFacts } from '../../engine/definition.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { informationOn, mediaSituation } from '../media/situation.ts'

type Equipment = NonNullable<Situation['equipment']>
const ZONES: { readonly [zone: string]: Equipment['zone'] } = { マイナンバー利用事務系: 'mynumber', LGWAN接続系: 'lgwan', インターネット接続系: 'internet', '独立（ネットワークなし）': 'standalone' }
const KINDS: { readonly [kind: string]: Equipment['kind'] } = { モバイル端末: 'mobile-terminal', モバイルパソコン: 'mobile-pc', モバイルインターネット端末: 'mobile-internet-terminal', インターネット端末: 'internet-terminal', 支給外端末: 'non-issued-terminal' }

/** The zone a terminal of the register belongs to, in the words of the decision. */
export const zoneOf = (terminal: ItemFacts | undefined): Equipment['zone'] | undefined => ZONES[String(terminal?.details['zone'])]

/** Terminals as equipment; of several the least safe decides. */
export function terminalsAsEquipment(items: readonly ItemFacts[]): Equipment {
  const every = (test: (details: ItemFacts['details']) => boolean) => items.every(({ details }) => test(details))
  const zone = zoneOf(items[0])
  return {
    kind: KINDS[String(items[0]?.details['kind'])] ?? 'network-terminal', owner: every(({ owner }) => owner === '支給' || owner === undefined) ? 'issued' : 'personal', managed: items.length > 0,
    encrypted: every(({ encryption }) => encryption === true), locked: every(({ screenLock }) => screenLock === true), malwareChecked: every(({ malwareCheckedOn }) => typeof malwareCheckedOn === 'string'),
    approved: items.length > 0 && items.every(({ permissions }) => permissions.length > 0), shared: items.some(({ details }) => details['shared'] === '共用'), ...(zone ? { zone } : {}),
  }
}

/** The situation of an act with terminals: as with media, but the thing is a terminal. */
export function terminalSituation(action: Situation['action'], context: SituationContext): Situation {
  return { ...mediaSituation(action, context), information: informationOn(context.items, (context.form['contents'] ?? []) as Content[]), equipment: terminalsAsEquipment(context.items) }
}
