import { expect, test } from 'vitest'
import { toDeclare } from './measures.ts'

const condition = (measure: string, rest: object = {}) => ({ measure, words: measure, when: 'before', met: false, clauses: [], ...rest })

test('事前に行うことで、まだ済んでいないものに印を求める', () => {
  expect(toDeclare([condition('encrypted'), condition('erased', { when: 'after' }), condition('locked-case', { when: 'during' })], {}, []).map(({ measure }) => measure)).toEqual(['encrypted'])
})
test('様式の項目が自分で言うことには、重ねて印を求めない', () => {
  expect(toDeclare([condition('minimised')], { minimised: { label: '必要最小限にした', type: 'flag' } }, [])).toEqual([])
})
test('媒体がもともと満たすものには印を求めず、自分で付けた印は外せるように残す', () => {
  const met = condition('encrypted', { met: true })
  expect(toDeclare([met], {}, [])).toEqual([])
  expect(toDeclare([met], {}, ['encrypted'])).toEqual([met])
})
