import { lineAbove, organisationFacts } from '../engine/organisation.ts'
import type { ClauseId } from '../../clauses/index.ts'
import type { ItemFacts, Refusal } from '../engine/definition.ts'
import { refusals } from '../engine/guard.ts'
import type { Register } from '../engine/register/register.ts'
import type { OrgDb } from '../store/database.ts'
import { asFacts } from './import-classification.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { guardContext } from './guard-context.ts'
import { mayOpenItem, refuseOpening } from './open-register.ts'
import { entryRefusals, hasInvariants, invariantRefusals } from './register-invariants.ts'
import { withLinks } from './linked-facts.ts'
import type { PlannedRow, Target } from './planned-row.ts'
import { settingsOf } from './settings.ts'
import { wordRefusals } from './wording.ts'
import type { Seat } from './world.ts'

const CHUNK = 1000

/** The invariants of the register, over each row as it would be; in memory, with one reading per 1,000 rows that change something. */
export async function guardImport(db: OrgDb, seat: Seat, register: Register, rows: readonly PlannedRow[], places: ReadonlyMap<string, LoadedItem>, heading: (field: string) => string): Promise<PlannedRow[]> {
  if (!register.guards?.length && !hasInvariants(register) && !register.opensTo && !register.byActsAlone) return [...rows]
  const provisions = await provisionsByItem(db, seat)
  const common = guardContext(seat, { takenOver: true, organisation: organisationFacts(seat.organisation), settings: await settingsOf(db, seat) })
  const key = register.id.slice(register.id.lastIndexOf('.') + 1)
  const checked: PlannedRow[] = []
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK)
    const changed = chunk.flatMap((row) => (row.kind === '変更' ? [row.stored!.id] : []))
    const loaded = await loadItems(db, seat, changed)
    const changing = chunk.flatMap((row) => {
      if (row.kind !== '変更' && row.kind !== '新規') return []
      const before = row.stored ? loaded.get(row.stored.id) ?? null : null
      return [{ row, before, item: asItWouldBe(seat, register, key, before, row.target!, places) }]
    })
    const linked = await withLinks(db, seat, changing.map(({ item }) => item), (ids) => loadItems(db, seat, ids))
    changing.forEach((one, index) => { one.item = linked[index]! })
    const own = await invariantRefusals(db, seat, register, changing)
    const byRow = new Map(changing.map((one, index) => [one.row, { ...one, lacking: own[index]! }]))
    for (const row of chunk) {
      const one = byRow.get(row)
      if (!one) { checked.push(row); continue }
      const { item, before, lacking } = one
      const context = { ...common, form: row.target!.details, item, before, provisions: provisions(item) }
      const found = [...(before ? changeRefusals(seat, register, before) : entryRefusals(register)), ...refusals(register.guards ?? [], context), ...lacking]
      checked.push(found.length === 0 ? row : { ...row, kind: '誤り', message: wordRefusals(found, heading), changes: [], target: null })
    }
  }
  return checked
}

/** What is changed by acts alone, or may not be opened, is not changed by a file either. */
function changeRefusals(seat: Seat, register: Register, before: LoadedItem): Refusal[] {
  if (register.byActsAlone) return [{ field: '', message: `「${register.title}」の記載は、取込みでは変えられません。訂正や評価などの行為で残してください。`, cites: register.byActsAlone.cites }]
  return mayOpenItem(seat, before) ? [] : [...refuseOpening(seat, register, before.homeUnit).refusals]
}

/** The thing after the import, as guards and evidence see it. */
export function asItWouldBe(seat: Seat, register: Register, key: string, before: LoadedItem | null, target: Target, places: ReadonlyMap<string, LoadedItem>): LoadedItem {
  const details = Object.fromEntries(Object.entries(target.details).filter(([, value]) => value !== null && value !== undefined))
  const place = target.place === null ? null : places.get(target.place) ?? before?.place ?? null
  if (before) return { ...before, unit: before.keeperUnit ?? target.unit, homeUnit: target.unit, place, details, version: before.version + 1 }
  const classification = target.classification && asFacts(target.classification, seat)
  return {
    id: '', register: key, number: target.number, state: register.initial, unit: target.unit, homeUnit: target.unit, keeperUnit: null, holder: target.holder, place, due: null, confidentiality: classification?.confidentiality ?? 0, integrity: classification?.integrity ?? 0, availability: classification?.availability ?? 0, ...(classification ? { classification } : {}),
    contents: [], highest: { confidentiality: 0, integrity: 0, availability: 0 }, details, controls: {}, permissions: [], stalePermissions: [], latest: {}, version: 1, seenOn: null,
  }
}

/** What `provisionsFor` answers for one thing, read once for all of them. */
async function provisionsByItem(db: OrgDb, seat: Seat): Promise<(item: ItemFacts) => { id: string; clauses: ClauseId[] }[]> {
  const rows = await db.selectFrom('provision').select(['id', 'clauses', 'register', 'unit', 'item']).where('org', '=', seat.org)
    .where('from_day', '<=', seat.day).where((by) => by.or([by('until_day', 'is', null), by('until_day', '>=', seat.day)])).execute()
  return (item) => rows
    .filter((row) => (row.register === null || row.register === item.register) && (row.item === null || row.item === item.id) && (row.unit === null || lineAbove(seat.organisation, item.unit).some(({ id }) => id === row.unit)))
    .map(({ id, clauses }) => ({ id, clauses: clauses as ClauseId[] }))
}
