import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInAs } from '../../../tests/client.ts'
import type { TestClient } from '../../../tests/client.ts'
import { freshDatabase } from '../../../tests/database.ts'
import type { FreshDatabase } from '../../../tests/database.ts'
import { anOrganisation, aWorld, seatOf, TEST_NOW } from '../../../tests/factories.ts'
import type { PersonKey } from '../../../tests/factory-plans.ts'
import type { TestOrganisation } from '../../../tests/factories.ts'
import { takeSeat } from '../../acts/world.ts'
import type { World } from '../../acts/world.ts'
import { ofKind } from '../../domain/index.ts'
import { standingClock } from '../../engine/clock.ts'
import { duty } from '../../engine/duty/duty.ts'
import { setting } from '../../engine/definition.ts'
import { maySeeRequest, readableRequests } from '../../identity/reading.ts'
import type { ReadableRequest } from '../../identity/reading.ts'
import { openStore } from '../../store/database.ts'
import type { Store } from '../../store/database.ts'
import { buildApp } from '../app.ts'
import { figuresOf } from './clause-figures.ts'

let database: FreshDatabase
let store: Store
let app: FastifyInstance
let world: World
let house: TestOrganisation
const clients = new Map<PersonKey, TestClient>()
const as = async (who: PersonKey): Promise<TestClient> => clients.get(who) ?? (clients.set(who, await signInAs(app, house.accounts[who])), clients.get(who)!)
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  house = await anOrganisation(store, 'saitama-police')
  world = await aWorld(store, standingClock(TEST_NOW))
  app = await buildApp(world, { requestsPerMinute: 0 })
})
afterAll(async () => {
  await app.close()
  await store.close()
  await database.drop()
})

describe('定義', () => {
  test('a text that names clauses says so to the browser, whatever it is called; a text that does not, does not', async () => {
    const { body } = await (await as('係員')).get('/api/definitions')
    const formOf = (id: string) => body.procedures.find((one: { id: string }) => one.id === id).form
    expect(formOf('exceptions.exception.saitama').clauses).toMatchObject({ type: 'text', names: 'clauses' })
    expect(formOf('exceptions.exception.saitama').reason).not.toHaveProperty('names')
    expect(body.registers.find(({ key }: { key: string }) => key === 'terms').columns.clause).toMatchObject({ type: 'text', names: 'clause' })
  })
})

