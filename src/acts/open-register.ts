import { Refused } from '../engine/refused.ts'
import type { Register } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import { actorOrNobody } from './item-write.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

/** May whoever sits here open the register? The system itself may; where a register names roles, only who holds one of them today. */
export function mayOpen(seat: Seat, { opensTo }: Register): boolean {
  return opensTo === undefined || seat.person === null || actorOrNobody(seat).roles.some(({ role }) => opensTo.roles.includes(role))
}

/** The register, where it may be opened (by the holder of the one thing asked for, too). Otherwise refused with the clauses, and the attempt is kept as evidence. */
export async function openRegister(seat: Seat, key: string, holder: string | null = null): Promise<Register> {
  const register = registerOf(seat, key)
  if (mayOpen(seat, register) || (holder !== null && holder === seat.person)) return register
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: '権限外の台帳を開こうとした', subject: `register/${register.id}`, after: { register: register.title }, clauses: register.opensTo!.cites, at: seat.now })
  throw refuseOpening(register)
}
export const refuseOpening = ({ title, opensTo }: Register): Refused => new Refused('not-permitted', `「${title}」を開けるのは、${opensTo!.roles.join('・')}です。開こうとしたことは記録されます。`, opensTo!.cites)
