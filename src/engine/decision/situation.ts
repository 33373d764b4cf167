import { z } from 'zod'
import { PROFILES } from '../definition.ts'

/**
 * The situation of a handling decision, exactly as fixed in decision-contract.md; the API, the command line and every stored decision use these
 * names. Everything but `profile` and `action` may be left out; unknown keys and values are refused.
 */
export const ACTIONS = [
  'classify', 'review-classification', 'create', 'acquire', 'store', 'process', 'copy', 'distribute', 'transport', 'take-out', 'bring-in', 'send-mail',
  'forward-mail', 'send-form', 'provide', 'publish', 'post-social', 'dispose-medium', 'dispose-paper', 'dispose-equipment', 'return-lease', 'repair',
  'install-outside', 'connect', 'install-software', 'modify-equipment', 'use-medium', 'use-personal-device', 'use-service', 'use-meeting-service',
  'browse', 'import-file', 'remote-access', 'telework', 'store-key', 'use-system',
] as const
export const MEASURES = [
  'encrypted', 'password', 'locked-case', 'minimised', 'metadata-removed', 'bcc', 'labelled', 'recipient-instructed', 'backed-up',
  'classification-reviewed', 'malware-checked', 'sanitised', 'erased', 'unrecoverable', 'destroyed', 'witnessed', 'certificate', 'recorded',
  'confidentiality-agreement', 'supervised', 'two-person', 'posted-on-official-site', 'terms-reviewed', 'telework-check', 'tls-confirmed',
  'recipient-confirmed',
] as const
/**
 * What the registers or the asker have found out about the very question and the other keys cannot say (decision 0010). Each finding can only make an answer stricter;
 * a finding left out has not been made, as a measure left out has not been taken.
 */
export const FINDINGS = [
  'unclassified', 'awaiting-approval', 'own-restriction', 'other-regulation', 'outside-readers', 'needless-recipient', 'needless-copies', 'others-identity', 'beyond-authority',
  'other-purpose', 'line-not-designated', 'restricted-site', 'restriction-lifting', 'mail-address-shown', 'over-size', 'automatic-forwarding', 'web-mail', 'online-storage',
  'test-data', 'personal-data', 'sensitive-residents', 'malware-detected', 'suspicious-mail', 'targeted-attack', 'security-settings', 'method-not-designated', 'received-outside', 'wireless',
  'unofficial-mail', 'unit-message', 'alternative-available', 'encryption-unconfirmed', 'site-unconfirmed', 'unlisted-setting', 'beyond-readers', 'safeguards-not-consented', 'information-not-permitted', 'banned-in-zone',
] as const
export type Finding = (typeof FINDINGS)[number]
export type Action = (typeof ACTIONS)[number]
export type Measure = (typeof MEASURES)[number]

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text))
const three = z.union([z.literal(1), z.literal(2), z.literal(3)])
const two = z.union([z.literal(1), z.literal(2)])
const name = z.string().min(1).max(200)

