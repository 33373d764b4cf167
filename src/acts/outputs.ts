import { sql } from 'kysely'
import { resolveRole, unitOf } from '../engine/organisation.ts'
import { outputReason } from '../engine/register/output-watch.ts'
import type { OutputReason, OutputWatch } from '../engine/register/output-watch.ts'
import type { Register } from '../engine/register/register.ts'
import { WORKING_HOURS } from '../engine/sign-in/conditions.ts'
import { isWithinHours, parseHours } from '../engine/sign-in/hours.ts'
import { appendEvidence } from '../evidence/append.ts'
import { holdsWholeRole } from '../identity/reading.ts'
import { asSystem } from '../store/database.ts'
import type { Tx } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { updateColumns } from './item-write.ts'
import { notify } from './notices.ts'
import { pictureOf } from './picture.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'
import { enterRow } from './enter-row.ts'
import type { Settings } from '../engine/setting.ts'
import { indexOf } from '../engine/organisation-index.ts'
import { figure, valueOf } from '../engine/setting.ts'

/** What was taken out: out of which register, called what. */
export interface Output { readonly register: string; readonly what: string }

/** Hands the rows on and leaves one row of who took how many out when, however the output ended; what is much is entered in the register that watches and told. */
export async function* countedOutput<Row>(seat: Seat, output: Output, rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  let count = 0
  try {
    for await (const row of rows) { count++; yield row }
  } finally {
    await noteOutput(seat, output, count)
  }
}

/** The same for what is made at once. The system itself takes nothing out. */
export async function noteOutput(seat: Seat, { register, what }: Output, rows: number): Promise<void> {
  const { person } = seat
  if (person === null) return
  const at = seat.world.clock.now()
  await seat.db.transaction().execute(async (tx) => {
    await tx.insertInto('output_log').values({ org: seat.org, person, at, register, what, rows }).execute()
    await asSystem(tx, async () => { for (const [key, one] of seat.book.registers) if (one.watches) await watch(tx, { ...seat, now: at }, { key, register: one, watches: one.watches, person }, { rows, what }) })
  })
}

interface Watched { readonly key: string; readonly register: Register; readonly watches: OutputWatch; readonly person: string }

async function watch(tx: Tx, seat: Seat, watched: Watched, { rows, what }: { readonly rows: number; readonly what: string }): Promise<void> {
  const { watches, person } = watched
  const settings = await settingsOf(tx, seat)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`outputs/${seat.org}/${person}`}, 0))`.execute(tx)
  const since = new Date(seat.now.getTime() - figure(settings, watches.minutes) * 60_000)
  const { within } = await tx.selectFrom('output_log').select(({ fn }) => fn.sum<string>('rows').as('within')).where('org', '=', seat.org).where('person', '=', person).where('at', '>', since).executeTakeFirstOrThrow()
  const hours = parseHours(String(valueOf(settings, WORKING_HOURS)))
  const why = outputReason({ rows, within: Number(within), working: hours === null || isWithinHours(hours, seat.now) }, { rows: figure(settings, watches.rows), offHours: figure(settings, watches.offHours) })
  if (why === null) return
  const open = await openRow(tx, seat, watched, why, since)
  if (open) return goOn(tx, seat, watched, open, { rows, what })
  await enter(tx, seat, watched, { why, since, unit: keeperOf(seat, settings, watched) })
}

/** The row of the person and the reason that still waits, and was added to within the minutes. */
async function openRow(tx: Tx, seat: Seat, { key, register, person }: Watched, why: OutputReason, since: Date): Promise<LoadedItem | undefined> {
  const { rows: [found] } = await sql<{ id: string }>`select i.id from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id where i.org = ${seat.org} and i.register = ${key} and i.state = ${register.initial}
    and d.person = ${person} and d.why = ${why} and d.${sql.ref(columnName('lastAt'))} > ${since} order by i.id desc limit 1`.execute(tx)
  return found && (await loadItems(tx, seat, [found.id], { lock: true })).get(found.id)
}

async function goOn(tx: Tx, seat: Seat, { register }: Watched, before: LoadedItem, { rows, what }: { readonly rows: number; readonly what: string }): Promise<void> {
  const listed = String(before.details['what'] ?? '').split('、')
  await updateColumns(tx, seat, register, before, { rows: Number(before.details['rows']) + rows, outputs: Number(before.details['outputs']) + 1, lastAt: seat.now, what: [...new Set([...listed, what])].join('、').slice(0, 500) })
  const after = (await loadItems(tx, seat, [before.id])).get(before.id)!
  await appendEvidence(tx, { org: seat.org, actor: null, act: `${register.noun}の続き`, subject: `item/${before.id}`, before: pictureOf(before), after: pictureOf(after), clauses: register.watches!.cites, at: seat.now })
}

/** A new row, and whoever is to look at it is told; not by whom. */
async function enter(tx: Tx, seat: Seat, { key, register, watches, person }: Watched, { why, since, unit }: { readonly why: OutputReason; readonly since: Date; readonly unit: string }): Promise<void> {
  const outputs = await tx.selectFrom('output_log').select(['at', 'what', 'rows']).where('org', '=', seat.org).where('person', '=', person).where('at', '>', since).orderBy('at').orderBy('id').execute()
  const counted = why === '短時間の大量出力' ? outputs : outputs.slice(-1)
  const columns = {
    person, why, rows: counted.reduce((sum, { rows }) => sum + rows, 0), outputs: counted.length, firstAt: counted[0]!.at, lastAt: seat.now, what: [...new Set(counted.map(({ what }) => what))].join('、').slice(0, 500), privileged: holdsWholeRole(seat),
  }
  const item = await enterRow(tx, seat, { key, unit, columns }, { act: `${register.noun}の発生`, clauses: watches.cites, actor: null })
  const role = watches.tells[seat.book.profile.id]
  if (role === undefined) return
  const { holders } = resolveRole(seat.organisation, role, unit, new Map([[person, '申請者本人']]))
  await notify(tx, seat, holders, { title: `${why}がありました。点検してください（${item.number}）`, link: `/registers/${key}/${item.id}`, about: `item/${item.id}` })
}

function keeperOf(seat: Seat, settings: Settings, { watches: { keeper }, person }: Watched): string {
  const code = String(valueOf(settings, keeper))
  const named = [...seat.organisation.units.values()].find((unit) => unit.code === code)
  return named?.id ?? unitOf(seat.organisation, person) ?? indexOf(seat.organisation).root?.id ?? ''
}
