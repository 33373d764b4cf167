// 緊急連絡網: 指名から作られる木、網羅、二つの手段、連絡訓練、読める人。
import { describe, expect, test } from 'vitest'
import { lacking, networkOf, openNetwork, settleNetwork } from '../../../src/acts/contact-network.ts'
import { drillOf, startDrill } from '../../../src/acts/drills.ts'
import { addDays } from '../../../src/engine/calendar.ts'
import { appoint } from '../../../src/store/appointments.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'
import { appOf } from './policy-stage.ts'

const NETWORK = 'mic:1-(2)-⑦'
const TWO_WAYS = 'mic:kaisetsu-1-注3'
const WAYS = { mobile: '090-0000-0001', mail: 'a@example.lg.jp', night: '携帯電話', confirmedOn: '2026-11-01' }

/** Everybody in the network has two ways but those left out. */
async function reachAll(city: City, except: readonly string[] = []): Promise<void> {
  const seat = await city.seat(null)
  for (const { person, entry } of (await networkOf(seat)).people) if (entry === null && !except.includes(person)) await city.add('他部長', 'contacts', `連-${person}`, { person, ...WAYS })
}

describe('緊急連絡網の整備', () => {
  const city = aCity()
  const id = (key: PersonKey): string => city.organisation.people[key]

  accept(NETWORK, async () => {
    const seat = await city.seat('他部長')
    const first = await networkOf(seat)
    // CISO から始まり、統括、責任者、管理者の順に、上の人が下の人に連絡する。
    const of = (person: string, { people }: typeof first = first) => people.find((one) => one.person === person)
    expect([of(id('他部長'))?.depth, of(id('部長'))?.caller, of(id('課長'))?.caller]).toEqual([1, id('他部長'), id('部長')])
    expect(first.people[0]!.roles.map(({ role }) => role)).toContain('CISO')
    // 連絡先のない者が一人でもいると、確定は断られ、氏名が示される。
    await reachAll(city, [id('課長')])
    expect(lacking(seat, await networkOf(seat)).join()).toContain('髙橋 三枝')
    const refused = await refusalOf(settleNetwork(seat))
    expect(citesOf(refused)).toEqual([NETWORK])
    expect(refused.refusals[0]!.message).toMatch(/網羅されていません。連絡先のない人: 髙橋 三枝/)
    await city.add('課長', 'contacts', '連-課長', { person: id('課長'), ...WAYS })
    expect(lacking(seat, await networkOf(seat)).filter((words) => words.startsWith('連絡先のない人'))).toEqual([])
    // 役割の指名を変えると、網も変わる。
    const before = of(id('係員'), await networkOf(seat))
    expect(before).toBeUndefined()
    const system = await city.seat(null)
    await system.db.transaction().execute((tx) => appoint({ tx, org: seat.org, actor: null }, { role: 'CSIRTの構成員', person: id('係員'), unit: null, from: '2026-11-16', basis: '試験の辞令' }))
    const changed = await networkOf(await city.seat('他部長'))
    expect(of(id('係員'), changed)).toMatchObject({ caller: id('他課長'), ways: [], faults: ['連絡先がありません'] })
    expect((await refusalOf(settleNetwork(await city.seat('他部長')))).refusals[0]!.message).toContain('山田 七海')
  })

  test('whoever is neither in the network nor keeps it is refused, and the attempt is kept', async () => {
    const { app, as } = await appOf(city)
    const outsider = await (await as('同僚')).get('/api/organisation/contacts')
    expect([outsider.status, outsider.body.clauses]).toEqual([403, [NETWORK]])
    const seat = await city.seat(null)
    const kept = await seat.db.selectFrom('evidence').select('subject').where('org', '=', seat.org).where('act', '=', '権限外の台帳を開こうとした').execute()
    expect(kept.map(({ subject }) => subject)).toContain('register/contacts.contacts')
    expect((await (await as('課長')).get('/api/organisation/contacts')).body.people.length).toBeGreaterThan(5)
    const sheet = await (await as('課長')).get('/api/organisation/contacts/sheet')
    expect([sheet.status, sheet.text.slice(0, 5), sheet.text.match(/\/Type\s*\/Page\b/g)?.length ?? 1]).toEqual([200, '%PDF-', 1])
    // 台帳そのものも、本人の一件のほかは開けない。
    expect((await (await as('同僚')).get('/api/registers/contacts/items')).body.rows).toEqual([])
    expect(citesOf(await refusalOf(city.add('同僚', 'contacts', '連-他人', { person: id('課長'), ...WAYS })))).toEqual([NETWORK])
    expect((await refusalOf(city.add('同僚', 'contacts', '連-空', { person: id('同僚'), night: '携帯電話', confirmedOn: '2026-11-01' }))).refusals[0]!.field).toBe('mobile')
    await app.close()
  })

  test('a caller named by an entry is taken, but never where a circle would come of it', async () => {
    const row = (await networkOf(await city.seat('他部長'))).people.find(({ person }) => person === id('部長'))!
    await city.change('他部長', await city.item(row.entry!), { caller: id('課長') })
    const { people } = await networkOf(await city.seat('他部長'))
    expect(people.find(({ person }) => person === id('部長'))).toMatchObject({ caller: id('他部長'), callerRefused: true })
    await city.change('他部長', await city.item(row.entry!), { caller: id('他課長') })
    expect((await networkOf(await city.seat('他部長'))).people.find(({ person }) => person === id('部長'))).toMatchObject({ caller: id('他課長'), callerRefused: false })
  })
})

