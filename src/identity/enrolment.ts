import { notify } from '../acts/notices.ts'
import { takeSeat } from '../acts/world.ts'
import type { Seat, World } from '../acts/world.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import type { Shown } from '../engine/sign-in/factors.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { cardFor, factorRows, meansOf } from './factors.ts'
import { passwordMatches } from './password.ts'
import { makeRecoveryCodes } from './recovery.ts'
import type { Begun } from './second-factor.ts'
import { signedInAgain, together } from './second-factor.ts'
import type { Session, Sessions } from './session.ts'
import { refuseUnfinished, takeStep } from './steps.ts'
import type { Stepped } from './steps.ts'
import { confirmTotp, offerTotp } from './totp.ts'
import type { TotpOffer } from './totp.ts'
import type { Vault } from './vault.ts'

const MOST = 10
/** Where the session owes the enrolment the password was just shown; at any other time it is asked for again. */
export async function seatToEnrol(world: World, session: Session, password: string | undefined): Promise<Seat> {
  await refuseUnfinished(world, session, { enrolling: true })
  const seat = await takeSeat(world, session.org, session.person)
  if (session.step === null) await checkOwnPassword(seat, session, password ?? '')
  return seat
}
export async function checkOwnPassword(seat: Seat, session: Session, password: string): Promise<void> {
  const { password_hash: kept } = await seat.db.selectFrom('account').select('password_hash').where('org', '=', seat.org).where('id', '=', session.account).executeTakeFirstOrThrow()
  if (!await passwordMatches(kept, password)) throw refuseField('current', '今のパスワードが違います。')
}

/** Begins the enrolment of an app: its secret is seen now and never again. */
export async function startTotp(seat: Seat, vault: Vault, session: Session, { name, card }: { readonly name: string; readonly card?: string | undefined }): Promise<TotpOffer> {
  await refuseTooMany(seat, session)
  const { username } = await seat.db.selectFrom('account').select('username').where('org', '=', seat.org).where('id', '=', session.account).executeTakeFirstOrThrow()
  return offerTotp(seat.db, seat, vault, { account: session.account, username, name, card: await cardFor(seat.db, seat.org, session.person, card) })
}
export async function refuseTooMany(seat: Seat, session: Session): Promise<void> {
  if ((await factorRows(seat.db, seat.org, session.account)).filter(({ confirmed }) => confirmed).length >= MOST) throw new Refused('conflict', `認証アプリとパスキーは、合わせて${MOST}個までです。使わないものを外してください。`)
}

/** Finishes it with the first code. With the first authenticator of all come recovery codes, shown once. */
export async function finishTotp(seat: Seat, vault: Vault, session: Session, input: { readonly id: string; readonly code: string }): Promise<{ factor: string; codes: string[] | null }> {
  return seat.db.transaction().execute(async (tx) => {
    const { id, name } = await confirmTotp(tx, seat, vault, session.account, input)
    return { factor: id, codes: await noteEnrolment(tx, seat, session, { kind: '認証アプリ', name }) }
  })
}
export async function noteEnrolment(tx: Tx, seat: Seat, session: Session, { kind, name }: { readonly kind: string; readonly name: string }): Promise<string[] | null> {
  await appendEvidence(tx, { org: seat.org, actor: session.person, act: '認証手段の登録', subject: `account/${session.account}`, after: { kind, name }, clauses: [], at: seat.now })
  await notify(tx, seat, [session.person], { title: `${kind}「${name}」を登録しました。身に覚えがないときは、「サインインと安全」で知らせてください。`, link: '/me/security', about: `account/${session.account}` })
  return (await meansOf(tx, seat.org, session.account)).recovery ? null : makeRecoveryCodes(tx, seat, session.account)
}

/** Who owed the enrolment goes on; for anybody else the session stays. */
export async function goOn(world: World, sessions: Sessions, { session, token, from }: Begun, shown: Shown, factor: string): Promise<Stepped | null> {
  if (session.step === null) return null
  const seat = await takeSeat(world, session.org, session.person)
  const found = await signedInAgain(seat, session, token, 'free')
  await sessions.end(token)
  return takeStep(world, sessions, found, from, { shown: together(session.shown, [shown]), factor })
}

/** Takes one of one's own authenticators away; the last one stays where two kinds are demanded (the next sign-in would ask for a new one). */
export async function dropFactor(seat: Seat, session: Session, id: string): Promise<void> {
  await seat.db.transaction().execute(async (tx) => {
    const gone = await tx.deleteFrom('factor').where('org', '=', seat.org).where('account', '=', session.account).where('id', '=', id).returning(['name', 'kind']).executeTakeFirst()
    if (!gone) throw new Refused('not-found', 'この認証手段は見つかりません。')
    await tx.updateTable('session').set({ factor: null }).where('org', '=', seat.org).where('account', '=', session.account).where('factor', '=', id).execute()
    await appendEvidence(tx, { org: seat.org, actor: session.person, act: '認証手段の取外し', subject: `account/${session.account}`, after: gone, clauses: [], at: seat.now })
    await notify(tx, seat, [session.person], { title: `認証手段「${gone.name}」を外しました。身に覚えがないときは知らせてください。`, link: '/me/security', about: `account/${session.account}` })
  })
}

/** New recovery codes; those before are void. */
export async function renewRecoveryCodes(seat: Seat, session: Session): Promise<string[]> {
  return seat.db.transaction().execute(async (tx) => {
    await appendEvidence(tx, { org: seat.org, actor: session.person, act: '回復用の符号の作り直し', subject: `account/${session.account}`, clauses: [], at: seat.now })
    return makeRecoveryCodes(tx, seat, session.account)
  })
}
