// 市区町村: 開ける者を限る台帳。構成図・仕様書、リスク分析資料、入退室記録簿、監査調書。
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { exportItems, listContext } from '../../../src/acts/export.ts'
import { listTasks } from '../../../src/acts/home.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { inspectIntegrity } from '../../../src/acts/register-integrity.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { listItems } from '../../../src/store/item-list.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

const TODAY = '2026-11-16'
const open = async (city: City, who: PersonKey, register: string, id: string) => itemDetail(await city.seat(who), register, id)
const evidenceOf = (city: City, item: string, act: string) => city.store.of(city.organisation.org).selectFrom('evidence').select(['actor', 'after', 'clauses']).where('subject', '=', `item/${item}`).where('act', '=', act).orderBy('id').execute()
const ATTEMPT = '権限外の台帳を開こうとした'
const listed = async (city: City, who: PersonKey, register: string) => { const seat = await city.seat(who); return (await listItems(seat.db, listContext(seat, register), {})).rows.map(({ number }) => number) }
const rowsOf = async (city: City, who: PersonKey, register: string) => { const found: unknown[] = []; for await (const row of (await exportItems(await city.seat(who), register)).rows) found.push(row['number']); return found }

describe('構成図・仕様書とリスク分析資料', () => {
  const city = aCity()
  const document = (number: string, columns: object = {}) => city.add('課長', 'system-documents', number, {
    name: '庁内ネットワーク構成図', kind: 'ネットワーク構成図', edition: '第４版', medium: '紙', keptAt: '情報政策課 鍵付き書庫', readers: [city.organisation.people.係長], ...columns,
  })

  accept('mic:6.1-(5)', async () => {
    const clause = 'mic:6.1-(5)'
    const one = await document('図-1')
    expect(citesOf(await refusalOf(open(city, '係員', 'system-documents', one.id)))).toEqual([clause])
    expect(await evidenceOf(city, one.id, ATTEMPT)).toMatchObject([{ actor: city.organisation.people.係員, clauses: [clause] }])
    expect((await open(city, '係長', 'system-documents', one.id)).id).toBe(one.id)
    expect(await evidenceOf(city, one.id, '構成図・仕様書の閲覧')).toMatchObject([{ actor: city.organisation.people.係長, after: { edition: '第４版' } }])
    const lend = (borrower: PersonKey) => city.record('課長', 'documents.lending.municipality/lent', one.id, { borrower: city.organisation.people[borrower], purpose: '機器の更新', returnOn: '2026-11-18' })
    expect((await refusalOf(lend('係員'))).refusals).toMatchObject([{ field: 'borrower', cites: [clause] }])
    expect((await lend('係長')).item).toMatchObject({ state: '貸出中', holder: city.organisation.people.係長, due: '2026-11-18' })
    city.clock.moveTo('2026-11-19T01:00:00Z')
    await bringDutiesUpToDate(await city.seat(null))
    const owed = async () => (await listTasks(await city.seat('課長'), { scope: 'all' })).rows.filter(({ item }) => item?.id === one.id)
    expect((await owed()).map(({ title, clauses }) => [title, clauses])).toEqual([['返らない構成図・仕様書の所在の確認', [clause]]])
    await city.record('課長', 'documents.lending.municipality/returned', one.id, { seenOn: '2026-11-19', complete: true })
    expect(await city.item(one.id)).toMatchObject({ state: '保管中', holder: null, details: { seenOn: '2026-11-19' } })
    city.clock.moveTo(`${TODAY}T01:00:00Z`)
  })

  test('一覧と出力には自分の開けるものだけが載り、閲覧を許された者は許す相手を広げられない', async () => {
    const [mine, other] = [await document('図-2'), await document('図-3', { readers: [city.organisation.people.同僚] })]
    for (const list of [listed, rowsOf]) {
      expect(await list(city, '係長', 'system-documents')).toContain(mine.number)
      expect(await list(city, '係長', 'system-documents')).not.toContain(other.number)
      expect(await list(city, '課長', 'system-documents')).toEqual(expect.arrayContaining([mine.number, other.number]))
      expect(await list(city, '係員', 'system-documents')).toEqual([])
      expect(await list(city, '他課長', 'system-documents')).toEqual([])
    }
    const everybody = { readers: [city.organisation.people.係長, city.organisation.people.係員] }
    await refusalOf(city.change('係員', mine, everybody))
    expect((await refusalOf(city.change('同僚', other, everybody))).refusals).toMatchObject([{ field: 'readers', cites: ['mic:6.1-(5)'] }])
    expect((await city.change('課長', other, everybody)).details['readers']).toEqual(everybody.readers)
  })

  accept('mic:sosoku-3-1-(4)-資料保管', async () => {
    const clause = 'mic:sosoku-3-1-(4)-資料保管'
    const one = await city.add('他部長', 'risk-analyses', '分析-1', { name: '令和８年度 リスク分析', analysedOn: '2026-10-01', scope: '住民記録', summary: '更新の遅れ', keptAt: '書庫', readers: [city.organisation.people.係長] })
    for (const who of ['係員', '課長', '部長'] as const) expect(citesOf(await refusalOf(open(city, who, 'risk-analyses', one.id)))).toEqual([clause])
    expect((await evidenceOf(city, one.id, ATTEMPT)).map(({ actor, clauses }) => [actor, clauses])).toEqual((['係員', '課長', '部長'] as const).map((who) => [city.organisation.people[who], [clause]]))
    expect((await open(city, '係長', 'risk-analyses', one.id)).id).toBe(one.id)
    expect((await open(city, '他部長', 'risk-analyses', one.id)).id).toBe(one.id)
  })
})

