import type { ItemFacts } from '../../engine/definition.ts'
import type { OrganisationFacts } from '../../engine/organisation-facts.ts'

/** The recognition in force by which an office keeps a system up; undefined where there is none. */
export const maintainedBy = (system: ItemFacts | undefined, office: string): ItemFacts | undefined =>
  (system?.linkedFrom?.['maintenances'] ?? []).find(({ state, unit }) => state === '有効' && unit === office)

/** The privileges the person holds for the thing (a system, a network) in this role on the day. Nothing else makes it his to work on. */
export const privilegesFor = (thing: ItemFacts | undefined, role: string, person: string, day: string): ItemFacts[] =>
  (thing?.linkedFrom?.['privileges'] ?? []).filter(({ state, details }) => state === '有効' && details['role'] === role && details['person'] === person
    && String(details['validFrom']) <= day && String(details['validUntil'] ?? '9999-12-31') >= day)
/** Does the person stand in the 所属 the privilege was given to? */
export const standsIn = (privilege: ItemFacts, person: string, organisation: OrganisationFacts | undefined): boolean =>
  organisation?.unitsOf(person).some((unit) => organisation.officeOf(unit) === privilege.unit) === true

/** One privilege of a line 「権限：理由」; the reason is empty where none is written. */
export interface Privilege { readonly privilege: string; readonly reason: string }
/** Lines of a nomination, one privilege each. Full- and half-width colons do alike. */
export const privilegesIn = (text: unknown): Privilege[] => String(text ?? '').split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
  const at = line.search(/[:：]/u)
  return at < 0 ? { privilege: line, reason: '' } : { privilege: line.slice(0, at).trim(), reason: line.slice(at + 1).trim() }
})
