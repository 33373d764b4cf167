import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { AuthenticationResponseJSON, AuthenticatorTransport, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Seat, World } from '../acts/world.ts'
import { refuseField } from '../engine/refused.ts'
import type { OrgDb } from '../store/database.ts'
import { factorRows } from './factors.ts'
import type { FactorRow } from './factors.ts'
import { NOBODYS_ORG } from './session.ts'

/** 由来: Web Authentication Level 3. The address people use decides for which pages a passkey is good. */
export interface Site { readonly id: string; readonly origin: string }
export const siteOf = (baseUrl: string): Site => ({ id: new URL(baseUrl).hostname, origin: new URL(baseUrl).origin })
const TIMEOUT_MS = 5 * 60_000
const FAULT = 'パスキーを確かめられませんでした。もう一度行ってください。登録した端末・ブラウザーでないと使えません。'

/** What the browser is asked for to make a new passkey. It must ask for the finger, the face or the PIN of its owner. */
export async function askForPasskey(seat: Seat, site: Site, owner: { readonly account: string; readonly username: string; readonly name: string }): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = (await factorRows(seat.db, seat.org, owner.account)).filter(({ kind }) => kind === 'passkey')
  return generateRegistrationOptions({
    rpName: '関所', rpID: site.id, userName: owner.username, userDisplayName: owner.name, timeout: TIMEOUT_MS, attestationType: 'none',
    userID: new Uint8Array(createHash('sha256').update(`${seat.org}/${owner.account}`).digest()),
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential!.toString('base64url'), transports: [...transports] as AuthenticatorTransport[] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Keeps a new passkey, after checking that it answers our challenge and that its owner was verified. Returns its id. */
export async function keepPasskey(db: OrgDb, seat: Seat, site: Site, account: string, input: { readonly name: string; readonly card: string | null; readonly challenge: string; readonly response: unknown }): Promise<string> {
  const made = await verifyRegistrationResponse({ response: input.response as RegistrationResponseJSON, expectedChallenge: input.challenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true }).catch(() => undefined)
  if (!made?.verified) throw refuseField('passkey', FAULT)
  const { credential } = made.registrationInfo
  const row = await db.insertInto('factor').values({
    org: seat.org, account, kind: 'passkey', name: input.name, card: input.card, credential: Buffer.from(credential.id, 'base64url'), public_key: Buffer.from(credential.publicKey), counter: String(credential.counter),
    transports: [...credential.transports ?? []], created_at: seat.now, confirmed_at: seat.now,
  }).onConflict((conflict) => conflict.column('credential').doNothing()).returning('id').executeTakeFirst()
  if (!row) throw refuseField('passkey', 'このパスキーは、もう登録されています。')
  return row.id
}

/** What the browser is asked for to show a passkey; for whoever has not said who he is, any of this site. */
export function askToShow(site: Site, rows: readonly FactorRow[] = []): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: site.id, timeout: TIMEOUT_MS, userVerification: 'required', allowCredentials: rows.map(({ credential, transports }) => ({ id: credential!.toString('base64url'), transports: [...transports] as AuthenticatorTransport[] })) })
}

export interface ShownPasskey { readonly org: number; readonly account: string; readonly id: string; readonly stopped: boolean }
/** Whose passkey answers our challenge, its owner verified; undefined where it is none we know or the answer is false. A counter that goes back is a copy and is not taken. */
export async function passkeyShown(world: World, site: Site, challenge: string, answer: unknown): Promise<ShownPasskey | undefined> {
  const response = answer as AuthenticationResponseJSON
  if (typeof response?.id !== 'string' || !/^[A-Za-z0-9_-]{1,1400}$/.test(response.id)) return undefined
  const { rows: [found] } = await sql<{ org: number; account: string; id: string }>`select org, account::text, id::text from factor_for_credential(${Buffer.from(response.id, 'base64url')})`.execute(world.store.of(NOBODYS_ORG))
  if (!found) return undefined
  const db = world.store.of(found.org)
  const row = (await factorRows(db, found.org, found.account)).find(({ id }) => id === found.id)!
  const credential = { id: response.id, publicKey: new Uint8Array(row.publicKey!), counter: Number(row.counter), transports: [...row.transports] as AuthenticatorTransport[] }
  const checked = await verifyAuthenticationResponse({ response, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.id, credential, requireUserVerification: true }).catch(() => undefined)
  if (!checked?.verified) return undefined
  const counter = String(checked.authenticationInfo.newCounter)
  await db.updateTable('factor').set({ counter, used_at: world.clock.now() }).where('org', '=', found.org).where('id', '=', row.id).execute()
  return { ...found, stopped: row.stopped }
}
