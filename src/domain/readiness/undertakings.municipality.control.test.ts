import { expect, test } from 'vitest'
import { controlState } from '../../acts/gates.ts'
import type { Counted } from '../../engine/control/counted.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { undertakings } from './undertakings.municipality.control.ts'

const nothing: Counted = { found: {}, holders: () => [], called: [], recorded: {} }
const row = (id: string, details: object, state = '有効') => ({ id, state, register: 'contacts', details, controls: {} }) as unknown as ItemFacts
const stateOf = (key: string, seen: Partial<Counted>) => undertakings.find(({ id }) => id.endsWith(`/${key}`))!.counted!.of({ ...nothing, ...seen })

test('where nothing is known, no undertaking is met', () => {
  expect(undertakings.map(({ counted }) => counted!.of(nothing).met)).toEqual([false, false, false, false, false, false])
})
test('an undertaking is asked of the organisation, of no row of the ledger it is counted from', () => {
  for (const one of undertakings) expect(controlState(one, { ...row('1', {}), register: one.register }, '2026-11-16', {}).applies).toBe(false)
})
test('of two entries of a person the later counts, and a person without any is not reached', () => {
  const found = { mobile: [row('9', { person: 'a', mobile: '1', mail: 'x' })], mail: [row('10', { person: 'a', mobile: '1' })] }
  expect(stateOf('routes', { called: ['a'], found })).toMatchObject({ met: false, says: expect.stringContaining('手段が二つ以上の人 0人') })
  expect(stateOf('routes', { called: ['a'], found: { ...found, mobile: [row('11', { person: 'a', mobile: '1', mail: 'x' })] } }).met).toBe(true)
  expect(stateOf('routes', { called: ['a', 'b'], found: { mobile: [row('11', { person: 'a', mobile: '1', mail: 'x' })] } }).met).toBe(false)
})
test('of several plans each must be reviewed; a training of another year does not count as education', () => {
  const plans = [row('1', {}), row('2', {})]
  const review = (...items: string[]) => ({ 'policies.plan-review.municipality': items.map((item) => ({ item, by: 'x', on: '2026-11-16' })) })
  expect([stateOf('plan', { found: { plans }, recorded: review('1') }).met, stateOf('plan', { found: { plans }, recorded: review('1', '2') }).met]).toEqual([false, true])
  const attended = { 'training.training.municipality/attended': [{ item: '7', by: 'a', on: '2026-11-16' }] }
  const team = { holders: () => ['a'], recorded: attended }
  expect([stateOf('education', team).met, stateOf('education', { ...team, found: { trainings: [row('7', {}, '実施中')] } }).met]).toEqual([false, true])
})
