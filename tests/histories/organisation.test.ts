// 過去の組織の出来事を順に入れ直し、どの日に誰が決裁したかが変わらないことを確かめる。記録は足すだけで、直さない。
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../database.ts'
import { addDays } from '../../src/engine/calendar.ts'
import { resolveRole, unitOf } from '../../src/engine/organisation.ts'
import { Refused } from '../../src/engine/refused.ts'
import { appoint, endAppointment, registerAbsence, registerDeputy } from '../../src/store/appointments.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { addPerson, addUnit, assign, changeUnit, endAssignment, transfer, type Change } from '../../src/store/organisation-changes.ts'
import { organisationOn } from '../../src/store/organisation.ts'

let database: FreshDatabase
let store: Store
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
})
afterAll(async () => {
  await store.close()
  await database.drop()
})
async function newOrg(key: string, profile: string) {
  const { id: org } = await store.owner.insertInto('organisation').values({ key, name: key, profile }).returning('id').executeTakeFirstOrThrow()
  const inTx = <Result>(act: (change: Change) => Promise<Result>) => store.of(org).transaction().execute((tx) => act({ tx, org, actor: null }))
  return { org, inTx, on: (day: string) => organisationOn(store.of(org), org, day) }
}

test('埼玉の型: 令和8年度の異動・改称・代決を経ても、持出しの許可者は日ごとに決まったとおり', async () => {
  const { inTx, on } = await newOrg('history-saitama', 'saitama-police')
  const unit = (name: string, kind: string, parent: string | null) => inTx((change) => addUnit(change, { code: name, name, kind, parent, from: '2020-04-01' }))
  const hq = await unit('警察本部', '警察本部', null)
  const division = await unit('刑事部', '部', hq)
  const office = await unit('捜査第二課', '課', division)
  const other = await unit('鑑識課', '課', division)
  const person = (name: string, at: string, post: string, rank: string, head = false) => inTx(async (change) => {
    const id = await addPerson(change, { number: name, name, employment: 'regular', from: '2020-04-01' })
    await assign(change, { person: id, unit: at, post, rank, head, from: '2020-04-01' })
    return id
  })
  const chief = await person('部長', division, '部長', '警視正', true)
  const head = await person('課長', office, '課長', '警視', true)
  const first = await person('補佐甲', office, '課長補佐', '警部')
  const second = await person('補佐乙', other, '課長補佐', '警部')
  const officer = await person('係員', office, '係員', '巡査')
  const appointment = await inTx((change) => appoint(change, { role: '運用管理担当者', person: first, unit: office, from: '2026-04-01' }))
  await inTx((change) => changeUnit(change, office, { name: '捜査第二課（知能犯）', from: '2026-07-01' }))
  await inTx((change) => transfer(change, { person: first, unit: other, post: '課長補佐', rank: '警部', from: '2026-10-01' }))
  await inTx((change) => transfer(change, { person: second, unit: office, post: '課長補佐', rank: '警部', from: '2026-11-01' }))
  const later = await inTx((change) => appoint(change, { role: '運用管理担当者', person: second, unit: office, from: '2026-11-01' }))
  await inTx((change) => endAppointment(change, later, '2027-03-31'))
  await inTx((change) => registerDeputy(change, { principal: head, deputy: second, kind: '代決', from: '2026-11-01' }))
  await inTx((change) => registerAbsence(change, { person: head, from: '2026-12-01', to: '2026-12-10' }))

  const recorded: [day: string, applicant: string, decider: string, name: string, absent: boolean][] = [
    ['2026-03-31', officer, head, '捜査第二課', false], ['2026-04-01', officer, first, '捜査第二課', false], ['2026-06-30', first, head, '捜査第二課', false], ['2026-07-01', officer, first, '捜査第二課（知能犯）', false],
    ['2026-09-30', officer, first, '捜査第二課（知能犯）', false], ['2026-10-01', officer, head, '捜査第二課（知能犯）', false], ['2026-11-01', officer, second, '捜査第二課（知能犯）', false],
    ['2026-12-05', head, chief, '捜査第二課（知能犯）', true], ['2027-03-31', officer, second, '捜査第二課（知能犯）', false], ['2027-04-01', officer, head, '捜査第二課（知能犯）', false],
  ]
  for (const [day, applicant, decider, name, absent] of recorded) {
    const picture = await on(day)
    expect(resolveRole(picture, '運用管理担当者', office, new Map([[applicant, '申請者本人']])).holders, `${day}`).toEqual([decider])
    expect([picture.units.get(office)!.name, picture.absent.has(head)], day).toEqual([name, absent])
  }
  expect(appointment).not.toBe(later)
})

test('どんな順で変えても、断られたものは跡を残さず、どの日にも本務は一人一つ、部署の長は一人', async () => {
  const acts = fc.array(fc.record({ kind: fc.constantFrom('assign', 'transfer', 'end', 'rename'), person: fc.nat(3), unit: fc.nat(3), head: fc.boolean(), day: fc.nat(400) }), { minLength: 1, maxLength: 14 })
  let run = 0
  await fc.assert(fc.asyncProperty(acts, async (list) => {
    const { org, inTx, on } = await newOrg(`history-random-${++run}`, 'municipality')
    const root = await inTx((change) => addUnit(change, { code: 'r', name: '市', kind: '市', parent: null, from: '2020-04-01' }))
    const units: string[] = []
    for (let i = 0; i < 4; i++) units.push(await inTx((change) => addUnit(change, { code: `u${i}`, name: `第${i}課`, kind: '課', parent: root, from: '2020-04-01' })))
    const people: string[] = []
    for (let i = 0; i < 4; i++) people.push(await inTx((change) => addPerson(change, { number: `p${i}`, name: `職員${i}`, employment: 'regular', from: '2020-04-01' })))
    const days: string[] = []
    for (const { kind, person, unit, head, day } of list) {
      const from = addDays('2026-04-01', day)
      days.push(from)
      const evidence = async () => Number((await store.of(org).selectFrom('evidence').select((q) => q.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n)
      const before = await evidence()
      const placement = { person: people[person]!, unit: units[unit]!, post: head ? '課長' : '主事', rank: '主事級', head, from }
      const act = inTx(async (change) => {
        if (kind === 'assign') await assign(change, placement)
        else if (kind === 'transfer') await transfer(change, placement)
        else if (kind === 'rename') await changeUnit(change, units[unit]!, { name: `改${day}課`, from })
        else {
          const open = await change.tx.selectFrom('assignment').select('id').where('person', '=', people[person]!).orderBy('id', 'desc').executeTakeFirst()
          await endAssignment(change, open?.id ?? '0', from)
        }
      })
      const refused = await act.then(() => false, (error: unknown) => { if (error instanceof Refused) return true; throw error })
      expect((await evidence()) > before).toBe(!refused)
    }
    for (const day of days.flatMap((one) => [addDays(one, -1), one])) {
      const picture = await on(day)
      expect(picture.units.size).toBe(5)
      for (const { id, assignments } of picture.people.values()) {
        expect(assignments.filter(({ main }) => main).length, day).toBeLessThanOrEqual(1)
        if (assignments.length > 0) expect(picture.units.has(unitOf(picture, id)!)).toBe(true)
      }
      for (const unit of units) expect([...picture.people.values()].filter(({ assignments }) => assignments.some((one) => one.unit === unit && one.head)).length, day).toBeLessThanOrEqual(1)
    }
  }), { numRuns: 15 })
})
