import { z } from 'zod'
import { CONTROL_ANSWERS } from '../engine/control/control.ts'

/** Shapes that travel between server and browser. Identifiers are decimal text, days 'YYYY-MM-DD', moments ISO 8601 with offset. */
export const id = z.string().regex(/^\d{1,18}$/, { error: '番号の形が正しくありません。' })
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: '日付は 2026-04-01 の形で入力してください。' })
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text), { error: '暦にない日付です。' })
export const shortText = z.string().max(200, { error: '200文字以内で入力してください。' })
export const longText = z.string().max(4000, { error: '4000文字以内で入力してください。' })
const moment = z.string()
const clauses = z.array(z.string())

export const personRef = z.object({ id: z.string(), name: z.string(), post: z.string(), unit: z.string() })
export const unitRef = z.object({ id: z.string(), name: z.string() })
export const refusal = z.object({ field: z.string(), message: z.string(), cites: clauses })
export const problem = z.object({
  type: z.string(), title: z.string(), status: z.number(), detail: z.string(), clauses: clauses.optional(), errors: z.array(refusal).optional(),
})

export const content = z.strictObject({
  title: z.string().min(1, { error: '情報の名称を入力してください。' }).max(200, { error: '200文字以内で入力してください。' }),
  confidentiality: z.union([z.literal(1), z.literal(2), z.literal(3)]), integrity: z.union([z.literal(1), z.literal(2)]), availability: z.union([z.literal(1), z.literal(2)]),
  records: z.number().int().min(0).max(1_000_000_000).optional(), restrictions: z.array(z.string().max(40)).max(10).optional(), information: z.string().max(20).optional(),
})
export const itemRow = z.object({
  id: z.string(), number: z.string(), state: z.string(), unit: unitRef, keeper: unitRef.nullable(), holder: personRef.nullable(), place: z.object({ id: z.string(), name: z.string() }).nullable(), due: z.string().nullable(),
  confidentiality: z.number(), integrity: z.number(), availability: z.number(), seenOn: z.string().nullable(), version: z.number(), details: z.record(z.string(), z.unknown()),
  /** In lists of information: does the classification stand? */
  classified: z.string().optional(),
})
export const lifted = z.object({ id: z.string(), kind: z.string(), title: z.string(), basis: z.string(), clauses, cites: clauses, until: z.string().nullable(), link: z.string().nullable() })
/** What is told beside an answer about a thing: 定め・指示 of a system. It changes no answer. */
export const accompanying = z.object({ id: z.string(), number: z.string(), title: z.string(), about: z.string(), lines: z.array(z.object({ label: z.string(), value: z.string() })), clauses, link: z.string() })
export const answer = z.object({
  outcome: z.enum(['permitted', 'conditional', 'prohibited']),
  approvals: z.array(z.object({ role: z.string(), clauses, held: z.boolean() })),
  conditions: z.array(z.object({ measure: z.string(), words: z.string(), when: z.string(), met: z.boolean(), clauses })),
  prohibitions: z.array(z.object({ clauses, unless: z.string().nullable() })),
  notices: z.array(z.object({ role: z.string(), clauses })),
  missing: z.array(z.object({ key: z.string(), words: z.string(), clauses })),
  applied: clauses, toProceed: z.array(z.string()), revision: z.string(),
  /** The exceptions and separate provisions by which it is so. */
  lifted: z.array(lifted),
  /** What is in force that day for the things it is about. */
  accompanying: z.array(accompanying),
})
const inWords = z.object({ value: z.union([z.string(), z.number(), z.boolean()]), words: z.string() })
/** `several`: any number of the values; no values: free text. `lifts`: clauses that a registered exception or separate provision may lift. */
export const questions = z.object({
  facts: z.array(z.object({ path: z.string(), words: z.string(), several: z.boolean(), values: z.array(inWords) })), measures: z.array(inWords), findings: z.array(inWords), approvals: z.array(inWords),
  lifts: z.array(z.object({ clause: z.string(), cite: z.string(), words: z.string() })),
})
export const finding = z.object({ kind: z.string(), detail: z.string() })
/** `findings` null: the file could not be looked into, `uninspectable` says why. `checked` null: not checked for malware yet, and not opened until then. */
export const attachment = z.object({
  id: z.string(), name: z.string(), size: z.number(), findings: z.array(finding).nullable(), uninspectable: z.string().nullable(), checked: z.object({ product: z.string(), at: moment }).nullable(), cleanedFrom: z.string().nullable(),
})
export const step = z.object({
  position: z.number(), kind: z.string(), role: z.string(), unit: unitRef.nullable(), clauses, state: z.string(), addressees: z.array(z.object({ person: personRef, via: z.string(), principal: personRef.nullable() })),
  actor: personRef.nullable(), via: z.string().nullable(), principal: personRef.nullable(), actedAt: moment.nullable(), comment: z.string().nullable(), conditions: z.array(z.string()), reason: z.string().nullable(), due: z.string().nullable(),
})
export const requestRow = z.object({
  id: z.string(), number: z.string().nullable(), procedure: z.string(), title: z.string(), state: z.string(), applicant: personRef, typedBy: personRef, unit: unitRef,
  submittedAt: moment.nullable(), decidedAt: moment.nullable(), urgent: z.boolean(), waitingFor: z.string().nullable(), since: moment.nullable(), items: z.array(z.object({ id: z.string(), register: z.string(), number: z.string() })),
})
/** What the documents bring together for a role; `all` leads to the whole of a part. */
export const desk = z.object({
  role: z.string(), title: z.string(), clauses: z.array(z.string()),
  parts: z.array(z.object({ title: z.string(), total: z.number(), all: z.string().nullable(), rows: z.array(z.object({ link: z.string(), number: z.string(), title: z.string(), unit: unitRef, state: z.string() })) })),
})
export const actRow = z.object({ id: z.string(), act: z.string(), position: z.number().nullable(), actor: personRef.nullable(), onBehalfOf: personRef.nullable(), comment: z.string().nullable(), at: moment, details: z.record(z.string(), z.unknown()), /** Its number in the evidence, where it has one. */ evidence: z.string().nullable() })
export const viewers = z.object({ rows: z.array(z.object({ id: z.string(), at: moment, person: personRef })), next: z.string().nullable() })
export const requestDetail = requestRow.extend({
  mayKnowViewers: z.boolean(),
  form: z.record(z.string(), z.unknown()), labels: z.record(z.string(), z.string()), answer: answer.nullable(), steps: z.array(step), acts: z.array(actRow), version: z.number(),
  /** Acts the signed-in person may do now, with the step each concerns. */
  mayDo: z.array(z.object({ act: z.string(), position: z.number().nullable(), via: z.string().nullable(), targets: z.array(z.number()).optional() })),
  /** The approval no longer covers the content as it stands. */
  stale: z.boolean(), validFrom: z.string().nullable(), validUntil: z.string().nullable(),
  /** For whoever may permit it: what is free and could serve instead. */
  instead: z.object({ message: z.string(), clauses, items: z.array(z.object({ id: z.string(), register: z.string(), number: z.string(), unit: z.string() })) }).nullable(),
  attachments: z.array(attachment),
})
export const taskRow = z.object({
  id: z.string(), duty: z.string(), title: z.string(), instruction: z.string(), unit: unitRef, item: z.object({ id: z.string(), register: z.string(), number: z.string(), state: z.string() }).nullable(), period: z.string().nullable(),
  due: z.string(), overdue: z.boolean(), extendable: z.boolean(), state: z.string(), clauses, closedBy: z.array(z.string()), assignees: z.array(z.string()),
})
export const retention = z.object({
  rules: z.array(z.object({ key: z.string(), kind: z.enum(['register', 'procedure']), title: z.string(), months: z.number(), own: z.boolean(), from: z.string(), clauses })),
  expired: z.array(z.object({ subject: z.string(), key: z.string(), title: z.string(), number: z.string(), unit: z.string(), until: z.string(), /** Why it may not be erased; null: it may. */ held: z.string().nullable(), clauses })),
  erased: z.array(z.object({ evidence: z.string(), at: moment, by: personRef.nullable(), number: z.string(), title: z.string(), reason: z.string(), events: z.number() })),
})
const courseLine = z.object({ id: z.string(), number: z.string(), at: moment, person: personRef.nullable(), act: z.string(), words: z.string(), entered: z.string(), reason: z.string().nullable() })
export const course = z.object({ /** The register of its lines. */ register: z.string(), number: z.string(), lines: z.array(courseLine.extend({ corrections: z.array(courseLine) })) })
/** 改善計画の進み具合: the plans of a body for a fiscal year, how many items stand in which state, each item with who does it by when. */
export const planProgress = z.object({
  year: z.number(), plans: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), state: z.string() })), counts: z.array(z.object({ state: z.string(), count: z.number() })), late: z.number(),
  rows: z.array(z.object({ id: z.string(), number: z.string(), subject: z.string(), assignee: personRef.nullable(), dueOn: z.string(), state: z.string(), note: z.string(), notedOn: z.string().nullable(), late: z.boolean() })),
})
export const historyRow = z.object({ /** Its number in the evidence. */ evidence: z.string(), at: moment, kind: z.string(), title: z.string(), actor: personRef.nullable(), clauses, details: z.array(z.object({ label: z.string(), value: z.string() })), request: z.string().nullable(), files: z.array(z.object({ id: z.string(), name: z.string() })) })
export const contentRow = content.extend({ id: z.string(), since: moment, until: moment.nullable(), erasedHow: z.string().nullable() })
export const custodyRow = z.object({
  id: z.string(), person: personRef, unit: unitRef, purpose: z.string(), destination: z.string(), from: z.string(), due: z.string().nullable(), role: z.string(), permittedBy: personRef.nullable(), permittedOn: z.string().nullable(),
  returnedAt: moment.nullable(), returnedBy: personRef.nullable(), confirmedAt: moment.nullable(), confirmedBy: personRef.nullable(), request: z.string().nullable(), contents: z.array(content),
})
export const controlRow = z.object({
  id: z.string(), title: z.string(), question: z.string(), clauses, fields: z.record(z.string(), z.unknown()), applies: z.boolean(), answer: z.enum(CONTROL_ANSWERS).nullable(), on: z.string().nullable(), by: personRef.nullable(),
  stale: z.boolean(), values: z.record(z.string(), z.unknown()), reason: z.string().nullable(), planDue: z.string().nullable(), gates: z.array(z.string()),
  /** What stands in place of the requirement. */
  lifted: z.array(lifted),
})
export const offered = z.object({ id: z.string(), kind: z.enum(['procedure', 'event']), title: z.string(), verb: z.string(), clauses })
export const itemDetail = itemRow.extend({
  register: z.string(), labels: z.record(z.string(), z.string()), contents: z.array(contentRow), custody: z.array(custodyRow), controls: z.array(controlRow), tasks: z.array(taskRow),
  requests: z.array(requestRow), permissions: z.array(z.object({ request: z.string(), procedure: z.string(), person: personRef.nullable(), role: z.string(), from: z.string(), until: z.string(), stale: z.boolean() })),
  /** What the signed-in person may begin or record on it now. */
  offered: z.array(offered), mayEdit: z.boolean(), mayKnowViewers: z.boolean(),
  /** Who answers for it by the rules; `needed` false: nobody has to. Null: the register says nothing of it. */
  answered: z.object({ label: z.string(), clauses, people: z.array(personRef), needed: z.boolean() }).nullable(),
  /** What everybody is to do with or in it. */
  notice: z.object({ title: z.string(), lines: z.array(z.string()) }).nullable(),
  /** 改善計画の進み具合。議案が年度の改善計画についてのときだけ。 */
  progress: planProgress.nullable(),
  /** What the register warns of without refusing it. */
  cautions: z.array(refusal),
  /** The highest classification that was ever on it; 0: nothing ever was. */
  highest: z.object({ confidentiality: z.number(), integrity: z.number(), availability: z.number() }),
})
const levels = z.object({ confidentiality: z.number(), integrity: z.number(), availability: z.number() })
const relative = z.object({ id: z.string(), number: z.string(), title: z.string(), how: z.string() })
export const occupant = z.object({
  entry: z.object({ id: z.string(), number: z.string() }), person: personRef.nullable(), visitor: z.string().nullable(), company: z.string().nullable(), badge: z.string().nullable(), escort: personRef.nullable(),
  purpose: z.string(), enteredAt: moment, leftAt: moment.nullable(), corrected: z.boolean(),
})
export const lineage = z.object({
  state: z.string(), on: z.string(), decidedBy: personRef.nullable(), restrictions: z.array(z.string()), levels, proposed: levels.nullable(),
  /** What the levels bring with them of themselves. */
  along: z.array(z.object({ words: z.string(), clause: z.string() })),
  /** What the levels make of it (要機密情報). */
  named: z.array(z.object({ words: z.string(), clause: z.string() })),
  sources: z.array(relative.extend({ confidentiality: z.number() })), descendants: z.array(relative.extend({ depth: z.number(), state: z.string() }).and(levels)),
  /** Rows the asker may not read; `hiddenBelow`: those of them made from it. */
  hidden: z.number(), hiddenBelow: z.number(),
})
/** What comes down from the sources chosen in `field`: the highest confidentiality, and every restriction in words. */
export const inherits = z.object({ field: z.string(), confidentiality: z.number(), restrictions: z.array(z.string()) })
export const savedView = z.object({ id: z.string(), name: z.string(), register: z.string(), shared: z.boolean(), mine: z.boolean(), query: z.record(z.string(), z.string()) })
export const stocktakeRow = z.object({
  id: z.string().nullable(), unit: unitRef, period: z.string(), state: z.string(), mayStart: z.boolean(), expected: z.number(), counted: z.number(), due: z.string(), overdue: z.boolean(), startedBy: personRef.nullable(), closedAt: moment.nullable(), confirmedBy: personRef.nullable(),
})
export const stocktakeLine = z.object({ code: z.string(), item: z.string().nullable(), register: z.string().nullable(), list: z.string(), note: z.string(), state: z.string().nullable(), holder: z.string().nullable(), place: z.string().nullable(), scannedAt: moment.nullable() })
export const stocktakeDetail = stocktakeRow.extend({ lines: z.array(stocktakeLine), remarks: z.string().nullable(), clauses, mayCount: z.boolean(), /** May close the inspection and report. */ mayReport: z.boolean(), mayConfirm: z.boolean() })
export const clauseRow = z.object({ id: z.string(), cite: z.string(), title: z.string(), document: z.string(), support: z.string(), carried: z.boolean() })
