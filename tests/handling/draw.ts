import fc from 'fast-check'
import { ACTIONS, FINDINGS, MEASURES, situationSchema } from '../../src/engine/decision/situation.ts'
import type { Situation } from '../../src/engine/decision/situation.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import { ROLE_LEVELS, handlingRules } from './rulesets.ts'

/** Situations drawn at random: every action, every key and value of decision-contract.md, any part of them left out. */
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values)
/** Facts of a group, each left out about one time in six, so that most questions can be answered. */
const facts = (shape: { readonly [key: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<{ [key: string]: unknown } | undefined> =>
  fc.option(fc.record(Object.fromEntries(Object.entries(shape).map(([key, values]) => [key, fc.option(values, { freq: 6, nil: undefined })]))).map(stated), { freq: 12, nil: undefined })
/** Without the keys that were left out. */
function stated(group: { [key: string]: unknown }): { [key: string]: unknown } {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined))
}
const three = oneOf(1, 2, 3)
const two = oneOf(1, 2)
const equipment = situationSchema.shape.equipment.unwrap().shape
const destination = situationSchema.shape.destination.unwrap().shape
const service = situationSchema.shape.service.unwrap().shape
const information = situationSchema.shape.information.unwrap().shape
export const RESTRICTIONS = information.restrictions.unwrap().element.options

// 前提: 別表第3の「高」と「中」の同じ番号は一つの定めで外れる。片方だけを外す登録があると、分類を上げて緩くなりうる（docs/readings/0476）。
const TWINS = /^(mpd:別表3-機密性)[高中](-\d+)$/
function liftableTogether(profile: ProfileId): string[][] {
  const operative = [...new Set(handlingRules.filter(({ profiles }) => profiles.includes(profile)).map(({ cites }) => cites[0]! as string))]
  return [...Map.groupBy(operative, (clause) => clause.replace(TWINS, '$1$2')).values()]
}

/** The roles, ranks and clauses are those of the profile. */
export function situations(profile: ProfileId, actions: readonly Situation['action'][] = ACTIONS): fc.Arbitrary<Situation> {
  const roles = Object.keys(ROLE_LEVELS[profile])
  return fc.record({
    profile: fc.constant(profile), action: oneOf(...actions),
    actor: facts({ employment: oneOf('regular', 'non-regular', 'contractor', 'outsider'), headOrAbove: fc.boolean(), rank: oneOf('巡査部長', '警部補', '警視', '主事'), roles: fc.subarray(roles, { maxLength: 2 }), trained: fc.boolean() }),
    information: facts({
      confidentiality: three, integrity: two, availability: two, form: oneOf('electronic', 'electronic', 'paper'), restrictions: fc.oneof(fc.constant([]), fc.subarray([...RESTRICTIONS], { maxLength: 2 })),
      obviouslyPublic: fc.boolean(), residentRecords: fc.boolean(), immediatelyPublic: fc.boolean(), signed: fc.boolean(),
    }),
    equipment: facts({
      kind: fc.oneof(fc.constant('external-medium'), oneOf(...equipment.kind.unwrap().options)), owner: oneOf('issued', 'issued', 'personal', 'contractor'), managed: fc.boolean(), place: oneOf('inside', 'outside'), zone: oneOf(...equipment.zone.unwrap().options),
      externalLine: fc.boolean(), externallyConnectedBefore: fc.boolean(), encrypted: fc.boolean(), locked: fc.boolean(), malwareChecked: fc.boolean(), approved: fc.boolean(), shared: fc.boolean(), voiceOnly: fc.boolean(),
      ceiling: fc.record({ confidentiality: three, integrity: two, availability: two }, { requiredKeys: [] }),
    }),
    destination: facts({
      kind: oneOf(...destination.kind.unwrap().options), country: oneOf('JP', 'US', 'CN'), channel: oneOf(...destination.channel.unwrap().options), recipients: oneOf('one', 'many'), domain: oneOf('guaranteed', 'other'),
      verified: fc.boolean(), tls: fc.boolean(),
    }),
    service: facts({ kind: oneOf(...service.kind.unwrap().options), account: fc.boolean(), npaConnected: fc.boolean(), domestic: fc.boolean() }),
    purpose: oneOf('duty', 'duty', 'off-duty', 'emergency', 'urgent-no-alternative', 'maintenance', undefined),
    measures: fc.option(fc.oneof(fc.subarray([...MEASURES], { maxLength: 2 }), fc.subarray([...MEASURES])), { freq: 6, nil: undefined }),
    findings: fc.option(fc.oneof(fc.constant([]), fc.subarray([...FINDINGS], { maxLength: 2 })), { nil: undefined }),
    approvals: fc.option(fc.subarray(roles).map((held) => held.map((role) => ({ role, request: 'R-1' }))), { nil: undefined }),
    exceptions: fc.option(fc.subarray(liftableTogether(profile), { maxLength: 3 }).map((lifted) => lifted.map((clauses, index) => ({ id: `E-${index}`, clauses }))), { nil: undefined }),
  }).map((one) => stated(one) as unknown as Situation)
}
