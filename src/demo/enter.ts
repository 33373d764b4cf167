import { searchText } from '../acts/item-write.ts'
import { registerKey } from '../engine/register/register.ts'
import type { Register } from '../engine/register/register.ts'
import { columnName } from '../store/register-ddl.ts'
import type { Row } from './media.ts'
import type { Counters } from './people.ts'

/** Rows of registers on their way into the database, all of one table with the same keys. */
export interface Sheets { readonly items: Row[]; readonly own: Map<string, Row[]> }
export const emptySheets = (): Sheets => ({ items: [], own: new Map() })

/** What stands of a row beside the columns of its register. */
export interface Entry { readonly number: string; readonly unit: string; readonly columns: Readonly<Record<string, unknown>>; readonly holder?: string; readonly place?: number; /** Seen only by whom `item_reader` names. */ readonly limited?: boolean; readonly levels?: readonly [confidentiality: number, integrity: number, availability: number] }

/** Puts one row of a register on the sheets. Returns its identifier. */
export function enter(sheets: Sheets, register: Register, { number, unit, columns, holder, place, limited = false, levels: [confidentiality, integrity, availability] = [0, 0, 0] }: Entry, next: Counters): number {
  const id = next.item++
  sheets.items.push({ id, register: registerKey(register), number, state: register.initial, unit, ...searchText(register, number, columns), place: place ?? null, holder: holder ?? null, limited, confidentiality, integrity, availability })
  const rows = sheets.own.get(register.table) ?? []
  rows.push({ item: id, ...Object.fromEntries(Object.entries(register.columns).map(([key, field]) => [columnName(key), columns[key] ?? ('default' in field ? field.default : null) ?? null])) })
  sheets.own.set(register.table, rows)
  return id
}
