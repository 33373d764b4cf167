/**
 * 手続の経路を、組ごとの絵にする。決める人が取扱判定で決まる手続は、どの条件で誰になるかも並べる。
 * いつ: 手続を作ったとき、経路を人に説明するとき。
 * 例: npm run -s draw media.take-out.mpd         （文字の絵）
 *     npm run -s draw -- media.take-out.mpd --svg /tmp/routes   （組ごとの .svg も書く）
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadDefinitions, ofKind } from '../src/domain/index.ts'
import { describeCondition } from '../src/engine/decision/condition-words.ts'
import type { Rule } from '../src/engine/decision/rule.ts'
import type { Action } from '../src/engine/decision/situation.ts'
import { ACTION_WORDS } from '../src/engine/decision/wording.ts'
import { localise } from '../src/engine/localise.ts'
import type { Profile } from '../src/engine/profile.ts'
import type { Procedure, StepDefinition } from '../src/engine/request/procedure.ts'
import { PROFILE_LIST, roleLevels } from '../src/profiles/index.ts'
import { whenWords } from '../src/engine/when-words.ts'
import { citeWords } from './generators/words.ts'

/** 経路の一つの箱。notes は箱の中の小さな行。 */
export interface Box { readonly title: string; readonly notes: readonly string[] }
export interface Drawing { readonly profile: string; readonly heading: string; readonly boxes: readonly Box[] }

/** One picture per profile of the procedure: application, consultation, whoever the decision demands, what it brings about. */
export function drawingsOf(procedure: Procedure, rules: readonly Rule[]): Drawing[] {
  return PROFILE_LIST.filter(({ id }) => procedure.profiles.includes(id)).map((profile) => {
    const own = localise(procedure, { profile: profile.id, documents: profile.documents })
    const fixed = own.steps ?? []
    const before = fixed.filter(({ kind }) => kind !== '決裁' && kind !== '確認')
    const deciders = fixed.filter(({ kind }) => kind === '決裁')
    return {
      profile: profile.id, heading: `${profile.name}: ${own.title}（${own.id}）`,
      boxes: [
        { title: `申請: ${own.verb}`, notes: [citeWords(own.cites)] }, ...before.map((step) => stepBox(step, own)),
        ...decidedBy(own, profile, rules), ...deciders.map((step) => stepBox(step, own)), ...fixed.filter(({ kind }) => kind === '確認').map((step) => stepBox(step, own)), ...outcome(own),
      ],
    }
  })
}

const SCOPES = { subject: '管理する所属の', applicant: '申請者の所属の', organisation: '' } as const
function stepBox(step: StepDefinition, { form }: Procedure): Box {
  const at = typeof step.scope === 'object' ? `${form[step.scope.field]?.label ?? step.scope.field}の` : SCOPES[step.scope]
  return {
    title: `${step.kind}: ${at}${step.role}`,
    notes: [citeWords(step.cites), ...(step.when ? [`条件: ${whenWords(step.when, form)}`] : []), ...(step.answerWithin ? [`${step.answerWithin.value}${step.answerWithin.unit ?? '日'}以内に回答`] : [])],
  }
}

/** Whom the handling decision may demand, the lowest first; the highest demanded in a case decides, those below it of another matter approve before. */
function decidedBy(procedure: Procedure, profile: Profile, rules: readonly Rule[]): Box[] {
  const action = actionOf(procedure, profile)
  if (action === null) return []
  const levels = roleLevels(profile)
  const permits = rules.filter((rule) => rule.profiles.includes(profile.id) && rule.actions.includes(action)).flatMap((rule) => ('permit' in rule.then ? [{ rule, role: rule.then.permit.role }] : []))
  const lines = permits.sort((a, b) => (levels[a.role] ?? 0) - (levels[b.role] ?? 0)).map(({ rule, role }) => `${role} ← ${describeCondition(rule.when)}（${citeWords(rule.cites)}）`)
  return [{ title: `取扱判定による許可: ${ACTION_WORDS[action]}`, notes: lines.length > 0 ? lines : ['許可を求める規則はない'] }]
}
/** The act a procedure asks the decision about; the form may be empty for that. */
function actionOf(procedure: Procedure, profile: Profile): Action | null {
  if (!procedure.judge) return null
  const actor = { person: '', unit: '', employment: 'regular', rank: '', headOrAbove: false, trained: true, roles: [] } as const
  return procedure.judge({ form: {}, items: [], chosen: {}, settings: {}, actor, profile: profile.id, day: '2026-04-01' }).action
}

