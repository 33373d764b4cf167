// 人事と組織改正を、どんな順に、いつの日付で登録しても守られること。
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileOf } from '../../src/profiles/index.ts'
import { addDays } from '../../src/engine/calendar.ts'
import { isOn, personOn, pictureOn, TABLES } from '../../src/engine/personnel/history.ts'
import type { History } from '../../src/engine/personnel/history.ts'
import { planPersonnel } from '../../src/engine/personnel/personnel.ts'
import type { PersonnelLine } from '../../src/engine/personnel/personnel.ts'
import { planReorganisation, UNIT_ACTS } from '../../src/engine/personnel/reorganisation.ts'
import type { UnitLine } from '../../src/engine/personnel/reorganisation.ts'

const mpd = profileOf('mpd')
const FIRST = '2026-04-01'
const period = { name: '', kana: '', kind: '課', parent: null as string | null, sort: 0, from_day: FIRST, to_day: null }
/** 本部 with six 課, two 係 below each of the first three; twelve people, heads in some. */
function beginning(): History {
  const codes = ['R', 'A', 'B', 'C', 'D', 'E', 'F', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']
  const parentOf = (code: string) => (code === 'R' ? null : code.length === 1 ? 'u-R' : `u-${code[0]}`)
  const people = Array.from({ length: 12 }, (_, index) => index)
  return {
    profile: mpd, person_past: [], deputy: [], delegation: [], unit_succession: [],
    unit: codes.map((code) => ({ id: `u-${code}`, code })),
    unit_period: codes.map((code) => ({ ...period, unit: `u-${code}`, name: `${code}部署`, kind: code === 'R' ? '本部' : code.length === 1 ? '課' : '係', parent: parentOf(code) })),
    person: people.map((index) => ({ id: `p-${index}`, number: `${100 + index}`, name: `姓${index} 名${index}`, kana: '', employment: 'regular', email: null, trained_on: null, from_day: FIRST, to_day: null })),
    assignment: people.map((index) => ({ id: `a-${index}`, person: `p-${index}`, unit: `u-${codes[index + 1]!}`, post: '係員', rank: '巡査', is_head: index % 2 === 0, main: true, from_day: FIRST, to_day: null })),
    appointment: people.slice(0, 6).map((index) => ({ id: `r-${index}`, role: '情報管理者', person: `p-${index}`, scope_unit: `u-${codes[index + 1]!}`, basis: '代替措置', from_day: FIRST, to_day: null })),
  }
}

const code = fc.constantFrom('R', 'A', 'B', 'C', 'D', 'E', 'F', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'N1', 'N2', 'N3')
const unitLine = fc.record({ act: fc.constantFrom(...UNIT_ACTS), code, newCode: fc.constantFrom('', 'N1', 'N2', 'N3'), name: fc.constantFrom('', '新しい課'), kind: fc.constantFrom('', '課', '係'), parent: fc.oneof(fc.constant(''), code), successor: fc.oneof(fc.constant(''), code) })
const personLine = fc.record({ number: fc.integer({ min: 100, max: 115 }), code, second: fc.option(code), head: fc.boolean(), leaves: fc.option(fc.integer({ min: -5, max: 5 }), { freq: 4 }), name: fc.constantFrom('', '姓1 花', '改姓 名2'), employment: fc.constantFrom(null, 'regular', 'non-regular', 'contractor') })
const batch = fc.oneof(
  fc.record({ kind: fc.constant('人事' as const), day: fc.integer({ min: 1, max: 60 }), lines: fc.array(personLine, { minLength: 1, maxLength: 6 }), others: fc.constantFrom('stay' as const, 'stay' as const, 'stay' as const, 'leave' as const) }),
  fc.record({ kind: fc.constant('組織改正' as const), day: fc.integer({ min: 1, max: 60 }), lines: fc.array(unitLine, { minLength: 1, maxLength: 5 }), others: fc.constant('stay' as const) }),
)
type Batch = typeof batch extends fc.Arbitrary<infer T> ? T : never

/** The history afterwards, with ids of its own for what is new; unchanged where nothing could be done. */
function after(history: History, one: Batch, round: number, items: readonly string[]): History {
  const day = addDays(FIRST, one.day)
  const draft = one.kind === '人事' ? planPersonnel(history, { day, others: one.others, lines: linesOf(history, one, day) }).draft : unitsDraft(history, one, day, items)
  if (!draft) return history
  const text = JSON.stringify(Object.fromEntries(TABLES.map((table) => [table, draft.history()[table]])))
  return { profile: mpd, ...JSON.parse(text.replaceAll('"new:', `"s${round}:`)) as Omit<History, 'profile'> }
}
function linesOf(history: History, { lines }: Extract<Batch, { kind: '人事' }>, day: string): PersonnelLine[] {
  const unit = (text: string) => history.unit.find((one) => one.code === text)?.id ?? 'u-none'
  return lines.flatMap((one, index) => {
    const base = { row: index + 2, number: String(one.number), name: one.name || `姓${one.number - 100} 名${one.number - 100}`, kana: '', formerName: '', employment: one.employment, email: null, post: '係員', rank: '巡査', lastDay: one.leaves === null ? null : addDays(day, one.leaves) }
    return [{ ...base, unit: unit(one.code), head: one.head, main: true }, ...(one.second === null ? [] : [{ ...base, unit: unit(one.second), head: false, main: false }])]
  })
}
function unitsDraft(history: History, { lines }: Extract<Batch, { kind: '組織改正' }>, day: string, items: readonly string[]) {
  const plan = planReorganisation(history, { day, owning: new Set(items), lines: lines.map((one, index): UnitLine => ({ ...one, row: index + 2, sort: null })) })
  return plan.outcomes.every(({ fault }) => fault === null) ? plan.draft : null
}

/** Who answers on the day for what belonged to the unit. */
function ownerOn(history: History, unit: string, day: string): string {
  let at = unit
  for (let step = 0; step < 50; step++) {
    const next = history.unit_succession.find((one) => one.unit === at && one.from_day <= day)
    if (!next) return at
    at = next.successor
  }
  throw new Error(`${unit} の引継ぎ先が終わらない`)
}

function expectSound(history: History, items: readonly string[]): void {
  const days = [...new Set(TABLES.flatMap((table) => history[table].flatMap((row) => ('from_day' in row ? [row.from_day] : 'until_day' in row ? [addDays(row.until_day, 1)] : []))))].sort()
  for (const day of days.flatMap((one) => [addDays(one, -1), one]).filter((one) => one >= FIRST)) {
    const picture = pictureOn(history, day)
    expect([...picture.units.values()].filter(({ parent }) => parent === null), `${day} 根`).toHaveLength(1)
    for (const { id, parent } of picture.units.values()) if (parent !== null) expect(picture.units.has(parent), `${day} ${id} の上の ${parent}`).toBe(true)
    for (const row of history.person) {
      const serving = personOn(row, history.person_past.filter(({ person }) => person === row.id), day) !== undefined
      const places = history.assignment.filter((one) => one.person === row.id && isOn(one, day))
      expect(places.filter(({ main }) => main).length, `${day} ${row.id} の本務`).toBe(serving ? 1 : 0)
      if (!serving) expect(places, `${day} ${row.id} は在職しない`).toEqual([])
      for (const { unit } of places) expect(picture.units.has(unit), `${day} ${row.id} の部署 ${unit}`).toBe(true)
      expect(new Set(places.map(({ unit }) => unit)).size).toBe(places.length)
    }
    for (const unit of picture.units.keys()) expect(history.assignment.filter((one) => one.unit === unit && one.is_head && isOn(one, day)).length, `${day} ${unit} の長`).toBeLessThanOrEqual(1)
    for (const one of history.appointment.filter((row) => isOn(row, day))) {
      expect(picture.people.has(one.person), `${day} ${one.id}`).toBe(true)
      if (one.scope_unit !== null) expect(picture.units.has(one.scope_unit), `${day} ${one.id}`).toBe(true)
    }
    for (const unit of items) expect(picture.units.has(ownerOn(history, unit, day)), `${day} ${unit} のもの`).toBe(true)
  }
}

describe('人事と組織改正の履歴', () => {
  test('どの日にも、在職する人は一つの本務の部署を持ち、部署は生きた部署の下にあり、長は一人までで、台帳のものは生きた部署が持つ', () => {
    let done = 0
    fc.assert(fc.property(fc.array(batch, { minLength: 1, maxLength: 8 }), (batches) => {
      const items = ['u-A', 'u-B1', 'u-D']
      let history = beginning()
      for (const [round, one] of batches.entries()) {
        const next = after(history, one, round, items)
        if (next !== history) done += 1
        history = next
      }
      expectSound(history, items)
    }), { numRuns: 400 })
    expect(done).toBeGreaterThan(400)
  })

  test('同じ名簿をもう一度登録しても、何も変わらない', () => {
    fc.assert(fc.property(fc.array(batch, { maxLength: 4 }), fc.array(personLine, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 60 }), (batches, lines, day) => {
      let history = beginning()
      for (const [round, one] of batches.entries()) history = after(history, one, round, [])
      const list: Batch = { kind: '人事', day, others: 'stay', lines }
      const once = after(history, list, 50, [])
      const again = planPersonnel(once, { day: addDays(FIRST, day), others: 'stay', lines: linesOf(once, list, addDays(FIRST, day)) })
      expect(again.outcomes.filter(({ kinds }) => !kinds.includes('変更なし') && !kinds.includes('誤り'))).toEqual([])
      expect(again.draft.changes()).toEqual([])
    }), { numRuns: 200 })
  })
})
