import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { DocumentId } from '../../clauses/schema.ts'
import type { Profile } from '../engine/profile.ts'
import { hokkaidoPolice } from './hokkaido-police.ts'
import { mpdPolice } from './mpd.ts'
import { municipality } from './municipality.ts'
import { saitamaPolice } from './saitama-police.ts'

export const PROFILE_LIST: readonly Profile[] = [saitamaPolice, mpdPolice, hokkaidoPolice, municipality]

/** The profile of that id; throws RangeError with the ids there are. */
export function profileOf(id: string): Profile {
  const found = PROFILE_LIST.find((profile) => profile.id === id)
  if (!found) throw new RangeError(`規程の組「${id}」はありません。${PROFILE_LIST.map((profile) => profile.id).join('、')} のどれかを指定してください。`)
  return found
}

/** The documents of a profile in force on a day (YYYY-MM-DD), and those that will be later. Before the first of them an organisation is shown what the first will ask. */
export function documentsOn({ documents }: Profile, day: string): { readonly inForce: readonly DocumentId[]; readonly later: readonly DocumentId[] } {
  const starts = (document: DocumentId): string => loadCatalogue().document(document).effective
  const from = [day, documents.map(starts).sort()[0]!].sort().at(-1)!
  return { inForce: documents.filter((one) => starts(one) <= from), later: documents.filter((one) => starts(one) > from) }
}

const days = new Map<string, Profile>()
/** The profile as of a day: its roles rest on no document that is not in force yet. */
export function profileOn(id: string, day: string): Profile {
  const profile = profileOf(id)
  const { inForce, later } = documentsOn(profile, day)
  if (later.length === 0) return profile
  const key = [id, ...inForce].join(' ')
  const known = days.get(key) ?? { ...profile, roles: profile.roles.map((role) => ({ ...role, cites: role.cites.filter((clause) => !later.some((document) => clause.startsWith(`${document}:`))) })) }
  days.set(key, known)
  return known
}

const levels = new WeakMap<Profile, Readonly<Record<string, number>>>()
/** Role name → level; the higher permits in place of the lower within one matter. */
export function roleLevels(profile: Profile): Readonly<Record<string, number>> {
  let found = levels.get(profile)
  if (!found) levels.set(profile, (found = Object.freeze(Object.fromEntries(profile.roles.map(({ name, level }) => [name, level])))))
  return found
}
