import { z } from 'zod'

/** 条項記録の形。書き方は requirements/FORMAT.md。知らない項目は受け付けない。 */

export const documentIds = ['saitama-kijun', 'saitama-kunrei', 'mpd', 'hokkaido', 'mic'] as const
export type DocumentId = (typeof documentIds)[number]

export const kinds = [
  'definition', 'role', 'rule', 'prohibition', 'procedure', 'register', 'record',
  'recurring', 'deadline', 'technical', 'report', 'other',
] as const
export type ClauseKind = (typeof kinds)[number]

export const supports = ['enforce', 'workflow', 'register', 'record', 'task', 'notify', 'check', 'reference'] as const
export type Support = (typeof supports)[number]

/** 受入の一文（accept）が必ず要る support。 */
export const needsAcceptance: readonly Support[] = ['enforce', 'workflow', 'task', 'notify']

export const features = Array.from({ length: 34 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`)

export const raciColumns = [
  '委員会', 'CISO', '統括', '責任者', '管理者', 'システム管理者', 'システム担当者',
  '監査統括', '職員', 'CSIRT', '関係規定', '外部委託',
] as const
export type RaciColumn = (typeof raciColumns)[number]

const text = z.string().trim().min(1)
const day = z.iso.date()
const columns = z.array(z.enum(raciColumns)).optional()

/** 条文の一つの版。from から to（その日を含む。無ければ今も有効）まで効力を持つ。changed は記録本体と違う項目だけ。 */
const versionShape = z.strictObject({
  from: day,
  to: day.optional(),
  note: text.optional(),
  changed: z.strictObject({
    cite: text, title: text, bound: z.array(text), summary: text,
    params: z.record(z.string(), z.unknown()), accept: text,
  }).partial().optional(),
})
export type VersionRecord = z.infer<typeof versionShape>

export const clauseShape = z.strictObject({
  id: text.regex(/^\S+$/, '空白を含めない'),
  cite: text,
  title: text,
  bound: z.array(text),
  kind: z.enum(kinds),
  summary: text,
  support: z.enum(supports),
  feature: z.array(z.enum(features)).min(1),
  params: z.record(z.string(), z.unknown()).optional(),
  accept: text.optional(),
  raci: z.strictObject({ '○': columns, '△': columns, 許: columns, 承: columns }).optional(),
  recommended: z.literal(true).optional(),
  versions: z.array(versionShape).min(1).optional(),
})
export type ClauseRecord = z.infer<typeof clauseShape>

const repealed = z.strictObject({ title: text, number: text })

export const documentShape = z.strictObject({
  id: z.enum(documentIds),
  title: text,
  issuer: text,
  part: z.number().int().optional(),
  edition: text.optional(),
  addressee: text.optional(),
  dated: day.optional(),
  number: text.optional(),
  effective: day.optional(),
  effective_note: text.optional(),
  amended: z.array(z.strictObject({ dated: day, number: text, effective: day })).optional(),
  repeals: z.union([z.array(text), z.strictObject({ date: day, documents: z.array(repealed) })]).optional(),
  basis: text.optional(),
  parent: text.optional(),
  validity: text.optional(),
  appendices: z.array(text).optional(),
  forms: z.record(z.string(), text).optional(),
  reading_notes: z.array(text).optional(),
  source: text.optional(),
  covers: z.array(text).optional(),
  raci_columns: z.array(z.enum(raciColumns)).optional(),
  raci_form: text.optional(),
  lost_in_source: z.array(text).optional(),
  enforce_scope: text.optional(),
  bound_note: text.optional(),
  strength_note: text.optional(),
  role_names: z.record(z.string(), text).optional(),
})
export type DocumentRecord = z.infer<typeof documentShape>

/** 一つのファイルの中身。 */
export interface DocumentFile {
  document: DocumentRecord
  clauses: ClauseRecord[]
}

/** sources.lock の一行。原典ファイルの指紋と日付（YYYY-MM-DD）。 */
export const sourceShape = z.strictObject({
  file: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  dated: day,
  effective: day,
  amended: z.array(day),
})
export const lockShape = z.strictObject(Object.fromEntries(documentIds.map(id => [id, sourceShape])) as Record<DocumentId, typeof sourceShape>)
export type SourceLock = z.infer<typeof sourceShape>
