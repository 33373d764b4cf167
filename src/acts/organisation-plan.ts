import type { Table } from '../documents/table-reader.ts'
import { addDays, isDay } from '../engine/calendar.ts'
import { pictureOn } from '../engine/personnel/history.ts'
import type { History, RowChange } from '../engine/personnel/history.ts'
import { PERSONNEL_KINDS, planPersonnel } from '../engine/personnel/personnel.ts'
import type { PersonnelOutcome } from '../engine/personnel/personnel.ts'
import { planReorganisation, UNIT_ACTS } from '../engine/personnel/reorganisation.ts'
import type { Carried } from '../engine/personnel/unit-changes.ts'
import type { EndedRole } from '../engine/personnel/roles-after.ts'
import { Refused } from '../engine/refused.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { OrgDb } from '../store/database.ts'
import { readHistory } from '../store/organisation-history.ts'
import { owningUnits } from './successions.ts'
import { columnsFor, missingColumns, PERSONNEL_FIELDS, readPersonnel, readUnits, UNIT_FIELDS } from './personnel-lines.ts'
import type { ListField } from './personnel-lines.ts'
import type { Seat } from './world.ts'
import { holdsWholeRole } from '../identity/reading.ts'

export const BATCH_KINDS = ['人事', '組織改正'] as const
export type BatchKind = (typeof BATCH_KINDS)[number]
export interface BatchInput {
  readonly kind: BatchKind
  /** The day from which it holds (発令日). */
  readonly day: string
  readonly table: Table
  readonly mapping?: { readonly [field: string]: string | null }
  /** For a list of staff: people it does not name stay, or leave the day before. */
  readonly others?: 'stay' | 'leave'
}
export interface PlannedLine { readonly row: number; readonly number: string; readonly name: string; readonly kinds: readonly string[]; readonly message: string; readonly person: string | null; readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[] }
export interface BatchPlan {
  readonly day: string
  readonly mapping: Record<string, string | null>
  readonly missing: readonly string[]
  readonly lines: readonly PlannedLine[]
  readonly counts: Readonly<Record<string, number>>
  /** Empty where nothing can or need be done. */
  readonly changes: readonly RowChange[]
  readonly ended: readonly EndedRole[]
  readonly carried: readonly Carried[]
  readonly outcomes: readonly PersonnelOutcome[]
  readonly before: Organisation
  readonly after: Organisation
  readonly history: History
}
export const fieldsOf = (kind: BatchKind): readonly ListField[] => (kind === '人事' ? PERSONNEL_FIELDS : UNIT_FIELDS)

/** 人事や組織改正を登録できるのは、組織全体の役割を持つ人（又は命令と定期処理）。 */
export function mayReorganise(seat: Seat): void {
  if (seat.person !== null && !holdsWholeRole(seat)) throw new Refused('not-permitted', '人事や組織改正を登録できるのは、組織全体の役割を持つ人です。')
}

/** What a file would do on its day. Reads only. Throws Refused for a day or a mapping that cannot be used. */
export async function planBatch(db: OrgDb, seat: Seat, input: BatchInput): Promise<BatchPlan> {
  if (!isDay(input.day)) throw new Refused('invalid-input', [{ field: 'day', message: '発令日を年月日で入れてください。', cites: [] }])
  const fields = fieldsOf(input.kind)
  const { columns, mapping } = columnsFor(fields, input.table, input.mapping)
  const missing = missingColumns(fields, columns)
  const history = await readHistory(db, seat.org, input.day)
  const before = pictureOn(history, input.day)
  if (missing.length > 0) return { day: input.day, mapping, missing, lines: [], counts: {}, changes: [], ended: [], carried: [], outcomes: [], before, after: before, history }
  const found = input.kind === '人事' ? staff(history, before, input, columns) : units(history, input, columns, await owningUnits(db, seat))
  const changes = found.draft.changes()
  return { day: input.day, mapping, missing, before, history, ...found, changes: found.usable ? changes : [], after: found.usable ? pictureOn(found.draft.history(), input.day) : before }
}

function staff(history: History, before: Organisation, { day, table, others = 'stay' }: BatchInput, columns: ReadonlyMap<string, number>) {
  const { lines, unread } = readPersonnel(before, table, columns, addDays(day, -1))
  // 前提: somebody the file names is not gone, even where his line cannot be read.
  const plan = planPersonnel(history, { day, lines, others, named: unread.map(({ number }) => number) })
  const after = pictureOn(plan.draft.history(), day)
  const planned = [...plan.outcomes.map((one): PlannedLine => ({ ...one, changes: one.kinds.includes('誤り') ? [] : placesChanged(before, after, one) })), ...unread.map((one): PlannedLine => ({ ...one, kinds: ['誤り'], person: null, changes: [] }))].sort((a, b) => a.row - b.row)
  const counts = Object.fromEntries(PERSONNEL_KINDS.map((kind) => [kind, planned.filter(({ kinds }) => kinds.includes(kind)).length]))
  return { draft: plan.draft, ended: plan.ended, carried: [], outcomes: plan.outcomes, lines: planned, counts, usable: true }
}

function placesChanged(before: Organisation, after: Organisation, { person, kinds }: PersonnelOutcome): PlannedLine['changes'] {
  if (person === null || kinds.includes('変更なし')) return []
  const words = (organisation: Organisation) => (organisation.people.get(person)?.assignments ?? []).map(({ unit, post, rank, head, main }) => `${organisation.units.get(unit)?.name ?? ''} ${post}${head ? '（長）' : ''} ${rank}${main ? '' : '（兼務・派遣）'}`).join('／')
  const [was, is] = [before.people.get(person), after.people.get(person)]
  const employment = { regular: '常勤', 'non-regular': '会計年度任用など', contractor: '委託先', outsider: '部外' }
  return [
    { label: '配置', before: words(before), after: words(after) }, { label: '氏名', before: was?.name ?? '', after: is?.name ?? '' }, { label: '任用', before: was ? employment[was.employment] : '', after: is ? employment[is.employment] : '' },
  ].filter((one) => one.before !== one.after && (one.label === '配置' || (one.before !== '' && one.after !== '')))
}

function units(history: History, { day, table }: BatchInput, columns: ReadonlyMap<string, number>, owning: ReadonlySet<string>) {
  const plan = planReorganisation(history, { day, lines: readUnits(table, columns).lines, owning })
  const usable = plan.outcomes.every(({ fault }) => fault === null)
  const lines = plan.outcomes.map((one): PlannedLine => ({ row: one.row, number: one.code, name: one.name, kinds: [one.fault === null ? one.act! : '誤り'], message: one.fault ?? '', person: null, changes: one.fault === null ? one.changes : [] }))
  const counts = Object.fromEntries([...UNIT_ACTS, '誤り'].map((kind) => [kind, lines.filter(({ kinds }) => kinds.includes(kind)).length]))
  return { draft: plan.draft, ended: plan.ended, carried: plan.carried, outcomes: [], lines, counts, usable }
}
