import { refuseField } from '../engine/refused.ts'
import type { OrgDb } from '../store/database.ts'
import { hashPassword, weaknessOf } from './password.ts'

/** Gives a person a name and password to sign in with. Names are unique over all organisations. Returns the account's id. */
export async function addAccount(db: OrgDb, org: number, input: { readonly person: string; readonly username: string; readonly password: string }): Promise<string> {
  const { person, username, password } = input
  if (!/^[a-z0-9._-]{1,64}$/.test(username)) throw refuseField('username', '利用者名は、英小文字・数字・「.」「_」「-」で64文字以内にしてください。')
  const weakness = weaknessOf(password, username)
  if (weakness !== null) throw refuseField('password', weakness)
  const row = await db.insertInto('account').values({ org, person, username, password_hash: await hashPassword(password) })
    .onConflict((conflict) => conflict.column('username').doNothing()).returning('id').executeTakeFirst()
  if (!row) throw refuseField('username', `利用者名「${username}」はすでに使われています。別の名前にしてください。`)
  return row.id
}
