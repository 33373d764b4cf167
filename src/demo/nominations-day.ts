import type { Seat } from '../acts/world.ts'
import type { Facts } from '../engine/condition.ts'
import { addDays } from '../engine/calendar.ts'
import type { ProfileId } from '../engine/definition.ts'
import { candidatesFor } from '../engine/nomination.ts'
import { indexOf } from '../engine/organisation-index.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import { asking, attempt, type Staff } from './staff.ts'

/** Who asks for whom to be named; `unit`: whether it is for his own 所属, or for one of its sections. */
interface Nomination { readonly by: string; readonly procedure: string; readonly role: string; readonly unit?: 'office' | 'section'; /** Of a post the document does not name, with what was agreed instead. */ readonly anyPost?: true; readonly form: Facts; readonly inDays: number }
const NOMINATIONS: { readonly [profile in ProfileId]?: readonly Nomination[] } = {
  'saitama-police': [{ by: 'shozokucho', procedure: 'appointments.keeper.saitama/helper', role: '運用管理補助者', unit: 'office', form: { basis: '媒体が増え、受払いの記録が一人では追いつかないため' }, inDays: 10 }],
  mpd: [{ by: 'shozokucho', procedure: 'appointments.designation.mpd', role: '情報管理補助者', unit: 'section', anyPost: true, inDays: 10, form: { role: '情報管理補助者', means: '協議した代替措置による', reason: '課長代理が長期の研修で不在になるため', alternative: '主任が受払いを記録し、課長が週に一度確かめる。' } }],
  municipality: [
    { by: 'ciso', procedure: 'appointments.staff.municipality/csirt', role: 'CSIRTの構成員', form: { role: 'CSIRTの構成員' }, inDays: 0 },
    { by: 'csirt', procedure: 'appointments.staff.municipality/vice-ciso', role: '副CISO', form: {}, inDays: 10 },
  ],
}

/** Nominations of a sample office, made as everybody makes them: who may name takes effect at once, what another asks for waits for the decision. */
export async function nominate(staff: Staff, clerk: Seat): Promise<void> {
  for (const plan of NOMINATIONS[clerk.book.profile.id] ?? []) {
    await attempt(async () => {
      const seat = await staff.as(plan.by)
      const unit = unitFor(seat, plan.unit)
      const person = freeFor(seat, plan, unit)
      if (person !== undefined) await asking(seat, plan.procedure, { ...plan.form, person, from: addDays(seat.day, plan.inDays), ...(unit === null ? {} : { unit }) })
    })
  }
}
function unitFor({ organisation, person }: Seat, wanted: Nomination['unit']): string | null {
  if (wanted === undefined) return null
  const office = belongsTo(organisation, unitOf(organisation, person!)!)
  return wanted === 'office' ? office : [...organisation.units.values()].find(({ parent, name }) => parent === office && name === '地域課')?.id ?? office
}
/** The first who may be named and has no nomination yet. */
function freeFor({ organisation, person }: Seat, { role, anyPost }: Nomination, unit: string | null): string | undefined {
  const named = new Set(organisation.appointments.map((one) => one.person))
  const able = anyPost ? (indexOf(organisation).byUnit.get(unit ?? '') ?? []).filter(({ assignment }) => assignment.post === '主任').map((one) => one.person) : candidatesFor(organisation, role, unit)
  return able.find((one) => one !== person && !named.has(one))
}
