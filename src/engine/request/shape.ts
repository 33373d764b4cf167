import type { ClauseId } from '../../../clauses/index.ts'
import type { Field, Form } from '../definition.ts'
import { valueOf } from '../setting.ts'
import type { Setting, Settings } from '../setting.ts'
import { whenWords } from '../when-words.ts'
import type { Procedure, StepDefinition } from './procedure.ts'

/** One point at which a procedure is kept in hand: who, what, by whose approval, when, what follows, how it is kept. */
export interface ShapeLine { readonly part: '申請' | '項目' | '承認' | '守ること' | '数値' | '決裁の後' | '保存'; readonly text: string; readonly clauses: readonly ClauseId[] }
export interface ShapeContext {
  /** The form as people fill it in, the organisation's own fields included. */
  readonly form: Form
  /** Labels for what conditions name beside the form, by path. */
  readonly labels: Form
  readonly settings: Settings
  /** Permissions the handling decision may ask for: the role, and when, in words. */
  readonly permits: readonly { readonly role: string; readonly when: string; readonly cites: readonly ClauseId[] }[]
  /** Months its requests are kept; 0: for ever. */
  readonly keptMonths: number
}

/** A procedure as it is run today, point by point: definition and the organisation's own settings together. Two that agree in every line are run alike. Pure. */
export function shapeOf(procedure: Procedure, { form, labels, settings, permits, keptMonths }: ShapeContext): ShapeLine[] {
  const { cites } = procedure
  const named = { ...labels, ...form }
  const steps = (procedure.steps ?? []).filter(({ whereSetting }) => !whereSetting || valueOf(settings, whereSetting.setting) === whereSetting.is)
  return [
    { part: '申請', text: `「${procedure.verb}」。申請できる者: ${procedure.applicants?.join('・') ?? '守ることに定めがなければ、だれでも'}`, clauses: cites },
    ...Object.values(form).map((field): ShapeLine => ({ part: '項目', text: fieldWords(field, named), clauses: field.cites ?? cites })),
    ...permits.map(({ role, when, cites: own }): ShapeLine => ({ part: '承認', text: `取扱判定による許可: ${role}（${when}）`, clauses: own })),
    ...steps.map((step): ShapeLine => ({ part: '承認', text: stepWords(step, named, settings), clauses: step.cites })),
    ...(procedure.alone ? [{ part: '承認' as const, text: aloneWords(procedure.alone), clauses: procedure.alone.cites }] : []),
    ...[...(procedure.guards ?? []), ...(procedure.guardsOnDecision ?? [])].map((one): ShapeLine => ({ part: '守ること', text: one.title, clauses: one.cites })),
    ...settingsIn(procedure).map((one): ShapeLine => ({ part: '数値', text: `${one.label}: ${valueOf(settings, one)}${one.unit ?? ''}`, clauses: cites })),
    { part: '決裁の後', text: outcomeWords(procedure), clauses: cites },
    { part: '保存', text: `申請・判定・承認・効果は、消せない証跡に残る。申請の保存期間: ${keptMonths === 0 ? '定めがなく、消さない' : `終わった日から${keptMonths}か月`}`, clauses: cites },
  ]
}
/** The same as text, a line each, without the clauses: what is kept to be compared. */
export const shapeText = (lines: readonly ShapeLine[]): string => lines.map(({ part, text }) => `${part}　${text}`).join('\n')

/** What was there and is not any more (−), and what came (＋). */
export function shapeChanges(before: string, now: string): string[] {
  const [old, fresh] = [before.split('\n'), now.split('\n')]
  const found = [...old.filter((line) => !fresh.includes(line)).map((line) => `なくなった: ${line}`), ...fresh.filter((line) => !old.includes(line)).map((line) => `加わった: ${line}`)]
  return found.length > 0 || before === now ? found : ['順序か、同じ項目・段の数が変わった']
}

function fieldWords(field: Field, form: Form): string {
  const rules = [field.required === false ? '任意' : '必須', ...(field.when ? [`${whenWords(field.when, form)}のとき`] : []), ...('max' in field && field.max !== undefined && typeof field.max !== 'object' ? [`${field.max}まで`] : [])]
  const choices = 'options' in field ? `: ${field.options.map((one) => (typeof one === 'string' ? one : one.label)).join('・')}` : ''
  return `${field.label}（${rules.join('、')}）${choices}`
}

const SCOPES = { subject: '対象の所属の', applicant: '申請者の所属の', organisation: '' } as const
function stepWords({ kind, role, scope, when, answerWithin, classifier, unlessApplicantHolds, binding }: StepDefinition, form: Form, settings: Settings): string {
  const at = typeof scope === 'object' ? `${form[scope.field]?.label ?? scope.field}の` : SCOPES[scope]
  const more = [
    ...(when ? [`${whenWords(when, form)}のとき`] : []), ...(classifier ? ['分類を決めた者'] : []), ...(unlessApplicantHolds ? ['申請者がその役割なら省く'] : []), ...(binding ? ['欠かせない'] : []),
    ...(answerWithin ? [`${valueOf(settings, answerWithin)}${answerWithin.unit ?? '日'}以内に回答`] : []),
  ]
  return `${kind}: ${at}${role}${more.length > 0 ? `（${more.join('、')}）` : ''}`
}

function aloneWords({ role, form, confirmer }: NonNullable<Procedure['alone']>): string {
  const filled = Object.entries(form).flatMap(([key, { label }]) => (key === confirmer ? [] : [label]))
  return `やむを得ない自己承認: ほかに${role}がいないときは、申請した${role}が${filled.length > 0 ? `${filled.join('・')}を書いて` : ''}決め、「${form[confirmer]?.label ?? confirmer}」が後で確認する`
}

function outcomeWords({ effect, grants, follows, urgent }: Procedure): string {
  const words = [
    ...(effect?.to ? [`台帳の状態が「${effect.to}」になる`] : []), ...(effect?.creates ? ['台帳に一件を登録する'] : []), ...(effect?.provides ? [`${effect.provides.kind}を登録する`] : []), ...(effect?.custody ? ['持出し簿に残る'] : []),
    ...(grants ? [`許可が${grants.until === 'fiscal-year-end' ? '年度末' : '申請した期間'}まで続く`] : []), ...(follows ? ['続く手続が始まる'] : []), ...(urgent ? ['緊急のときは先に行い、後で承認を受ける'] : []),
  ]
  return words.length > 0 ? words.join('。') : '申請と決裁の記録が残る'
}

/** The settings inside a definition, each once. */
function settingsIn(definition: object): Setting[] {
  const found = new Map<string, Setting>()
  const seen = new Set<unknown>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if ('notInSource' in value) found.set((value as Setting).id, value as Setting)
    else for (const inner of Object.values(value)) walk(inner)
  }
  walk(definition)
  return [...found.values()]
}
