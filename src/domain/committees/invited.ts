import type { ItemFacts } from '../../engine/definition.ts'

type Told = { readonly [key: string]: unknown }
const listOf = (value: unknown): readonly string[] => [value ?? []].flat() as string[]
const membersOf = (body: ItemFacts | undefined | null): readonly string[] => [...new Set((body?.seats ?? []).flatMap(({ people }) => people))]
/** Everybody who sits in the body that is convened. */
export const members = (facts: Told): readonly string[] => membersOf(facts['item'] as ItemFacts | null)
/** Who may open an agenda item once it is put forward: the members, and those asked to attend for it. */
export const readers = (facts: Told): readonly string[] => {
  const item = facts['item'] as ItemFacts
  const guests = listOf(facts['guestAgenda']).includes(item.id) ? listOf(facts['guests']) : []
  return [...new Set([...listOf(item.details['readers']), ...membersOf(item.linked?.['committee']), ...guests])]
}
