// 定義の鍵がすること: 製品の定義のほかに、試験で作った定義を足した世界で見る。条項は持たない。
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { mic } from '../../clauses/index.ts'
import { seatOf } from '../../tests/factories.ts'
import type { PersonKey } from '../../tests/factory-plans.ts'
import { onStage } from '../../tests/stage.ts'
import { loadDefinitions } from '../domain/index.ts'
import type { Definition } from '../domain/index.ts'
import { setting } from '../engine/definition.ts'
import { guard } from '../engine/guard.ts'
import { Refused } from '../engine/refused.ts'
import { event } from '../engine/register/event.ts'
import { route } from '../engine/route/route.ts'
import { loadItems } from './item-facts.ts'
import { insertItem } from './item-write.ts'
import { recordEvent } from './records.ts'
import { changeSetting } from './setting-change.ts'
import { settingsOf } from './settings.ts'
import { openWorld, registerOf } from './world.ts'
import type { Seat, World } from './world.ts'

const common = { cites: [mic['1-(2)-⑦']], profiles: ['municipality'] } as const
const SITTING = { office: '構成員', title: '席', by: '役割' } as const
const figure = setting('test.figure', '試しの日数', 7, { notInSource: true, unit: '日', followedBy: 'test.followed' })
const notThirteen = guard('test.followed/not-thirteen', { ...common, title: '試しの断り', refuses: ({ form }) => (form['value'] === '13日' ? { field: 'value', message: '13日にはできません。' } : null) })
const MADE_UP: readonly Definition[] = [
  event('test.followed', {
    ...common, title: '変更の跡', subject: [], verb: '残す', roles: [], settings: [figure], guards: [notThirteen],
    form: { what: { label: '何を', type: 'text' }, before: { label: '前', type: 'text' }, value: { label: '後', type: 'text' }, startsOn: { label: 'いつから', type: 'date' }, reason: { label: '理由', type: 'text' } },
    effect: { creates: 'places', set: { name: { field: 'value' } } },
  }),
  event('test.recall', {
    ...common, title: '回収の知らせ', subject: [], verb: '知らせる', form: { place: { label: '場所', type: 'text' } },
    finds: { kept: { register: 'erasure-keys', column: 'keptAt', field: 'place', matching: 'same', states: ['保管中'], everywhere: true } },
  }),
  route('test.recalled', { ...common, title: '持つ人への知らせ', on: { event: 'test.recall' }, steps: [{ role: '持つ人', scope: 'unit', to: { holdersOf: 'kept', column: 'medium' }, cites: common.cites, by: '速やかに' }] }),
  event('test.relieved', {
    ...common, title: '担当の解任', subject: ['media'], verb: '解く', form: { person: { label: '人', type: 'person' } },
    effect: { endsAppointment: { role: '情報システム担当者', person: { field: 'person' }, item: [{ field: 'item.details.none' }, { field: 'item.id' }] } },
  }),
]

const stage = onStage('municipality')
let world: World
const as = (who: PersonKey | null): Promise<Seat> => seatOf(world, stage.organisation, who)
beforeAll(async () => {
  const wanted = [{ ...SITTING, title: 'CISO', role: 'CISO' }, { ...SITTING, title: '部の長', by: '種別の長', unitKind: '部' }, { ...SITTING, title: 'よその席', role: 'CISO', profiles: ['mpd'] }] as const
  const real = (await loadDefinitions()).map((one) => (one.kind === 'register' && one.id === 'committees.committees' ? { ...one, seated: { ...one.seated!, wanted } } : one))
  world = openWorld(stage.store, [...real, ...MADE_UP], stage.clock)
})
const enter = (seat: Seat, key: string, number: string, columns: object) => seat.db.transaction().execute((tx) => insertItem(tx, seat, registerOf(seat, key), key, { number, unit: stage.organisation.units.課, columns: { ...columns } }))

