/**
 * 申請がなぜその経路になったか。事実、判定と条項と規則、段階ごとの役割→部署→人、いま誰に何ができるか。
 * いつ: 「なぜ私に回ってきたのか」「なぜ部長なのか」と問われたとき。
 * 例: npm run -s explain -- R8-少年課-12 --org saino        （番号か id。動いている関所の台帳を読むだけで、何も変えない）
 */
import { parseArgs } from 'node:util'
import { formOf } from '../src/acts/request-prepare.ts'
import { loadRequest } from '../src/acts/request-rows.ts'
import type { StoredRequest } from '../src/acts/request-rows.ts'
import { describeForm, wordingFor } from '../src/acts/wording.ts'
import type { Seat } from '../src/acts/world.ts'
import { atOrganisation } from '../src/cli/at-organisation.ts'
import { dayOf } from '../src/engine/clock.ts'
import { compile } from '../src/engine/condition.ts'
import type { Facts } from '../src/engine/condition.ts'
import { describeCondition } from '../src/engine/decision/condition-words.ts'
import type { Situation } from '../src/engine/decision/situation.ts'
import { ACTION_WORDS, describeFact, describeMeasure } from '../src/engine/decision/wording.ts'
import { resolveRole } from '../src/engine/organisation.ts'
import { Refused } from '../src/engine/refused.ts'
import { addresseesOf, barredFrom } from '../src/engine/request/addressees.ts'
import { mayDo } from '../src/engine/request/may-do.ts'
import { isDone } from '../src/engine/request/state.ts'
import type { Step } from '../src/engine/request/state.ts'
import { citeWords } from './generators/words.ts'

/** Why the request goes the way it goes, as of the seat's day. `which` is its number or id. Reads only; throws `Refused` where there is none. */
export async function explainRequest(seat: Seat, which: string): Promise<string> {
  const request = await loadRequest(seat.db, seat, await idOf(seat, which))
  return [
    `${request.number ?? `下書き ${request.id}`} ${request.title}　${request.state}`,
    `申請: ${who(seat, request.applicant)}${request.typedBy === request.applicant ? '' : `（入力: ${who(seat, request.typedBy)}）`}　手続: ${request.procedure}　部署: ${unitName(seat, request.unit)}`,
    ...section('申請の内容', await formLines(seat, request)), ...section('判定', await decisionLines(seat, request)),
    ...section('段階', request.steps.flatMap((step) => stepLines(seat, request, step))), ...section('いまできること', possibleLines(seat, request)),
  ].join('\n')
}

async function idOf(seat: Seat, which: string): Promise<string> {
  const found = await seat.db.selectFrom('request').select('id').where('org', '=', seat.org).where((by) => by.or([by('number', '=', which), ...(/^\d{1,18}$/.test(which) ? [by('id', '=', which)] : [])])).executeTakeFirst()
  if (!found) throw new Refused('not-found', `「${which.slice(0, 60)}」という申請はありません。番号（例 R8-少年課-12）か id を確かめてください。`)
  return found.id
}
const section = (title: string, lines: readonly string[]): string[] => ['', `【${title}】`, ...(lines.length > 0 ? lines : ['なし'])]
const who = (seat: Seat, person: string): string => seat.organisation.people.get(person)?.name ?? `今は在籍しない人（${person}）`
const unitName = (seat: Seat, unit: string | null): string => (unit === null ? '組織全体' : seat.organisation.units.get(unit)?.name ?? `今はない部署（${unit}）`)

async function formLines(seat: Seat, request: StoredRequest): Promise<string[]> {
  const procedure = seat.book.procedures.get(request.procedure)
  const form = procedure ? formOf(procedure) : {}
  return describeForm(form, request.form, await wordingFor(seat.db, seat, [[form, request.form]])).map(({ label, value }) => `${label}: ${value}`)
}

