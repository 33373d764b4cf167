import { expect, test } from 'vitest'
import { depthsOf, unreached } from './call-tree.ts'

const CALLS = [{ person: '1', caller: null }, { person: '2', caller: '1' }, { person: '3', caller: '1' }, { person: '4', caller: '3' }, { person: '5', caller: null }]

test('whoever is called by nobody stands at 0, everybody else one below his caller', () => {
  expect([...depthsOf(CALLS)]).toEqual([['1', 0], ['2', 1], ['3', 1], ['4', 2], ['5', 0]])
})
test('whoever is called by somebody who is not among them stands one below the first', () => {
  expect(depthsOf([{ person: '4', caller: '3' }]).get('4')).toBe(1)
})
test('in a drill those are silent who did not confirm, and cut off whose caller did not either', () => {
  expect(unreached(CALLS, new Set(['1', '5']))).toEqual({ silent: ['2', '3', '4'], cutOff: ['4'] })
})
