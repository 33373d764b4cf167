import type { ReplyOf } from '../../contract/routes.ts'
import { loadItems } from '../../acts/item-facts.ts'
import { heldBy } from '../../acts/linked-facts.ts'
import { mayRecord } from '../../acts/records.ts'
import { registerKey } from '../../engine/register/register.ts'
import type { Seat } from '../../acts/world.ts'

/** The procedures of coming and leaving of a person, open ones first: what he must give back, what has been recorded and what is still to be. */
export async function movementsOfPerson(seat: Seat, person: string): Promise<ReplyOf<'person'>['movements']> {
  const registers = [...seat.book.registers.values()].filter(({ arises }) => arises !== undefined)
  if (registers.length === 0) return []
  const rows = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('holder', '=', person).where('register', 'in', registers.map(registerKey)).orderBy('id', 'desc').limit(20).execute()
  const items = await loadItems(seat.db, seat, rows.map(({ id }) => id))
  const all = registers.some(({ heldBy: by }) => by) ? await heldBy(seat.db, seat, [person]) : []
  const found = rows.flatMap(({ id }): ReplyOf<'person'>['movements'] => {
    const item = items.get(id)
    const register = registers.find((one) => item && registerKey(one) === item.register)
    if (!item || !register) return []
    const { kind, day, leftOn } = item.details
    const final = register.states[item.state]?.tone === 'final'
    const held = (item.held ?? []).flatMap((one) => all.filter((thing) => thing.id === one.id)).map(({ id: thing, register: of, number, state }) => ({ id: thing, register: of, number, state }))
    const steps = [...seat.book.events.values()].filter(({ subject, id: event }) => subject.includes(item.register) && !event.endsWith('/withdrawn'))
      .map((event) => ({ event: event.id, title: event.title, verb: event.verb, on: item.latest[event.id]?.on ?? null, may: !final && (event.states?.includes(item.state) ?? true) && mayRecord(seat, event, item, item.unit).length === 0 }))
    return [{ register: item.register, id, number: item.number, noun: register.noun, kind: String(kind ?? ''), day: (leftOn ?? day ?? null) as string | null, state: item.state, final, clauses: [...register.cites], held: final ? [] : held, steps }]
  })
  return found.toSorted((a, b) => Number(a.final) - Number(b.final))
}
