// 市区町村: 改ざんと漏えいの検出。
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { exportItems, listContext } from '../../../src/acts/export.ts'
import { expireRows } from '../../../src/acts/expiry.ts'
import { addItem } from '../../../src/acts/items.ts'
import { openList } from '../../../src/acts/open-register.ts'
import { listItems } from '../../../src/store/item-list.ts'
import { inspectIntegrity } from '../../../src/acts/register-integrity.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

const CLAUSE = 'mic:6.3-(5)-②'
const ofCity = (city: City) => city.store.of(city.organisation.org)
const set = (city: City, id: string, value: number | string) => ofCity(city).insertInto('setting_value').values({ org: city.organisation.org, id, value: JSON.stringify(value), from_day: '2020-04-01' }).onConflict((on) => on.columns(['org', 'id', 'from_day']).doUpdateSet({ value: JSON.stringify(value) })).execute()
async function takeOut(city: City, who: PersonKey, register = 'media', atMost = Infinity): Promise<number> {
  let count = 0
  for await (const _row of (await exportItems(await city.seat(who), register)).rows) if (++count >= atMost) break
  return count
}
const found = async (city: City) => (await sql<{ id: string; state: string; person: string; why: string; rows: number; outputs: number; privileged: boolean; unit: string }>`select i.id, i.state, i.unit, d.person, d.why, d.rows, d.outputs, d.privileged from item i join mass_output d on d.org = i.org and d.item = i.id order by i.id`.execute(city.store.owner)).rows
const toldOf = (city: City, id: string) => ofCity(city).selectFrom('notice').select(['person', 'title']).where('link', '=', `/registers/mass-outputs/${id}`).execute()

describe('改ざんと漏えいの検出', () => {
  const city = aCity()
  const review = (who: PersonKey, id: string, outcome = '業務による出力') => city.record(who, 'outputs.mass-output/reviewed-city', id, { outcome, findings: '棚卸しのための出力。依頼の控えと合った' })

  accept(CLAUSE, async () => {
    const system = await city.add('係員', 'systems', '検出-1', { name: '文書管理', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false, authentication: ['パスワード', 'ＩＣカード'] })
    const control = 'systems.detection.municipality'
    const answer = (fields: object) => city.answer('課長', control, { item: system.id, answer: '適合', fields: { evidence: '設計書 4-2', checkedOn: '2026-11-16', ...fields } })
    for (const fields of [{ tampering: 'ハッシュ値の検査' }, { leakage: '大量の出力の検知' }]) expect((await refusalOf(answer(fields))).refusals).toHaveLength(1)
    await answer({ tampering: 'ハッシュ値の検査', leakage: '大量の出力の検知' })
    expect((await city.item(system.id)).controls[control]).toMatchObject({ answer: '適合' })

    const medium = await city.medium('USB-0100')
    await sql`update medium set product = 'すり替えた品' where item = ${medium.id}`.execute(city.store.owner)
    expect((await inspectIntegrity(await city.seat(null))).found).toContainEqual({ kind: '台帳の書換え', subject: `item/${medium.id}`, number: 'USB-0100', fields: ['product'] })

    await set(city, 'outputs.mass-outputs.rows', 5)
    for (let n = 1; n <= 3; n++) await city.medium(`USB-020${n}`)
    expect(await takeOut(city, '係員', 'places')).toBeLessThan(5)
    expect(await found(city)).toEqual([])
    await takeOut(city, '係員')
    const [one] = await found(city)
    expect(one).toMatchObject({ state: '点検待ち', person: city.organisation.people.係員, why: '短時間の大量出力', privileged: false, outputs: 2 })
    expect(await toldOf(city, one!.id)).toEqual([{ person: city.organisation.people.課長, title: expect.stringContaining('短時間の大量出力') }])
    expect((await inspectIntegrity(await city.seat(null))).found.filter(({ subject }) => subject === `item/${one!.id}`)).toEqual([])
    expect(citesOf(await refusalOf(review('係員', one!.id)))).toContain(CLAUSE)
    expect(citesOf(await refusalOf(itemDetail(await city.seat('係員'), 'mass-outputs', one!.id)))).toContain(CLAUSE)
    expect((await review('課長', one!.id)).item).toMatchObject({ state: '点検済', details: { reviewedBy: city.organisation.people.課長 } })
  })

  test('続けて出力しても、点検を待つ一行に足され、知らせは一度だけ', async () => {
    await takeOut(city, '同僚'); await takeOut(city, '同僚'); await takeOut(city, '同僚')
    const own = (await found(city)).filter(({ person }) => person === city.organisation.people.同僚)
    expect(own).toMatchObject([{ outputs: 3 }])
    expect(await toldOf(city, own[0]!.id)).toHaveLength(1)
    expect((await inspectIntegrity(await city.seat(null))).found.filter(({ subject }) => subject === `item/${own[0]!.id}`)).toEqual([])
  })

  test('時間が空けば合計されず、途中で切っても出た行は数えられ、断られた出力は数えない', async () => {
    city.clock.moveTo('2026-11-16T04:00:00Z')
    expect(await takeOut(city, '代理', 'media', 2)).toBe(2)
    city.clock.moveTo('2026-11-16T05:30:00Z')
    expect(await takeOut(city, '代理', 'media', 4)).toBe(4)
    const log = await ofCity(city).selectFrom('output_log').select(['rows', 'what']).where('person', '=', city.organisation.people.代理).orderBy('id').execute()
    expect(log.map(({ rows }) => rows)).toEqual([2, 4])
    await refusalOf(takeOut(city, '代理', 'mass-outputs'))
    expect((await found(city)).filter(({ person }) => person === city.organisation.people.代理)).toEqual([])
    await expect(ofCity(city).updateTable('output_log').set({ rows: 0 }).execute()).rejects.toThrow()
    await expect(ofCity(city).deleteFrom('output_log').execute()).rejects.toThrow()
  })

  test('組織全体の役割を持つ人の出力は、本人でない二人が点検する', async () => {
    await set(city, 'outputs.mass-outputs.keeper', (await city.seat(null)).organisation.units.get(city.organisation.units.他課)!.code)
    await takeOut(city, '部長')
    const own = (await found(city)).find(({ person }) => person === city.organisation.people.部長)!
    expect(own).toMatchObject({ privileged: true, unit: city.organisation.units.他課 })
    expect((await toldOf(city, own.id)).map(({ person }) => person)).toEqual([city.organisation.people.他課長])
    expect(citesOf(await refusalOf(review('部長', own.id)))).toContain(CLAUSE)
    expect((await review('他課長', own.id)).item!.state).toBe('再点検待ち')
    const confirm = (who: PersonKey) => city.record(who, 'outputs.mass-output/confirmed-city', own.id, { outcome: '業務による出力', findings: '依頼の文書を見た' })
    expect(citesOf(await refusalOf(confirm('他課長')))).toContain(CLAUSE)
    expect(citesOf(await refusalOf(confirm('部長')))).toContain(CLAUSE)
    expect((await confirm('他部長')).item).toMatchObject({ state: '点検済', details: { confirmedBy: city.organisation.people.他部長 } })
  })
})

