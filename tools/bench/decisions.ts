import { loadCatalogue } from '../../clauses/catalogue.ts'
import { loadDefinitions, ofKind } from '../../src/domain/index.ts'
import { compileRuleset } from '../../src/engine/decision/decide.ts'
import type { Situation } from '../../src/engine/decision/situation.ts'
import { PROFILES } from '../../src/engine/definition.ts'
import { profileOf, roleLevels } from '../../src/profiles/index.ts'
import { round } from './figures.ts'
import type { Measured } from './figures.ts'

const DURATION_MS = 1500

/** Decisions per second on one core, beside the bare evaluation of the same conditions as hand-written code on the same situations (mpd, take-out). */
export async function measureDecisions(): Promise<Measured> {
  const rules = ofKind(await loadDefinitions(), 'rule')
  const catalogue = loadCatalogue()
  const situations = generated()
  const perProfile = Object.fromEntries(PROFILES.map((profile) => {
    const ruleset = compileRuleset({ profile, rules, roleLevels: roleLevels(profileOf(profile)), inForce: (clause, day) => catalogue.inForce(clause, day) }, '2026-11-20')
    const own = situations.map((situation) => ({ ...situation, profile }))
    return [profile, round(ratePerSecond((i) => ruleset.decide(own[i]!).outcome.length, own.length), 4)]
  }))
  const bare = round(ratePerSecond((i) => byHand(situations[i]!), situations.length), 4)
  return { unit: 'decisions/s', ...perProfile, bareConditionsByHand: bare, ratio: round((perProfile['mpd'] as number) / bare) }
}

function ratePerSecond(act: (i: number) => number, count: number): number {
  let sink = 0
  for (let i = 0; i < 200_000; i++) sink += act(i % count)                   // let it be compiled
  let done = 0
  const begin = performance.now()
  while (performance.now() - begin < DURATION_MS) {
    for (let i = 0; i < 10_000; i++) sink += act(i % count)
    done += 10_000
  }
  if (sink < 0) throw new Error('unreachable')
  return done / ((performance.now() - begin) / 1000)
}

function generated(): Situation[] {
  const list: Situation[] = []
  for (const confidentiality of [1, 2, 3] as const) for (const integrity of [1, 2] as const) for (const availability of [1, 2] as const)
    for (const encrypted of [true, false]) for (const kind of ['external-medium', 'mobile-pc', 'uid'] as const) for (const owner of ['issued', 'personal'] as const) {
      list.push({
        profile: 'mpd', action: 'take-out', purpose: 'duty', actor: { employment: 'regular', headOrAbove: false, rank: '巡査部長', roles: [] },
        information: { confidentiality, integrity, availability, form: 'electronic', restrictions: [], residentRecords: false },
        equipment: { kind, owner, managed: true, encrypted, externallyConnectedBefore: false, malwareChecked: true, approved: true, shared: true, voiceOnly: false, zone: 'lgwan' },
        destination: { kind: 'outside-premises' }, measures: ['minimised'],
      })
    }
  return list
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