function outcome({ effect, grants, follows, lapsesAfter, urgent }: Procedure): Box[] {
  const notes = [
    ...(effect?.to ? [`台帳: ${effect.from?.join('・') ?? 'どの状態でも'} → ${effect.to}`] : []), ...(effect?.creates ? [`台帳 ${effect.creates} に一件を登録`] : []), ...(effect?.provides ? [`${effect.provides.kind}を登録`] : []),
    ...(grants ? [`許可: ${grants.until === 'fiscal-year-end' ? '年度末' : '申請した期間'}まで`] : []), ...(follows ? [`続く手続: ${follows.procedure}`] : []),
    ...(urgent ? [`緊急のときは先に効き、${urgent.within.value}${urgent.within.unit ?? '日'}以内に承認`] : []), ...(lapsesAfter ? [`決裁がなければ${lapsesAfter.value}${lapsesAfter.unit ?? '日'}で失効`] : []),
  ]
  return [{ title: '決裁の後', notes: notes.length > 0 ? notes : ['記録だけが残る'] }]
}

/** 文字の絵。 */
export function textOf({ heading, boxes }: Drawing): string {
  return [heading, ...boxes.flatMap(({ title, notes }, at) => [...(at === 0 ? [] : ['  │', '  ▼']), `  ■ ${title}`, ...notes.filter((note) => note !== '').map((note) => `  │   ${note}`)])].join('\n')
}

const LINE = 18
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** SVG の絵。幅は文字数から決める。 */
export function svgOf({ heading, boxes }: Drawing): string {
  const longest = Math.max(...[heading, ...boxes.flatMap(({ title, notes }) => [title, ...notes])].map((text) => [...text].length))
  const width = Math.max(360, longest * 13 + 60)
  const parts: string[] = []
  let y = 44
  for (const [at, { title, notes }] of boxes.entries()) {
    const lines = notes.filter((note) => note !== '')
    const height = 30 + lines.length * LINE
    if (at > 0) parts.push(`<path d="M 40 ${y - 20} v 16 m -4 -6 l 4 6 l 4 -6" fill="none" stroke="#334155"/>`)
    parts.push(`<rect x="16" y="${y}" width="${width - 32}" height="${height}" rx="6" fill="#f8fafc" stroke="#334155"/>`, `<text x="28" y="${y + 20}" font-weight="bold">${escape(title)}</text>`)
    for (const [line, note] of lines.entries()) parts.push(`<text x="36" y="${y + 20 + LINE * (line + 1)}" font-size="12">${escape(note)}</text>`)
    y += height + 22
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" font-family="'BIZ UDPGothic', sans-serif" font-size="14" fill="#0f172a">`,
    `<title>${escape(heading)}</title>`, `<rect width="100%" height="100%" fill="#ffffff"/>`, `<text x="16" y="26" font-weight="bold">${escape(heading)}</text>`, ...parts, '</svg>', '',
  ].join('\n')
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ args: process.argv.slice(2), options: { svg: { type: 'string' } }, allowPositionals: true })
  const definitions = await loadDefinitions()
  const all = ofKind(definitions, 'procedure')
  const [id = ''] = positionals
  const found = all.find((one) => one.id === id)
  if (!found) throw new Error(`手続「${id}」はありません。次から選んでください。\n${all.map((one) => `  ${one.id}  ${one.title}`).join('\n')}`)
  for (const drawing of drawingsOf(found, ofKind(definitions, 'rule'))) {
    console.log(`${textOf(drawing)}\n`)
    if (values.svg === undefined) continue
    mkdirSync(values.svg, { recursive: true })
    const file = join(values.svg, `${id}.${drawing.profile}.svg`)
    writeFileSync(file, svgOf(drawing))
    console.log(`書いた: ${file}\n`)
  }
}
if (import.meta.main) await main().catch((error: unknown) => { console.error((error as Error).message); process.exitCode = 2 })