describe('入退室記録簿', () => {
  const city = aCity()

  accept('mic:kaisetsu-4.2-(2)-注4', async () => {
    const clause = 'mic:kaisetsu-4.2-(2)-注4'
    const area = await city.add('課長', 'areas', '区-1', { name: 'サーバ室', kind: '管理区域', camera: true, logReaders: [city.organisation.people.係長] })
    const assessment = await city.add('課長', 'entry-assessments', '評-1', { area: area.id, assessedOn: '2026-11-10', level: '2', risks: '持去り', conclusion: '運用の担当者' })
    const asked = await city.ask('係長', 'zones.entry-permit.municipality', [area.id], { people: [city.organisation.people.係員], period: { from: '2026-11-16', to: '2027-03-31' }, assessment: assessment.id, renews: false, purpose: '運用' })
    await city.permit('課長', asked)
    const entered = { enteredAt: '2026-11-16T09:00:00+09:00', purpose: '機器の点検' }
    const escort = (await city.record('係員', 'zones.entry.municipality/entered', area.id, { ...entered, entrant: '入室許可者', person: city.organisation.people.係員, identity: '携帯あり' })).item!
    const { item } = await city.record('係員', 'zones.entry.municipality/entered', area.id, { ...entered, entrant: '訪問者', company: '試験保守', visitor: '佐々木', badge: 'V-1', escort: city.organisation.people.係員 })
    for (const who of ['係員', '他課長'] as const) expect(citesOf(await refusalOf(open(city, who, 'entries', item!.id)))).toEqual([clause])
    for (const who of ['課長', '係長'] as const) {
      expect((await open(city, who, 'entries', item!.id)).details).toMatchObject({ company: '試験保守', visitor: '佐々木' })
      expect(await listed(city, who, 'entries')).toEqual([escort.number, item!.number])
      expect(await rowsOf(city, who, 'entries')).toEqual([escort.number, item!.number])
    }
    expect(await rowsOf(city, '係員', 'entries')).toEqual([])
    expect((await evidenceOf(city, item!.id, '入退室の記録の閲覧')).map(({ actor }) => actor)).toEqual([city.organisation.people.課長, city.organisation.people.係長])
    const outputs = await city.store.of(city.organisation.org).selectFrom('evidence').select('actor').where('act', '=', '台帳の出力').where('subject', '=', 'register/zones.entries').orderBy('id').execute()
    expect(outputs.map(({ actor }) => actor)).toEqual((['課長', '係長', '係員'] as const).map((who) => city.organisation.people[who]))
    await city.record('係員', 'zones.entry.municipality/left', item!.id, { leftAt: '2026-11-16T09:40:00+09:00' })
    expect((await city.item(item!.id)).state).toBe('退室済')
    await expect(city.store.of(city.organisation.org).deleteFrom('item').where('id', '=', item!.id).execute()).rejects.toThrow()
    await city.change('課長', area, { logReaders: [] })
    expect(citesOf(await refusalOf(open(city, '係長', 'entries', item!.id)))).toEqual([clause])
  })
})

describe('監査調書', () => {
  const city = aCity()
  const paper = (who: PersonKey = '係長') => city.record(who, 'audits.paper.municipality/entered', null, {
    audit: '令和８年度 内部監査', title: '税務課の調書', kind: '監査調書', audited: city.organisation.units.他課, auditors: [city.organisation.people.係長], content: '更新の遅れが三台', keepUntil: '2031-03-31',
  })

  accept('mic:9.1-(6)', async () => {
    const clause = 'mic:9.1-(6)'
    const one = (await paper()).item!
    const db = city.store.of(city.organisation.org)
    await expect(db.deleteFrom('item').where('id', '=', one.id).execute()).rejects.toThrow()
    const dispose = () => city.record('部長', 'audits.paper.municipality/disposed', one.id, { disposedOn: TODAY, method: '裁断' })
    expect((await refusalOf(dispose())).refusals).toMatchObject([{ message: expect.stringContaining('2031-03-31'), cites: [clause] }])
    expect((await open(city, '部長', 'audit-papers', one.id)).id).toBe(one.id)
    expect((await open(city, '係長', 'audit-papers', one.id)).id).toBe(one.id)
    for (const who of ['課長', '他部長', '係員'] as const) expect(citesOf(await refusalOf(open(city, who, 'audit-papers', one.id)))).toContain(clause)
    expect(await evidenceOf(city, one.id, ATTEMPT)).toHaveLength(3)
    expect(citesOf(await refusalOf(city.change('課長', one, { content: '異常なし' })))).toContain(clause)
    await sql`update audit_paper set content = '異常なし' where item = ${one.id}`.execute(city.store.owner)
    expect((await inspectIntegrity(await city.seat(null))).found).toContainEqual({ kind: '台帳の書換え', subject: `item/${one.id}`, number: one.number, fields: ['content'] })
  })

  accept('mic:kaisetsu-9.1-(6)', async () => {
    const clause = 'mic:kaisetsu-9.1-(6)'
    const one = (await paper()).item!
    expect(one.details).toMatchObject({ confidentiality: '3', auditors: [city.organisation.people.係長] })
    for (const who of ['他課長', '他係員', '他部長'] as const) expect(citesOf(await refusalOf(open(city, who, 'audit-papers', one.id)))).toContain(clause)
    expect((await refusalOf(city.change('係長', one, { confidentiality: '2' }))).refusals).toMatchObject([{ field: 'confidentiality', cites: [clause] }])
    expect((await refusalOf(city.change('係長', one, { auditors: [city.organisation.people.係長, city.organisation.people.係員] }))).refusals).toMatchObject([{ field: 'auditors' }])
    expect(citesOf(await refusalOf(paper('係員')))).toEqual(['mic:9.1-(6)'])
  })
})
