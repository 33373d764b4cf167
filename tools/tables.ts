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

function tableOf(profile: ProfileId): string {
  const own = rules.filter(({ profiles }) => profiles.includes(profile))
  const sections = ACTIONS.map((action) => sectionOf(action, own.filter(({ actions }) => actions.includes(action)))).filter((section) => section !== '')
  return [`# 取扱判定の表: ${PROFILE_WORDS[profile]}`, '', '生成物: npm run generate（元: src/domain/*/*.rule.ts）。手で直さない。',
    '', '条件が当てはまる行がすべて効く。禁止が一つでもあれば不可、許可・措置が残れば条件付き、なければ可。同じ事柄の許可は上位の一つにまとまる。', '', ...sections].join('\n')
}

function sectionOf(action: Action, own: readonly Rule[]): string {
  if (own.length === 0) return ''
  const rows = own.map((rule) => `| ${rule.title} | ${describeCondition(rule.when)} | ${describeConsequence(rule.then)} | ${rule.cites.map(cite).join('、')} |`)
  return [`## ${ACTION_WORDS[action]}（${action}）`, '', '| 規則 | 条件 | 結論 | 条項 |', '|---|---|---|---|', ...rows, ''].join('\n')
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