describe('規程', () => {
  test('the documents of the own profile come first and one of them is shown as a tree', async () => {
    const { body } = await (await as('係員')).get('/api/clauses')
    expect(body.documents.map(({ id, mine }: { id: string; mine: boolean }) => [id, mine]).slice(0, 3)).toEqual([['saitama-kijun', true], ['saitama-kunrei', true], ['mpd', false]])
    expect(new Set(body.rows.map(({ document }: { document: string }) => document))).toEqual(new Set(['saitama-kijun']))
    expect(body.rows).toHaveLength(body.documents[0].count)
    expect(Math.max(...body.rows.map(({ depth }: { depth: number }) => depth))).toBeGreaterThan(0)
  })
  test('two Japanese characters find clauses, those of the own documents before the others', async () => {
    const { body } = await (await as('係員')).get(`/api/clauses?q=${encodeURIComponent('媒体')}`)
    const own = body.rows.map(({ document }: { document: string }) => document.startsWith('saitama'))
    expect(own[0]).toBe(true)
    expect(own.indexOf(false)).toBeGreaterThan(own.lastIndexOf(true) === -1 ? -1 : 0)
    expect(own.lastIndexOf(true)).toBeLessThan(own.indexOf(false))
  })
  test('a clause shows what carries it with its source, and what the register holds now', async () => {
    const { body } = await (await as('係員')).get(`/api/clauses/${encodeURIComponent('saitama-kijun:8-1-(2)-エ-(ア)')}`)
    expect(body.carried).toBe(true)
    expect(body.carriedBy).toContainEqual({ kind: 'register', id: 'media.media', title: '外部記録媒体管理台帳', source: expect.stringMatching(/^src\/domain\/media\/media\.register\.ts:\d+$/) })
    expect(body.figures).toContainEqual({ label: '外部記録媒体: 保管中', value: '3', link: `/registers/media?state=${encodeURIComponent('保管中')}` })
    expect(body.previous.document).toBe('saitama-kijun')
  })
  test('the clauses that the record of a clause names come as clauses', async () => {
    const { body } = await (await as('係員')).get(`/api/clauses/${encodeURIComponent('mic:4.4-②')}`)
    expect(JSON.stringify(body.params)).toContain('mic:kaisetsu-4.4-②')
  })
  test('from a clause one gets up, down and on', async () => {
    const client = await as('係員')
    const open = async (id: string) => (await client.get(`/api/clauses/${encodeURIComponent(id)}`)).body
    const rows = (await client.get('/api/clauses')).body.rows as { id: string; depth: number }[]
    const below = rows.findIndex(({ depth }) => depth === 1)
    const [above, here] = [await open(rows[below - 1]!.id), await open(rows[below]!.id)]
    expect(above.children.map(({ id }: { id: string }) => id)).toContain(here.id)
    expect(here.parents.at(-1).id).toBe(above.id)
    expect([above.following.id, here.previous.id]).toEqual([here.id, above.id])
    expect((await open(rows[0]!.id)).previous).toBeNull()
  })
  test('summaries of several clauses come at once, unknown ones are left out', async () => {
    const client = await as('係員')
    const { body } = await client.get(`/api/clause-summaries?ids=${encodeURIComponent('mpd:6-1-(2),saitama-kijun:8-1-(2)-エ-(ア),mpd:999,,mpd:6-1-(2)')}`)
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(['mpd:6-1-(2)', 'saitama-kijun:8-1-(2)-エ-(ア)'])
    expect(body.rows[0].summary).toMatch(/[ぁ-ん]/)
    expect((await client.get(`/api/clause-summaries?ids=${Array.from({ length: 101 }, (_, index) => `mpd:${index}`).join(',')}`)).status).toBe(422)
  })
  test('the monthly inspection is counted by 所属: held things on one side, reports on the other', async () => {
    const seat = await seatOf(world, house, '課長')
    const monthly = duty('media.test-monthly', { title: '毎月の点検', cites: [], profiles: ['saitama-police'], subject: { per: 'unit', holding: ['media'] }, every: 'month', assignees: [], due: 'period-end', closedBy: 'stocktake', instruction: '' })
    expect(await figuresOf(seat, monthly)).toEqual([{ label: '毎月の点検: 令和8年11月に報告した所属', value: '0/2', link: '/stocktakes?period=2026-11' }])
    await seat.db.insertInto('stocktake').values({ org: seat.org, unit: house.units.課, period: '2026-11', state: '報告済', started_by: house.people.補佐 }).execute()
    expect((await figuresOf(seat, monthly))[0]!.value).toBe('1/2')
  })
  test('open and overdue duties are counted', async () => {
    const seat = await seatOf(world, house, '課長')
    const returned = duty('media.test-return', { title: '返却', cites: [], profiles: ['saitama-police'], subject: { per: 'item', register: 'media' }, assignees: [], due: { days: setting('x', 'x', 1, { notInSource: true }) }, closedBy: { events: [] }, instruction: '' })
    const row = { org: seat.org, duty: returned.id, unit: house.units.課, title: '返却', opened_on: '2026-11-01' }
    await seat.db.insertInto('task').values([{ ...row, key: 'a', due: '2026-11-15' }, { ...row, key: 'b', due: '2026-11-16' }, { ...row, key: 'c', due: '2026-11-01', extended_to: '2026-11-30' }, { ...row, key: 'd', due: '2026-11-01', state: '完了' }]).execute()
    expect((await figuresOf(seat, returned)).map(({ value }) => value)).toEqual(['3', '1'])
  })
  test('every definition of every kind can say its figures', async () => {
    const seat = await seatOf(world, house, '課長')
    for (const one of [...seat.book.registers.values(), ...seat.book.procedures.values(), ...seat.book.duties.values(), ...seat.book.controls.values(), ...seat.book.events.values(), ...ofKind(seat.book.rules, 'rule')]) {
      for (const { label, value } of await figuresOf(seat, one)) expect(`${label} ${value}`).not.toMatch(/undefined|null|NaN/)
    }
  })
})