export const situationSchema = z.strictObject({
  profile: z.enum(PROFILES),
  on: day.optional(),
  action: z.enum(ACTIONS),
  actor: z.strictObject({
    employment: z.enum(['regular', 'non-regular', 'contractor', 'outsider']), headOrAbove: z.boolean(), rank: name, roles: z.array(name).max(50), trained: z.boolean(),
  }).partial().optional(),
  information: z.strictObject({
    confidentiality: three, integrity: two, availability: two, form: z.enum(['electronic', 'paper']),
    restrictions: z.array(z.enum(['no-copy', 'no-take-out', 'no-distribution', 'destroy-after-reading', 'limited-readers'])).max(5),
    obviouslyPublic: z.boolean(), residentRecords: z.boolean(), immediatelyPublic: z.boolean(), signed: z.boolean(),
  }).partial().optional(),
  equipment: z.strictObject({
    kind: z.enum(['network-terminal', 'internet-terminal', 'standalone-pc', 'mobile-pc', 'mobile-internet-terminal', 'mobile-terminal', 'server', 'network-equipment',
      'multifunction', 'special-purpose', 'phone', 'external-medium', 'uid', 'digital-camera', 'non-issued-terminal']),
    owner: z.enum(['issued', 'personal', 'contractor']), managed: z.boolean(), place: z.enum(['inside', 'outside']),
    zone: z.enum(['mynumber', 'lgwan', 'internet', 'internal', 'standalone']), externalLine: z.boolean(), externallyConnectedBefore: z.boolean(),
    encrypted: z.boolean(), locked: z.boolean(), malwareChecked: z.boolean(), approved: z.boolean(), shared: z.boolean(), voiceOnly: z.boolean(),
    ceiling: z.strictObject({ confidentiality: three, integrity: two, availability: two }).partial(),
  }).partial().optional(),
  destination: z.strictObject({
    kind: z.enum(['inside', 'outside-premises', 'other-unit', 'other-organisation', 'contractor', 'public', 'home']), country: z.string().regex(/^[A-Z]{2}$/),
    channel: z.enum(['hand', 'courier', 'third-party-carrier', 'mail', 'official-system', 'web-form', 'website', 'social-media', 'mail-magazine', 'cloud']),
    recipients: z.enum(['one', 'many']), domain: z.enum(['guaranteed', 'other']), verified: z.boolean(), tls: z.boolean(),
  }).partial().optional(),
  service: z.strictObject({
    kind: z.enum(['cloud', 'terms-of-use', 'social-media', 'web-meeting', 'search']), account: z.boolean(), npaConnected: z.boolean(), domestic: z.boolean(),
  }).partial().optional(),
  purpose: z.enum(['duty', 'off-duty', 'emergency', 'urgent-no-alternative', 'maintenance']).optional(),
  measures: z.array(z.enum(MEASURES)).max(MEASURES.length).optional(),
  findings: z.array(z.enum(FINDINGS)).max(FINDINGS.length).optional(),
  approvals: z.array(z.strictObject({ role: name, request: name })).max(50).optional(),
  exceptions: z.array(z.strictObject({ id: name, clauses: z.array(name).min(1).max(200) })).max(200).optional(),
})
export type Situation = z.infer<typeof situationSchema>

/** One thing wrong with a situation: where, what, and what would be allowed. */
export interface SituationProblem { readonly path: string; readonly message: string; readonly allowed?: readonly string[] }

/** Checks an unknown value. Never throws. */
export function parseSituation(input: unknown): { readonly situation: Situation } | { readonly problems: SituationProblem[] } {
  const parsed = situationSchema.safeParse(input)
  if (parsed.success) return { situation: parsed.data }
  return { problems: parsed.error.issues.flatMap(toProblems) }
}

type Issue = z.core.$ZodIssue
function toProblems(issue: Issue): SituationProblem[] {
  const path = issue.path.join('.')
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(issue.path)
      return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, message: `「${key}」という項目はありません。`, allowed }))
    }
    case 'invalid_value': return [{ path, message: '値が正しくありません。次の中から選んでください。', allowed: issue.values.map(String) }]
    case 'invalid_union': return [{ path, message: '値が正しくありません。次の中から選んでください。', allowed: literalsOf(issue) }]
    case 'too_big': return [{ path, message: `長すぎるか大きすぎます（上限 ${issue.maximum}）。` }]
    case 'too_small': return [{ path, message: '空にできません。' }]
    case 'invalid_format': return [{ path, message: path === 'on' ? '日付は 2026-04-01 の形で入力してください。' : '書き方が正しくありません。' }]
    case 'custom': return [{ path, message: '暦にない日付です。' }]
    default: return [{ path, message: path === '' ? '判定の条件はJSONのオブジェクトで渡してください。' : '値の種類が正しくありません。' }]
  }
}

function literalsOf(issue: Extract<Issue, { code: 'invalid_union' }>): string[] {
  return issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []))
}

function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: z.core.$ZodType = situationSchema
  for (const step of path) {
    schema = unwrap(schema)
    if (schema instanceof z.ZodObject) schema = schema.shape[String(step)] as z.core.$ZodType
    else if (schema instanceof z.ZodArray) schema = schema.element as z.core.$ZodType
  }
  const inner = unwrap(schema)
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.core.$ZodType) : schema
}
