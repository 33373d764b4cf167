// 市区町村: 集めた情報の周知、見送りの理由、一人ずつの確認。
import { describe, expect } from 'vitest'
import { sql } from 'kysely'
import { homeOfPerson } from '../../../src/acts/home.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { readingsOf } from '../../../src/acts/readings.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'

const MALWARE = { title: '見積書を装うメール', kind: '不正プログラムの情報', content: '添付を開くと感染します。', source: 'JPCERT/CC', collectedOn: '2026-11-16' }
const SURVEY = { title: '利用状況の調査について', kind: '利用状況調査の周知', content: '端末の利用状況とメールの送受信の記録は、調査することがあります。' }

describe('お知らせ', () => {
  const city = aCity()
  let made = 0
  const collected = (columns: object = MALWARE) => city.add('課長', 'announcements', `知らせ-${++made}`, columns)
  const published = async (columns: object = MALWARE) => { const { id } = await collected(columns); await city.record('課長', 'announcements.publication.municipality', id, { remedy: '開かずに削除し、所属の情報セキュリティ管理者に知らせる' }); return id }
  const told = async (who: PersonKey) => (await city.store.of(city.organisation.org).selectFrom('notice').select('link').where('person', '=', city.organisation.people[who]).execute()).map(({ link }) => link)
  const readings = async (id: string, who: PersonKey = '課長') => readingsOf(await city.seat(who), id)

  accept('mic:6.6-(2)', async () => {
    const { id } = await collected()
    const bare = await refusalOf(city.record('課長', 'announcements.publication.municipality', id, {}))
    expect(bare.refusals).toMatchObject([{ field: 'remedy' }])
    expect(citesOf(bare)).toContain('mic:6.6-(2)')
    await city.record('課長', 'announcements.publication.municipality', id, { remedy: '開かずに削除する' })
    await city.record('係員', 'announcements.read.municipality', id, { confirmed: true })
    const { readings: found } = await readings(id)
    const at = (who: PersonKey) => found!.people.find(({ person }) => person.id === city.organisation.people[who])!.at
    expect(at('係員')).toBe('2026-11-16T01:00:00.000Z')
    expect(at('同僚')).toBeNull()
  })

  accept('mic:6.4-(1)-③', async () => {
    const id = await published()
    for (const who of ['係員', '他係員', '部長'] as const) expect(await told(who)).toContain(`/registers/announcements/${id}`)
    const proof = await city.store.of(city.organisation.org).selectFrom('evidence').select(['clauses', 'after']).where('act', '=', '職員等への報告').orderBy('id', 'desc').executeTakeFirstOrThrow()
    expect(proof.clauses).toContain('mic:6.4-(1)-③')
    const before = (await readings(id)).readings!
    expect(before.done).toBe(0)
    await city.record('係員', 'announcements.read.municipality', id, { confirmed: true })
    expect((await readings(id)).readings).toMatchObject({ asked: before.asked, done: 1 })
    const other = await collected({ ...MALWARE, title: '使っていない製品の情報' })
    expect(citesOf(await refusalOf(city.record('課長', 'announcements.declined.municipality', other.id, {})))).toContain('mic:6.4-(1)-③')
    await city.record('課長', 'announcements.declined.municipality', other.id, { because: 'その製品を使っていない' })
    expect(await city.item(other.id)).toMatchObject({ state: '見送り', details: { because: 'その製品を使っていない' } })
  })

  accept('mic:6.4-(3)-⑥', async () => {
    const id = await published()
    const mine = async () => (await homeOfPerson(await city.seat('他係員'))).tasks
    expect((await mine())[0]!.title).toContain('お知らせの確認')
    const units = (await readings(id)).readings!.units
    expect(units.length).toBeGreaterThan(1)
    const own = units.find(({ unit }) => unit.id === city.organisation.units.他係)!
    expect(own.done).toBe(0)
    await city.record('他係員', 'announcements.read.municipality', id, { confirmed: true })
    expect((await readings(id)).readings!.units.find(({ unit }) => unit.id === city.organisation.units.他係)).toMatchObject({ asked: own.asked, done: 1 })
    expect((await readings(id, '他係員')).mine).toBe('確認済')
    expect((await mine()).filter(({ item }) => item?.id === id)).toEqual([])
  })

  accept('mic:kaisetsu-7.2-(2)-注2', async () => {
    const id = await published(SURVEY)
    const { asked, people } = (await readings(id)).readings!
    expect(people.filter(({ at }) => at === null)).toHaveLength(asked)
    const db = city.store.owner
    const { id: person } = await db.insertInto('person').values({ org: city.organisation.org, number: '90001', name: '新任 太郎', kana: '', employment: 'regular', from_day: '2026-11-17' }).returning('id').executeTakeFirstOrThrow()
    await db.insertInto('assignment').values({ org: city.organisation.org, person, unit: city.organisation.units.係, post: '主事', rank: '主事級', from_day: '2026-11-17' }).execute()
    city.clock.moveTo('2026-11-17T01:00:00Z')
    await bringDutiesUpToDate(await city.seat(null))
    const later = (await readings(id)).readings!
    expect(later.asked).toBe(asked + 1)
    expect(later.people.find((one) => one.person.id === person)).toMatchObject({ at: null, person: { name: '新任 太郎' } })
    expect((await city.store.of(city.organisation.org).selectFrom('task').select('id').where('item', '=', id).where('about', '=', person).where(sql<boolean>`state = '未了'`).execute()).length).toBe(1)
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})
