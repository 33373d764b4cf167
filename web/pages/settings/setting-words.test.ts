import { expect, test } from 'vitest'
import { finds, inWords, valueOf } from './setting-words.ts'

const failures = { id: 'identity.failures', label: '続けて間違えてよい回数', unit: '回', shape: null, preset: 10, min: 1, max: 1000, clauses: ['mic:6.2-(4)'], usedBy: ['サインインの試行の回数'] }
test('a value stands with its unit, an empty one of hours or networks means that nothing is narrowed', () => {
  expect(inWords(failures, 10)).toBe('10回')
  expect(inWords({ unit: '', shape: 'hours' }, '')).toBe('限らない')
})
test('a setting is found by every word of its name, group, clause or use, whatever the width', () => {
  for (const asked of ['間違え', 'サインインと特権 回数', 'MIC:6.2', 'ｍｉｃ:6.2-(4)', '6.2(4)', '６．２', '総務省', '']) expect(finds(failures, 'サインインと特権', asked), asked).toBe(true)
  for (const asked of ['間違え 媒体', '6.3', '第６の２の４の１', '2(4)']) expect(finds(failures, 'サインインと特権', asked), asked).toBe(false)
})
test('a number may be typed in full width, and what is none or out of bounds is told at once', () => {
  expect(valueOf(failures, '１２')).toEqual({ value: 12 })
  for (const typed of ['', '0', '1001', '1.5', '-3', '十']) expect(valueOf(failures, typed), typed).toEqual({ fault: '1から1,000までの整数（回）で入力してください。' })
  expect(valueOf({ ...failures, preset: '' }, ' 平日 08:00-20:00 ')).toEqual({ value: '平日 08:00-20:00' })
})
