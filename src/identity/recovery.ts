import { createHash, randomInt } from 'node:crypto'
import type { Seat } from '../acts/world.ts'
import type { OrgDb } from '../store/database.ts'

const HOW_MANY = 10
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
/** 読み: 79 bits of chance, so a plain hash is not undone by trying. */
const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest()
const plain = (typed: string): string => typed.normalize('NFKC').toLowerCase().replace(/[^a-z0-9]/g, '')

/** Ten new codes, each good for one sign-in; those before are void. Returned once and kept as hashes only. */
export async function makeRecoveryCodes(db: OrgDb, seat: Pick<Seat, 'org'>, account: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, () => Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-'))
  await db.deleteFrom('recovery_code').where('org', '=', seat.org).where('account', '=', account).execute()
  await db.insertInto('recovery_code').values(codes.map((code) => ({ org: seat.org, account, code_hash: hashOf(plain(code)) }))).execute()
  return codes
}

/** Takes a code for good; false where it is none of the account's or was taken before. */
export async function takeRecoveryCode(db: OrgDb, seat: Pick<Seat, 'org' | 'now'>, account: string, typed: string): Promise<boolean> {
  const taken = await db.updateTable('recovery_code').set({ used_at: seat.now }).where('org', '=', seat.org).where('account', '=', account).where('code_hash', '=', hashOf(plain(typed))).where('used_at', 'is', null).returning('id').executeTakeFirst()
  return taken !== undefined
}
export const looksLikeRecovery = (typed: string): boolean => plain(typed).length === 16

export async function codesLeft(db: OrgDb, org: number, account: string): Promise<number> {
  return (await db.selectFrom('recovery_code').select('id').where('org', '=', org).where('account', '=', account).where('used_at', 'is', null).execute()).length
}
