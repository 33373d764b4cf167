import { addDays } from '../engine/calendar.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import { endEmployment, transfer } from '../store/organisation-changes.ts'
import type { NewAssignment } from '../store/organisation-changes.ts'
import { openMoveDuties } from './duties.ts'
import { openMovements } from './movements.ts'
import { organisationOn } from '../store/organisation.ts'
import { tellNewVacancies } from './appointments.ts'
import { readdressAfter } from './readdress.ts'
import type { Seat } from './world.ts'
import { holdsWholeRole } from '../identity/reading.ts'

/**
 * 異動の登録. Places a person anew from a day on, ends the roles held for the old 所属, and opens the duties on the things still held there (返却・引継ぎ, 承認の確認),
 * and sends on what waited for him or now waits for him.
 * Only holders of a role for the whole organisation may do it, or the system itself. Returns the ids of the assignment and of the appointments that ended.
 */
export async function transferPerson(seat: Seat, input: NewAssignment): Promise<{ assignment: string; ended: string[]; duties: number }> {
  mayPlace(seat)
  if (unitOf(seat.organisation, input.person) === input.unit) throw new Refused('invalid-input', [{ field: 'unit', message: 'いまと同じ部署です。異動先を選んでください。', cites: [] }])
  return seat.db.transaction().execute(async (tx) => {
    const before = await organisationOn(tx, seat.org, input.from)
    const moved = await transfer({ tx, org: seat.org, actor: seat.person }, input)
    await tellNewVacancies(tx, seat, before)
    const from = unitOf(seat.organisation, input.person) ?? null
    const stays = from !== null && belongsTo(seat.organisation, from) === belongsTo(seat.organisation, input.unit)
    const duties = stays ? await openMoveDuties(tx, seat, { person: input.person, unit: input.unit, from: input.from })
      : await openMovements(tx, seat, [{ person: input.person, movement: '異動', day: input.from, fromUnit: from, toUnit: input.unit, employment: seat.organisation.people.get(input.person)?.employment ?? '' }])
    await readdressAfter(tx, seat, { person: input.person, from: input.from, until: input.to ?? null, moved: true })
    return { ...moved, duties }
  })
}

/**
 * 退職の登録. The last day of service: assignments and roles end, the duties on what is still held open at once, while there is somebody to fulfil them, and what waited
 * for the person is sent on when the day is over. Returns the appointments that ended and how many duties were opened.
 */
export async function retirePerson(seat: Seat, input: { readonly person: string; readonly lastDay: string }): Promise<{ ended: string[]; duties: number }> {
  mayPlace(seat)
  return seat.db.transaction().execute(async (tx) => {
    const before = await organisationOn(tx, seat.org, addDays(input.lastDay, 1))
    const ended = await endEmployment({ tx, org: seat.org, actor: seat.person }, input.person, input.lastDay)
    await tellNewVacancies(tx, seat, before)
    const { person } = input
    const duties = await openMovements(tx, seat, [{ person, movement: '退職', day: input.lastDay, fromUnit: unitOf(seat.organisation, person) ?? null, toUnit: null, employment: seat.organisation.people.get(person)?.employment ?? '' }])
    if (input.lastDay < seat.day) await readdressAfter(tx, seat, { person: input.person, from: input.lastDay, until: null, moved: true })
    return { ended, duties }
  })
}

function mayPlace(seat: Seat): void {
  if (seat.person !== null && !holdsWholeRole(seat)) throw new Refused('not-permitted', '異動や退職を登録できるのは、組織全体の役割を持つ人です。')
}