describe('ログ等の取得と保存', () => {
  const city = aCity()
  const clause = 'mic:6.1-(6)-①'
  const unmet = async (item: string) => (await unmetControls(await city.seat('課長'))).filter((one) => one.item.id === item && one.clauses.includes(clause)).map(({ because }) => because)

  accept(clause, async () => {
    const system = await city.add('係員', 'systems', 'ログ-1', { name: '文書管理', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false, authentication: ['パスワード', 'ＩＣカード'] })
    expect(await unmet(system.id)).toEqual(['未確認'])
    const onSystem = (fields: object) => city.answer('課長', 'operations.log-taking.municipality/systems', { item: system.id, answer: '適合', fields: { checkedOn: '2026-11-16', ...fields } })
    expect((await refusalOf(onSystem({}))).refusals).toMatchObject([{ field: 'evidence' }])
    expect(await unmet(system.id)).toEqual(['未確認'])
    await onSystem({ evidence: 'ログサーバの保存一覧' })
    expect(await unmet(system.id)).toEqual([])

    const log = await city.add('課長', 'logs', 'ログ-A', { name: '文書管理のアクセスログ', kind: 'アクセスログ', system: system.id, purpose: '不正な閲覧の発見', source: '文書管理サーバ', fields: '日時、利用者、操作', keepMonths: 12, reviewMonths: 1, startsOn: '2026-10-20' })
    const onLog = () => city.answer('課長', 'operations.log-taking.municipality/logs', { item: log.id, answer: '適合', fields: { evidence: '保存の記録', checkedOn: '2026-11-16' } })
    const save = (coversFrom: string, coversUntil: string) => city.record('課長', 'operations.kept-log.municipality/saved', log.id, { coversFrom, coversUntil, keptAt: 'ログサーバ' })
    await save('2026-10-20', '2026-10-31')
    await onLog()
    expect(await unmet(log.id)).toEqual([])
    city.clock.moveTo('2026-12-10T01:00:00Z')
    expect(await unmet(log.id)).toEqual([])
    city.clock.moveTo('2026-12-11T01:00:00Z')
    expect(await unmet(log.id)).toEqual(['不適合'])
    const refused = await refusalOf(city.answer('課長', 'operations.log-taking.municipality/logs', { item: log.id, answer: '適合', fields: { evidence: '保存の記録', checkedOn: '2026-12-11' } }))
    expect(refused.refusals).toMatchObject([{ field: 'answer', cites: [clause] }])
    await save('2026-11-01', '2026-11-30')
    expect(await unmet(log.id)).toEqual([])
    await city.record('課長', 'operations.kept-log.municipality/ended', log.id, { endedOn: '2026-12-11', reason: 'システムの廃止' })
    city.clock.moveTo('2027-03-01T01:00:00Z')
    expect(await unmet(log.id)).toEqual([])
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })

  test('一度も保存されていないログは、取得を始めた日から数える', async () => {
    const log = await city.add('課長', 'logs', 'ログ-B', { name: '稼動ログ', kind: 'システム稼動ログ', purpose: '障害の発見', source: 'サーバ', fields: '日時', keepMonths: 12, reviewMonths: 1, startsOn: '2026-09-01' })
    expect(await unmet(log.id)).toEqual(['不適合'])
    const young = await city.add('課長', 'logs', 'ログ-C', { name: '稼動ログ', kind: 'システム稼動ログ', purpose: '障害の発見', source: 'サーバ', fields: '日時', keepMonths: 12, reviewMonths: 1, startsOn: '2026-11-01' })
    expect(await unmet(young.id)).toEqual(['未確認'])
  })
})

