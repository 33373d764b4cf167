import { addDays } from '../calendar.ts'
import { fitsPost, lineAbove } from '../organisation.ts'
import type { Organisation } from '../organisation.ts'
import type { Draft } from './draft.ts'
import { isOn, pictureOn } from './history.ts'
import type { AppointmentRow } from './history.ts'
import { endOrDrop } from './person-changes.ts'

/** A role that ends with a change, and why. */
export interface EndedRole { readonly appointment: AppointmentRow; readonly because: '所属を離れる' | '指名できる職でなくなる' | '部署がなくなる' | '退職' }

/**
 * Ends the roles that those who move hold for units they no longer belong to, and those their new post does not allow. `before` is the organisation of the day
 * before, without the change. Returns what ended.
 */
export function endRolesOfMovers(draft: Draft, day: string, people: ReadonlySet<string>, before: Organisation): EndedRole[] {
  const after = pictureOn(draft.history(), day)
  const ended: EndedRole[] = []
  for (const person of people) {
    const [was, is] = [homesOf(before, person), homesOf(after, person)]
    for (const row of draft.byPerson('appointment', person)) {
      if (row.scope_unit === null || !(isOn(row, day) || row.from_day > day)) continue
      const left = was.has(row.scope_unit) && !is.has(row.scope_unit)
      if (!left && (!is.has(row.scope_unit) || isEligible(after, row))) continue
      endOrDrop(draft, row, addDays(day, -1), 'appointment')
      ended.push({ appointment: row, because: left ? '所属を離れる' : '指名できる職でなくなる' })
    }
  }
  return ended
}

/** The units somebody belongs to: those he stands in, up to and with his 所属. */
function homesOf(organisation: Organisation, person: string): Set<string> {
  const homes = new Set<string>()
  for (const { unit } of organisation.people.get(person)?.assignments ?? []) {
    for (const one of lineAbove(organisation, unit)) {
      homes.add(one.id)
      if (organisation.profile.headedKinds.includes(one.kind)) break
    }
  }
  return homes
}
function isEligible(organisation: Organisation, { role: name, person, basis }: AppointmentRow): boolean {
  const role = organisation.profile.roles.find((one) => one.name === name)
  if (!role || basis.includes('代替措置')) return true
  return (organisation.people.get(person)?.assignments ?? []).some((one) => fitsPost(organisation, role, one))
}
