import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addBusinessDays, addDays, addMonths, addMonthsToDay, ageInDays, businessDaysBetween, daysBetween, ERAS, fiscalYear, fiscalYearEnd, fiscalYearStart,
  formatEra, formatEraMonth, formatEraShort, formatFiscalYear, holidayName, isBusinessDay, isDay, lastDayOfMonth, monthsBetween, monthsFrom,
  onOrNextBusinessDay, parseDay, weekday,
} from './calendar.ts'

const dayBetween = (from: string, to: string): fc.Arbitrary<string> => fc.integer({ min: 0, max: daysBetween(from, to) }).map((n) => addDays(from, n))
const anyDay = dayBetween('1868-01-01', '2100-12-31')
const openYears = dayBetween('2000-01-01', '2049-12-31')

describe('和暦', () => {
  test.each([
    ['2026-06-01', '令和8年6月1日', 'R8.6.1'],
    ['2019-05-01', '令和元年5月1日', 'R1.5.1'],
    ['2019-04-30', '平成31年4月30日', 'H31.4.30'],
    ['1989-01-08', '平成元年1月8日', 'H1.1.8'],
    ['1989-01-07', '昭和64年1月7日', 'S64.1.7'],
    ['1926-12-25', '昭和元年12月25日', 'S1.12.25'],
    ['1926-12-24', '大正15年12月24日', 'T15.12.24'],
    ['1912-07-30', '大正元年7月30日', 'T1.7.30'],
    ['1912-07-29', '明治45年7月29日', 'M45.7.29'],
    ['1868-10-23', '明治元年10月23日', 'M1.10.23'],
    ['1868-10-22', '1868年10月22日', '1868.10.22'],
  ])('%s は %s、%s と書く', (day, long, short) => {
    expect(formatEra(day)).toBe(long)
    expect(formatEraShort(day)).toBe(short)
  })

  it('1868年から2100年までの全ての日を、書いて読むと元の日になる', () => {
    for (let day = '1868-01-01'; day <= '2100-12-31'; day = addDays(day, 1)) {
      if (parseDay(formatEra(day)) !== day || parseDay(formatEraShort(day)) !== day) expect.fail(day)
    }
  })

  test.each(['令和8年6月1日', 'R8.6.1', 'r8.6.1', 'R8/6/1', 'R8-6-1', '令8.6.1', 'R080601', '8.6.1', '8年6月1日', '2026-06-01', '2026/6/1', '2026.6.1', '20260601',
    '2026年6月1日', '令和８年６月１日', '２０２６／６／１', 'Ｒ８．６．１', ' 令和 8年 6月 1日 ', '㋿8年6月1日', '令和8年6月1日（月）', 'R8.6.1(月曜日)', '２０２６－０６－０１'])('「%s」を2026-06-01と読む', (text) => {
    expect(parseDay(text)).toBe('2026-06-01')
  })

  test.each(['', '未定', '2026-02-30', '2026-13-01', '2026-00-10', '20260229', '令和8年2月29日', '令和元年4月30日', '平成元年1月7日', '昭和0年1月1日', '明治元年1月1日', 'X8.6.1', '6.1', '8.13.1',
    '令和8年6月1日（火）', '2026-6/1', '2026-06-01T00:00', '令和8年6月31日', '123456789', '皇紀2686年6月1日'])('「%s」は日付として読まない', (text) => {
    expect(parseDay(text)).toBeNull()
  })

  it('改元前に書かれた改元後の日付を読み替える', () => {
    expect(parseDay('平成35年3月31日')).toBe('2023-03-31')
    expect(parseDay('令和元年5月1日')).toBe('2019-05-01')
    expect(parseDay('元.5.1')).toBe('2019-05-01')
  })

  it('どんな文字列にも例外を投げず、読めたものは実在する日である', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[令和平成RH元]{0,2}[0-9]{0,4}[年./-]?[0-9]{0,2}[月./-]?[0-9]{0,2}日?$/)), (text) => {
      const day = parseDay(text)
      expect(day === null || isDay(day)).toBe(true)
    }))
  })

  it('元号の表を差し替えると、新しい元号で読み書きする', () => {
    const eras = [...ERAS, { name: '新暦', letter: 'N', from: '2030-01-01' }]
    expect(formatEra('2030-01-01', eras)).toBe('新暦元年1月1日')
    expect(parseDay('2.3.4', eras)).toBe('2031-03-04')
    expect(formatEra('2029-12-31', eras)).toBe('令和11年12月31日')
  })

  it('日付でないものを書こうとすると、何が読めないかを示す', () => {
    expect(() => formatEra('2026-02-30')).toThrow('日付として読めません: 2026-02-30')
  })
})

