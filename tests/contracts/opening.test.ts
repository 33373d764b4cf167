// 台帳を誰が開けるかの約束。
import { expect, test } from 'vitest'
import { localise } from '../../src/engine/localise.ts'
import { registerKey } from '../../src/engine/register/register.ts'
import { of, registers } from './every-definition.ts'
import { OPEN_TO_ALL_IN_THE_CITY } from './open-to-all.ts'

test('市区町村の台帳は、開ける人を限るか、誰でも開ける理由が書いてある', () => {
  const open = of('register').filter(({ profiles, opensTo }) => profiles.includes('municipality') && opensTo === undefined).map(registerKey)
  expect(open.toSorted()).toEqual(Object.keys(OPEN_TO_ALL_IN_THE_CITY).toSorted())
})
test('一つの組でだけ開ける人を限る台帳は、ほかの組では誰でも開ける', () => {
  const media = registers.get('media')!
  expect(localise(media, { profile: 'municipality', documents: ['mic'] }).opensTo).toMatchObject({ own: true, home: true })
  for (const profile of ['saitama-police', 'mpd', 'hokkaido-police'] as const) expect(localise(media, { profile, documents: [] }).opensTo).toBeUndefined()
})
