import { expect, test } from 'vitest'
import { byClause } from './tallies.ts'

test('the figures of several labels stand by clause, the most first, with nought where a label has none', () => {
  const figures = [{ label: '違反', rows: [{ word: 'mic:2-1', count: 1, says: '２(1)' }, { word: 'mic:5-1', count: 2, says: '５(1)' }] }, { label: '例外', rows: [{ word: 'mic:2-1', count: 3, says: '２(1)' }] }]
  expect(byClause(figures)).toEqual([{ clause: 'mic:2-1', says: '２(1)', counts: [1, 3] }, { clause: 'mic:5-1', says: '５(1)', counts: [2, 0] }])
  expect(byClause([{ label: '違反', rows: [] }])).toEqual([])
})
