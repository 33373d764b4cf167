/**
 * 取扱判定の規則を、団体ごとの読める表にする（docs/decision-tables/<団体>.md）。
 * いつ: 規則を変えたあと。npm run generate が呼ぶ。
 * 例: node tools/tables.ts mpd   （表を標準出力に出す）
 */
import { loadCatalogue } from '../clauses/catalogue.ts'
import { loadDefinitions, ofKind } from '../src/domain/index.ts'
import { describeCondition } from '../src/engine/decision/condition-words.ts'
import type { Consequence, Lift, Rule } from '../src/engine/decision/rule.ts'
import { ACTIONS } from '../src/engine/decision/situation.ts'
import type { Action } from '../src/engine/decision/situation.ts'
import { ACTION_WORDS, describeMeasure } from '../src/engine/decision/wording.ts'
import { PROFILES } from '../src/engine/definition.ts'
import type { ProfileId } from '../src/engine/definition.ts'

const rules = ofKind(await loadDefinitions(), 'rule')
const catalogue = loadCatalogue()
const PROFILE_WORDS: { readonly [profile in ProfileId]: string } = { 'saitama-police': '埼玉県警察', mpd: '警視庁', 'hokkaido-police': '北海道警察（行政情報ネットワークシステム）', municipality: '地方公共団体' }
const LIFT_WORDS: { readonly [lift in Exclude<Lift, null>]: string } = { 'separate-provision': '別の定めの登録で外れる', exception: '例外措置で外れる', approval: '許可で外れる' }

/** One file per profile: for every action its rules with condition, consequence and clauses. The same rules always give the same text. */
export function decisionTables(): { readonly file: string, readonly text: string }[] {
  return PROFILES.map((profile) => ({ file: `docs/decision-tables/${profile}.md`, text: tableOf(profile) }))
}

/** Strictest first. */
const KINDS = [
  { word: '禁止', is: ({ then }: Rule) => 'forbid' in then }, { word: '許可', is: ({ then }: Rule) => 'permit' in then }, { word: '措置', is: ({ then }: Rule) => 'require' in then },
  { word: '通知', is: ({ then }: Rule) => 'notify' in then }, { word: '案内', is: ({ then }: Rule) => 'say' in then },
] as const
const rankOf = (rule: Rule): number => KINDS.findIndex((kind) => kind.is(rule))

/** A rule of several actions stands in full under the first of them and is named under the others, so that the page stays short. */
interface Placed { readonly rule: Rule; readonly number: number; readonly home: Action }

function tableOf(profile: ProfileId): string {
  const own = rules.filter(({ profiles }) => profiles.includes(profile))
  const placed = ACTIONS.flatMap((action) => own.filter((rule) => homeOf(rule) === action).toSorted((a, b) => rankOf(a) - rankOf(b)).map((rule) => ({ rule, home: action })))
    .map((one, index): Placed => ({ ...one, number: index + 1 }))
  const ruled = ACTIONS.filter((action) => placed.some(({ rule }) => rule.actions.includes(action)))
  const contents = ['| 行為 | ' + KINDS.map(({ word }) => word).join(' | ') + ' |', `|---|${'---:|'.repeat(KINDS.length)}`, ...ruled.map((action) => contentsLine(action, placed))]
  return [`# 取扱判定の表: ${PROFILE_WORDS[profile]}`, '', `生成物: npm run generate（元: src/domain/*/*.rule.ts）。手で直さない。規則 ${own.length}件。`,
    '', '条件が当てはまる行がすべて効く。禁止が一つでもあれば不可、許可・措置が残れば条件付き、なければ可。同じ事柄の許可は上位の一つにまとまる。番号は、この表の中の行の番号。', '', ...contents, '',
    ...ruled.map((action) => sectionOf(action, placed))].join('\n')
}
const homeOf = (rule: Rule): Action => ACTIONS.find((action) => rule.actions.includes(action))!

function contentsLine(action: Action, placed: readonly Placed[]): string {
  const counts = KINDS.map((kind) => placed.filter(({ rule }) => rule.actions.includes(action) && kind.is(rule)).length)
  return `| [${ACTION_WORDS[action]}](#${action}) | ${counts.map((count) => (count === 0 ? '' : String(count))).join(' | ')} |`
}

function sectionOf(action: Action, placed: readonly Placed[]): string {
  const here = placed.filter(({ home }) => home === action)
  const shared = placed.filter(({ rule, home }) => home !== action && rule.actions.includes(action)).toSorted((a, b) => rankOf(a.rule) - rankOf(b.rule))
  const rows = here.map(({ rule, number }) => `| <a id="r${number}"></a>${number} | ${rule.title} | ${describeCondition(rule.when)} | ${describeConsequence(rule.then)} | ${rule.cites.map(cite).join('、')} |`)
  return [
    `<a id="${action}"></a>`, '', `## ${ACTION_WORDS[action]}（${action}）`, '',
    ...(rows.length > 0 ? ['| 番号 | 規則 | 条件 | 結論 | 条項 |', '|---:|---|---|---|---|', ...rows, ''] : []),
    ...(shared.length > 0 ? [`ほかの行為と共通: ${shared.map(({ rule, number }) => `[${number} ${rule.title}](#r${number})（${KINDS[rankOf(rule)]!.word}）`).join('、')}`, ''] : []),
  ].join('\n')
}

const cite = (clause: Rule['cites'][number]): string => catalogue.clause(clause).cite

function describeConsequence(then: Consequence): string {
  if ('permit' in then) return `${then.permit.role}の許可・承認${then.permit.inPerson ? '（上位の許可では代えない）' : ''}`
  if ('require' in then) return `措置: ${describeMeasure(then.require.measure, then.require.at)}${then.require.satisfied ? `（${describeCondition(then.require.satisfied)}、でもよい）` : ''}`
  if ('forbid' in then) {
    const { unless, by, instead } = then.forbid
    return `**禁止**${unless === null ? '' : `（${by ? `${by}の` : ''}${LIFT_WORDS[unless]}）`}。代わりに: ${instead}`
  }
  return 'notify' in then ? `${then.notify.role}に知らせる` : then.say
}

if (import.meta.main) {
  const wanted = process.argv.slice(2)
  for (const { file, text } of decisionTables()) if (wanted.length === 0 || wanted.some((profile) => file.endsWith(`/${profile}.md`))) console.log(text)
}
