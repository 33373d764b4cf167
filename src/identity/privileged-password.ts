import { notify } from '../acts/notices.ts'
import { personOf } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import type { Refusal } from '../engine/definition.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { factsOf } from './guessing.ts'
import { passwordAccount } from './own-password.ts'
import type { PasswordAccount } from './new-password.ts'
import { hashPassword, LONGEST, passwordMatches } from './password.ts'
import { countPrivilegedAttempt, isPrivilegedPassword, noteWrong } from './privilege.ts'
import { holdsWholeRole } from './reading.ts'
import { identityRefusals } from './refusals.ts'
import type { Session } from './session.ts'
import { identitySettings } from './settings.ts'

/** `current`: the general password where there is no privileged one yet, else the privileged one in use. */
export interface NewPrivilegedPassword { readonly current: string; readonly password: string }

/** Sets one's own privileged password, or another in its place. Throws `Refused` with what is wrong and the clauses. */
export async function setPrivilegedPassword(seat: Seat, session: Session, input: NewPrivilegedPassword): Promise<void> {
  if (!holdsWholeRole(seat)) throw new Refused('not-permitted', '特権のパスワードを持つのは、組織全体の役割を持つ人です。')
  const settings = await identitySettings(seat.db, seat.org, seat.now)
  await countPrivilegedAttempt(seat, session, settings)
  const kept = await seat.db.selectFrom('account').select(['password_hash', 'privileged_hash']).where('org', '=', seat.org).where('id', '=', session.account).executeTakeFirstOrThrow()
  if (!await passwordMatches(kept.privileged_hash ?? kept.password_hash, input.current)) {
    await noteWrong(seat, session)
    throw refuseField('current', kept.privileged_hash === null ? '今のパスワードが違います。' : '今の特権のパスワードが違います。')
  }
  await seat.db.updateTable('account').set({ privileged_failed: 0, privileged_locked_until: null }).where('org', '=', seat.org).where('id', '=', session.account).execute()
  await seat.db.transaction().execute(async (tx) => {
    const owner = await passwordAccount(tx, seat, session.account)
    const found = await refusalsOf(tx, seat, owner, input.password, settings)
    if (found.length > 0) throw new Refused('invalid-input', found)
    await tx.updateTable('account').set({ privileged_hash: await hashPassword(input.password), privileged_set_at: seat.now }).where('org', '=', seat.org).where('id', '=', session.account).execute()
    await appendEvidence(tx, { org: seat.org, actor: personOf(seat), act: '特権のパスワードの設定', subject: `account/${session.account}`, clauses: [], at: seat.now })
    await notify(tx, seat, [personOf(seat)], { title: '自分の特権のパスワードが決められました。身に覚えがないときは知らせてください。', link: '/me/security', about: `account/${session.account}` })
  })
}

async function refusalsOf(tx: Tx, seat: Seat, owner: PasswordAccount, password: string, settings: Parameters<typeof identityRefusals>[3]): Promise<Refusal[]> {
  if (password.length > LONGEST) throw refuseField('password', `パスワードは${LONGEST}文字以内にしてください。`)
  const facts = factsOf(password, owner)
  const former = await isPrivilegedPassword(tx, seat.org, owner.account, password)
  const general = await passwordMatches(owner.passwordHash, password)
  return [...identityRefusals(seat.book, 'identities.password/', { ...facts, former, temporary: false }, settings), ...identityRefusals(seat.book, 'identities.privileged-password/', { ...facts, general }, settings)]
}
