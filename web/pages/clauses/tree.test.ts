import { expect, test } from 'vitest'
import { visibleLines } from './tree.tsx'

const lines = [{ id: 'a', depth: 0 }, { id: 'b', depth: 1 }, { id: 'c', depth: 2 }, { id: 'd', depth: 1 }, { id: 'e', depth: 0 }]
const ids = (open: readonly string[]): string => visibleLines(lines, new Set(open)).map(({ index }) => lines[index]!.id).join('')

test('閉じた行の下は、その中が開いていても見えない', () => {
  expect(ids([])).toBe('ae')
  expect(ids(['b'])).toBe('ae')
  expect(ids(['a'])).toBe('abde')
  expect(ids(['a', 'b'])).toBe('abcde')
})
test('下のある行だけが開け閉めできる', () => expect(visibleLines(lines, new Set(['a', 'b'])).map(({ hasBelow }) => hasBelow)).toEqual([true, true, false, false, false]))
