import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'

export type Preview = ReplyOf<'previewImport'>
export type PreviewRow = Preview['rows'][number]
export type Mapping = Preview['mapping']
export type RowKind = PreviewRow['kind']
export const ROW_KINDS: readonly RowKind[] = ['新規', '変更', '変更なし', '誤り']

function formOf(file: File, mapping: Mapping | null): FormData {
  const form = new FormData()
  // 前提: the server reads the parts in order and needs the mapping with the file.
  if (mapping !== null) form.append('mapping', JSON.stringify(mapping))
  form.append('file', file)
  return form
}
export const previewFile = (register: string, file: File, mapping: Mapping | null): Promise<Preview> => api.upload(`/registers/${register}/imports/preview`, formOf(file, mapping))
export const importFile = (register: string, file: File, mapping: Mapping): Promise<ReplyOf<'runImport'>> => api.upload(`/registers/${register}/imports`, formOf(file, mapping))

const ENCODINGS: { readonly [encoding: string]: string } = { 'utf-8': 'CSV（UTF-8）', utf8: 'CSV（UTF-8）', cp932: 'CSV（Shift_JIS・CP932）', xlsx: 'Excel（xlsx）', 'utf-16le': 'CSV（UTF-16）', 'utf-16be': 'CSV（UTF-16）' }
export const encodingWords = (encoding: string): string => ENCODINGS[encoding.toLowerCase()] ?? encoding

/** Which headings are chosen for more than one field: the server takes a column once. */
export function doubled(mapping: Mapping): readonly string[] {
  const chosen = Object.values(mapping).filter((heading) => heading !== null && heading !== '')
  return [...new Set(chosen.filter((heading, index) => chosen.indexOf(heading) !== index) as string[])]
}
/** Required fields without a column. */
export const unmapped = (preview: Preview, mapping: Mapping): readonly string[] => preview.fields.filter(({ key, required }) => required && (mapping[key] ?? '') === '').map(({ label }) => label)

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
/** The refused rows as CSV that Excel opens: row of the file, number, what to correct. */
export function errorsCsv(rows: readonly PreviewRow[]): string {
  const lines = rows.filter(({ kind }) => kind === '誤り').map(({ row, number, message }) => [String(row), number, message])
  return `\ufeff${[['行', '番号', '直すこと'], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
export const countOf = (counts: { readonly [kind: string]: number }, kind: RowKind): number => counts[kind] ?? 0