describe('監査人の閲覧の権限', () => {
  const city = aCity()
  const clause = 'mic:kaisetsu-9.1-趣旨'
  const read = async (who: PersonKey, register: string, id: string) => itemDetail(await city.seat(who), register, id)
  const list = async (who: PersonKey, register: string) => { const seat = await city.seat(who); await openList(seat, register); return (await listItems(seat.db, listContext(seat, register), {})).rows.map(({ id }) => id) }
  const document = (who: PersonKey, number: string) => city.seat(who).then((seat) => seat.db.transaction().execute((tx) => addItem(tx, seat, 'system-documents', {
    number, unit: who === '課長' ? city.organisation.units.係 : city.organisation.units.他課, columns: { name: '庁内ネットワーク構成図', kind: 'ネットワーク構成図', edition: '第４版', medium: '紙', keptAt: '鍵付き書庫', readers: [] },
  })))
  const plan = (more: object = {}) => city.record('部長', 'audits.audit.municipality/planned', null, {
    name: '税務課の監査', kind: '定期', purpose: '構成図の管理', lead: city.organisation.people.部長, auditors: [city.organisation.people.他係員], units: [city.organisation.units.課], registers: ['system-documents'], from: '2026-11-16', until: '2026-11-20', ...more,
  })
  const evidence = (act: string) => ofCity(city).selectFrom('evidence').select(['actor', 'subject', 'after', 'clauses']).where('act', '=', act).orderBy('id').execute()
  const begin = async (id: string) => city.record('部長', 'audits.audit.municipality/started', id, { neutral: true })

  accept(clause, async () => {
    const [inside, outside] = [await document('課長', '図-A'), await document('他課長', '図-B')]
    const analysis = await city.add('他部長', 'risk-analyses', '分析-A', { name: '令和８年度 リスク分析', analysedOn: '2026-10-01', scope: '住民記録', summary: '更新の遅れ', keptAt: '書庫', readers: [] })
    await refusalOf(read('他係員', 'system-documents', inside.id))
    const one = (await plan()).item!
    expect(one.state).toBe('準備中')
    await refusalOf(read('他係員', 'system-documents', inside.id))
    expect((await begin(one.id)).item!.state).toBe('実施中')

    expect((await read('他係員', 'system-documents', inside.id)).id).toBe(inside.id)
    expect(await list('他係員', 'system-documents')).toEqual([inside.id])
    for (const [register, id] of [['system-documents', outside.id], ['risk-analyses', analysis.id]] as const) expect(citesOf(await refusalOf(read('他係員', register, id)))).toContain(clause)
    expect(await list('他係員', 'risk-analyses')).toEqual([])
    expect((await refusalOf(city.change('他係員', inside, { name: '書き換えた図' }))).code).toBe('not-permitted')
    const { 他係員 } = city.organisation.people
    expect(await evidence('監査のための閲覧')).toMatchObject([{ actor: 他係員, subject: `item/${inside.id}`, after: { audit: one.number }, clauses: [clause] }])
    expect(await evidence('監査のための一覧の閲覧')).toMatchObject([{ actor: 他係員, subject: 'register/documents.system-documents', clauses: [clause] }])
    expect((await evidence('権限外の台帳を開こうとした')).filter(({ clauses }) => clauses.includes(clause)).map(({ subject }) => subject)).toEqual([`item/${outside.id}`, `item/${analysis.id}`])

    city.clock.moveTo('2026-11-20T14:00:00Z')
    expect((await read('他係員', 'system-documents', inside.id)).id).toBe(inside.id)
    city.clock.moveTo('2026-11-20T15:00:00Z')
    await refusalOf(read('他係員', 'system-documents', inside.id))
    await expireRows(await city.seat(null))
    expect((await city.item(one.id)).state).toBe('終了')
    expect((await inspectIntegrity(await city.seat(null))).found.filter(({ subject }) => subject === `item/${one.id}`)).toEqual([])
    city.clock.moveTo('2026-11-16T01:00:00Z')
    await refusalOf(read('他係員', 'system-documents', inside.id))
  })

  test('早く終えた監査の権限は直ちになくなり、監査統括責任者のほかは始められない', async () => {
    const inside = await document('課長', '図-C')
    const one = (await plan()).item!
    expect(citesOf(await refusalOf(city.record('課長', 'audits.audit.municipality/started', one.id, { neutral: true })))).toContain(clause)
    await begin(one.id)
    await read('他係員', 'system-documents', inside.id)
    await city.record('部長', 'audits.audit.municipality/ended', one.id, { result: '確かめ終えた' })
    await refusalOf(read('他係員', 'system-documents', inside.id))
  })

  test('監査を受ける部署の人は監査人になれず、期間の外では始められず、権限を広げる書換えもできない', async () => {
    const { 係員, 他係員, 同僚 } = city.organisation.people
    for (const auditor of [係員, 同僚]) expect((await refusalOf(plan({ auditors: [他係員, auditor] }))).refusals).toMatchObject([{ field: 'auditors', cites: [clause, 'mic:1-(8)-②'] }])
    expect((await refusalOf(plan({ until: '2026-11-15' }))).refusals).toMatchObject([{ field: 'until', cites: [clause] }])
    const later = (await plan({ from: '2026-11-20', until: '2026-11-30' })).item!
    expect(citesOf(await refusalOf(begin(later.id)))).toContain(clause)
    expect(citesOf(await refusalOf(city.change('部長', later, { registers: ['risk-analyses'] })))).toContain(clause)
  })

  test('知らせる前の監査は、監査を受ける部署には見えない', async () => {
    const one = (await plan({ from: '2026-11-16' })).item!
    for (const who of ['課長', '係員'] as const) {
      expect(citesOf(await refusalOf(read(who, 'audits', one.id)))).toContain(clause)
      expect(await list(who, 'audits')).toEqual([])
      expect(await list(who, 'audit-notices')).toEqual([])
    }
    const announce = (units: string[]) => city.record('部長', 'audits.audit.municipality/announced', one.id, { units, period: '11月16日から11月20日まで' })
    expect((await refusalOf(announce([city.organisation.units.他課]))).refusals).toMatchObject([{ field: 'units', cites: [clause] }])
    await announce([city.organisation.units.課])
    expect(await list('課長', 'audit-notices')).toHaveLength(1)
    await refusalOf(read('課長', 'audits', one.id))
  })

  accept('mic:1-(8)-②', async () => {
    const audited = 'mic:1-(8)-②'
    const { people } = city.organisation
    const system = await city.add('係員', 'systems', '監-1', { name: '市税', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false, authentication: ['パスワード', 'ＩＣカード'] })
    const ofOther = { units: [city.organisation.units.他課], auditors: [people.係員] }
    for (const scope of [{ auditors: [people.係員] }, { ...ofOther, auditors: [people.課長], systems: [system.id] }, { ...ofOther, auditors: [people.係長], systems: [system.id] }]) {
      expect((await refusalOf(plan(scope))).refusals).toMatchObject([{ field: 'auditors', cites: expect.arrayContaining([audited]) }])
    }
    await plan({ ...ofOther, systems: [system.id] })
    expect((await refusalOf(plan({ ...ofOther, unavoidable: '人がいない' }))).refusals).toMatchObject([{ field: 'unavoidable', cites: expect.arrayContaining([audited]) }])
    const one = (await plan({ auditors: [people.係員], unavoidable: 'ほかに内容の分かる職員がいない' })).item!
    expect(one.details).toMatchObject({ unavoidable: 'ほかに内容の分かる職員がいない', auditors: [people.係員] })
    expect(citesOf(await refusalOf(begin(one.id)))).toEqual([audited])
    const confirm = (who: PersonKey, id: string) => city.record(who, 'audits.audit.municipality/confirmed', id, { confirmed: true })
    for (const who of ['係員', '課長'] as const) expect(citesOf(await refusalOf(confirm(who, one.id)))).toContain(audited)
    expect((await confirm('部長', one.id)).item!.details).toMatchObject({ confirmedBy: people.部長, confirmedOn: '2026-11-16' })
    expect((await begin(one.id)).item!.state).toBe('実施中')
    const own = (await plan({ units: [city.organisation.units.部], auditors: [people.部長], unavoidable: '監査統括責任者のほかに人がいない' })).item!
    expect(citesOf(await refusalOf(confirm('部長', own.id)))).toContain(audited)
  })
})
