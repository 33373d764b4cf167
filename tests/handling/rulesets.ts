import { loadCatalogue } from '../../clauses/catalogue.ts'
import { compileRuleset } from '../../src/engine/decision/decide.ts'
import type { Ruleset } from '../../src/engine/decision/decide.ts'
import type { Situation } from '../../src/engine/decision/situation.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import { loadDefinitions, ofKind } from '../../src/domain/index.ts'

/**
 * For the tests of the handling rules: all rules of one profile with the order of its roles. The order in the product
 * is that of src/profiles.
 */
export const ROLE_LEVELS: { readonly [profile in ProfileId]: { readonly [role: string]: number } } = {
  'mpd': { 情報管理補助者: 1, 情報管理者: 2, 情報管理責任者: 3, 所属長: 4, システムセキュリティ責任者: 4.5, 情報セキュリティ管理補佐官: 5, 情報セキュリティ管理者: 6 },
  'saitama-police': { 運用管理補助者: 1, 運用管理担当者: 2, 運用管理者: 3, システムセキュリティ責任者: 4, 情報セキュリティ管理者: 5 },
  'hokkaido-police': { 運用管理者: 2, システム管理者: 3, システム総括責任者: 4 },
  'municipality': { 情報セキュリティ管理者: 2, 情報システム管理者: 2, 情報セキュリティ責任者: 3, 統括情報セキュリティ責任者: 4, CISO: 5 },
}
const rules = ofKind(await loadDefinitions(), 'rule')
const catalogue = loadCatalogue()
export const handlingRules = rules

/** Compiled as of `day`, by default a day on which all five documents are in force. */
export function handlingRuleset(profile: ProfileId, day = '2026-10-01'): Ruleset {
  return compileRuleset({ profile, rules, roleLevels: ROLE_LEVELS[profile], inForce: (clause, on) => catalogue.inForce(clause, on) }, day)
}

/** A situation with nothing left out and nothing the matter: an issued USB memory with information of the lowest classes. */
export function ordinary(profile: ProfileId, action: Situation['action'], change: Change = {}): Situation {
  const { information, equipment, actor, ...rest } = change
  return {
    profile, action, purpose: 'duty',
    actor: { employment: 'regular', headOrAbove: false, trained: true, ...actor },
    information: { confidentiality: 1, integrity: 1, availability: 1, form: 'electronic', restrictions: [], immediatelyPublic: false, residentRecords: false, ...information },
    equipment: {
      kind: 'external-medium', owner: 'issued', managed: true, place: 'inside', zone: 'internal', externalLine: false, externallyConnectedBefore: false, encrypted: false, locked: false,
      malwareChecked: false, approved: false, shared: false, voiceOnly: false, ceiling: { confidentiality: 3, integrity: 2, availability: 2 }, ...equipment,
    },
    ...rest,
  }
}
export type Change = Omit<Partial<Situation>, 'profile' | 'action'>
