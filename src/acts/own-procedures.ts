import { sql } from 'kysely'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { ClauseId } from '../../clauses/index.ts'
import { describeCondition } from '../engine/decision/condition-words.ts'
import type { Form } from '../engine/definition.ts'
import { resolveRole } from '../engine/organisation.ts'
import { indexOf } from '../engine/organisation-index.ts'
import { liveStates } from '../engine/register/register.ts'
import type { OfProcedures } from '../engine/register/lifecycle.ts'
import type { Register } from '../engine/register/register.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import { shapeChanges, shapeOf, shapeText } from '../engine/request/shape.ts'
import type { ShapeLine } from '../engine/request/shape.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import { enterRow } from './enter-row.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { holdInvariants, updateColumns } from './item-write.ts'
import { notify } from './notices.ts'
import { ownItems } from './own-items.ts'
import { pictureOf } from './picture.ts'
import { formOf } from './request-prepare.ts'
import { retentionRules } from './retention.ts'
import { settingsNow } from './settings.ts'
import type { Seat } from './world.ts'

interface Kept { readonly key: string; readonly register: Register; readonly of: OfProcedures }
/** The register of the profile that keeps a row for each of the product's own procedures; none where no clause asks for it. */
function keptIn(seat: Seat): Kept | null {
  for (const [key, register] of seat.book.registers) if (register.ofProcedures) return { key, register, of: register.ofProcedures }
  return null
}

/** Every procedure as it is run today in this organisation, by id. The settings are read anew: one may have been changed a moment ago. */
async function shapes(db: OrgDb, seat: Seat, procedures: Iterable<Procedure>): Promise<Map<string, ShapeLine[]>> {
  const [settings, kept] = [await settingsNow(db, seat), new Map((await retentionRules(db, seat)).map(({ key, months }) => [key, months]))]
  const found = new Map<string, ShapeLine[]>()
  for (const one of procedures) {
    const columns = one.subject === null ? {} : seat.book.registers.get(one.subject)?.columns ?? {}
    const labels: Form = Object.fromEntries(Object.entries(columns).map(([key, field]) => [`item.details.${key}`, field]))
    found.set(one.id, shapeOf(one, { form: { ...formOf(one), ...await ownItems(db, seat, one) }, labels, settings, permits: permitsOf(seat, one), keptMonths: kept.get(one.id) ?? 0 }))
  }
  return found
}

/** Whom the handling decision may ask for, by the rules in force today for the act the procedure asks about. */
function permitsOf(seat: Seat, { judge }: Procedure): { role: string; when: string; cites: readonly ClauseId[] }[] {
  if (!judge) return []
  const nobody = { person: '', unit: '', employment: 'regular', rank: '', headOrAbove: false, trained: true, roles: [] } as const
  const { action } = judge({ form: {}, items: [], chosen: {}, settings: {}, actor: nobody, profile: seat.book.profile.id, day: seat.day })
  return seat.book.rulesetOn(seat.day).rulesFor(action).flatMap(({ then, when, cites }) => ('permit' in then ? [{ role: then.permit.role, when: describeCondition(when), cites }] : []))
}

/** Enters a row for each procedure that has none, and brings those that are there up to date. Doing it twice changes nothing. */
export async function keepProcedures(seat: Seat): Promise<void> {
  const kept = keptIn(seat)
  const root = indexOf(seat.organisation).root
  if (!kept || !root) return
  await seat.db.transaction().execute(async (tx) => {
    const known = new Set((await rowsOf(tx, seat, kept)).map(({ details }) => details[kept.of.procedure]))
    const now = await shapes(tx, seat, seat.book.procedures.values())
    for (const { id, title, cites } of seat.book.procedures.values()) {
      if (known.has(id)) continue
      const columns = { [kept.of.procedure]: id, [kept.of.name]: title, [kept.of.clauses]: cited(cites), [kept.of.shape]: shapeText(now.get(id)!) }
      await enterRow(tx, seat, { key: kept.key, unit: root.id, columns }, { act: `${kept.register.noun}の登録`, clauses: kept.of.cites, actor: null })
    }
    await refreshProcedures(tx, seat)
  })
}
const cited = (cites: readonly ClauseId[]): string => cites.map((id) => { const { cite, document } = loadCatalogue().clause(id); return `${loadCatalogue().document(document).short} ${cite}` }).join('、')

