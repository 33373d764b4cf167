import type { Situation } from '../../src/engine/decision/situation.ts'
import type { ProfileId } from '../../src/engine/definition.ts'

/** Take-outs of every class of information on several kinds of equipment, with nothing left out: engines without a third truth value can judge them as well. */
export function takeOuts(profile: ProfileId): Situation[] {
  const list: Situation[] = []
  for (const confidentiality of [1, 2, 3] as const) for (const integrity of [1, 2] as const) for (const availability of [1, 2] as const)
    for (const encrypted of [true, false]) for (const kind of ['external-medium', 'mobile-pc', 'uid'] as const) for (const owner of ['issued', 'personal'] as const) {
      list.push(completed({
        profile, action: 'take-out', information: { confidentiality, integrity, availability, restrictions: [] }, equipment: { kind, owner, encrypted }, measures: ['minimised'],
      }))
    }
  return list
}

/** The same question with every fact stated that it left out. */
export function completed(situation: Situation): Situation {
  const { actor, information, equipment, destination, service } = situation
  return {
    ...situation, purpose: situation.purpose ?? 'duty', measures: situation.measures ?? [], findings: situation.findings ?? [],
    actor: { employment: 'regular', headOrAbove: false, rank: '巡査部長', roles: [], trained: true, ...actor },
    information: { confidentiality: 1, integrity: 1, availability: 1, form: 'electronic', restrictions: [], obviouslyPublic: false, residentRecords: false, immediatelyPublic: false, signed: false, ...information },
    equipment: {
      kind: 'external-medium', owner: 'issued', managed: true, place: 'inside', zone: 'lgwan', externalLine: false, externallyConnectedBefore: false, encrypted: false, locked: true, malwareChecked: true, approved: true,
      shared: true, voiceOnly: false, ...equipment, ceiling: { confidentiality: 3, integrity: 2, availability: 2, ...equipment?.ceiling },
    },
    destination: { kind: 'outside-premises', country: 'JP', channel: 'hand', recipients: 'one', domain: 'guaranteed', verified: true, tls: true, ...destination },
    service: { kind: 'cloud', account: false, npaConnected: false, domestic: true, ...service },
  }
}
