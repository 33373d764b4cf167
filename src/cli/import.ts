import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { planImport } from '../acts/import.ts'
import type { ImportPlan } from '../acts/import.ts'
import { ROW_KINDS } from '../acts/planned-row.ts'
import { columnsOf, hopedHeadings, importFields, mappingFor } from '../acts/import-fields.ts'
import type { Mapping } from '../acts/import-fields.ts'
import { undoImport } from '../acts/import-undo.ts'
import { runImport } from '../acts/import-write.ts'
import { registerOf } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import { writeErrorRows } from '../documents/error-rows.ts'
import { readTable } from '../documents/table-reader.ts'
import type { Table, TableFile } from '../documents/table-reader.ts'
import { atOrganisation } from './at-organisation.ts'
import type { Command } from './command.ts'
import { BATCH_WORDS, importBatch } from './import-people.ts'

const SHOWN = 20
type Values = Parameters<Command['run']>[0]['values']

/** 台帳への取込み、人事の名簿（people）と組織改正の表（units）の取込みと、その取消し。 */
export const importCommand: Command = {
  name: 'import', summary: 'Excel・CSV の表を、台帳や組織（people: 人事、units: 組織改正）に取り込む（取り消すこともできる）',
  usage: '台帳 ファイル --org 略号 [--dry-run] [--yes] [--mapping 列=項目 …] [--sheet 表の名] [--errors 誤りの行を書き出すファイル]\n        sekisho import 台帳 --org 略号 --undo 取込み番号\n        sekisho import people|units ファイル --org 略号 --on 発令日 [--full 名簿にない職員は退職] [--dry-run] [--yes]\n例: sekisho import media 管理表.xlsx --org saino --dry-run',
  options: { org: { type: 'string' }, 'dry-run': { type: 'boolean' }, yes: { type: 'boolean' }, mapping: { type: 'string', multiple: true }, sheet: { type: 'string' }, errors: { type: 'string' }, undo: { type: 'string' }, on: { type: 'string' }, full: { type: 'boolean' } },
  run: ({ values, positionals: [register = 'media', file] }) => atOrganisation(values['org'], async (seat) => {
    const batch = Object.hasOwn(BATCH_WORDS, register) ? BATCH_WORDS[register] : undefined
    if (batch) return importBatch(seat, batch, file, values, confirmed)
    if (typeof values['undo'] === 'string') return undo(seat, register, values['undo'])
    if (file === undefined) throw new Error('取り込むファイルを指定してください。')
    return importFile(seat, register, file, values)
  }),
}

async function undo(seat: Seat, register: string, batch: string): Promise<number> {
  if (!/^\d{1,18}$/.test(batch)) throw new Error('--undo には取込み番号を指定してください。')
  const { undone, kept } = await undoImport(seat, register, batch)
  console.log(`取込み ${batch} を取り消しました。戻した行 ${undone} 件、残した行 ${kept.length} 件。`)
  for (const { number, reason } of kept) console.log(`  ${number}: ${reason}`)
  return 0
}

async function importFile(seat: Seat, key: string, file: string, values: Values): Promise<number> {
  const register = registerOf(seat, key)
  const bytes = await readFile(file).catch(() => { throw new Error(`ファイル ${file} を読めません。場所と権限を確かめてください。`) })
  const read = await readTable(bytes, file, hopedHeadings(register, seat.book.profile.id))
  const table = sheetOf(read, values['sheet'])
  const mapping = withGiven(await mappingFor(seat.db, seat, key, register, table), values['mapping'] as unknown as string[] | undefined, table)
  columnsOf(register, seat.book.profile.id, table, mapping)
  const plan = await planImport(seat.db, seat, key, table, mapping)
  showMapping(seat, key, mapping, table)
  showPlan(plan)
  await writeErrors(values['errors'], read, table, plan.rows.filter(({ kind }) => kind === '誤り'))
  if (values['dry-run'] === true) return console.log('試しに見ただけで、何も変えていません。'), 0
  const writing = plan.counts.新規 + plan.counts.変更
  if (writing === 0) return console.log('取り込む行はありません。'), plan.counts.誤り > 0 ? 1 : 0
  if (values['yes'] !== true && !(await confirmed(`${writing} 件を取り込みますか。`))) return console.log('取り込みませんでした。'), 1
  const done = await runImport(seat, { register: key, fileName: path.basename(file), table, mapping }, progress)
  await writeErrors(values['errors'], read, table, done.refused)
  console.log(`取り込みました（取込み番号 ${done.batch}）: ${ROW_KINDS.map((kind) => `${kind} ${done.counts[kind]}`).join('、')}`)
  console.log(`取り消すには: sekisho import ${key} --org ${String(values['org'])} --undo ${done.batch}`)
  return done.counts.誤り > 0 ? 1 : 0
}

