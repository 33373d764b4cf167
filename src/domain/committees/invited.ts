import type { Facts } from '../../engine/condition.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { listed } from '../../engine/form.ts'

const membersOf = (body: ItemFacts | undefined | null): readonly string[] => [...new Set((body?.seats ?? []).flatMap(({ people }) => people))]
/** Everybody who sits in the body that is convened. */
export const members = (facts: Facts): readonly string[] => membersOf(facts['item'] as ItemFacts | null)
/** Who may open an agenda item once it is put forward: the members, and those asked to attend for it. */
export const readers = (facts: Facts): readonly string[] => {
  const item = facts['item'] as ItemFacts
  const guests = listed(facts, 'guestAgenda').includes(item.id) ? listed(facts, 'guests') : []
  return [...new Set([...listed(item.details, 'readers'), ...membersOf(item.linked?.['committee']), ...guests])]
}
