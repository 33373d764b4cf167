import fc from 'fast-check'
import { expect, test } from 'vitest'
import { situations } from '../../tests/handling/draw.ts'
import { handlingRuleset } from '../../tests/handling/rulesets.ts'
import { ACTIONS } from '../../src/engine/decision/situation.ts'
import type { Situation } from '../../src/engine/decision/situation.ts'
import { PROFILES } from '../../src/engine/definition.ts'
import { cedarEngine, jsonRulesEngine, ourEngine } from './engines.ts'
import { completed, takeOuts } from './situations.ts'

const DRAWN = 25
const drawn = (profile: (typeof PROFILES)[number], action: Situation['action']): Situation[] => fc.sample(situations(profile, [action]), DRAWN).map(({ exceptions: _lifted, ...one }) => completed(one))

test.each(PROFILES)('%s: どの場面でも、三つの判定機関が同じ規則を当てはめる', async (profile) => {
  const ruleset = handlingRuleset(profile)
  let fired = 0
  for (const action of ACTIONS) {
    const rules = ruleset.rulesFor(action)
    if (rules.length === 0) continue
    const [ours, json, cedar] = [ourEngine(rules), jsonRulesEngine(rules), cedarEngine(rules)]
    for (const situation of [...(action === 'take-out' ? takeOuts(profile) : []), ...drawn(profile, action)]) {
      const found = ours(situation)
      fired += found.length
      expect((await json(situation)).toSorted()).toEqual(found.toSorted())
      expect(cedar(situation).toSorted()).toEqual(found.toSorted())
      const spoke = new Set(rules.filter(({ id }) => found.includes(id)).flatMap(({ cites }) => cites))
      if (situation.information?.form !== 'paper') expect(ruleset.decide(situation).applied.toSorted()).toEqual([...spoke].toSorted())
    }
  }
  expect(fired).toBeGreaterThan(0)
}, 120_000)