describe('連絡訓練', () => {
  const city = aCity()
  const id = (key: PersonKey): string => city.organisation.people[key]

  accept(TWO_WAYS, async () => {
    await reachAll(city, [id('課長')])
    const alone = await city.add('課長', 'contacts', '連-課長', { person: id('課長'), mobile: '090-0000-0002', night: '携帯電話', confirmedOn: '2026-11-01' })
    // 手段が一つだけなら、単一経路として警告する。
    const warned = (await networkOf(await city.seat('他部長'))).people.find(({ person }) => person === id('課長'))!
    expect(warned.faults.join()).toContain('単一経路')
    await city.change('課長', alone, { office: '0000-00-0002' })
    expect((await networkOf(await city.seat('他部長'))).people.find(({ person }) => person === id('課長'))!.faults).toEqual([])
    // 第一の手段で届かないと、第二の手段での連絡が、連絡した人の課題になり、CSIRT に届く。
    const drill = await startDrill(await city.seat('他課長'), { scenario: '庁内システムの停止', timing: '夜間・休日' })
    const call = async () => (await drillOf(await city.seat('他課長'), drill)).calls.find(({ item }) => item.details['person'] === id('課長'))!.item
    expect((await call()).details).toMatchObject({ first: '携帯電話', second: '職場の電話' })
    await city.record('部長', 'contacts.drill/failed', (await call()).id, {})
    expect((await call()).state).toBe('第二経路')
    const seat = await city.seat(null)
    const task = () => seat.db.selectFrom('task').select(['id', 'state', 'due']).where('org', '=', seat.org).where('duty', '=', 'contacts.second-call.municipality').execute()
    expect(await task()).toMatchObject([{ state: '未了', due: addDays('2026-11-16', 1) }])
    const told = await seat.db.selectFrom('evidence').select('clauses').where('org', '=', seat.org).where('act', '=', 'CSIRT責任者への報告').execute()
    expect(told.flatMap(({ clauses }) => clauses)).toContain(TWO_WAYS)
    // 本人が受け取ると、課題は閉じる。
    await city.record('課長', 'contacts.drill/received', (await call()).id, {})
    expect([(await task())[0]!.state, (await call()).state]).toEqual(['完了', '確認済'])
  })

  test('each confirms for himself; what is not reached is shown by branch and stays when the drill ends', async () => {
    const seat = await city.seat('他課長')
    const drill = (await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'drills').executeTakeFirstOrThrow()).id
    expect((await refusalOf(startDrill(seat, { scenario: 'もう一つ', timing: '平日の昼' }))).message).toContain('実施中')
    expect(citesOf(await refusalOf(startDrill(await city.seat('係員'), { scenario: '権限なし', timing: '平日の昼' })))).toEqual([NETWORK])
    const { calls } = await drillOf(seat, drill)
    const head = calls.find(({ item }) => item.details['person'] === id('他課長'))!
    expect(citesOf(await refusalOf(city.record('部長', 'contacts.drill/received', head.item.id, {})))).toContain(NETWORK)
    // 部長が確かめないうちは、その下の課長は確かめていても枝に数えず、ほかの課の人は枝ごと未達。
    expect(calls.find(({ item }) => item.details['person'] === id('課長'))!.cutOff).toBe(false)
    expect(head.cutOff).toBe(true)
    await city.record('他課長', 'contacts.drill/end', drill, { lessons: '部長の携帯電話の番号が古かった' })
    const ended = await drillOf(await city.seat('他課長'), drill)
    expect(ended.item).toMatchObject({ state: '終了', details: { lessons: '部長の携帯電話の番号が古かった' } })
    expect(new Set(ended.calls.map(({ item }) => item.state))).toEqual(new Set(['確認済', '未達']))
    await refusalOf(city.record('部長', 'contacts.drill/received', ended.calls.find(({ item }) => item.details['person'] === id('部長'))!.item.id, {}))
    const kept = await seat.db.selectFrom('evidence').select('act').where('org', '=', seat.org).where('subject', '=', `item/${drill}`).execute()
    expect(kept.map(({ act }) => act)).toEqual(expect.arrayContaining(['連絡訓練の開始', '連絡訓練の終了']))
    await refusalOf(openNetwork(await city.seat('同僚')))
  })
})
