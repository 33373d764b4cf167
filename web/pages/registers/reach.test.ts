import { expect, test } from 'vitest'
import { askedLevels, isChange, reach } from './reach.ts'

const row = (how: string, confidentiality: number, integrity = 1) => ({ id: how, number: how, title: how, how, depth: 1, state: '使用中', confidentiality, integrity, availability: 1 })
const rules = { follow: ['複製'], inFull: false }

test('a copy rises with its original; what was made of it is left to its keeper', () => {
  expect(reach([row('複製', 2), row('作成', 2)], { confidentiality: 3, integrity: 2, availability: 1 }, rules).map(({ then }) => then?.confidentiality ?? null)).toEqual([3, null])
})
test('nothing is lowered, and integrity follows only where the whole classification does', () => {
  expect(reach([row('複製', 2)], { confidentiality: 1, integrity: 1, availability: 1 }, rules)[0]!.then).toBeNull()
  const up = { confidentiality: 2, integrity: 2, availability: 1 }
  expect(reach([row('複製', 2)], up, rules)[0]!.then).toBeNull()
  expect(reach([row('複製', 2)], up, { ...rules, inFull: true })[0]!.then).toEqual(up)
})
test('an axis that is left empty stays as it is', () => {
  const now = { confidentiality: 2, integrity: 1, availability: 1 }
  expect(askedLevels({ confidentiality: '3' }, now)).toEqual({ ...now, confidentiality: 3 })
  expect(isChange({ confidentiality: '2' }, now)).toBe(false)
  expect(isChange({ confidentiality: '3' }, now)).toBe(true)
  expect(isChange({ restrictions: [{ kind: 'no-copy' }] }, now)).toBe(true)
})
