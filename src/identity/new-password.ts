import { randomInt } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import type { Rulebook } from '../acts/world.ts'
import { GENERATIONS } from '../engine/sign-in/password.ts'
import type { Refusal } from '../engine/definition.ts'
import type { OrgDb } from '../store/database.ts'
import { factsOf } from './guessing.ts'
import type { Owner } from './guessing.ts'
import { identityRefusals } from './refusals.ts'
import type { Settings } from '../engine/setting.ts'
import { figure } from '../engine/setting.ts'

/** The account as far as its password goes. */
export interface PasswordAccount extends Owner { readonly org: number; readonly account: string; readonly passwordHash: string; readonly temporary: boolean }

/** Everything that is wrong with a new password, each with its clauses. */
export async function passwordRefusals(db: OrgDb, book: Rulebook, owner: PasswordAccount, password: string, settings: Settings): Promise<Refusal[]> {
  const isCurrent = await verify(owner.passwordHash, password).catch(() => false)
  const former = isCurrent || await wasUsed(db, owner, password, figure(settings, GENERATIONS))
  return identityRefusals(book, 'identities.password/', { ...factsOf(password, owner), former: former && !(isCurrent && owner.temporary), temporary: isCurrent && owner.temporary }, settings)
}

async function wasUsed(db: OrgDb, { org, account }: PasswordAccount, password: string, generations: number): Promise<boolean> {
  const rows = await db.selectFrom('former_password').select('password_hash').where('org', '=', org).where('account', '=', account).orderBy('id', 'desc').limit(generations).execute()
  for (const { password_hash: kept } of rows) if (await verify(kept, password).catch(() => false)) return true
  return false
}

/** Four groups of five out of letters and figures that are not mistaken for each other: about 99 bits. */
export function generatePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join('-')
}
