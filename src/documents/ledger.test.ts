import { expect, it, test } from 'vitest'
import { formatCell, formatPeriod, momentInJapan } from './ledger.ts'

test.each([
  ['2026-06-01', 'day', 'R8.6.1'], ['2019-05-01', 'longDay', '令和元年5月1日'], ['2026-06-01T09:05', 'moment', 'R8.6.1 9:05'], ['2026-06-01T00:05:00Z', 'moment', 'R8.6.1 9:05'],
  ['2026-06-01', 'moment', 'R8.6.1'], [1234567, 'number', '1,234,567'], [0, 'number', '0'], [true, 'check', '○'], [false, 'check', '×'], [null, 'day', ''], [undefined, 'text', ''], ['0012', 'text', '0012'],
  ['未定', 'day', '未定'], ['2026-02-30', 'longDay', '2026-02-30'],
] as const)('%s は%sの列に「%s」と書く', (value, kind, text) => {
  expect(formatCell(value, kind)).toBe(text)
})

it('時差のある時刻は日本の時刻にし、日付もまたぐ', () => {
  expect(momentInJapan('2026-05-31T15:30:00.000Z')).toEqual(['2026-06-01', '00:30'])
  expect(momentInJapan('2026-06-01T01:00:00-05:00')).toEqual(['2026-06-01', '15:00'])
  expect(momentInJapan('2026-06-01T09:00:00+0900')).toEqual(['2026-06-01', '09:00'])
  expect(momentInJapan('2026-06-01T25:00')).toBeNull()
  expect(momentInJapan('あした')).toBeNull()
})

it('期間は和暦で書く', () => {
  expect(formatPeriod({ from: '2026-04-01', to: '2027-03-31' })).toBe('令和8年4月1日から令和9年3月31日まで')
  expect(formatPeriod('令和8年度')).toBe('令和8年度')
  expect(formatPeriod(undefined)).toBe('')
})
