import type { FastifyRequest } from 'fastify'
import { moveOne } from '../../acts/move-one.ts'
import { applyBatch, undoBatch } from '../../acts/organisation-apply.ts'
import { consequencesOf } from '../../acts/organisation-consequences.ts'
import { BATCH_KINDS, fieldsOf, mayReorganise, planBatch } from '../../acts/organisation-plan.ts'
import type { BatchInput, PlannedLine } from '../../acts/organisation-plan.ts'
import { refuseField } from '../../engine/refused.ts'
import { namesFor } from '../../store/names.ts'
import type { Handlers } from '../handlers.ts'
import { partsOf, readAs } from './imports.ts'

const MOST_SHOWN = 1000

/** 人事と組織改正: files in, what they would do, doing it and taking it back. */
export const personnelHandlers: Handlers = {
  previewBatch: async ({ seat, request }) => {
    mayReorganise(seat)
    const { input, encoding } = await uploaded(request)
    const plan = await planBatch(seat.db, seat, input)
    return {
      fileName: input.fileName, encoding, header: input.table.header, mapping: plan.mapping, missing: [...plan.missing], fields: fieldsOf(input.kind).map(({ key, label, required, help }) => ({ key, label, required, help })),
      counts: { ...plan.counts }, total: plan.lines.length, changes: plan.changes.length, rows: shown(plan.lines), consequences: (await consequencesOf(seat.db, seat, plan)).map((one) => ({ ...one, lines: [...one.lines] })),
    }
  },
  applyBatch: async ({ seat, request }) => {
    mayReorganise(seat)
    const { input } = await uploaded(request)
    const { refused, counts, ...done } = await applyBatch(seat, input)
    return { ...done, counts: { ...counts }, refused: refused.length }
  },
  movePerson: async ({ seat, params, body }) => {
    const { refused, counts, ...done } = await moveOne(seat, { person: params['id'] ?? '', ...body, head: body.head ?? false })
    return { ...done, counts: { ...counts }, refused: refused.length }
  },
  batches: async ({ seat }) => {
    const rows = await seat.db.selectFrom('organisation_batch').selectAll().where('org', '=', seat.org).orderBy('id', 'desc').limit(100).execute()
    const names = await namesFor(seat.db, seat.org, seat.organisation, rows.map(({ by_person }) => by_person))
    return { rows: rows.map((row) => ({ id: row.id, kind: row.kind, fileName: row.file_name, from: row.from_day, at: row.at.toISOString(), by: names.personOrNull(row.by_person), counts: row.counts as Record<string, number>, undoneAt: row.undone_at?.toISOString() ?? null, mayUndo: row.undone_at === null && row.from_day > seat.day })) }
  },
  undoBatch: ({ seat, params }) => undoBatch(seat, params['id'] ?? ''),
}

const ORDER = (one: PlannedLine) => (one.kinds.includes('誤り') ? 0 : one.kinds.includes('変更なし') ? 2 : 1)
const shown = (lines: readonly PlannedLine[]) => [0, 1, 2].flatMap((order) => lines.filter((one) => ORDER(one) === order)).slice(0, MOST_SHOWN)
  .map(({ row, number, name, kinds, message, person, changes }) => ({ row: row > 1_000_000_000 ? 0 : row, number, name, kinds: [...kinds], message, person: person !== null && /^\d+$/.test(person) ? person : null, changes: [...changes] }))

async function uploaded(request: FastifyRequest): Promise<{ input: BatchInput & { fileName: string }; encoding: string }> {
  const { file, mapping, fields } = await partsOf(request)
  const kind = BATCH_KINDS.find((one) => one === fields['kind'])
  if (!kind) throw refuseField('kind', '人事か組織改正かを選んでください。')
  if (!file) throw refuseField('file', '取り込むファイルを選んでください。')
  const read = await readAs(file.bytes, file.name, fieldsOf(kind).flatMap(({ label, aliases }) => [label, ...aliases]))
  const table = read.sheets.toSorted((a, b) => b.rows.length - a.rows.length)[0]!
  return { encoding: read.encoding ?? 'xlsx', input: { kind, day: fields['day'] ?? '', table, fileName: file.name, others: fields['others'] === 'leave' ? 'leave' : 'stay', ...(mapping ? { mapping } : {}) } }
}
