/** Proposes which column of a file goes into which field; a person confirms it. */
import { normalize } from '../engine/japanese-text.ts'
import { ERROR_COLUMN } from './error-rows.ts'

export interface MappableField {
  readonly key: string
  readonly label: string
  /** Other headings the same thing goes by. */
  readonly aliases?: readonly string[]
}

export interface ColumnMapping {
  /** Index of the column for each field that found one. */
  readonly columns: Readonly<Record<string, number>>
  /** Columns of the file that belong to no field; the column of earlier errors is not among them. */
  readonly unmatchedColumns: readonly { readonly index: number; readonly label: string }[]
  /** Fields without a column. */
  readonly missingFields: readonly string[]
}

/** Bare wording of a heading: brackets with units and notes, numbering and punctuation do not count. */
function wording(label: string): string {
  return normalize(label.normalize('NFKC').replace(/\([^)]*\)|【[^】]*】|^[※*\d.]+/gu, '')).replace(/[・:：。、,.*※/]/gu, '')
}

type Match = (heading: string, field: MappableField) => boolean

const MATCHES: readonly Match[] = [
  (heading, field) => heading === wording(field.label) || heading === wording(field.key),
  (heading, field) => (field.aliases ?? []).some((alias) => heading === wording(alias)),
  (heading, field) => [field.label, ...(field.aliases ?? [])].map(wording).some((name) => name.length >= 2 && (heading.includes(name) || (heading.length >= 2 && name.includes(heading)))),
]

/**
 * Matches headings to fields: first by the label, then by another name, then by one containing the other where only one column does.
 * Each column goes to one field at most.
 */
export function suggestMapping(header: readonly string[], fields: readonly MappableField[]): ColumnMapping {
  const headings = header.map(wording)
  const columns: Record<string, number> = {}
  const taken = new Set<number>()
  MATCHES.forEach((matches, certainty) => {
    for (const field of fields) {
      if (Object.hasOwn(columns, field.key)) continue
      const found = headings.flatMap((heading, index) => (heading !== '' && !taken.has(index) && matches(heading, field) ? [index] : []))
      const isUnclear = certainty === MATCHES.length - 1 && found.length > 1
      if (found[0] === undefined || isUnclear) continue
      columns[field.key] = found[0]
      taken.add(found[0])
    }
  })
  const unmatchedColumns = header.flatMap((label, index) => (label !== '' && label !== ERROR_COLUMN && !taken.has(index) ? [{ index, label }] : []))
  return { columns, unmatchedColumns, missingFields: fields.filter((field) => !Object.hasOwn(columns, field.key)).map((field) => field.key) }
}
