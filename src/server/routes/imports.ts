import type { FastifyRequest } from 'fastify'
import { exportItems } from '../../acts/export.ts'
import { planImport } from '../../acts/import.ts'
import type { PlannedRow } from '../../acts/planned-row.ts'
import { hopedHeadings, importFields, mappingFor } from '../../acts/import-fields.ts'
import type { Mapping } from '../../acts/import-fields.ts'
import { nameWith } from '../../acts/highest-mark.ts'
import { undoImport } from '../../acts/import-undo.ts'
import { runImport } from '../../acts/import-write.ts'
import { registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { ledgerCsvStream } from '../../documents/ledger-csv.ts'
import { ledgerXlsxStream } from '../../documents/ledger-xlsx.ts'
import { TableReadError } from '../../documents/table-read-error.ts'
import { LARGEST_FILE_BYTES, readTable } from '../../documents/table-reader.ts'
import type { Table, TableFile } from '../../documents/table-reader.ts'
import { Refused, refuseField } from '../../engine/refused.ts'
import { namesFor } from '../../store/names.ts'
import type { Handlers } from '../handlers.ts'
import { malformedToo } from '../upload.ts'

/** Rows a preview shows: what is refused first, then what changes, what is new, what stays. */
const MOST_SHOWN = 1000
const ORDER = ['誤り', '変更', '新規', '変更なし']
const SHOWN_CHARACTERS = 300

/** Files into a register and out of it. */
export const importHandlers: Handlers = {
  previewImport: async ({ seat, params, request }) => {
    const key = params['register'] ?? ''
    const { upload, file, table, mapping } = await uploaded(seat, key, request)
    const register = registerOf(seat, key)
    const usable = mapping['number'] ? await planImport(seat.db, seat, key, table, mapping) : { rows: [], counts: {} }
    return {
      fileName: upload.name, encoding: file.encoding ?? 'xlsx', header: table.header, mapping: { ...mapping }, counts: { ...usable.counts },
      fields: importFields(register, seat.book.profile.id).map(({ key: field, label, required }) => ({ key: field, label, required })), rows: shown(usable.rows),
    }
  },
  runImport: async ({ seat, params, request }) => {
    const key = params['register'] ?? ''
    const { upload, table, mapping } = await uploaded(seat, key, request)
    const { batch, counts } = await runImport(seat, { register: key, fileName: upload.name, table, mapping })
    return { batch, counts: { ...counts } }
  },
  imports: async ({ seat, params }) => {
    registerOf(seat, params['register'] ?? '')
    const rows = await seat.db.selectFrom('import_batch').selectAll().where('org', '=', seat.org).where('register', '=', params['register'] ?? '').orderBy('id', 'desc').limit(100).execute()
    const names = await namesFor(seat.db, seat.org, seat.organisation, rows.map(({ by_person }) => by_person))
    return { rows: rows.map((row) => ({ id: row.id, fileName: row.file_name, at: row.at.toISOString(), by: names.personOrNull(row.by_person), counts: row.counts as Record<string, number>, undoneAt: row.undone_at?.toISOString() ?? null })) }
  },
  undoImport: async ({ seat, params }) => {
    const { undone, kept } = await undoImport(seat, params['register'] ?? '', params['id'] ?? '')
    return { undone, kept: [...kept] }
  },
  exportRegister: async ({ seat, params, query }) => {
    const { format, ...filters } = query
    const { title, columns, rows, mark } = await exportItems(seat, params['register'] ?? '', filters)
    const name = nameWith(mark, `${title}_${seat.day}.${format}`)
    if (format === 'csv') return { file: ledgerCsvStream(columns, rows), type: 'text/csv; charset=utf-8', name }
    return { file: ledgerXlsxStream(title, columns, rows, mark ?? undefined) as AsyncIterable<Uint8Array>, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name }
  },
}

function shown(rows: readonly PlannedRow[]) {
  const clip = (text: string) => (text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text)
  return ORDER.flatMap((kind) => rows.filter((row) => row.kind === kind)).slice(0, MOST_SHOWN)
    .map(({ row, kind, number, message, changes }) => ({ row, kind, number, message: clip(message), changes: changes.map(({ label, before, after }) => ({ label, before: clip(before), after: clip(after) })) }))
}

interface Uploaded { readonly upload: { readonly name: string }; readonly file: TableFile; readonly table: Table; readonly mapping: Mapping }
/** The uploaded file as a table, with the mapping sent along, remembered, or proposed. A workbook of several tables: the one with most rows. */
async function uploaded(seat: Seat, key: string, request: FastifyRequest): Promise<Uploaded> {
  const register = registerOf(seat, key)
  const parts = await partsOf(request)
  if (!parts.file) throw refuseField('file', '取り込むファイルを選んでください。')
  const file = await readAs(parts.file.bytes, parts.file.name, hopedHeadings(register, seat.book.profile.id))
  const table = file.sheets.toSorted((a, b) => b.rows.length - a.rows.length)[0]!
  return { upload: parts.file, file, table, mapping: parts.mapping ?? await mappingFor(seat.db, seat, key, register, table) }
}
/** The tables of an uploaded file; what cannot be read is refused at the file. */
export async function readAs(bytes: Uint8Array, name: string, labels: readonly string[]): Promise<TableFile> {
  try { return await readTable(bytes, name, labels) } catch (error) {
    if (error instanceof TableReadError) throw new Refused(error.code === 'too-large' || error.code === 'too-many-rows' ? 'too-large' : 'unreadable-file', [{ field: 'file', message: error.message, cites: [] }])
    throw error
  }
}
/** The file, the mapping and the other fields of an upload. */
export const partsOf = (request: FastifyRequest): ReturnType<typeof readParts> => readParts(request).catch((error: unknown) => { throw malformedToo(error) })
interface Parts { file?: { name: string; bytes: Buffer }; mapping?: Mapping; readonly fields: { [name: string]: string } }
async function readParts(request: FastifyRequest): Promise<Parts> {
  const found: Parts = { fields: {} }
  for await (const part of request.parts({ limits: { fileSize: LARGEST_FILE_BYTES, files: 1, fields: 5 } })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer().catch(() => { throw new Refused('too-large', [{ field: 'file', message: 'ファイルが大きすぎます。50MBまでに分けて取り込んでください。', cites: [] }]) })
      found.file = { name: part.filename.slice(-200), bytes }
    } else if (part.fieldname === 'mapping' && typeof part.value === 'string' && part.value !== '') found.mapping = readMapping(part.value)
    else if (typeof part.value === 'string') found.fields[part.fieldname] = part.value
  }
  return found
}
function readMapping(text: string): Mapping {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => one === null || typeof one === 'string')) return value as Mapping
  } catch { /* told below */ }
  throw refuseField('mapping', '列の対応の指定が正しくありません。')
}