function sheetOf({ sheets }: TableFile, wanted: Values[string]): Table {
  const found = typeof wanted === 'string' ? sheets.find(({ name }) => name === wanted) : sheets.toSorted((a, b) => b.rows.length - a.rows.length)[0]
  if (!found) throw new Error(`表「${String(wanted)}」はありません。${sheets.map(({ name }) => name).join('、')} のどれかを指定してください。`)
  return found
}
function withGiven(proposed: Mapping, given: readonly string[] | undefined, table: Table): Mapping {
  const mapping: Record<string, string | null> = { ...proposed }
  for (const pair of given ?? []) {
    const at = pair.lastIndexOf('=')
    const [heading, field] = [pair.slice(0, at), pair.slice(at + 1)]
    if (at < 1) throw new Error(`--mapping は「列の見出し=項目」の形で指定してください（${pair}）。`)
    if (!table.header.includes(heading)) throw new Error(`列「${heading}」がファイルにありません。`)
    for (const [other, taken] of Object.entries(mapping)) if (taken === heading) mapping[other] = null
    if (field !== '') mapping[field] = heading
  }
  return mapping
}

function showMapping(seat: Seat, key: string, mapping: Mapping, table: Table): void {
  const fields = new Map(importFields(registerOf(seat, key), seat.book.profile.id).map((field) => [field.key, field]))
  const used = Object.entries(mapping).filter(([, heading]) => heading !== null)
  console.log(`列の対応: ${used.map(([field, heading]) => `${heading} → ${fields.get(field)?.label ?? field}（${field}）`).join('、')}`)
  const unused = table.header.filter((heading) => heading !== '' && !used.some(([, one]) => one === heading))
  if (unused.length > 0) console.log(`使わない列: ${unused.join('、')}`)
}
function showPlan({ rows, counts }: ImportPlan): void {
  console.log(ROW_KINDS.map((kind) => `${kind} ${counts[kind].toLocaleString('ja-JP')}`).join('、'))
  for (const kind of ['誤り', '変更', '新規'] as const) {
    const found = rows.filter((row) => row.kind === kind)
    for (const { row, number, message, changes } of found.slice(0, SHOWN)) {
      console.log(`  ${String(row).padStart(6)}行  ${kind}  ${number}  ${message}${changes.map(({ label, before, after }) => `${label}: ${before || '（空）'} → ${after || '（空）'}`).join('、')}`)
    }
    if (found.length > SHOWN) console.log(`          ほか${kind} ${(found.length - SHOWN).toLocaleString('ja-JP')} 件`)
  }
}
async function writeErrors(file: Values[string], read: TableFile, table: Table, refused: readonly { readonly row: number; readonly message: string }[]): Promise<void> {
  if (typeof file !== 'string' || refused.length === 0) return
  await writeFile(file, await writeErrorRows(read, table, refused))
  process.stderr.write(`誤りの行を ${file} に書き出しました。直して、もう一度取り込めます。\n`)
}
async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('端末ではないため確かめられません。--yes を付けるか、--dry-run で見るだけにしてください。')
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try { return /^(y|yes|はい)$/i.test((await lines.question(`${question} [y/N] `)).trim()) } finally { lines.close() }
}
const BAR = 30
function progress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  const filled = Math.round((done / total) * BAR)
  process.stderr.write(`\r[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${done.toLocaleString('ja-JP')} / ${total.toLocaleString('ja-JP')}${done === total ? '\n' : ''}`)
}