test('seated.wanted: 会に座るべき人は、座っている人によらず、組の席の定めから出る', async () => {
  const seat = await as(null)
  const body = await enter(seat, 'committees', '会-9001', { name: '試しの会', kind: '委員会' })
  const item = (await loadItems(seat.db, seat, [body])).get(body)!
  const { people } = stage.organisation
  expect(item.seats).toEqual([])
  expect(item.wantedSeats!.map(({ title }) => title).filter((title) => title === 'よその席')).toEqual([])
  expect(item.wantedSeats!.map((one) => one.people)).toEqual([[expect.any(String)], [people.部長], [people.他部長]])
})

describe('followedBy', () => {
  const change = async (value: number) => changeSetting(await as('他部長'), { id: 'test.figure', value, from: '2026-11-16', reason: '試す' }, '127.0.0.1')
  const places = async () => (await as(null)).db.selectFrom('item').select('number').where('register', '=', 'places').where('org', '=', stage.organisation.org).execute()

  test('値を変えると、その記録の効果が、値と単位を言葉にして同じ取引で起きる', async () => {
    const before = await places()
    await change(9)
    const fresh = (await places()).filter(({ number }) => !before.some((one) => one.number === number))
    expect(fresh).toHaveLength(1)
    const { rows } = await sql<{ name: string }>`select d.name from place d join item i on i.org = d.org and i.id = d.item where i.number = ${fresh[0]!.number} and i.org = ${stage.organisation.org}`.execute((await as(null)).db)
    expect(rows).toEqual([{ name: '9日' }])
  })
  test('その記録が断られるなら、値も変わらない', async () => {
    const before = (await places()).length
    await expect(change(13)).rejects.toThrow(Refused)
    const seat = await as(null)
    expect((await settingsOf(seat.db, seat))['test.figure']).toBe(9)
    expect(await places()).toHaveLength(before)
  })
})

test('holdersOf: 見つかったものが名指すものを持つ人だけに、一度ずつ知らせる', async () => {
  const { media, people, org } = stage.organisation
  const seat = await as('課長')
  for (const [medium, holder] of [[media.空, people.係員], [media.名簿, people.同僚], [media.他課, people.他係員]] as const) await seat.db.updateTable('item').set({ holder }).where('org', '=', org).where('id', '=', medium).execute()
  for (const [number, medium, keptAt] of [['鍵-1', media.空, '東の金庫'], ['鍵-2', media.空, '東の金庫'], ['鍵-3', media.名簿, '東の金庫'], ['鍵-4', media.他課, '西の金庫']] as const) await enter(seat, 'erasure-keys', number, { medium, keptAt })
  await recordEvent(seat, { event: 'test.recall', item: null, form: { place: '東の金庫' } })
  const told = await (await as(null)).db.selectFrom('notice').select('person').where('org', '=', org).execute()
  expect(told.map(({ person }) => person).toSorted()).toEqual([people.係員, people.同僚].toSorted())
})

test('endsAppointment: その人のその一件の指名だけが、きのうで終わる', async () => {
  const { media, people, units, org } = stage.organisation
  const { db } = await as(null)
  const appointed = async (person: string, item: string) => (await db.insertInto('appointment').values({ org, role: '情報システム担当者', person, scope_unit: units.課, scope_item: item, from_day: '2026-04-01', basis: '試し' }).returning('id').executeTakeFirstOrThrow()).id
  const [his, elsewhere, hers] = [await appointed(people.係員, media.空), await appointed(people.係員, media.名簿), await appointed(people.同僚, media.空)]
  await recordEvent(await as('課長'), { event: 'test.relieved', item: media.空, form: { person: people.係員 } })
  const rows = await db.selectFrom('appointment').select(['id', 'to_day', 'ended_because']).where('org', '=', org).where('id', 'in', [his, elsewhere, hers]).orderBy('id').execute()
  expect(rows).toEqual([{ id: his, to_day: '2026-11-15', ended_because: '担当の解任' }, { id: elsewhere, to_day: null, ended_because: null }, { id: hers, to_day: null, ended_because: null }])
})
