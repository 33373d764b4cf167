import { sql } from 'kysely'
import { clauseInWords } from '../../clauses/citations.ts'
import type { ClauseId } from '../../clauses/index.ts'
import type { LedgerRow } from '../documents/ledger.ts'
import { dayOf } from '../engine/clock.ts'
import type { Facts } from '../engine/condition.ts'
import type { Content } from '../engine/definition.ts'
import { resolveRole } from '../engine/organisation.ts'
import { listItems } from '../store/item-list.ts'
import type { ListedItem } from '../store/item-list.ts'
import { namesFor } from '../store/names.ts'
import { columnName } from '../store/register-ddl.ts'
import { listContext } from './export.ts'
import { describeClass, describeContent, describeForm, describeValue, wordingFor } from './wording.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

/** Which part of a ledger: the rows of these units, in these days. */
export interface LedgerScope { readonly unit: string | null; readonly units: readonly string[]; readonly from: string; readonly to: string }
const PAGE = 200
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

/** Every thing of the register in the units, by number. */
export async function* registerRows(seat: Seat, key: string, { unit }: LedgerScope): AsyncGenerator<LedgerRow> {
  const register = registerOf(seat, key)
  const custodian = custodians(seat)
  for (let after: string | undefined; ;) {
    const page = await listItems(seat.db, listContext(seat, key), { limit: PAGE, ...(unit === null ? {} : { unit }), ...(after === undefined ? {} : { after }) })
    const wording = await wordingFor(seat.db, seat, page.rows.map(({ details }) => [register.columns, details] as const))
    for (const row of page.rows) {
      const own = Object.fromEntries(Object.entries(register.columns).map(([column, field]) => {
        const value = row.details[column]
        return [column, value instanceof Date ? value.toISOString() : typeof value === 'boolean' || typeof value === 'number' || field.type === 'date' ? value as LedgerRow[string] : describeValue(field, value, wording)]
      }))
      yield { ...own, ...mediaWords(row), number: row.number, state: row.state, unit: row.unit.name, holder: row.holder?.name ?? '', due: row.due, place: row.place?.name ?? '', seen: row.seenOn, inspectedOn: row.seenOn,
        class: describeClass(row, seat.organisation.profile), classification: describeClass(row, seat.organisation.profile), custodian: custodian(row.keeper?.id ?? row.unit.id) }
    }
    if (page.next === null) return
    after = page.next
  }
}
/** Cells of the published forms that join several columns. */
function mediaWords({ details, holder }: ListedItem): LedgerRow {
  const kind = details['kind'] === 'その他' ? details['otherKind'] : details['kind']
  return { kind: text(kind), model: text(details['product'] ?? details['model']), encrypted: details['encryption'] as boolean | undefined, lentUntil: text(details['usableUntil']), user: holder?.name ?? (details['shared'] === '共用' ? '（共用）' : '') }
}
/** Who keeps the media of a unit, by the role the profile names. */
function custodians(seat: Seat): (unit: string) => string {
  const known = new Map<string, string>()
  return (unit) => {
    let found = known.get(unit)
    if (found === undefined) known.set(unit, (found = resolveRole(seat.organisation, seat.organisation.profile.titles.mediaKeeper, unit, new Map()).holders.map((id) => seat.organisation.people.get(id)?.name ?? '').join('・')))
    return found
  }
}

