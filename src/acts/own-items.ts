import { sql } from 'kysely'
import type { Form } from '../engine/definition.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import type { OrgDb } from '../store/database.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

interface ItemRow { readonly id: string; readonly label: string; readonly help: string | null; readonly mandatory: boolean }

/** The fields the organisation itself added to the form of a procedure, in force today; with `ever`, those that were or will be, too, for what was written under them. */
export async function ownItems(db: OrgDb, seat: Seat, { ownItems: key }: Pick<Procedure, 'ownItems'>, { ever = false }: { readonly ever?: boolean } = {}): Promise<Form> {
  if (key === undefined) return {}
  const { rows } = await sql<ItemRow>`select i.id, d.label, d.help, d.mandatory from item i join ${sql.table(registerOf(seat, key).table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${key} and (${ever} or (i.state = '施行' and d.starts_on <= ${seat.day}::date and (d.ends_on is null or d.ends_on >= ${seat.day}::date))) order by i.number`.execute(db)
  return Object.fromEntries(rows.map(({ id, label, help, mandatory }) => [`own${id}`, { label, type: 'text', multiline: true, max: 2000, required: mandatory, ...(help ? { help } : {}) } as const]))
}
