import { z } from 'zod'
import { CHANGE_KINDS } from '../engine/decision/comparison.ts'
import { revisionSchema } from '../engine/decision/revision.ts'
import { day, unitRef } from './shapes.ts'

/** 改正の影響: what is tried, how far it is, what came out. */
const clauses = z.array(z.string())
const perSource = z.object({ 申請: z.number(), 決裁の履歴: z.number(), 台帳: z.number() })

export const previewBody = z.strictObject({
  revision: revisionSchema.extend({ on: day }), requests: z.boolean(),
  items: z.array(z.strictObject({ register: z.string().min(1).max(60), act: z.string().min(1).max(120) })).max(12, { error: '一度に試せる台帳は12までです。' }),
})
export const revisionChoices = z.object({
  today: z.string(), settings: z.array(z.object({ id: z.string(), label: z.string(), value: z.union([z.number(), z.string()]), unit: z.string() })),
  registers: z.array(z.object({ register: z.string(), title: z.string(), acts: z.array(z.object({ id: z.string(), title: z.string(), action: z.string(), words: z.string() })) })),
  provisions: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), clauses, from: z.string(), until: z.string().nullable(), register: z.string().nullable(), unit: z.string().nullable(), item: z.string().nullable() })),
})
export const revisionPreview = z.object({
  id: z.string(), state: z.enum(['試算中', '済み', '中止', '失敗']), on: z.string(), startedAt: z.string(), progress: z.object({ done: z.number(), total: z.number() }), message: z.string(),
  result: z.object({
    notes: z.array(z.string()), judged: perSource, changed: perSource, seconds: z.number(), kept: z.number(),
    byKind: z.array(z.object({ kind: z.enum(CHANGE_KINDS), words: z.string(), counts: perSource })),
    byUnit: z.array(z.object({ unit: unitRef, judged: z.number(), changed: z.number(), kinds: z.partialRecord(z.enum(CHANGE_KINDS), z.number()) })),
  }).nullable(),
})
export const affectedRow = z.object({
  source: z.enum(['申請', '決裁の履歴', '台帳']), id: z.string(), register: z.string().nullable(), number: z.string().nullable(), title: z.string(), state: z.string(), unit: unitRef,
  changes: z.array(z.object({ kind: z.enum(CHANGE_KINDS), words: z.string(), detail: z.string() })), before: z.string(), after: z.string(), approversBefore: z.string(), approversAfter: z.string(), clauses,
})
export const affectedQuery = z.object({ after: z.coerce.number().int().min(0).max(10_000).optional(), limit: z.coerce.number().int().min(1).max(200).optional(), kind: z.enum(CHANGE_KINDS).optional(), source: z.enum(['申請', '決裁の履歴', '台帳']).optional() })
export const affectedPage = z.object({ rows: z.array(affectedRow), next: z.string().nullable(), matching: z.number() })
