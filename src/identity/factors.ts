import { sql } from 'kysely'
import { refuseField } from '../engine/refused.ts'
import type { OrgDb } from '../store/database.ts'
import { CARD_IN_USE } from './session.ts'

export interface FactorRow {
  readonly id: string; readonly account: string; readonly kind: 'totp' | 'passkey'; readonly name: string; readonly secret: Buffer | null; readonly lastStep: string | null
  readonly credential: Buffer | null; readonly publicKey: Buffer | null; readonly counter: string; readonly transports: readonly string[]
  readonly createdAt: Date; readonly usedAt: Date | null
  readonly confirmed: boolean
  /** Reported lost, or on a card that is not in use. */
  readonly stopped: boolean
}

/** The authenticators of an account, those that were reported lost and those still to be confirmed included; the oldest first. */
export async function factorRows(db: OrgDb, org: number, account: string): Promise<FactorRow[]> {
  const rows = await db.selectFrom('factor as f').leftJoin('item as i', (join) => join.onRef('i.org', '=', 'f.org').onRef('i.id', '=', 'f.card'))
    .select(['f.id', 'f.account', 'f.kind', 'f.name', 'f.secret', 'f.last_step', 'f.credential', 'f.public_key', 'f.counter', 'f.transports', 'f.created_at', 'f.used_at', 'f.confirmed_at', 'f.stopped_at', 'f.card', 'i.state'])
    .where('f.org', '=', org).where('f.account', '=', account).orderBy('f.id').execute()
  return rows.map((row) => ({
    id: row.id, account: row.account, kind: row.kind as FactorRow['kind'], name: row.name, secret: row.secret, lastStep: row.last_step, credential: row.credential, publicKey: row.public_key, counter: row.counter, transports: row.transports,
    createdAt: row.created_at, usedAt: row.used_at, confirmed: row.confirmed_at !== null, stopped: row.stopped_at !== null || (row.card !== null && row.state !== CARD_IN_USE),
  }))
}

/** What the account can show beside its password. */
export interface Means { readonly totp: boolean; readonly passkey: boolean; readonly recovery: boolean; /** Something was enrolled and has been stopped since. */ readonly stopped: boolean }
export async function meansOf(db: OrgDb, org: number, account: string): Promise<Means> {
  const rows = (await factorRows(db, org, account)).filter(({ confirmed }) => confirmed)
  const usable = rows.filter(({ stopped }) => !stopped)
  const { rows: [left] } = await sql<{ n: number }>`select count(*)::int as n from recovery_code where org = ${org} and account = ${account} and used_at is null`.execute(db)
  return { totp: usable.some(({ kind }) => kind === 'totp'), passkey: usable.some(({ kind }) => kind === 'passkey'), recovery: left!.n > 0, stopped: rows.length > usable.length }
}
export const hasAny = ({ totp, passkey, recovery }: Means): boolean => totp || passkey || recovery

/** The cards that a person holds and may use. */
export function ownCards(db: OrgDb, org: number, person: string): Promise<{ id: string; number: string }[]> {
  return db.selectFrom('item').select(['id', 'number']).where('org', '=', org).where('register', '=', 'cards').where('holder', '=', person).where('state', '=', CARD_IN_USE).orderBy('number').execute()
}
/** The card an authenticator is said to be on, if any; throws where it is not one's own. */
export async function cardFor(db: OrgDb, org: number, person: string, card: string | undefined): Promise<string | null> {
  if (card === undefined) return null
  if (!(await ownCards(db, org, person)).some(({ id }) => id === card)) throw refuseField('card', 'このカードは、自分が持っている使用中のものではありません。')
  return card
}
