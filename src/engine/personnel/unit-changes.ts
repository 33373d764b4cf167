import { addDays } from '../calendar.ts'
import type { Draft } from './draft.ts'
import { isOn } from './history.ts'
import type { AssignmentRow, UnitPeriodRow } from './history.ts'
import { endOrDrop } from './person-changes.ts'
import type { EndedRole } from './roles-after.ts'

/** The period of a unit on a day. */
export const periodOn = (draft: Draft, unit: string, day: string): UnitPeriodRow | undefined => [...periodsOf(draft, unit)].find((one) => isOn(one, day))
export const periodsOf = (draft: Draft, unit: string): UnitPeriodRow[] => draft.periodsOf(unit)

/** A unit that begins on the day. Returns its id. */
export function found(draft: Draft, day: string, input: { readonly code: string; readonly name: string; readonly kind: string; readonly parent: string | null; readonly sort: number }): string {
  const id = draft.newId()
  draft.put('unit', { id, code: input.code })
  draft.put('unit_period', { unit: id, name: input.name, kana: '', kind: input.kind, parent: input.parent, sort: input.sort, from_day: day, to_day: null })
  return id
}

/** From the day on the unit is called or stands otherwise. */
export function alter(draft: Draft, day: string, unit: string, to: Partial<Pick<UnitPeriodRow, 'name' | 'kind' | 'parent' | 'sort'>>): void {
  const now = periodOn(draft, unit, day)!
  if (now.from_day < day) draft.put('unit_period', { ...now, to_day: addDays(day, -1) })
  draft.put('unit_period', { ...now, ...to, from_day: day })
}

/** What somebody who stood in an abolished unit is told of his new place. */
export interface Carried { readonly person: string; readonly from: string; readonly to: string; /** He headed the old unit and does not head the new one. */ readonly headNoMore: boolean }

/** The unit's last day is the day before. Everybody in it goes to the successor with his post; the roles held for it end; what it answered for passes on. */
export function abolish(draft: Draft, day: string, unit: string, successor: string | null, parts: readonly string[], headed: Set<string>): { carried: Carried[]; ended: EndedRole[] } {
  const lastDay = addDays(day, -1)
  draft.put('unit_period', { ...periodOn(draft, unit, day)!, to_day: lastDay })
  const carried: Carried[] = []
  const standing = draft.inUnit('assignment', unit).filter((one) => one.to_day === null || one.to_day >= day)
  if (successor !== null) for (const row of standing) carried.push(carry(draft, day, row, successor, headed))
  const ended = draft.inUnit('appointment', unit).filter((one) => one.to_day === null || one.to_day >= day).map((appointment): EndedRole => {
    endOrDrop(draft, appointment, lastDay, 'appointment')
    return { appointment, because: '部署がなくなる' }
  })
  for (const row of draft.inUnit('delegation', unit)) if (row.to_day === null || row.to_day >= day) endOrDrop(draft, row, lastDay, 'delegation')
  if (successor !== null) draft.put('unit_succession', { unit, successor, parts, from_day: day })
  return { carried, ended }
}

function carry(draft: Draft, day: string, row: AssignmentRow, successor: string, headed: Set<string>): Carried {
  const there = draft.byPerson('assignment', row.person).find((one) => one.unit === successor && isOn(one, day))
  const head = row.is_head && !headed.has(successor)
  if (head) headed.add(successor)
  const told: Carried = { person: row.person, from: row.unit, to: successor, headNoMore: row.is_head && !head }
  // 前提: nobody stands twice in one unit; the main place wins.
  if (there) {
    endOrDrop(draft, row, addDays(day, -1))
    if (row.main && !there.main) replace(draft, day, there, { main: true, is_head: head || there.is_head, post: row.post, rank: row.rank })
    return told
  }
  replace(draft, day, row, { unit: successor, is_head: head })
  return told
}
/** From the day on (or from the start, where it begins later) the place is another. */
function replace(draft: Draft, day: string, row: AssignmentRow, to: Partial<AssignmentRow>): void {
  if (row.from_day >= day) return draft.put('assignment', { ...row, ...to })
  draft.put('assignment', { ...row, to_day: addDays(day, -1) })
  draft.put('assignment', { ...row, ...to, id: draft.newId(), from_day: day })
}
