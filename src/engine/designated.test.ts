import { describe, expect, test } from 'vitest'
import { PROFILE_LIST, profileOf } from '../profiles/index.ts'
import { candidatesFor, objectionsTo } from './nomination.ts'
import { holdersOfAny } from './organisation.ts'
import type { Organisation, Person, Unit } from './organisation.ts'

const UNITS: readonly (readonly [name: string, kind: string, parent: string | null])[] = [['本部', '警察本部', null], ['部', '部', '本部'], ['課', '課', '部'], ['庶務係', '係', '課'], ['窓口', '係', '庶務係'], ['企画係', '係', '課'], ['署', '警察署', '本部']]
const PEOPLE: readonly (readonly [name: string, unit: string, head?: true])[] = [['課長', '課', true], ['署長', '署', true], ['庶務', '庶務係'], ['受付', '窓口'], ['企画', '企画係']]
const organisation = (designated: readonly string[]): Organisation => ({
  day: '2026-04-01', profile: profileOf('hokkaido-police'), deputies: [], absent: new Set(), appointments: [], designatedUnits: new Set(designated),
  units: new Map(UNITS.map(([id, kind, parent], sort): [string, Unit] => [id, { id, code: id, name: id, kind, parent, sort }])),
  people: new Map(PEOPLE.map(([id, unit, head]): [string, Person] => [id, { id, number: id, name: id, kana: '', employment: 'regular', trainedOn: null, assignments: [{ unit, post: '係員', rank: '巡査', head: head === true, main: true }] }])),
})
const ROLE = '生体情報登録担当者'

describe('指定された部署の職員だけの役割', () => {
  test('指定がなければ誰でもよく、指定されると、その部署と下の部署の職員だけになる', () => {
    expect(candidatesFor(organisation([]), ROLE, '課')).toEqual(['課長', '庶務', '受付', '企画'])
    expect(candidatesFor(organisation(['庶務係']), ROLE, '課')).toEqual(['庶務', '受付'])
    expect(objectionsTo(organisation(['庶務係']), { role: ROLE, person: '企画', unit: '課' })).toMatchObject([{ because: 'eligible', field: 'person', message: expect.stringContaining('（企画係）') }])
  })
})
test('役割を、どの所属のためにでも今持っている人を挙げる', () => {
  expect(holdersOfAny(organisation([]), ['警察本部の所属の長'])).toEqual(['課長'])
  expect(holdersOfAny(organisation([]), [])).toEqual([])
})
test('ホームに集めるものは、その組の役割のもの', () => {
  for (const { roles, desks = [] } of PROFILE_LIST) for (const desk of desks) {
    expect(roles.map(({ name }) => name)).toContain(desk.role)
    expect(new Set(desk.parts.map(({ title }) => title)).size).toBe(desk.parts.length)
  }
})