describe('年度と月', () => {
  it('年度は4月1日に始まり3月31日に終わり、全ての日がちょうど一つの年度に入る', () => {
    fc.assert(fc.property(anyDay, (day) => {
      const year = fiscalYear(day)
      expect(fiscalYearStart(year) <= day && day <= fiscalYearEnd(year)).toBe(true)
      expect(addDays(fiscalYearEnd(year), 1)).toBe(fiscalYearStart(year + 1))
      expect(fiscalYear(fiscalYearStart(year))).toBe(year)
      expect(fiscalYear(fiscalYearEnd(year))).toBe(year)
    }))
  })

  test.each([[2026, '令和8年度'], [2019, '令和元年度'], [2018, '平成30年度'], [1989, '平成元年度'], [1988, '昭和63年度'], [1867, '1867年度']])('%i年度は%s', (year, text) => {
    expect(formatFiscalYear(year)).toBe(text)
  })

  it('月の足し引きは、数えた月数と一致する', () => {
    const month = anyDay.map((day) => day.slice(0, 7))
    fc.assert(fc.property(month, fc.integer({ min: -500, max: 500 }), (from, count) => {
      expect(monthsBetween(from, addMonths(from, count))).toBe(count)
    }))
    expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsFrom('2026-02', '2026-01')).toEqual([])
    expect(lastDayOfMonth('2028-02')).toBe('2028-02-29')
    expect(formatEraMonth('2026-06')).toBe('令和8年6月')
    expect(formatEraMonth('2019-05')).toBe('令和元年5月')
    expect(() => addMonths('2026-13', 1)).toThrow('年月として読めません')
  })

  it('月末の日に月を足すと、その月の末日を超えない', () => {
    expect(addMonthsToDay('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonthsToDay('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonthsToDay('2026-03-15', -3)).toBe('2025-12-15')
  })

  it('日数は前後の日と矛盾しない', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (day, count) => {
      expect(ageInDays(day, addDays(day, count))).toBe(count)
    }))
    expect(weekday('2026-06-01')).toBe(1)
    expect(weekday('1868-10-23')).toBe(5)
  })
})

describe('開庁日', () => {
  test.each(['2026-01-01', '2026-01-03', '2026-12-29', '2026-12-31', '2026-05-03', '2026-05-06', '2026-09-22', '2026-06-06', '2026-06-07', '2019-05-01', '2019-10-22'])('%s は閉庁日', (day) => {
    expect(isBusinessDay(day)).toBe(false)
  })
  test.each(['2026-01-05', '2026-12-28', '2026-06-01', '2026-05-07'])('%s は開庁日', (day) => {
    expect(isBusinessDay(day)).toBe(true)
  })

  it('休日・土日・年末年始は決して開庁日にならない', () => {
    fc.assert(fc.property(openYears, fc.integer({ min: -60, max: 60 }), (day, count) => {
      const open = addBusinessDays(day, count)
      expect(isBusinessDay(open)).toBe(true)
      expect(holidayName(open)).toBeNull()
      expect([0, 6]).not.toContain(weekday(open))
      expect(/-(12-(29|30|31)|01-0[123])$/.test(open)).toBe(false)
    }))
  })

  it('開庁日を足すことは、分けて足すことと同じで、数え直すと元の数になる', () => {
    const count = fc.integer({ min: 1, max: 40 })
    fc.assert(fc.property(openYears, count, count, (day, a, b) => {
      expect(addBusinessDays(addBusinessDays(day, a), b)).toBe(addBusinessDays(day, a + b))
      expect(businessDaysBetween(day, addBusinessDays(day, a))).toBe(a)
    }))
  })

  it('組織が定めた閉庁日も除く', () => {
    const closures = new Set(['2026-06-02'])
    expect(addBusinessDays('2026-06-01', 1, closures)).toBe('2026-06-03')
    expect(onOrNextBusinessDay('2026-06-02', closures)).toBe('2026-06-03')
    expect(addBusinessDays('2026-06-06', 0)).toBe('2026-06-08')
    expect(addBusinessDays('2026-05-07', -1)).toBe('2026-05-01')
  })

  it('祝日が分からない年は、開庁日とみなさずに断る', () => {
    expect(() => isBusinessDay('2099-06-01')).toThrow('2050年までの日付')
  })
})