describe('組織と人', () => {
  test('the tree of a day, with how many people work in each unit', async () => {
    const client = await as('係員')
    const { body } = await client.get('/api/units')
    expect(body.on).toBe('2026-11-16')
    expect(body.units.find(({ id }: { id: string }) => id === house.units.係)).toMatchObject({ name: '少年係', parent: house.units.課, people: 4 })
    expect((await client.get('/api/units?on=2019-01-01')).body.units).toEqual([])
  })
  test('a unit shows its roles with basis, what is vacant and how many things it keeps', async () => {
    const { body } = await (await as('係員')).get(`/api/units/${house.units.課}`)
    expect(body.parents.map(({ name }: { name: string }) => name)).toEqual(['試験県警察本部', '生活安全部'])
    const role = (name: string) => body.roles.find(({ role: found }: { role: string }) => found === name)
    expect(role('運用管理担当者').holders).toMatchObject([{ id: house.people.補佐, basis: '試験の辞令', from: '2020-04-01' }])
    expect(role('運用管理者').holders).toMatchObject([{ id: house.people.課長, basis: '充て職', from: null }])
    expect(body.items).toContainEqual({ register: 'media', title: '外部記録媒体管理台帳', count: 2 })
  })
  test('people are found by a part of the name in any spelling, by kana, number and unit', async () => {
    const client = await as('係員')
    const find = async (query: string) => (await client.get(`/api/people?${query}`)).body.rows.map(({ id }: { id: string }) => id)
    expect(await find(`q=${encodeURIComponent('高橋')}`)).toEqual([house.people.課長])
    expect(await find(`q=${encodeURIComponent('やまだ')}`)).toEqual([house.people.係員])
    expect(await find('q=100007')).toEqual([house.people.係員])
    expect((await find(`unit=${house.units.他課}`)).toSorted()).toEqual([house.people.他課長, house.people.他補佐, house.people.他代理, house.people.他係長, house.people.他係員].toSorted())
    expect(await find(`q=${encodeURIComponent('山田')}&unit=${house.units.他課}`)).toEqual([])
  })
  test('an absence is entered by oneself, by the head and by who holds a role for the unit, by nobody else', async () => {
    const enter = async (who: PersonKey, about: PersonKey) => (await (await as(who)).post(`/api/people/${house.people[about]}/absences`, { from: '2026-12-01', until: '2026-12-03', reason: '休暇' })).status
    expect(await enter('係員', '係員')).toBe(200)
    expect(await enter('課長', '係員')).toBe(200)
    expect(await enter('補佐', '課長')).toBe(200)
    expect(await enter('同僚', '課長')).toBe(403)
    expect(await enter('他課長', '係員')).toBe(200)                 // 情報管理課長: a role of the whole organisation
    expect(await enter('他代理', '係員')).toBe(403)
    const { body } = await (await as('係員')).get(`/api/people/${house.people.課長}`)
    expect(body.absences).toMatchObject([{ from: '2026-12-01', until: '2026-12-03', reason: '休暇' }])
  })
  test('an absence that ends before it begins is refused at its field', async () => {
    const reply = await (await as('係員')).post(`/api/people/${house.people.係員}/absences`, { from: '2026-12-05', until: '2026-12-01' })
    expect(reply.status).toBe(422)
    expect(reply.body.detail).toContain('終了日が開始日より前')
  })
  test('a deputy is registered by the principal or somebody above him, never by the staff', async () => {
    const enter = async (who: PersonKey) => (await (await as(who)).post(`/api/people/${house.people.課長}/deputies`, { deputy: house.people.補佐, kind: '代決', from: `2027-0${1 + ['課長', '部長', '補佐', '係員'].indexOf(who)}-01`, until: `2027-0${1 + ['課長', '部長', '補佐', '係員'].indexOf(who)}-05` })).status
    expect([await enter('課長'), await enter('部長'), await enter('補佐'), await enter('係員')]).toEqual([200, 200, 403, 403])
    const { body } = await (await as('係員')).get(`/api/people/${house.people.課長}`)
    expect(body.deputies).toHaveLength(2)
    expect(body.deputies[0]).toMatchObject({ kind: '代決', deputy: { name: '渡邉 史郎' } })
  })
})

