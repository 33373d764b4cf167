import type { Situation } from '../../engine/decision/situation.ts'
import type { Content, ItemFacts } from '../../engine/definition.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { hasConsented } from '../devices/own-terminal-safeguards.municipality.event.ts'
import { terminalsAsEquipment } from '../devices/terminal-situation.ts'
import { informationOn } from '../media/situation.ts'

type Destination = NonNullable<NonNullable<Situation['destination']>['kind']>
const DESTINATIONS: { readonly [place: string]: Destination } = { 自宅: 'home', 'ほかの団体・会社の施設': 'other-organisation' }

const OWN = '許可を受けた支給以外の端末'

/** 庁舎の外で情報を処理する場面。申請では様式から、作業の記録では許可簿の行から作る。 */
export function outsideSituation({ form, items, chosen, actor, profile, day }: SituationContext): Situation {
  const [work] = items
  const of = (key: string): unknown => form[key] ?? work?.details[key]
  const { employment, headOrAbove, rank, roles, trained } = actor
  const onPaper = of('equipment') === '書面だけ'
  const ownTerminal = of('equipment') === OWN ? chosen['ownTerminal']?.[0] ?? work?.linked?.['ownTerminal'] : undefined
  const lacksConsent = of('equipment') === OWN && !hasConsented(ownTerminal, actor.person, chosen, day)
  return {
    profile, on: day, action: 'process', purpose: 'duty',
    actor: { employment, headOrAbove, rank: rank === '' ? '一般' : rank, roles: roles.map(({ role }) => role), ...(trained === undefined ? {} : { trained }) },
    information: { ...informationOn(items, (form['contents'] ?? []) as Content[]), form: onPaper ? 'paper' : 'electronic' },
    destination: { kind: DESTINATIONS[String(of('placeKind'))] ?? 'outside-premises' },
    ...(onPaper ? {} : { equipment: { ...equipmentOf(String(of('equipment')), chosen), place: 'outside' } }),
    ...(lacksConsent ? { findings: ['safeguards-not-consented'] } : {}),
  }
}

function equipmentOf(equipment: string, chosen: { readonly [field: string]: readonly ItemFacts[] }): NonNullable<Situation['equipment']> {
  if (equipment === OWN) return { kind: 'non-issued-terminal', owner: 'personal', managed: false, approved: true }
  const terminals = chosen['terminal'] ?? []
  return terminals.length > 0 ? terminalsAsEquipment(terminals) : { kind: 'mobile-terminal', owner: 'issued', managed: true }
}
