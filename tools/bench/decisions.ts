import { loadCatalogue } from '../../clauses/catalogue.ts'
import { loadDefinitions, ofKind } from '../../src/domain/index.ts'
import { compileRuleset } from '../../src/engine/decision/decide.ts'
import type { Situation } from '../../src/engine/decision/situation.ts'
import { PROFILES } from '../../src/engine/definition.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import { profileOf, roleLevels } from '../../src/profiles/index.ts'
import { round } from './figures.ts'
import type { Measured } from './figures.ts'
import { cedarEngine, jsonRulesEngine } from './engines.ts'
import { takeOuts } from './situations.ts'

const DURATION_MS = 1500
const DAY = '2026-11-20'

/**
 * Decisions per second on one core: the whole answer of ours for each profile; beside it json-rules-engine, Cedar and hand-written conditions on the same situations
 * (mpd, take-out), which only find out which rules apply. That all of them apply the same rules is tested (engines.test.ts).
 */
export async function measureDecisions(): Promise<Measured> {
  const all = ofKind(await loadDefinitions(), 'rule')
  const catalogue = loadCatalogue()
  const rulesetOf = (profile: ProfileId) => compileRuleset({ profile, rules: all, roleLevels: roleLevels(profileOf(profile)), inForce: (clause, day) => catalogue.inForce(clause, day) }, DAY)
  const perProfile: { [profile: string]: number } = {}
  for (const profile of PROFILES) {
    const { decide } = rulesetOf(profile)
    const situations = takeOuts(profile)
    perProfile[profile] = round(ratePerSecond((situation) => decide(situation).outcome.length, situations), 4)
  }
  const rules = rulesetOf('mpd').rulesFor('take-out')
  const situations = takeOuts('mpd')
  const [json, cedar] = [jsonRulesEngine(rules), cedarEngine(rules)]
  const jsonRules = round(await asyncRatePerSecond(async (situation) => (await json(situation)).length, situations), 4)
  const cedarRate = round(ratePerSecond((situation) => cedar(situation).length, situations, 100), 4)
  const bare = round(ratePerSecond(byHand, situations), 4)
  const ours = perProfile['mpd']!
  return {
    unit: 'decisions/s', rules: rules.length, ...perProfile, jsonRulesEngine: jsonRules, cedar: cedarRate, bareConditionsByHand: bare,
    ratio: round(ours / bare), overJsonRulesEngine: round(ours / jsonRules), overCedar: round(ours / cedarRate),
  }
}

/** `batch` acts between two looks at the clock. */
function ratePerSecond(act: (situation: Situation) => number, situations: readonly Situation[], batch = 10_000): number {
  let sink = 0
  const run = (times: number): void => { for (let i = 0; i < times; i++) sink += act(situations[i % situations.length]!) }
  run(batch * 20)                                                             // let it be compiled
  let done = 0
  const begin = performance.now()
  while (performance.now() - begin < DURATION_MS) { run(batch); done += batch }
  if (sink < 0) throw new Error('unreachable')
  return done / ((performance.now() - begin) / 1000)
}

/** The same for an engine that answers later, one question after another. */
async function asyncRatePerSecond(act: (situation: Situation) => Promise<number>, situations: readonly Situation[]): Promise<number> {
  let sink = 0
  for (const situation of situations) sink += await act(situation)
  let done = 0
  const begin = performance.now()
  while (performance.now() - begin < DURATION_MS) sink += await act(situations[done++ % situations.length]!)
  if (sink < 0) throw new Error('unreachable')
  return done / ((performance.now() - begin) / 1000)
}

/** What the ten take-out rules of mpd come to without an engine: no clauses, no explanation, one number. */
function byHand({ information, equipment, measures }: Situation): number {
  const { confidentiality = 1, integrity = 1, availability = 1 } = information ?? {}
  const { kind, owner, encrypted } = equipment ?? {}
  let found = 0
  if (confidentiality === 3) found |= 1
  if (confidentiality === 2) found |= 2
  if (integrity === 2) found |= 4
  if (availability === 2) found |= 8
  if ((integrity === 2 || availability === 2) && !measures?.some((one) => one === 'backed-up' || one === 'locked-case' || one === 'two-person')) found |= 16
  if (kind === 'mobile-pc') found |= 32
  if (kind === 'mobile-pc' && confidentiality > 1 && !measures?.includes('minimised')) found |= 64
  if (kind === 'external-medium' && !encrypted && !measures?.includes('encrypted')) found |= 128
  if (owner === 'personal' && confidentiality > 1) found |= 256
  if (information?.restrictions?.includes('no-take-out')) found |= 512
  return found
}
