import { KEYS, TABLES, keyOf } from './history.ts'
import type { History, RowChange, Rows, TableName } from './history.ts'

/** Ids of rows that are not written yet; the store gives them their own. */
export const isNewId = (id: unknown): id is string => typeof id === 'string' && id.startsWith('new:')

interface Sheet<T extends TableName> { readonly original: ReadonlyMap<string, Rows[T]>; readonly rows: Map<string, Rows[T]> }

/** A history that is being changed: rows are put and taken away, and at the end it says what became different. */
export class Draft {
  readonly #sheets: { readonly [T in TableName]: Sheet<T> }
  readonly #profile: History['profile']
  readonly #owners = new Map<string, Set<string>>()
  #ids = 0

  constructor(history: History) {
    this.#profile = history.profile
    this.#sheets = Object.fromEntries(TABLES.map((table) => {
      const original = new Map(history[table].map((row) => [keyOf(table, row as never), row]))
      return [table, { original, rows: new Map(original) }]
    })) as unknown as { readonly [T in TableName]: Sheet<T> }
    for (const table of ['unit_period', 'assignment', 'appointment', 'deputy', 'delegation', 'person_past'] as const) for (const row of history[table]) this.#own(table, row)
  }

  newId(): string { this.#ids += 1; return `new:${this.#ids}` }
  all<T extends TableName>(table: T): Iterable<Rows[T]> { return (this.#sheets[table] as unknown as Sheet<T>).rows.values() }
  find<T extends TableName>(table: T, ...key: readonly string[]): Rows[T] | undefined { return (this.#sheets[table] as unknown as Sheet<T>).rows.get(key.join('/')) }
  put<T extends TableName>(table: T, row: Rows[T]): void { (this.#sheets[table] as unknown as Sheet<T>).rows.set(keyOf(table, row), row); this.#own(table, row) }
  drop<T extends TableName>(table: T, row: Rows[T]): void { (this.#sheets[table] as unknown as Sheet<T>).rows.delete(keyOf(table, row)) }

  /** The rows of a person (of a deputy: of either of the two). */
  byPerson<T extends 'assignment' | 'appointment' | 'deputy' | 'delegation' | 'person_past'>(table: T, person: string): Rows[T][] { return this.#owned(table, `person/${person}`) }
  /** Places in a unit; roles held and delegated for it. */
  inUnit<T extends 'assignment' | 'appointment' | 'delegation'>(table: T, unit: string): Rows[T][] {
    return this.#owned(table, `unit/${unit}`).filter((row) => ('scope_unit' in row ? row.scope_unit : (row as Rows['assignment']).unit) === unit)
  }
  periodsOf(unit: string): Rows['unit_period'][] { return this.#owned('unit_period', `unit/${unit}`).toSorted((a, b) => (a.from_day < b.from_day ? -1 : 1)) }
  /** Periods in which a unit stands below this one. */
  childrenOf(unit: string): Rows['unit_period'][] { return this.#owned('unit_period', `parent/${unit}`).filter(({ parent }) => parent === unit) }

  #owned<T extends TableName>(table: T, owner: string): Rows[T][] {
    const { rows } = this.#sheets[table] as unknown as Sheet<T>
    return [...(this.#owners.get(`${table} ${owner}`) ?? [])].flatMap((key) => rows.get(key) ?? [])
  }
  #own(table: TableName, row: Rows[TableName]): void {
    for (const owner of ownersOf(row)) {
      const name = `${table} ${owner}`
      const owned = this.#owners.get(name)
      if (owned) owned.add(keyOf(table, row))
      else this.#owners.set(name, new Set([keyOf(table, row)]))
    }
  }

  history(): History {
    return { profile: this.#profile, ...Object.fromEntries(TABLES.map((table) => [table, [...this.#sheets[table].rows.values()]])) } as unknown as History
  }

  /** What became different, in the order in which it can be written: rows that go (last table first), then rows that change or come. */
  changes(): RowChange[] {
    const gone: RowChange[] = []
    const rest: RowChange[] = []
    for (const table of TABLES) {
      const { original, rows } = this.#sheets[table] as unknown as Sheet<TableName>
      for (const [key, before] of original) if (!rows.has(key)) gone.unshift({ table, before, after: null })
      for (const [key, after] of rows) {
        const before = original.get(key) ?? null
        if (before !== after && !(before && same(table, before, after))) rest.push({ table, before, after })
      }
    }
    return [...gone, ...rest]
  }
}
const same = (table: TableName, one: Rows[TableName], other: Rows[TableName]): boolean => KEYS[table].length > 0 && JSON.stringify(one) === JSON.stringify(other)

/** By what a row is looked up: its people, its unit, the unit above. An index may name a row that has moved on; whoever asks compares again. */
function ownersOf(row: Rows[TableName]): string[] {
  const found: string[] = []
  if ('principal' in row) found.push(`person/${row.principal}`, `person/${row.deputy}`)
  if ('person' in row) found.push(`person/${row.person}`)
  if ('to_person' in row && row.to_person !== null) found.push(`person/${row.to_person}`)
  if ('unit' in row) found.push(`unit/${row.unit}`)
  if ('scope_unit' in row && row.scope_unit !== null) found.push(`unit/${row.scope_unit}`)
  if ('parent' in row && row.parent !== null) found.push(`parent/${row.parent}`)
  return found
}