describe('どこでも検索', () => {
  const titles = async (term: string) => {
    const { body } = await (await as('係員')).get(`/api/search?q=${encodeURIComponent(term)}`)
    return Object.fromEntries(body.groups.map(({ title, hits }: { title: string; hits: { title: string }[] }) => [title, hits.map((hit) => hit.title)])) as Record<string, string[]>
  }
  test('a number, however it is typed, finds the thing', async () => { for (const term of ['USB-0002', 'ｕｓｂ－０００２', 'usb-0002']) expect((await titles(term))['台帳']).toEqual(['USB-0002']) })
  test('two characters inside a text find the thing', async () => { expect((await titles('試験'))['台帳']).toEqual(['USB-0001', 'USB-0002', 'USB-0003']) })
  test('people, units and clauses are found together, eight of each at most', async () => {
    const found = await titles('少年')
    expect(found['部署']).toEqual(['少年課', '少年係'])
    expect((await titles('情報'))['規程']).toHaveLength(8)
  })
  test('signs of the search language are only signs', async () => { for (const term of ['%%%', '___', '\\\\\\', "'; drop table item; --"]) expect((await titles(term))['台帳']).toBeUndefined() })
  test('nothing typed finds nothing', async () => { expect(await titles(' 　')).toEqual({}) })
})

describe('取扱判定', () => {
  test('the answer carries the Japanese words', async () => {
    const { status, body } = await (await as('係員')).post('/api/decisions', { profile: 'saitama-police', action: 'take-out', information: { confidentiality: 3 }, equipment: { kind: 'external-medium' } })
    expect(status).toBe(200)
    expect(body.outcome).toBe('conditional')
    for (const { words } of [...body.conditions, ...body.missing]) expect(words).toMatch(/[ぁ-ん一-龠]/)
  })
  test('another profile is refused, unknown values with what would be allowed', async () => {
    const client = await as('係員')
    expect((await client.post('/api/decisions', { profile: 'mpd', action: 'take-out' })).body.errors).toMatchObject([{ field: 'profile' }])
    const { body } = await client.post('/api/decisions', { profile: 'saitama-police', action: 'carry', colour: 1 })
    expect(body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual(['action', 'colour'])
    expect(body.detail).toContain('take-out')
  })
})

describe('誰が申請を読めるか', () => {
  const step = { position: 0, kind: '決裁', role: '運用管理担当者', unit: null, clauses: [], state: '到達', addressees: [], actor: null, via: null, principal: null, comment: null, conditions: [], reason: null, due: null, recused: [] } as const
  const cases: [PersonKey, boolean, boolean][] = [['係員', true, true], ['同僚', false, true], ['課長', false, true], ['補佐', false, true], ['他係員', false, false], ['他代理', false, true], ['部長', false, false], ['他課長', false, true], ['本部長', false, true]]
  test.each(cases)('%s: draft %s, on its way %s; the list says the same', async (who, draft, sent) => {
    const seat = await takeSeat(world, house.org, house.people[who])
    const addressees = [{ person: house.people.他代理, via: '本人', principal: null }] as const
    const base: ReadableRequest = { applicant: house.people.係員, typedBy: house.people.係員, unit: house.units.係, state: '回付中', steps: [{ ...step, addressees: [...addressees] }] }
    expect([maySeeRequest(seat, { ...base, state: '下書き', steps: [] }), maySeeRequest(seat, base)]).toEqual([draft, sent])
    const ids = await seat.db.transaction().execute(async (tx) => {
      const row = { org: seat.org, procedure: 'x', title: 'x', applicant: house.people.係員, typed_by: house.people.係員, unit: house.units.係, form: '{}' }
      const [draftRow, sentRow] = await tx.insertInto('request').values([{ ...row, state: '下書き' }, { ...row, state: '回付中' }]).returning('id').execute()
      await tx.insertInto('request_step').values({ org: seat.org, request: sentRow!.id, position: 0, kind: '決裁', role: 'x', clauses: [], state: '到達' }).execute()
      await tx.insertInto('step_addressee').values({ org: seat.org, request: sentRow!.id, position: 0, person: house.people.他代理, via: '本人' }).execute()
      return [draftRow!.id, sentRow!.id]
    })
    const seen = await seat.db.selectFrom('request as r').select('r.id').where('r.org', '=', seat.org).where('r.id', 'in', ids).where(readableRequests(seat)).execute()
    expect(ids.map((id) => seen.some((row) => row.id === id))).toEqual([draft, sent])
  })
})
