import { Secret, TOTP } from 'otpauth'
import type { Seat } from '../acts/world.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import type { OrgDb } from '../store/database.ts'
import { factorRows } from './factors.ts'
import type { FactorRow } from './factors.ts'
import { identityRefusals } from './refusals.ts'
import type { Vault } from './vault.ts'

/** 由来: RFC 6238 (SHA-1, 6 digits, 30 seconds: what every app understands). One step before and after is taken for clocks that differ. */
const PERIOD = 30
const WINDOW = 1
const ISSUER = '関所'
const totpOf = (secret: Buffer, label: string): TOTP => new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) })
const aboutOf = (org: number, account: string): string => `totp/${org}/${account}`

export interface TotpOffer { readonly id: string; readonly secret: string; readonly uri: string }
/** A new secret for an app, to be confirmed with its first code; what was begun before and never confirmed is forgotten. */
export async function offerTotp(db: OrgDb, seat: Seat, vault: Vault, owner: { readonly account: string; readonly username: string; readonly name: string; readonly card: string | null }): Promise<TotpOffer> {
  const secret = Buffer.from(new Secret({ size: 20 }).bytes)
  await db.deleteFrom('factor').where('org', '=', seat.org).where('account', '=', owner.account).where('confirmed_at', 'is', null).execute()
  const { id } = await db.insertInto('factor').values({ org: seat.org, account: owner.account, kind: 'totp', name: owner.name, card: owner.card, secret: vault.seal(secret, aboutOf(seat.org, owner.account)), created_at: seat.now }).returning('id').executeTakeFirstOrThrow()
  const totp = totpOf(secret, owner.username)
  return { id, secret: totp.secret.base32, uri: totp.toString() }
}

/** Whether the code is of one of these apps now. Each code is taken once, also when it comes twice at the same moment. Returns the app; throws `Refused` for a code that was used. */
export async function takeTotp(db: OrgDb, seat: Seat, vault: Vault, rows: readonly FactorRow[], code: string): Promise<FactorRow | undefined> {
  for (const row of rows) {
    const delta = totpOf(vault.open(row.secret!, aboutOf(seat.org, row.account)), '').validate({ token: code, window: WINDOW, timestamp: seat.now.getTime() })
    if (delta === null) continue
    const step = String(Math.floor(seat.now.getTime() / 1000 / PERIOD) + delta)
    const taken = await db.updateTable('factor').set({ last_step: step, used_at: seat.now }).where('org', '=', seat.org).where('id', '=', row.id)
      .where((by) => by.or([by('last_step', 'is', null), by('last_step', '<', step)])).returning('id').executeTakeFirst()
    if (!taken) throw new Refused('invalid-input', identityRefusals(seat.book, 'identities.factors/fresh', { used: true }, {}))
    return row
  }
  return undefined
}

/** Takes the first code of a new app; from then on the app counts. */
export async function confirmTotp(db: OrgDb, seat: Seat, vault: Vault, account: string, input: { readonly id: string; readonly code: string }): Promise<FactorRow> {
  const row = (await factorRows(db, seat.org, account)).find(({ id, kind, confirmed }) => id === input.id && kind === 'totp' && !confirmed)
  if (!row) throw new Refused('not-found', 'この登録は見つかりません。初めからやり直してください。')
  if (!await takeTotp(db, seat, vault, [row], input.code)) throw refuseField('code', '符号が違います。認証アプリに今出ている6桁を入力してください。端末の時計がずれていると合いません。')
  await db.updateTable('factor').set({ confirmed_at: seat.now }).where('org', '=', seat.org).where('id', '=', row.id).execute()
  return row
}
