import type { z } from 'zod'
import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { bookOn } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import type { Answer } from '../../engine/decision/answer.ts'
import { questionsOf } from '../../engine/decision/questions.ts'
import type { Rule } from '../../engine/decision/rule.ts'
import { describeValue } from '../../engine/decision/value-words.ts'
import { FINDING_WORDS, describeFact, describeMeasure } from '../../engine/decision/wording.ts'
import type { Profile } from '../../engine/profile.ts'
import { refuseField } from '../../engine/refused.ts'
import { accompanying } from '../../acts/accompanying.ts'
import type { Accompanying } from '../../acts/accompanying.ts'
import { exceptionsFor, liftedBy } from '../../acts/provisions.ts'
import type { StandingProvision } from '../../acts/provisions.ts'
import type { accompanying as accompanyingShape, answer, lifted as liftedShape } from '../../contract/shapes.ts'
import { refusedAt } from '../../acts/moments.ts'
import { NO_BARS, standingBars } from '../../acts/standing-bars.ts'
import type { Handlers } from '../handlers.ts'

/** 取扱判定。自分の組織の規程だけで答える。 */
export const decisionHandlers: Handlers = {
  decide: async ({ seat, body, query }) => {
    const { id, name } = seat.book.profile
    if (body.profile !== id) throw refuseField('profile', `この組織の規程は「${name}」（${id}）です。ほかの規程では判定できません。`)
    const isToday = body.on === undefined || body.on === seat.day
    const standing = isToday ? await exceptionsFor(seat.db, seat, []) : []
    const { findings: barred, basis } = isToday ? await standingBars(seat.db, seat, body) : NO_BARS
    const situation = { ...body, exceptions: [...(body.exceptions ?? []), ...standing], ...(barred.length > 0 ? { findings: [...new Set([...(body.findings ?? []), ...barred])] } : {}) }
    const on = body.on ?? seat.day
    const beside = await accompanying(seat.db, seat, query.about === undefined ? [] : [query.about], on)
    return { ...answerInWords((await bookOn(seat, on)).rulesetOn(on).decide(situation), await liftedBy(seat.db, seat, situation), beside), notes: [...basis.map((one) => `「${one}」が禁じています。`), ...notesOn(seat, on)] }
  },
  decisionQuestions: async ({ seat, query }) => {
    const { profile } = seat.book
    const on = query.on ?? seat.day
    const rules = (await bookOn(seat, on)).rulesetOn(on).rulesFor(query.action)
    const asked = questionsOf(rules, profile.roles.map(({ name }) => name))
    const plain = (value: string) => ({ value, words: value })
    return {
      facts: asked.facts.map(({ path, several, values }) => ({ path, several, words: describeFact(path), values: values.map((value) => ({ value, words: levelOf(profile, path, value) ?? describeValue(path, value) })) })),
      measures: asked.measures.map((value) => ({ value, words: describeMeasure(value) })), findings: asked.findings.map((value) => ({ value, words: FINDING_WORDS[value] })),
      approvals: asked.approvals.map(plain), lifts: liftsOf(rules),
    }
  },
}

/** What must be known of the rules on that day; the guards of the moment say it. A clause that is not in force is never named as a basis. */
const notesOn = (seat: Seat, on: string): string[] => refusedAt(seat, 'judging', {}, { day: on }).map(({ message }) => message)

/** 機密性３ or 機密性高: a level by the name the profile gives it. */
function levelOf({ levels }: Profile, path: string, value: unknown): string | undefined {
  const axis = (['confidentiality', 'integrity', 'availability'] as const).find((one) => path.endsWith(`.${one}`))
  return axis === undefined ? undefined : levels[axis][Number(value) - 1]
}
function liftsOf(rules: readonly Rule[]): { clause: string; cite: string; words: string }[] {
  const liftable = rules.flatMap(({ title, cites, then }) => ('forbid' in then && (then.forbid.unless === 'separate-provision' || then.forbid.unless === 'exception')
    ? [{ clause: cites[0]!, cite: loadCatalogue().clause(cites[0]!).cite, words: `${title}（${then.forbid.unless === 'exception' ? '例外措置' : '別段の定め'}）` }] : []))
  return liftable.filter(({ clause }, index) => liftable.findIndex((other) => other.clause === clause) === index)
}

/** Where the row stands that a provision of a kind comes from. */
const REGISTER_OF: { readonly [kind: string]: string } = { 緊急の特例: 'emergencies', 別段の定め: 'separate-rules' }
/** A provision that stands in place of clauses, with where to read of it. */
export const liftedInWords = ({ id, kind, title, basis, clauses, cites, until, source }: StandingProvision): z.infer<typeof liftedShape> => ({
  id, kind, title, basis, clauses: [...clauses], cites: [...cites], until, link: source === null ? null : `/registers/${REGISTER_OF[kind] ?? 'exceptions'}/${source}`,
})

export const accompanyingInWords = ({ register, lines, clauses, ...one }: Accompanying): z.infer<typeof accompanyingShape> => ({ ...one, lines: [...lines], clauses: [...clauses], link: `/registers/${register}/${one.id}` })

/** An answer of the engine as it travels: with the Japanese words for measures and missing facts, and what is told beside it. */
export function answerInWords(found: Answer, lifted: readonly StandingProvision[], beside: readonly Accompanying[]): z.infer<typeof answer> {
  return {
    accompanying: beside.map(accompanyingInWords),
    lifted: lifted.map(liftedInWords),
    outcome: found.outcome, revision: found.revision, applied: [...found.applied], toProceed: [...found.toProceed],
    approvals: found.approvals.map(({ role, clauses, held }) => ({ role, clauses: [...clauses], held })),
    conditions: found.conditions.map(({ measure, when, met, clauses }) => ({ measure, words: describeMeasure(measure, when), when, met, clauses: [...clauses] })),
    prohibitions: found.prohibitions.map(({ clauses, unless }) => ({ clauses: [...clauses], unless })),
    notices: found.notices.map(({ role, clauses }) => ({ role, clauses: [...clauses] })),
    missing: found.missing.map(({ key, clauses }) => ({ key, words: describeFact(key), clauses: [...clauses] })),
  }
}
