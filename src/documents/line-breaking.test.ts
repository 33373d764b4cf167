import fc from 'fast-check'
import { expect, it } from 'vitest'
import { breakLongRuns, linesOf, widthInEm } from './line-breaking.ts'

it('切れ目のない長い番号は列の幅で折り、文字は失わない', () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9_./@-]{1,80}$/), fc.integer({ min: 3, max: 20 }), (run, column) => {
    const broken = breakLongRuns(run, column)
    expect(broken.replaceAll('\n', '')).toBe(run)
    for (const line of broken.split('\n')) expect(widthInEm(line)).toBeLessThanOrEqual(column)
  }))
})

it('幅に収まるもの、日本語の文は変えない', () => {
  expect(breakLongRuns('S-0012', 6)).toBe('S-0012')
  expect(breakLongRuns('鍵付き保管庫の二段目に、常に施錠して保管する。', 6)).toBe('鍵付き保管庫の二段目に、常に施錠して保管する。')
  expect(breakLongRuns('R9.3.31', 4)).toBe('R9.3.31')
})

it('行数は改行と幅から数える', () => {
  expect(linesOf('あ\nい\n', 10)).toBe(3)
  expect(linesOf('あ'.repeat(95), 11)).toBe(10)
})