interface CustodySql {
  id: string; number: string; person: string; unit: string; item_unit: string; purpose: string; destination: string; from_day: string; due: string | null; role: string; permitted_by: string | null; permitted_on: string | null; clauses: ClauseId[]
  returned_at: Date | null; confirmed_at: Date | null; confirmed_by: string | null; details: { return?: Facts; confirmation?: Facts; acknowledged?: { at: string; by: string } }; contents: Content[]; checked: boolean; place: string | null; own: Facts
}
const CHUNK = 1000
/** Every line of custody that touches the period: taken out in it, or still out from before. */
export async function* custodyRows(seat: Seat, key: string, { units, from, to }: LedgerScope): AsyncGenerator<LedgerRow> {
  const register = registerOf(seat, key)
  const custodian = custodians(seat)
  for (let after: { day: string; id: string } | null = null; ;) {
    const { rows }: { rows: CustodySql[] } = await sql<CustodySql>`select c.*, i.number, i.unit as item_unit, p.number as place, to_jsonb(d) as own,
        coalesce((select jsonb_agg(jsonb_build_object('title', x.title, 'confidentiality', x.confidentiality, 'integrity', x.integrity, 'availability', x.availability, 'records', x.records) order by x.id) from content x
          where x.org = c.org and x.item = c.item and x.since <= coalesce(c.confirmed_at, ${seat.now}) and (x.until is null or x.until >= c.opened_at)), '[]') as contents,
        exists (select from record r where r.org = c.org and r.item = c.item and r.event like '%malware-check%' and r.at >= c.opened_at and (c.confirmed_at is null or r.on_day <= (c.confirmed_at at time zone 'Asia/Tokyo')::date + 31)) as checked
      from custody c join item i on i.org = c.org and i.id = c.item join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id left join item p on p.org = i.org and p.id = i.place
      where c.org = ${seat.org} and i.register = ${key} and (i.unit = any(${[...units]}::bigint[]) or c.unit = any(${[...units]}::bigint[]))
        and c.from_day <= ${to}::date and (c.confirmed_at is null or c.confirmed_at >= ${from}::date::timestamp at time zone 'Asia/Tokyo') ${after === null ? sql`` : sql`and (c.from_day, c.id) > (${after.day}::date, ${after.id})`}
      order by c.from_day, c.id limit ${CHUNK}`.execute(seat.db)
    const names = await namesFor(seat.db, seat.org, seat.organisation, rows.flatMap((row) => [row.person, row.permitted_by, row.confirmed_by]), rows.flatMap((row) => [row.unit, row.item_unit]))
    const name = (id: string | null): string => names.personOrNull(id)?.name ?? ''
    for (const row of rows) {
      const own = (column: string) => row.own[columnName(column)]
      yield {
        number: row.number, person: name(row.person), unit: names.unit(row.unit).name, contents: row.contents.map((one) => describeContent(one, seat.organisation.profile)).join('\n') || '情報なし', purpose: row.purpose, place: row.destination, destination: row.destination,
        permittedBy: row.permitted_by ? `${name(row.permitted_by)}\n（${row.role}）` : '', permittedOn: row.permitted_on, takenAt: row.from_day, dueOn: row.due, returnedOn: row.returned_at ? dayOf(row.returned_at) : null, malwareChecked: row.checked ? true : null,
        erased: row.details.return ? [text(row.details.return['method']), row.confirmed_by ? `確認 ${name(row.confirmed_by)}` : null].filter(Boolean).join('\n') : '', confirmedBy: name(row.confirmed_by), item: `${registerOf(seat, key).noun} ${row.number}`, count: 1,
        kind: text(own('kind')), model: text(own('product') ?? own('model')), serial: text(own('serial')), encrypted: own('encryption') as boolean | null, registeredOn: text(own('registeredOn')), lentUntil: text(own('usableUntil')), custodian: custodian(row.item_unit),
        remarks: [text(own('remarks')), row.details.acknowledged ? `注意の確認 ${dayOf(new Date(row.details.acknowledged.at))}` : null].filter(Boolean).join('\n') || null, permitted: [name(row.permitted_by), row.role, row.permitted_on, row.clauses.map(clauseInWords).join('、')].filter(Boolean).join('\n'),
      }
    }
    if (rows.length < CHUNK) return
    after = { day: rows.at(-1)!.from_day, id: rows.at(-1)!.id }
  }
}

interface RecordSql { id: string; event: string; unit: string; actor: string; at: Date; form: Facts; number: string | null; confirmed_by: string | null }
/** Every record of something brought in, in the period. What the published form asks is taken from fields of these names; the rest stands under 持込物. */
export async function* bringInRows(seat: Seat, { units, from, to }: LedgerScope): AsyncGenerator<LedgerRow> {
  const events = [...seat.book.events.values()].filter(({ id }) => /(^|\.)bring-in(\.|$)/.test(id))
  const { rows } = await sql<RecordSql>`select r.id, r.event, r.unit, r.actor, r.at, r.form, i.number from record r left join item i on i.org = r.org and i.id = r.item
    where r.org = ${seat.org} and r.event = any(${events.map(({ id }) => id)}::text[]) and r.unit = any(${[...units]}::bigint[]) and r.on_day between ${from}::date and ${to}::date order by r.at, r.id`.execute(seat.db)
  const names = await namesFor(seat.db, seat.org, seat.organisation, rows.map(({ actor }) => actor), rows.map(({ unit }) => unit))
  const wording = await wordingFor(seat.db, seat, rows.map(({ event, form }) => [events.find(({ id }) => id === event)!.form, form] as const))
  const KNOWN = new Set(['purpose', 'place', 'location', 'destination', 'period', 'until', 'takenHomeOn', 'person', 'bringer', 'count', 'confirmedBy'])
  for (const { event, unit, actor, at, form, number } of rows) {
    const fields = events.find(({ id }) => id === event)!.form
    const said = (...keys: string[]) => keys.map((key) => describeValue(fields[key], form[key], wording)).find((words) => words !== '') ?? ''
    const rest = describeForm(fields, Object.fromEntries(Object.entries(form).filter(([key]) => !KNOWN.has(key))), wording).map(({ label, value }) => `${label}: ${value}`)
    yield {
      unit: names.unit(unit).name, person: said('person', 'bringer') || names.person(actor).name, broughtAt: at.toISOString(), item: [number, ...rest].filter(Boolean).join('\n'), count: typeof form['count'] === 'number' ? form['count'] : 1, purpose: said('purpose'),
      place: said('place', 'location', 'destination'), takenHomeOn: text(form['takenHomeOn'] ?? form['until'] ?? (form['period'] as { to?: string } | undefined)?.to), confirmedBy: said('confirmedBy'),
    }
  }
}
