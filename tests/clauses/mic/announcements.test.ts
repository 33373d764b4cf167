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
import { appOf } from './policy-stage.ts'

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

  accept('mic:kaisetsu-6.6-(1)-注3', async () => {
    const clause = 'mic:kaisetsu-6.6-(1)-注3'
    const [used, kept] = [await city.terminal('パ-1', { kind: 'ノート型パソコン' }), await city.terminal('パ-2', { kind: 'ノート型パソコン' })]
    await city.record('課長', 'devices.lending.municipality', used.id, { borrower: city.organisation.people.同僚, purpose: '会議' })
    const other = await city.terminal('パ-3', { kind: 'ノート型パソコン' })
    await city.record('課長', 'devices.lending.municipality', other.id, { borrower: city.organisation.people.係長, purpose: '会議' })
    for (const [number, terminal, software] of [['導1', used, '文書作成ソフト'], ['導2', kept, '文書作成ソフト'], ['導3', other, '表計算ソフト']] as const) await city.add('課長', 'installed-software', number, { terminal: terminal.id, software })
    const { id } = await collected({ ...MALWARE, title: '文書作成ソフトの修正', kind: 'パッチの適用情報', content: '修正プログラムが出ました。' })
    await city.record('課長', 'announcements.publication.municipality', id, { software: '文書作成ソフト', remedy: '今日のうちに適用する' })
    // 職員の全員が見られる一覧に載る。
    const { app, as } = await appOf(city)
    for (const who of ['係員', '他係員'] as const) {
      const { rows } = (await (await as(who)).get(`/api/registers/announcements/items?kind=${encodeURIComponent('パッチの適用情報')}`)).body as { rows: { id: string; state: string }[] }
      expect(rows).toMatchObject([{ id, state: '周知済' }])
    }
    await app.close()
    // そのソフトウェアが入った端末を使っている人にだけ、個別の知らせが加わる。
    const titles = async (who: PersonKey) => (await city.store.of(city.organisation.org).selectFrom('notice').select(['link', 'title']).where('person', '=', city.organisation.people[who]).execute()).flatMap(({ link, title }) => (link.endsWith(`/${id}`) && title.includes('使っている「文書作成ソフト」') ? [title] : []))
    expect((await titles('同僚')).length).toBe(1)
    for (const who of ['係長', '係員', '課長'] as const) expect(await titles(who)).toEqual([])
    const proof = await city.store.of(city.organisation.org).selectFrom('evidence').select(['clauses', 'after']).where('act', '=', '対象のソフトウェアを使う職員への報告').orderBy('id', 'desc').executeTakeFirstOrThrow()
    expect(proof).toMatchObject({ clauses: [clause], after: { told: [city.organisation.people.同僚] } })
  })

  accept('mic:kaisetsu-6.6-(2)-注5', async () => {
    const { app, as } = await appOf(city)
    const offered = async () => { const { registers } = (await (await as('他係員')).get('/api/definitions')).body as { registers: { key: string; columns: { [key: string]: { suggest?: string[] } } }[] }; return registers.find(({ key }) => key === 'announcements')!.columns['source']!.suggest }
    expect(await offered()).toEqual(['納入業者', 'JPCERT/CC', 'IPA'])
    const aSystem = (number: string, supplier: string | undefined) => city.add('係員', 'systems', number, { name: `${number}のシステム`, confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false, supplier })
    await aSystem('シ-1', '彩野情報システム株式会社')
    const other = await aSystem('シ-2', '彩野ネットワーク株式会社')
    await aSystem('シ-3', '彩野情報システム株式会社')
    await aSystem('シ-4', undefined)
    const found = (await offered())!
    expect([found.slice(0, 3), found.slice(3).toSorted()]).toEqual([['納入業者', 'JPCERT/CC', 'IPA'], ['彩野ネットワーク株式会社', '彩野情報システム株式会社'].toSorted()])
    // 廃止したシステムの契約先は挙がらない。
    await city.record('係員', 'systems.retirement', other.id, { reason: '更新' })
    expect(await offered()).toEqual(['納入業者', 'JPCERT/CC', 'IPA', '彩野情報システム株式会社'])
    await app.close()
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
