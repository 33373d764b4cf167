import { loadCatalogue } from '../../clauses/catalogue.ts'
import { loadDefinitions, ofKind } from '../domain/index.ts'
import { dayOf, systemClock } from '../engine/clock.ts'
import { compileRuleset } from '../engine/decision/decide.ts'
import type { Ruleset } from '../engine/decision/decide.ts'
import { parseSituation } from '../engine/decision/situation.ts'
import type { Situation } from '../engine/decision/situation.ts'
import type { ProfileId } from '../engine/definition.ts'
import { profileOf, roleLevels } from '../profiles/index.ts'
import type { Command } from './command.ts'
import { decideStream } from './decide.ts'

/** Rule sets kept at a time: one per profile and day asked for. */
const MOST_RULESETS = 200

/** 取扱判定: needs no database. */
export const decideCommand: Command = {
  name: 'decide', summary: '取扱判定に答える（標準入力の1行に1つの問い、標準出力の1行に1つの答え）', usage: '< 問い.jsonl > 答え.jsonl',
  async run() {
    const decide = await openDecisions()
    await decideStream(process.stdin, process.stdout, { parse: parseSituation, decide })
  },
}

/** Decides by the rules of the situation's own profile on its day, today where it names none. */
export async function openDecisions(): Promise<(situation: Situation) => ReturnType<Ruleset['decide']>> {
  const rules = ofKind(await loadDefinitions(), 'rule')
  const catalogue = loadCatalogue()
  const today = dayOf(systemClock.now())
  const rulesets = new Map<string, Ruleset>()
  const rulesetFor = (profile: ProfileId, day: string): Ruleset => {
    const key = `${profile} ${day}`
    let found = rulesets.get(key)
    if (!found) {
      if (rulesets.size >= MOST_RULESETS) rulesets.clear()
      rulesets.set(key, (found = compileRuleset({ profile, rules, roleLevels: roleLevels(profileOf(profile)), inForce: (clause, on) => catalogue.inForce(clause, on) }, day)))
    }
    return found
  }
  return (situation) => rulesetFor(situation.profile, situation.on ?? today).decide(situation)
}
