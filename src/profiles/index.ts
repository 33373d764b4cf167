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

const levels = new WeakMap<Profile, Readonly<Record<string, number>>>()
/** Role name → level; the higher permits in place of the lower within one matter. */
export function roleLevels(profile: Profile): Readonly<Record<string, number>> {
  let found = levels.get(profile)
  if (!found) levels.set(profile, (found = Object.freeze(Object.fromEntries(profile.roles.map(({ name, level }) => [name, level])))))
  return found
}
