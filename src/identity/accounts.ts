import { refuseField } from '../engine/refused.ts'
import type { OrgDb } from '../store/database.ts'
import { hashPassword, weaknessOf } from './password.ts'

/** Gives a person a name and password to sign in with. Names are unique over all organisations. Returns the account's id. */
export async function addAccount(db: OrgDb, org: number, input: { readonly person: string; readonly username: string; readonly password: string; /** To be changed at the first sign-in. */ readonly temporary?: boolean }): Promise<string> {
  const { person, username, password, temporary = false } = input
  checkName(username)
  const weakness = weaknessOf(password, username)
  if (weakness !== null) throw refuseField('password', weakness)
  return insertAccount(db, org, { person, username, password_hash: await hashPassword(password), must_change: temporary })
}

interface NewAccount { readonly person: string; readonly username: string; readonly password_hash: string; readonly temporary_until?: Date; readonly must_change?: boolean }
/** The same with what is kept of the password; one user name for each person. */
export async function insertAccount(db: OrgDb, org: number, input: NewAccount): Promise<string> {
  checkName(input.username)
  const other = await db.selectFrom('account').select(['username', 'stopped_at']).where('org', '=', org).where('person', '=', input.person).executeTakeFirst()
  if (other) throw refuseField('person', `この職員には、利用者名「${other.username}」があります。一人の利用者名は一つです。${other.stopped_at ? '止められているので、再開してください。' : ''}`)
  const row = await db.insertInto('account').values({ org, ...input }).onConflict((conflict) => conflict.column('username').doNothing()).returning('id').executeTakeFirst()
  if (!row) throw refuseField('username', `利用者名「${input.username}」はすでに使われています。別の名前にしてください。`)
  return row.id
}

function checkName(username: string): void {
  if (!/^[a-z0-9._-]{1,64}$/.test(username)) throw refuseField('username', '利用者名は、英小文字・数字・「.」「_」「-」で64文字以内にしてください。')
}
