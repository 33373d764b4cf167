import { expect, test } from 'vitest'
import { loadCatalogue } from './catalogue.ts'
import { clausesFromWords, clauseInWords, clausesInWords } from './citations.ts'

test('条項は文書の名と公式の引用で呼ぶ', () => {
  expect(clauseInWords('mpd:6-2-(1)')).toBe('警視庁 実施要綱 第6の2(1)')
  expect(clausesInWords('saitama-kijun:8-1-(2)-エ-(イ) saitama-kunrei:3-1-(2)')).toMatch(/^埼玉県警 対策基準 第８の１\(2\)エ\(ｲ\)、埼玉県警 整備管理訓令 第/)
  expect(clauseInWords('mpd:no-such')).toBe('mpd:no-such')
})
test('どの条項も名から一つに戻り、まとめて並べても戻る', () => {
  const ids = loadCatalogue().clauses.map(({ id }) => id as string)
  expect(new Set(ids.map(clauseInWords)).size).toBe(ids.length)
  for (const id of ids) expect(clausesFromWords(clauseInWords(id))).toBe(id)
  expect(clausesFromWords(clausesInWords(ids.join(' '))!)).toBe(ids.join(' '))
})
test('id を並べても、名と混ぜても読む。条項の並びでない文字は読まない', () => {
  expect(clausesFromWords('mpd:6-2-(1) mpd:5-4、警視庁 実施要綱 第６の２(2)')).toBe('mpd:6-2-(1) mpd:5-4 mpd:6-2-(2)')
  for (const text of ['', '第6の2(1)', 'mpd:6-2-(1) と第７', 'ふつうの文']) expect([text, clausesFromWords(text), clausesInWords(text)]).toEqual([text, null, null])
})
