import { sql } from 'kysely'
import { appendEvidence } from '../evidence/append.ts'
import { asSystem } from '../store/database.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import { registerStates } from './register-states.ts'
import type { Seat } from './world.ts'
import { finalStates } from '../engine/register/register.ts'

const CHUNK = 4000

/** Units for which registers hold things that still live. */
export async function owningUnits(db: OrgDb, seat: Seat): Promise<Set<string>> {
  const { rows } = await sql<{ unit: string }>`select distinct unit::text as unit from item where org = ${seat.org} and register || '/' || state <> all(${endedStates(seat)})
    union select distinct keeper_unit::text from item where org = ${seat.org} and keeper_unit is not null`.execute(db)
  return new Set(rows.map(({ unit }) => unit))
}
const endedStates = (seat: Seat): string[] => registerStates(seat, finalStates)

/** What unit answers today for which that is gone: the last of the chain. */
const inForce = (seat: Seat) => sql`select distinct on (unit) unit, successor, parts from (with recursive chain as (
    select unit, successor, parts, 1 as depth from unit_succession where org = ${seat.org} and from_day <= ${seat.day}::date
    union all select c.unit, s.successor, c.parts, c.depth + 1 from chain c join unit_succession s on s.org = ${seat.org} and s.unit = c.successor and s.from_day <= ${seat.day}::date where c.depth < 100)
  select * from chain) every_step order by unit, depth desc`

/**
 * Passes on what abolished units still answer for to whoever took over: things (those somebody holds go with him where his unit was split), open requests and tasks, provisions.
 * Does nothing where nothing is left. Returns how many things changed hands.
 */
export async function passOn(tx: Tx, seat: Seat): Promise<number> {
  const { rows: [due] } = await sql<{ any: boolean }>`select exists (select from unit_succession where org = ${seat.org} and from_day <= ${seat.day}::date) as any`.execute(tx)
  if (!due?.any) return 0
  return asSystem(tx, async () => {
    let moved = 0
    // What went with its holder to a part may have to go on, where that part is gone too.
    for (let passed = -1; passed !== 0;) moved += passed = await passItems(tx, seat)
    await passColumns(tx, seat)
    await sql`update request r set unit = s.successor from (${inForce(seat)}) s where r.org = ${seat.org} and r.unit = s.unit and r.state in ('下書き', '回付中', '差戻し', '引戻し', '決裁済')`.execute(tx)
    await sql`update request_step t set scope_unit = s.successor from (${inForce(seat)}) s, request r where t.org = ${seat.org} and t.scope_unit = s.unit and t.state in ('未到達', '到達', '後閲待ち') and r.org = t.org and r.id = t.request and r.state in ('下書き', '回付中', '差戻し', '引戻し', '決裁済', '完了')`.execute(tx)
    await sql`update task t set unit = s.successor from (${inForce(seat)}) s where t.org = ${seat.org} and t.unit = s.unit and t.state = '未了'`.execute(tx)
    await sql`update provision p set unit = s.successor from (${inForce(seat)}) s where p.org = ${seat.org} and p.unit = s.unit and (p.until_day is null or p.until_day >= ${seat.day}::date)`.execute(tx)
    return moved
  })
}

interface Moved { id: string; old_unit: string; unit: string; register: string }
async function passItems(tx: Tx, seat: Seat): Promise<number> {
  const { rows } = await sql<Moved>`with s as materialized (${inForce(seat)}),
      wanted as materialized (select i.id, i.unit as old_unit, coalesce((select a.unit from assignment a where a.org = i.org and a.person = i.holder and a.main and a.from_day <= ${seat.day}::date
          and (a.to_day is null or a.to_day >= ${seat.day}::date) and a.unit = any(s.parts) limit 1), s.successor) as new_unit
        from item i join s on s.unit = i.unit where i.org = ${seat.org})
    update item i set unit = w.new_unit, version = i.version + 1, updated_at = ${seat.now} from wanted w where i.org = ${seat.org} and i.id = w.id
    returning i.id::text, w.old_unit::text, i.unit::text, i.register`.execute(tx)
  await sql`update item i set keeper_unit = s.successor, version = i.version + 1 from (${inForce(seat)}) s where i.org = ${seat.org} and i.keeper_unit = s.unit`.execute(tx)
  const clauses = new Map([...seat.book.registers].map(([key, { cites }]) => [key, cites]))
  for (let from = 0; from < rows.length; from += CHUNK) {
    await appendEvidence(tx, rows.slice(from, from + CHUNK).map(({ id, old_unit: before, unit: after, register }) => ({ org: seat.org, actor: seat.person, act: '組織改正による引継ぎ', subject: `item/${id}`, before: { unit: before }, after: { changed: { unit: after } }, clauses: clauses.get(register) ?? [], at: seat.now })))
  }
  return rows.length
}

/** Columns of registers that name a unit. */
async function passColumns(tx: Tx, seat: Seat): Promise<void> {
  for (const { table, columns, cites } of seat.book.registers.values()) {
    for (const [key, field] of Object.entries(columns)) {
      if (field.type !== 'unit' || key === 'fromUnit') continue
      const column = sql.ref(columnName(key))
      const { rows } = field.many ? await sql<{ item: string; value: unknown }>`update ${sql.table(table)} d set ${column} = (select array_agg(distinct coalesce(s.successor, u)) from unnest(d.${column}) u left join (${inForce(seat)}) s on s.unit = u) where d.org = ${seat.org} and d.${column} && (select array_agg(unit) from (${inForce(seat)}) s) returning d.item::text, to_jsonb(d.${column}::text[]) as value`.execute(tx)
        : await sql<{ item: string; value: unknown }>`update ${sql.table(table)} d set ${column} = s.successor from (${inForce(seat)}) s where d.org = ${seat.org} and d.${column} = s.unit returning d.item::text, to_jsonb(d.${column}::text) as value`.execute(tx)
      await appendEvidence(tx, rows.map(({ item, value }) => ({ org: seat.org, actor: seat.person, act: '組織改正による引継ぎ', subject: `item/${item}`, after: { changed: { details: { [key]: value } } }, clauses: cites, at: seat.now })))
    }
  }
}
