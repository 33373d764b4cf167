import type { z } from 'zod'
import type { Answer } from '../../engine/decision/answer.ts'
import { describeFact, describeMeasure } from '../../engine/decision/wording.ts'
import { refuseField } from '../../engine/refused.ts'
import type { answer } from '../../contract/shapes.ts'
import type { Handlers } from '../handlers.ts'

/** 取扱判定。自分の組織の規程だけで答える。 */
export const decisionHandlers: Handlers = {
  decide: async ({ seat, body }) => {
    const { id, name } = seat.book.profile
    if (body.profile !== id) throw refuseField('profile', `この組織の規程は「${name}」（${id}）です。ほかの規程では判定できません。`)
    return answerInWords(seat.book.rulesetOn(body.on ?? seat.day).decide(body))
  },
}

/** An answer of the engine as it travels: with the Japanese words for measures and missing facts. */
export function answerInWords(found: Answer): z.infer<typeof answer> {
  return {
    outcome: found.outcome, revision: found.revision, applied: [...found.applied], toProceed: [...found.toProceed],
    approvals: found.approvals.map(({ role, clauses, held }) => ({ role, clauses: [...clauses], held })),
    conditions: found.conditions.map(({ measure, when, met, clauses }) => ({ measure, words: describeMeasure(measure, when), when, met, clauses: [...clauses] })),
    prohibitions: found.prohibitions.map(({ clauses, unless }) => ({ clauses: [...clauses], unless })),
    notices: found.notices.map(({ role, clauses }) => ({ role, clauses: [...clauses] })),
    missing: found.missing.map(({ key, clauses }) => ({ key, words: describeFact(key), clauses: [...clauses] })),
  }
}
