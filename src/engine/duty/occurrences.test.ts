import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { occurrences, ownOccurrences, reminderFor } from './occurrences.ts'

const always = () => true
test('毎月の義務は、最初に物があった月から今月まで、所属ごとに一件ずつある', () => {
  const found = occurrences({ every: 'month', subjects: [{ key: '1', since: '2026-04-20' }, { key: '2', since: '2026-06-01' }], today: '2026-06-03', from: null, inForce: always })
  expect(found.map(({ subject, period }) => `${subject} ${period}`)).toEqual(['1 2026-04', '1 2026-05', '1 2026-06', '2 2026-06'])
  expect(found[0]).toMatchObject({ opens: '2026-04-01', ends: '2026-04-30' })
})
test('年度の義務は 4月1日に改まる', () => {
  const on = (today: string) => occurrences({ every: 'fiscal-year', subjects: [{ key: '1', since: '2026-06-01' }], today, from: null, inForce: always }).map(({ period, ends }) => `${period} ${ends}`)
  expect(on('2027-03-31')).toEqual(['2026 2027-03-31'])
  expect(on('2027-04-01')).toEqual(['2026 2027-03-31', '2027 2028-03-31'])
})
test('間隔を三か月にすると、四半期の終わりの月ごとに一件になる', () => {
  const found = occurrences({ every: 'month', months: 3, subjects: [{ key: '1', since: '2026-05-20' }], today: '2026-10-01', from: null, inForce: always })
  expect(found.map(({ period, opens, ends }) => `${period} ${opens} ${ends}`)).toEqual(['2026-06 2026-04-01 2026-06-30', '2026-09 2026-07-01 2026-09-30', '2026-12 2026-10-01 2026-12-31'])
})
test('条項の施行前と、まだ物がない所属には生じない', () => {
  const input = { every: 'month' as const, today: '2026-06-03', from: null }
  expect(occurrences({ ...input, subjects: [{ key: '1', since: '2026-04-01' }], inForce: (day) => day >= '2026-06-01' }).map(({ period }) => period)).toEqual(['2026-06'])
  expect(occurrences({ ...input, subjects: [{ key: '1', since: '2026-06-04' }], inForce: always })).toEqual([])
})
test('自分の間隔を持つものは、始める日から間隔ごとに一件で、登録より前の回は問わない', () => {
  const found = (input: object) => ownOccurrences({ unit: 'day', length: 7, start: '2026-10-01', since: '2026-10-10', today: '2026-10-22', after: null, inForce: always, ...input }).map(({ opens, ends }) => `${opens} ${ends}`)
  expect(found({})).toEqual(['2026-10-08 2026-10-14', '2026-10-15 2026-10-21', '2026-10-22 2026-10-28'])
  expect(found({ after: '2026-10-21' })).toEqual(['2026-10-22 2026-10-28'])
  expect(found({ unit: 'month', length: 1, start: '2026-08-31', since: '2026-08-31', today: '2026-10-31' })).toEqual(['2026-08-31 2026-09-29', '2026-09-30 2026-10-30', '2026-10-31 2026-11-29'])
  expect(found({ length: 0 })).toEqual([])
})
test('どの間隔に変えても、回は重ならず、二度数えても同じ日を二度は問わない', () => {
  fc.assert(fc.property(fc.constantFrom('day', 'month' as const), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 300 }), (unit, before, later, days) => {
    const start = '2026-01-31'
    const changed = addDays(start, days)
    const first = ownOccurrences({ unit, length: before, start, since: start, today: changed, after: null, inForce: always })
    const then = ownOccurrences({ unit, length: later, start, since: start, today: addDays(changed, 60), after: first.at(-1)!.ends, inForce: always })
    const all = [...first, ...then]
    for (const [index, { opens }] of all.entries()) if (index > 0) expect(opens > all[index - 1]!.ends).toBe(true)
    expect(ownOccurrences({ unit, length: before, start, since: start, today: changed, after: first.at(-1)!.ends, inForce: always })).toEqual([])
  }))
})
test('七日前、当日、以後は週に一度だけ知らせる', () => {
  const days = Array.from({ length: 31 }, (_, i) => addDays('2026-06-20', i))
  let remindedOn: string | null = null
  const given: string[] = []
  for (const today of days) {
    const kind = reminderFor({ due: '2026-06-30', remindedOn }, today)
    if (kind) { given.push(`${today} ${kind}`); remindedOn = today }
  }
  expect(given).toEqual(['2026-06-23 ahead', '2026-06-30 today', '2026-07-07 overdue', '2026-07-14 overdue'])
})
test('止まっていた日があっても、逃した知らせは次の日に一度だけ出る', () => {
  fc.assert(fc.property(fc.integer({ min: -30, max: 60 }), (offset) => {
    const today = addDays('2026-06-30', offset)
    const first = reminderFor({ due: '2026-06-30', remindedOn: null }, today)
    expect(first === null).toBe(offset < -7)
    expect(reminderFor({ due: '2026-06-30', remindedOn: today }, today)).toBe(null)
  }))
})