async function decisionLines(seat: Seat, request: StoredRequest): Promise<string[]> {
  const { answer } = request
  const row = await seat.db.selectFrom('request').select('situation').where('org', '=', seat.org).where('id', '=', request.id).executeTakeFirstOrThrow()
  const situation = row.situation as Situation | null
  if (!answer || !situation) return ['取扱判定を求めない手続です。経路は手続の段階だけで決まります。']
  const ruleset = seat.book.rulesetOn(situation.on ?? dayOf(request.submittedAt ?? seat.now))
  const applied = ruleset.rulesFor(situation.action).filter(({ when }) => compile(when)(situation as unknown as Facts) === 1)
  return [
    `${ACTION_WORDS[situation.action]}: ${{ permitted: '可', conditional: '条件付き', prohibited: '不可' }[answer.outcome]}（規則の版 ${answer.revision}${ruleset.revision === answer.revision ? '' : `。今の定義では ${ruleset.revision}: 下の規則は今の定義による`}）`,
    ...factLines(situation),
    ...answer.approvals.map(({ role, clauses, held }) => `許可: ${role}${held ? '（既に受けている）' : ''} ← ${citeWords(clauses)}`),
    ...answer.conditions.map(({ measure, when, met, clauses }) => `措置: ${describeMeasure(measure, when)}${met ? '（済み）' : ''} ← ${citeWords(clauses)}`),
    ...answer.prohibitions.map(({ clauses }) => `禁止 ← ${citeWords(clauses)}`),
    ...applied.map((rule) => `規則 ${rule.id}「${rule.title}」: ${describeCondition(rule.when)}`),
  ]
}
function factLines(situation: Situation): string[] {
  const groups = ['actor', 'information', 'equipment', 'destination', 'service'] as const
  const words = groups.flatMap((group) => Object.entries(situation[group] ?? {}).flatMap(([key, value]) => (typeof value === 'object' ? [] : [`${describeFact(`${group}.${key}`)}=${String(value)}`])))
  return words.length > 0 ? [`事実: ${words.join('、')}`] : []
}

function stepLines(seat: Seat, request: StoredRequest, step: Step): string[] {
  const acted = step.actor === null ? '' : `（${who(seat, step.actor)}${step.via && step.via !== '本人' ? `・${step.via}${step.principal ? ` ${who(seat, step.principal)}に代わり` : ''}` : ''}）`
  const head = `${step.position + 1}. ${step.kind} ${step.role}（${unitName(seat, step.unit)}） ${step.state}${acted} ← ${citeWords(step.clauses)}`
  if (isDone(step) && step.state !== '後閲待ち') return [head, ...remarks(step)]
  const resolved = resolveRole(seat.organisation, step.role, step.unit, barredFrom(request, step.recused))
  const { addressees, reason } = addresseesOf(step, request, seat.organisation)
  const names = addressees.map(({ person, via, principal }) => `${who(seat, person)}${seat.organisation.absent.has(person) ? '（不在）' : ''}${via === '本人' ? '' : `（${who(seat, principal!)}の${via}）`}`)
  return [head, ...remarks(step), `   今日の宛先: ${resolved.role}（${unitName(seat, resolved.unit)}） → ${names.join('、') || '誰もいない'}${reason ? `　理由: ${reason}` : ''}`]
}
const remarks = ({ conditions, comment, reason }: Step): string[] => [...(reason ? [`   経緯: ${reason}`] : []), ...(comment ? [`   意見: ${comment}`] : []), ...conditions.map((one) => `   条件: ${one}`)]

function possibleLines(seat: Seat, request: StoredRequest): string[] {
  const concerned = new Set([request.applicant, request.typedBy, ...request.steps.flatMap(({ actor }) => actor ?? []), ...request.steps.flatMap((step) => addresseesOf(step, request, seat.organisation).addressees.map(({ person }) => person))])
  return [...concerned].flatMap((person) => {
    // 意見（コメント）は誰でも書けるので、並べない。
    const acts = mayDo(request, person, seat.organisation).filter(({ act }) => act !== 'コメント').map(({ act, position, via }) => `${position === null ? '' : `段階${position + 1}を`}${via && via !== '本人' ? `${via}で` : ''}${act}`)
    return acts.length > 0 ? [`${who(seat, person)}: ${acts.join('、')}`] : []
  })
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ args: process.argv.slice(2), options: { org: { type: 'string' } }, allowPositionals: true })
  const [which] = positionals
  if (which === undefined) throw new Error('申請の番号か id を書いてください。例: npm run -s explain -- R8-少年課-12 --org saino')
  console.log(await atOrganisation(values.org, (seat) => explainRequest(seat, which)))
}
if (import.meta.main) await main().catch((error: unknown) => { console.error((error as Error).message); process.exitCode = 2 })
