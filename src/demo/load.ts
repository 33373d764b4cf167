import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import { addDays, fiscalYear, fiscalYearStart } from '../engine/calendar.ts'
import { holdersOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import { indexOf, titleIn } from '../engine/organisation-index.ts'
import { SECOND_FACTOR } from '../engine/sign-in/factors.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Db, Store, Tx } from '../store/database.ts'
import { assetsFor } from './assets.ts'
import { city } from './city.ts'
import type { Sheets } from './enter.ts'
import { mediaFor, type Row } from './media.ts'
import { metropolis } from './metropolis.ts'
import { north } from './north.ts'
import { draftOf, pictureOf, type Counters } from './people.ts'
import type { AccountPlan, OrganisationPlan } from './plan.ts'
import { prefecture } from './prefecture.ts'
import { randomFrom } from './random.ts'
import { appointmentsFor } from './roles.ts'
import { surroundingsFor } from './surroundings.ts'

export const DEMO_PLANS: readonly OrganisationPlan[] = [prefecture, metropolis, north, city]
export const DEMO_PASSWORD = 'sekisho-demo'
/** Who can sign in to the sample, for the table printed at the start. */
export interface DemoAccount { readonly username: string; readonly password: string; readonly organisation: string; readonly profile: string; readonly person: string; readonly title: string; readonly duty: string }

/**
 * Loads the sample organisations as of `today` (YYYY-MM-DD), the same ones every time, in one transaction. Does nothing where there is any organisation
 * already. Returns the accounts of the sample organisations that are there.
 */
export async function loadDemo(store: Store, today: string): Promise<DemoAccount[]> {
  const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const loaded = await store.owner.transaction().execute(async (tx) => {
    await sql`lock table organisation in share row exclusive mode`.execute(tx)
    if (await tx.selectFrom('organisation').select('id').limit(1).executeTakeFirst()) {
      await passwordIsEnough(tx)
      return false
    }
    const next: Counters = { unit: 1, person: 1, item: 1 }
    for (const plan of DEMO_PLANS) await loadOne(tx, plan, today, passwordHash, next)
    for (const table of ['unit', 'person', 'item'] as const) await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${next[table]}, false)`.execute(tx)
    await passwordIsEnough(tx)
    return true
  })
  // A database that was filled at one go does not know its tables yet, and plans badly until it does.
  if (loaded) await sql`analyze`.execute(store.owner)
  return demoAccounts(store.owner)
}

/** The sample is entered with passwords everybody knows; a second factor would only be in the way there (README). Real organisations ask for it unless they say otherwise. */
async function passwordIsEnough(tx: Tx): Promise<void> {
  const samples = await tx.selectFrom('organisation').select('id').where('key', 'in', DEMO_PLANS.map(({ key }) => key)).execute()
  for (const { id: org } of samples) await tx.insertInto('setting_value').values({ org, id: SECOND_FACTOR.id, value: JSON.stringify('求めない'), from_day: '2000-04-01' }).onConflict((conflict) => conflict.doNothing()).execute()
}

async function loadOne(tx: Tx, plan: OrganisationPlan, today: string, passwordHash: string, next: Counters): Promise<void> {
  const random = randomFrom(plan.seed)
  const draft = draftOf(plan, today, random, next)
  const appointments = appointmentsFor(pictureOf(draft, [], today), plan, fiscalYearStart(fiscalYear(today)))
  const organisation = pictureOf(draft, appointments, today)
  const accounts = accountsOf(organisation, plan)
  const { id: org } = await tx.insertInto('organisation').values({ key: plan.key, name: plan.name, profile: plan.profile }).returning('id').executeTakeFirstOrThrow()
  const insert = (table: string, rows: readonly Row[]) => insertRows(tx, table, rows.map((row) => ({ org, ...row })))
  await insert('unit', draft.units.map(({ id, code }) => ({ id, code })))
  await insert('unit_period', draft.units.map(({ id, plan: { name, kind }, parent }, sort) => ({ unit: id, name, kana: '', kind, parent, sort, from_day: '2000-04-01' })))
  await insert('person', draft.people.map((one) => ({ ...one })))
  await insert('assignment', draft.assignments.map((one) => ({ ...one })))
  await insert('appointment', appointments.map((one) => ({ ...one })))
  await insert('deputy', plan.deputies.map(({ principal, deputy, unit, kind }) => ({ principal: titled(organisation, plan, principal, unit), deputy: titled(organisation, plan, deputy, unit), kind, from_day: fiscalYearStart(fiscalYear(today)) })))
  await insert('absence', plan.absent.map(({ title, unit, reason }) => {
    const person = titled(organisation, plan, title, unit)
    return { person, from_day: addDays(today, -1), to_day: addDays(today, 5), reason, entered_by: person }
  }))
  const applicant = accounts.find(({ suffix }) => suffix === 'kakari')!.person
  const colleague = colleagueOf(organisation, applicant)
  const around = surroundingsFor(draft, today, next)
  const assets = assetsFor(draft, organisation, applicant, colleague, { ...around, today, random: randomFrom(plan.seed + 1), next })
  await insertSheets(insert, around.sheets)
  for (const [table, list] of [['classification', assets.classifications], ['lineage', assets.lineage], ['item_reader', assets.readers]] as const) await insert(table, list)
  const rows = mediaFor(draft, organisation, applicant, colleague, today, random, next, assets.byTitle)
  await insert('item', rows.items)
  await insert('place', rows.places)
  await insert('medium', rows.media)
  await insert('content', rows.contents)
  await insert('custody', rows.custody)
  await insert('account', accounts.map(({ suffix, person }) => ({ person, username: `${plan.key}-${suffix}`, password_hash: passwordHash })))
  await appendEvidence(tx, {
    org, actor: null, act: '見本の登録', subject: `organisation/${org}`, clauses: [], at: new Date(`${today}T00:00:00+09:00`),
    after: { units: draft.units.length, people: draft.people.length, appointments: appointments.length, items: rows.items.length + around.sheets.items.length },
  })
}

async function insertSheets(insert: (table: string, rows: readonly Row[]) => Promise<void>, { items, own }: Sheets): Promise<void> {
  await insert('item', items)
  for (const [table, rows] of own) await insert(table, rows)
}

const AT_ONCE = 4000
/** Rows with the keys of the first; identifiers are taken as given. */
async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await sql`insert into ${sql.table(table)} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.slice(from, from + AT_ONCE))}::json)`.execute(tx)
  }
}

/** Units inside or above the one shown come first where a name is used twice. */
function unitNamed(organisation: Organisation, plan: OrganisationPlan, name: string): string {
  const units = [...organisation.units.values()]
  const shown = units.find((unit) => unit.name === plan.shown)!
  const found = units.find((unit) => unit.name === name && unit.parent === shown.id) ?? units.find((unit) => unit.name === name)
  if (!found) throw new Error(`demo: no unit ${name} in ${plan.key}`)
  return found.id
}
function titled(organisation: Organisation, plan: OrganisationPlan, title: string, unit: string): string {
  const index = indexOf(organisation)
  const found = (index.byUnit.get(unitNamed(organisation, plan, unit)) ?? []).find(({ assignment }) => assignment.post === title) ?? index.byTitle.get(title)?.[0]
  if (!found) throw new Error(`demo: no ${title} in ${unit} of ${plan.key}`)
  return found.person
}
function accountsOf(organisation: Organisation, plan: OrganisationPlan): { suffix: string; person: string }[] {
  return plan.accounts.map((account) => ({ suffix: account.suffix, person: personFor(organisation, plan, account) }))
}
function personFor(organisation: Organisation, plan: OrganisationPlan, { unit, post, role }: AccountPlan): string {
  if (post !== undefined) return titled(organisation, plan, post, unit)
  const definition = organisation.profile.roles.find(({ name }) => name === role)!
  const holder = holdersOf(organisation, definition, definition.scope === 'organisation' ? null : unitNamed(organisation, plan, unit)).holders[0]
  if (holder === undefined) throw new Error(`demo: nobody is ${role} in ${plan.key}`)
  return holder
}
/** Another plain member of the same section. */
function colleagueOf(organisation: Organisation, person: string): string {
  const { unit, post } = organisation.people.get(person)!.assignments[0]!
  return (indexOf(organisation).byUnit.get(unit) ?? []).find((one) => one.person !== person && one.assignment.post === post)!.person
}

/** The accounts of the sample organisations there are, in the order of the plans. */
export async function demoAccounts(db: Db): Promise<DemoAccount[]> {
  const rows = await db.selectFrom('account as a').innerJoin('organisation as o', 'o.id', 'a.org')
    .innerJoin('person as p', (join) => join.onRef('p.org', '=', 'a.org').onRef('p.id', '=', 'a.person'))
    .innerJoin('assignment as s', (join) => join.onRef('s.org', '=', 'a.org').onRef('s.person', '=', 'a.person').on('s.main', '=', true).on('s.to_day', 'is', null))
    .innerJoin('unit_period as u', (join) => join.onRef('u.org', '=', 's.org').onRef('u.unit', '=', 's.unit').on('u.to_day', 'is', null))
    .where('o.key', 'in', DEMO_PLANS.map(({ key }) => key)).select(['a.username', 'o.name as organisation', 'o.profile', 'p.name as person', 'u.name as unit', 's.post']).execute()
  return DEMO_PLANS.flatMap((plan) => plan.accounts.flatMap(({ suffix, duty }): DemoAccount[] => {
    const row = rows.find(({ username }) => username === `${plan.key}-${suffix}`)
    return row ? [{ username: row.username, password: DEMO_PASSWORD, organisation: row.organisation, profile: row.profile, person: row.person, title: placeAndTitle(row.unit, row.post), duty }] : []
  }))
}
function placeAndTitle(unit: string, post: string): string {
  const title = titleIn(unit, post)
  return title === post ? `${unit} ${post}` : title
}
