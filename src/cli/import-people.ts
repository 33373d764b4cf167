import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { applyBatch, undoBatch } from '../acts/organisation-apply.ts'
import { consequencesOf } from '../acts/organisation-consequences.ts'
import { fieldsOf, planBatch } from '../acts/organisation-plan.ts'
import type { BatchInput, BatchKind, BatchPlan } from '../acts/organisation-plan.ts'
import type { Seat } from '../acts/world.ts'
import { readTable } from '../documents/table-reader.ts'
import { isDay } from '../engine/calendar.ts'
import type { Command } from './command.ts'

type Values = Parameters<Command['run']>[0]['values']
/** Words of `sekisho import` that are no register. */
export const BATCH_WORDS: { readonly [word: string]: BatchKind } = { people: '人事', units: '組織改正' }
const SHOWN = 30

/** 人事の名簿・組織改正の表の取込み。発令日は --on、名簿にない職員を退職とするのは --full。 */
export async function importBatch(seat: Seat, kind: BatchKind, file: string | undefined, values: Values, confirmed: (question: string) => Promise<boolean>): Promise<number> {
  if (typeof values['undo'] === 'string') {
    const { rows } = await undoBatch(seat, values['undo'])
    return console.log(`${kind}の登録 ${values['undo']} を取り消しました（${rows}行）。`), 0
  }
  if (file === undefined) throw new Error('取り込むファイルを指定してください。')
  const day = values['on'] ?? seat.day
  if (typeof day !== 'string' || !isDay(day)) throw new Error('--on には発令日を 2027-04-01 の形で指定してください。')
  const bytes = await readFile(file).catch(() => { throw new Error(`ファイル ${file} を読めません。場所と権限を確かめてください。`) })
  const { sheets } = await readTable(bytes, file, fieldsOf(kind).flatMap(({ label, aliases }) => [label, ...aliases]))
  const table = typeof values['sheet'] === 'string' ? sheets.find(({ name }) => name === values['sheet']) : sheets.toSorted((a, b) => b.rows.length - a.rows.length)[0]
  if (!table) throw new Error('表がありません。--sheet で表の名を指定してください。')
  const input: BatchInput & { fileName: string } = { kind, day, table, others: values['full'] === true ? 'leave' : 'stay', fileName: path.basename(file) }
  const plan = await planBatch(seat.db, seat, input)
  await show(seat, plan)
  const faults = plan.counts['誤り'] ?? 0
  if (values['dry-run'] === true) return console.log('試しに見ただけで、何も変えていません。'), faults > 0 ? 1 : 0
  if (plan.changes.length === 0) return console.log('登録できるものはありません。'), plan.missing.length > 0 || faults > 0 ? 1 : 0
  if (values['yes'] !== true && !(await confirmed(`${day}からの${kind}として登録しますか。`))) return console.log('登録しませんでした。'), 1
  const done = await applyBatch(seat, input)
  console.log(`登録しました（${kind} ${done.batch}）。生じた義務 ${done.duties} 件、引き継がれたもの ${done.items} 件、宛先の変わった申請 ${done.readdressed} 件。`)
  if (day > seat.day) console.log(`発令日の前なら取り消せます: sekisho import ${kind === '人事' ? 'people' : 'units'} --org ${String(values['org'])} --undo ${done.batch}`)
  return faults > 0 ? 1 : 0
}

async function show(seat: Seat, plan: BatchPlan): Promise<void> {
  if (plan.missing.length > 0) console.log(`足りない列: ${plan.missing.join('、')}`)
  console.log(Object.entries(plan.counts).filter(([, count]) => count > 0).map(([kind, count]) => `${kind} ${count}`).join('、') || '行がありません。')
  for (const one of plan.lines.filter(({ kinds }) => kinds.includes('誤り')).slice(0, SHOWN)) console.log(`  ${one.row}行目 ${one.number} ${one.name}: ${one.message}`)
  for (const one of await consequencesOf(seat.db, seat, plan)) {
    console.log(`${one.title}: ${one.count}件`)
    for (const { text } of one.lines.slice(0, 5)) console.log(`  ${text}`)
  }
}
