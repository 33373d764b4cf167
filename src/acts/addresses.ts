import { sql } from 'kysely'
import { isAddress } from '../engine/addresses.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Seat } from './world.ts'

/** A person, by 職員番号, and where mail reaches him; empty: nowhere. */
export interface AddressRow { readonly number: string; readonly email: string }

/**
 * Enters where mail reaches people: all rows or none. Refused with one sentence per row for numbers nobody has, what is no address, and people named twice. Only the system
 * itself may do it. Returns how many changed.
 */
export async function enterAddresses(seat: Seat, rows: readonly AddressRow[]): Promise<number> {
  if (seat.person !== null) throw new Refused('not-permitted', 'メールアドレスをまとめて登録できるのは、システムの管理者です。')
  return seat.db.transaction().execute(async (tx) => {
    const people = await tx.selectFrom('person').select(['id', 'number', 'email']).where('org', '=', seat.org).where('number', 'in', rows.length > 0 ? rows.map(({ number }) => number) : ['']).execute()
    const byNumber = new Map(people.map((one) => [one.number, one]))
    const wrong = rows.flatMap(({ number, email }, index) => {
      if (!byNumber.has(number)) return [`${index + 1}件目: 職員番号「${number}」の人はいません。`]
      if (rows.findIndex((one) => one.number === number) !== index) return [`${index + 1}件目: 職員番号「${number}」が二度あります。`]
      return email === '' || isAddress(email) ? [] : [`${index + 1}件目: 「${email}」はメールアドレスとして読めません。`]
    })
    if (wrong.length > 0) throw new Refused('invalid-input', wrong.map((message) => ({ field: '', message, cites: [] })))
    const changes = rows.map(({ number, email }) => ({ ...byNumber.get(number)!, to: email === '' ? null : email })).filter(({ email, to }) => email !== to)
    if (changes.length === 0) return 0
    await sql`update person p set email = c."to" from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(id bigint, "to" text) where p.org = ${seat.org} and p.id = c.id`.execute(tx)
    await appendEvidence(tx, changes.map(({ id, email, to }) => ({ org: seat.org, actor: null, act: 'メールアドレスの登録', subject: `person/${id}`, before: { email }, after: { email: to }, clauses: [], at: seat.now })))
    return changes.length
  })
}
