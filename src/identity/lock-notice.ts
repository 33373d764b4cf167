import type { Seat } from '../acts/world.ts'
import { notify } from '../acts/notices.ts'
import { identityRefusals } from './refusals.ts'
import { resolveRole, unitOf } from '../engine/organisation.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import type { Settings } from '../engine/setting.ts'

/** Who looks after the accounts: the first of these roles that the profile has, for the unit of the person. */
const KEEPERS = ['情報システム管理者', 'システム運用責任者', 'システム管理者', '情報セキュリティ管理者']

export function keepersFor(seat: Seat, person: string): readonly string[] {
  const role = KEEPERS.find((name) => seat.book.profile.roles.some((one) => one.name === name))
  const unit = unitOf(seat.organisation, person)
  return role === undefined || unit === null || unit === undefined ? [] : resolveRole(seat.organisation, role, unit, new Map()).holders
}

/** A lock is kept as evidence with the clauses behind it, and told to the person himself and to who looks after the accounts. */
export async function tellOfLock(tx: Tx, seat: Seat, { account, person, settings }: { readonly account: string; readonly person: string; readonly settings: Settings }): Promise<void> {
  const [refusal] = identityRefusals(seat.book, 'identities.sign-in/failures', { locked: true }, settings)
  await appendEvidence(tx, { org: seat.org, actor: null, act: 'サインインの停止', subject: `account/${account}`, after: { reason: refusal!.message }, clauses: refusal!.cites, at: seat.now })
  await notify(tx, seat, [person], { title: '自分の利用者名で続けて失敗があり、サインインを止めました。身に覚えがないときは知らせてください。', link: '/me/security', about: `account/${account}` })
  const name = seat.organisation.people.get(person)?.name ?? ''
  await notify(tx, seat, keepersFor(seat, person).filter((one) => one !== person), { title: `${name}のサインインを、続けて失敗があったため止めました。`, link: '/accounts', about: `account/${account}` })
}
