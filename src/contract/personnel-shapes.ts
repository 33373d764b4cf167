import { z } from 'zod'
import { day } from './shapes.ts'

const counts = z.record(z.string(), z.number())
const line = z.object({ text: z.string(), link: z.string().nullable() })
export const consequence = z.object({ title: z.string(), help: z.string(), tone: z.enum(['info', 'warning']), count: z.number(), lines: z.array(line) })
export const batchPreview = z.object({
  fileName: z.string(), encoding: z.string(), header: z.array(z.string()), mapping: z.record(z.string(), z.string().nullable()), missing: z.array(z.string()),
  fields: z.array(z.object({ key: z.string(), label: z.string(), required: z.boolean(), help: z.string() })), counts, total: z.number(), /** Rows of the organisation that would change; 0: nothing can or need be done. */ changes: z.number(),
  rows: z.array(z.object({ row: z.number(), number: z.string(), name: z.string(), kinds: z.array(z.string()), message: z.string(), person: z.string().nullable(), changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })) })),
  consequences: z.array(consequence),
})
export const batchApplied = z.object({ batch: z.string(), counts, items: z.number(), duties: z.number(), readdressed: z.number(), refused: z.number() })
export const batches = z.object({ rows: z.array(z.object({ id: z.string(), kind: z.string(), fileName: z.string(), from: z.string(), at: z.string(), by: z.object({ id: z.string(), name: z.string(), post: z.string(), unit: z.string() }).nullable(), counts, undoneAt: z.string().nullable(), mayUndo: z.boolean() })) })
export const changesQuery = z.object({ from: day, to: day, after: z.string().max(1000).optional(), limit: z.coerce.number().int().min(1).max(1000).optional() })
export const changesFileQuery = z.object({ from: day, to: day })
export const organisationChanges = z.object({ rows: z.array(z.object({ day: z.string(), kind: z.string(), subject: z.string(), link: z.string().nullable(), before: z.string(), after: z.string() })), next: z.string().nullable(), /** With the first page: how many there are on each day. */ counts: z.array(z.object({ day: z.string(), kind: z.string(), count: z.number() })) })
export const unitWarning = z.object({ unit: z.string(), message: z.string(), clauses: z.array(z.string()) })
/** A procedure of coming or leaving that is open for a person: what he must give back and what is still to be recorded. */
export const movement = z.object({
  register: z.string(), id: z.string(), number: z.string(), noun: z.string(), kind: z.string(), day: z.string().nullable(), state: z.string(), final: z.boolean(), clauses: z.array(z.string()),
  held: z.array(z.object({ id: z.string(), register: z.string(), number: z.string(), state: z.string() })), steps: z.array(z.object({ event: z.string(), title: z.string(), verb: z.string(), on: z.string().nullable(), may: z.boolean() })),
})
