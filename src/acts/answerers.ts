import type { ItemFacts } from '../engine/definition.ts'
import { belongsTo, headsOf } from '../engine/organisation.ts'
import type { Seat } from './world.ts'

/** Adds to a thing who answers for it today, where its register names somebody (`answered`); nobody is looked for where nobody has to. */
export function withAnswerer<Item extends ItemFacts>(seat: Seat, item: Item): Item {
  const found = answerersOf(seat, item)
  return found === undefined ? item : { ...item, answeredBy: found }
}

function answerersOf({ book, organisation }: Seat, item: ItemFacts): readonly string[] | undefined {
  const who = book.registers.get(item.register)?.answered?.who(item, book.profile.id) ?? null
  if (who === null) return undefined
  if ('headOf' in who) return headsOf(organisation, belongsTo(organisation, who.headOf))
  const person = who.person === null ? undefined : organisation.people.get(who.person)
  const isThere = person?.assignments.some(({ unit }) => who.of === undefined || belongsTo(organisation, unit) === belongsTo(organisation, who.of))
  return isThere ? [person!.id] : []
}