const rowsOf = async (db: OrgDb, seat: Seat, { key, register, of }: Kept): Promise<LoadedItem[]> => {
  const { rows } = await sql<{ id: string }>`select i.id::text as id from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${key} and i.state = any(${liveStates(register)}::text[]) and d.${sql.ref(columnName(of.procedure))} is not null order by i.id`.execute(db)
  const items = await loadItems(db, seat, rows.map(({ id }) => id))
  return rows.flatMap(({ id }) => items.get(id) ?? [])
}

/** What was confirmed of a procedure stands only while every step and field is as it was: what has changed is written into its row, which then asks for confirmation again. */
export async function refreshProcedures(tx: Tx, seat: Seat): Promise<void> {
  const kept = keptIn(seat)
  const rows = kept ? await rowsOf(tx, seat, kept) : []
  if (!kept || rows.length === 0) return
  const now = await shapes(tx, seat, seat.book.procedures.values())
  for (const row of rows) {
    const lines = now.get(String(row.details[kept.of.procedure]))
    const shape = lines && shapeText(lines)
    const confirmed = row.details[kept.of.confirmed]
    const broken = kept.of.while.includes(row.state) && shape !== confirmed
    const state = shape === undefined ? kept.of.gone : broken ? kept.of.changed : row.state
    if (state !== row.state || (shape !== undefined && shape !== row.details[kept.of.shape])) await change(tx, seat, kept, row, { state, shape: shape ?? String(row.details[kept.of.shape] ?? ''), broken: broken && shape !== undefined })
  }
}

async function change(tx: Tx, seat: Seat, { key, register, of }: Kept, row: LoadedItem, { state, shape, broken }: { readonly state: string; readonly shape: string; readonly broken: boolean }): Promise<void> {
  await tx.updateTable('item').set({ state, version: sql`version + 1`, updated_at: seat.now }).where('org', '=', seat.org).where('id', '=', row.id).execute()
  const changes = broken ? shapeChanges(String(row.details[of.confirmed] ?? ''), shape).join('\n') : undefined
  await updateColumns(tx, seat, register, row, { [of.shape]: shape, ...(changes === undefined ? {} : { [of.changes]: changes }) })
  const after = await holdInvariants(tx, seat, register, row.id, row, {})
  await appendEvidence(tx, { org: seat.org, actor: null, act: broken ? `手続の設定の変更による${state}` : '手続の設定の変更', subject: `item/${row.id}`, before: pictureOf(row), after: pictureOf(after), clauses: of.cites, at: seat.now })
  if (!broken) return
  const people = of.tells.flatMap((role) => resolveRole(seat.organisation, role, row.unit, new Map()).holders)
  await notify(tx, seat, people, { title: `手続の設定が変わり、${state}になりました: ${String(row.details[of.name])}`, link: `/registers/${key}/${row.id}`, about: `item/${row.id}` })
}

/** How a procedure stands today, by its row and by what it is at this moment; null where no clause of the profile asks. `changes`: against what was confirmed. */
export interface ProcedureStanding { readonly state: string; readonly confirmed: boolean; readonly row: LoadedItem | null; readonly register: string; readonly changes: readonly string[]; readonly clauses: readonly ClauseId[] }
export async function standingOf(seat: Seat, procedure: Procedure): Promise<ProcedureStanding | null> {
  const kept = keptIn(seat)
  if (!kept) return null
  const { key, register, of } = kept
  const [row = null] = (await rowsOf(seat.db, seat, kept)).filter(({ details }) => details[of.procedure] === procedure.id)
  const base = { row, register: key, clauses: of.cites }
  if (row === null || !of.while.includes(row.state)) return { ...base, state: row?.state ?? register.initial, confirmed: false, changes: row === null ? [] : String(row.details[of.changes] ?? '').split('\n').filter((line) => line !== '') }
  const changes = shapeChanges(String(row.details[of.confirmed] ?? ''), shapeText(await shapeNow(seat, procedure)))
  return { ...base, state: changes.length > 0 ? of.changed : row.state, confirmed: changes.length === 0, changes }
}

/** The points of one procedure as it is run today. */
export const shapeNow = async (seat: Seat, procedure: Procedure): Promise<ShapeLine[]> => (await shapes(seat.db, seat, [procedure])).get(procedure.id)!
