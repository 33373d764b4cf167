// 市区町村: ログの定めと保存・消去、変更作業の記録、特権ＩＤの利用、テスト結果、利用状況の調査。
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { listTasks } from '../../../src/acts/home.ts'
import { actorOrNobody } from '../../../src/acts/guard-context.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { recordEvent } from '../../../src/acts/records.ts'
import { inspectIntegrity } from '../../../src/acts/register-integrity.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import type { Seat } from '../../../src/acts/world.ts'
import { refusals } from '../../../src/engine/guard.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

const TODAY = '2026-11-16'
const SYSTEM = { name: '住民記録システム', purposes: '窓口の事務', confidentialityCeiling: '3', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: true }
let made = 0
const aSystem = async (city: City) => (await city.add('課長', 'systems', `運用-${++made}`, SYSTEM)).id
const tasks = async (city: City, item: string) => { const seat = await city.seat('課長'); return (await taskRows(seat.db, seat, sql`t.item = ${item}`)).map(({ title, state, due }) => ({ title, state, due })) }
const run = async (city: City, day: string) => { city.clock.moveTo(`${day}T01:00:00Z`); await bringDutiesUpToDate(await city.seat(null)) }
const evidenceOf = (city: City, item: string, act: string) => city.store.of(city.organisation.org).selectFrom('evidence').select(['actor', 'after', 'clauses']).where('subject', '=', `item/${item}`).where('act', '=', act).orderBy('id').execute()

describe('ログ', () => {
  const city = aCity()
  const scheme = (columns: object = {}) => city.add('課長', 'logs', `ログ試験-${++made}`, {
    name: '住民記録のアクセスログ', kind: 'アクセスログ', purpose: '不正な閲覧の発見', source: 'ＤＢサーバ', fields: '日時、利用者、操作', keepMonths: 12, reviewMonths: 1, startsOn: TODAY, ...columns,
  })
  const saved = async (log: string) => (await city.record('課長', 'operations.kept-log.municipality/saved', log, { coversFrom: '2025-10-01', coversUntil: '2025-10-31', keptAt: 'ログ保管装置' })).item!
  const erasure = () => ({ erasedOn: TODAY, method: '控えも含めて上書き消去', confirmedBy: city.organisation.people.係長 })

  accept('mic:kaisetsu-6.1-(6)', async () => {
    const clause = 'mic:kaisetsu-6.1-(6)'
    expect((await refusalOf(scheme({ keepMonths: 11 }))).refusals).toMatchObject([{ field: 'shorterBecause', cites: [clause] }])
    expect((await scheme({ keepMonths: 11, shorterBecause: '試験機のため' })).details['keepMonths']).toBe(11)
    expect((await scheme({ keepMonths: 11, law: '別に定める要綱', lawMonths: 6 })).details['law']).toBe('別に定める要綱')
    expect((await refusalOf(scheme({ keepMonths: 23, law: '別に定める条例', lawMonths: 24 }))).refusals).toMatchObject([{ field: 'keepMonths', cites: [clause] }])
    expect((await refusalOf(scheme({ law: '別に定める条例' }))).refusals).toMatchObject([{ field: 'lawMonths', cites: [clause] }])
    const one = await scheme({ keepMonths: 24, law: '別に定める条例', lawMonths: 24 })
    expect((await refusalOf(city.change('課長', one, { keepMonths: 12 }))).refusals).toMatchObject([{ field: 'keepMonths', cites: [clause] }])
    await run(city, TODAY)
    expect(await tasks(city, one.id)).toEqual([{ title: 'ログの確認', state: '未了', due: '2026-12-15' }])
    await city.record('課長', 'operations.kept-log.municipality/reviewed', one.id, { reviewedOn: TODAY, method: '一覧の抽出', intact: true })
    expect((await tasks(city, one.id)).map(({ state }) => state)).toEqual(['完了'])
  })

  accept('mic:kaisetsu-6.1-(6)-注4', async () => {
    const clause = 'mic:kaisetsu-6.1-(6)-注4'
    const log = await scheme()
    const [expired, held] = [await saved(log.id), await saved(log.id)]
    expect(expired.details['keepUntil']).toBe('2026-10-31')
    expect((await city.record('課長', 'operations.kept-log.municipality/held', held.id, { heldBecause: '事案-0001' })).item).toMatchObject({ state: '保全中', details: { heldBecause: '事案-0001' } })
    await run(city, TODAY)
    expect(await tasks(city, expired.id)).toMatchObject([{ title: '期限の切れたログの消去', state: '未了', due: '2026-11-30' }])
    expect(await tasks(city, held.id)).toEqual([])
    await run(city, '2026-12-01')
    const late = (await listTasks(await city.seat('課長'), { scope: 'all', state: '期限超過' })).rows.filter(({ item }) => item?.id === expired.id)
    expect(late.map(({ clauses }) => clauses)).toEqual([[clause]])
    await run(city, TODAY)
    expect((await refusalOf(city.record('課長', 'operations.kept-log.municipality/erased', held.id, erasure()))).message).toContain('保全中')
    await city.record('課長', 'operations.kept-log.municipality/erased', expired.id, erasure())
    expect((await tasks(city, expired.id)).map(({ state }) => state)).toEqual(['完了'])
    expect((await city.item(expired.id))).toMatchObject({ state: '消去済', details: { erasedOn: TODAY } })
    // 保全を解くと、翌日から消去の対象に戻る。
    await city.record('課長', 'operations.kept-log.municipality/released', held.id, { releasedOn: TODAY, reason: '調査が終わった' })
    await run(city, '2026-11-17')
    expect((await tasks(city, held.id)).map(({ state }) => state)).toEqual(['未了'])
    await run(city, TODAY)
  })

  test('期限の前のログは消去できず、期限は収めた期間の末日から数える', async () => {
    const one = (await city.record('課長', 'operations.kept-log.municipality/saved', (await scheme()).id, { coversFrom: '2026-10-01', coversUntil: '2026-10-31', keptAt: '装置' })).item!
    const refused = await refusalOf(city.record('課長', 'operations.kept-log.municipality/erased', one.id, erasure()))
    expect(refused.refusals).toMatchObject([{ field: 'erasedOn', message: expect.stringContaining('2027-10-31'), cites: ['mic:kaisetsu-6.1-(6)'] }])
  })
})

describe('システムの運用の記録', () => {
  const city = aCity()

  accept('mic:6.1-(4)-②', async () => {
    const clause = 'mic:6.1-(4)-②'
    const work = { workedAt: '2026-11-16T09:00:00+09:00', worker: '委託先 佐々木', category: '設定の変更', change: 'ＡＣＬの追加', before: '規則 12 件', after: '規則 13 件', result: '成功', confirmer: city.organisation.people.係長 }
    const system = await aSystem(city)
    const order = (await city.record('課長', 'operations.work-order.municipality/ordered', system, { work: '設定の変更', content: 'ＡＣＬの追加' })).item!
    const { item } = await city.record('課長', 'operations.change-record.municipality/worked', system, { ...work, instruction: order.id })
    expect(citesOf(await refusalOf(city.change('課長', item!, { after: '規則 12 件' })))).toContain(clause)
    const seat = await city.seat('課長')
    const register = seat.book.registers.get('change-records')!
    const before = await city.item(item!.id)
    expect(refusals(register.guards ?? [], { form: {}, item: { ...before, details: { ...before.details, after: '規則 12 件' } }, before, chosen: {}, actor: actorOrNobody(seat), day: seat.day, profile: 'municipality', provisions: [], settings: {} })).toMatchObject([{ field: 'after', cites: [clause] }])
    const db = city.store.of(city.organisation.org)
    await expect(db.deleteFrom('item').where('id', '=', item!.id).execute()).rejects.toThrow()
    const corrected = (await city.record('課長', 'operations.change-record.municipality/corrected', item!.id, { ...work, after: '規則 14 件', reason: '数え誤り' })).item!
    expect(corrected.details).toMatchObject({ corrects: item!.id, after: '規則 14 件', reason: '数え誤り' })
    expect((await city.item(item!.id)).details['after']).toBe('規則 13 件')
    expect(citesOf(await refusalOf(itemDetail(await city.seat('係員'), 'change-records', item!.id)))).toEqual([clause])
    expect((await itemDetail(await city.seat('課長'), 'change-records', item!.id)).id).toBe(item!.id)
    expect(citesOf(await refusalOf(itemDetail(await city.seat('他課長'), 'change-records', item!.id)))).toEqual([clause])
    await sql`update change_record set after = '規則 12 件' where item = ${item!.id}`.execute(city.store.owner)
    const found = (await inspectIntegrity(await city.seat(null))).found.filter(({ subject }) => [item!.id, corrected.id].some((id) => subject === `item/${id}`))
    expect(found).toMatchObject([{ kind: '台帳の書換え', subject: `item/${item!.id}`, number: item!.number, fields: ['after'] }])
  })

  accept('mic:1-(6)', async () => {
    const clause = 'mic:1-(6)'
    const work = { workedAt: '2026-11-16T09:00:00+09:00', worker: '西村', category: '設定の変更', change: '口を閉じる', before: '開', after: '閉', result: '成功', confirmer: city.organisation.people.課長 }
    const [system, other] = [await aSystem(city), await aSystem(city)]
    const order = async (of: string) => (await city.record('課長', 'operations.work-order.municipality/ordered', of, { work: '設定の変更', content: '使わない口を閉じる', finishBy: '2026-11-30' })).item!
    expect(citesOf(await refusalOf(city.record('係長', 'operations.work-order.municipality/ordered', system, { work: '運用', content: '指示' })))).toContain(clause)
    const instruction = await order(system)
    const record = (who: PersonKey, form: object) => city.record(who, 'operations.change-record.municipality/worked', system, { ...work, ...form })
    for (const who of ['係員', '補佐', '他係長'] as const) expect(citesOf(await refusalOf(record(who, { instruction: instruction.id })))).toContain(clause)
    expect((await refusalOf(record('係長', {}))).refusals).toMatchObject([{ field: 'instruction', cites: [clause] }])
    expect((await refusalOf(record('係長', { instruction: (await order(other)).id }))).refusals).toMatchObject([{ field: 'instruction', cites: [clause] }])
    expect((await record('係長', { instruction: instruction.id })).item!.details).toMatchObject({ instruction: instruction.id, change: '口を閉じる' })
    await city.record('課長', 'operations.work-order.municipality/finished', instruction.id, { finishedOn: TODAY })
    expect((await refusalOf(record('係長', { instruction: instruction.id }))).refusals).toMatchObject([{ field: 'instruction' }])
    expect(citesOf(await refusalOf(city.change('課長', instruction, { content: '別の指示' })))).toContain(clause)
  })

  accept('mic:6.3-(4)-②', async () => {
    const clause = 'mic:6.3-(4)-②'
    const result = { what: '結合テスト', testedOn: TODAY, result: '合格', findings: '全 120 項目', keptAt: '文書管理システム', keepUntil: '2029-11-16' }
    const system = await aSystem(city)
    const record = (change: object = {}) => city.record('課長', 'operations.test-result.municipality/recorded', system, { ...result, ...change })
    expect((await refusalOf(record({ keepUntil: '2027-01-01' }))).refusals).toMatchObject([{ field: 'keepUntil', cites: [clause] }])
    const { item } = await record()
    const refused = await refusalOf(city.record('課長', 'operations.test-result.municipality/discarded', item!.id, { discardedOn: TODAY, method: '裁断' }))
    expect(refused.refusals).toMatchObject([{ message: expect.stringContaining('2029-11-16'), cites: [clause] }])
    await expect(city.store.of(city.organisation.org).deleteFrom('item').where('id', '=', item!.id).execute()).rejects.toThrow()
    expect((await itemDetail(await city.seat('課長'), 'test-results', item!.id)).details['keepUntil']).toBe('2029-11-16')
    city.clock.moveTo('2029-11-17T01:00:00Z')
    expect((await city.record('課長', 'operations.test-result.municipality/discarded', item!.id, { discardedOn: '2029-11-17', method: '裁断' })).item?.state).toBe('廃棄済')
    city.clock.moveTo(`${TODAY}T01:00:00Z`)
  })

  accept('mic:kaisetsu-7.1-注2', async () => {
    const clause = 'mic:kaisetsu-7.1-注2'
    const { people } = city.organisation
    const used = { account: 'root', startedAt: '2026-11-16T08:00:00+09:00', endedAt: '2026-11-16T08:30:00+09:00', work: '夜間処理の再実行' }
    const system = await aSystem(city)
    const use = (reviewer: string) => city.record('課長', 'operations.privileged-use.municipality/used', system, { ...used, reviewer })
    const { reviewer } = (await city.seat('課長')).book.events.get('operations.privileged-use.municipality/used')!.form
    expect(reviewer).toMatchObject({ type: 'person', notMe: true })
    expect((await refusalOf(use(people.課長))).refusals).toMatchObject([{ field: 'reviewer', cites: [clause] }])
    const { item } = await use(people.係長)
    expect(item).toMatchObject({ state: '点検待ち', holder: people.係長, details: { user: people.課長 } })
    const check = (who: '課長' | '係長') => city.record(who, 'operations.privileged-use.municipality/checked', item!.id, { compared: true, outcome: '記録のとおり', findings: 'ログと一致' })
    expect(citesOf(await refusalOf(check('課長')))).toEqual([clause])
    expect((await refusalOf(city.change('課長', item!, { user: people.同僚 }))).refusals).toMatchObject([{ field: 'user', cites: [clause] }])
    expect((await listTasks(await city.seat('係長'), { scope: 'mine' })).rows.filter((one) => one.item?.id === item!.id)).toHaveLength(1)
    expect((await check('係長')).item).toMatchObject({ state: '確認済', details: { checkedBy: people.係長 } })
    expect((await tasks(city, item!.id)).map(({ state }) => state)).toEqual(['完了'])
  })
})

describe('利用状況の調査', () => {
  const city = aCity()
  const ciso = async (): Promise<Seat> => {
    const { id } = await city.store.of(city.organisation.org).selectFrom('person').select('id').where('number', '=', '100000').executeTakeFirstOrThrow()
    return takeSeat(city.world, city.organisation.org, id)
  }
  const designate = async (form: object = {}) => (await recordEvent(await ciso(), {
    event: 'operations.investigation.municipality/designated', item: null,
    form: { person: city.organisation.people.係長, targets: ['パソコンのログ'], subjects: [city.organisation.people.係員], validFrom: TODAY, validUntil: '2026-11-20', ...form },
  })).item!
  const begin = (designation: string | undefined, form: object = {}, who: '係長' | '同僚' | '課長' = '係長') => city.record(who, 'operations.investigation.municipality/begun', null, {
    designation, purpose: '不正アクセスの調査', reason: '深夜の接続があった', targets: ['パソコンのログ'], subjects: [city.organisation.people.係員], ...form,
  })

  accept('mic:7.2-(2)', async () => {
    const clause = 'mic:7.2-(2)'
    expect(citesOf(await refusalOf(begin(undefined)))).toEqual([clause])
    expect(citesOf(await refusalOf(city.record('課長', 'operations.investigation.municipality/designated', null, { person: city.organisation.people.課長, targets: ['パソコンのログ'], validFrom: TODAY, validUntil: TODAY })))).toContain(clause)
    const one = await designate()
    expect(citesOf(await refusalOf(begin(one.id, {}, '同僚')))).toContain(clause)
    const { item } = await begin(one.id)
    const open = async (who: '係長' | '課長' | '他部長') => itemDetail(await city.seat(who), 'investigations', item!.id)
    for (const who of ['課長', '他部長'] as const) expect(citesOf(await refusalOf(open(who)))).toContain(clause)
    expect(await evidenceOf(city, item!.id, '権限外の台帳を開こうとした')).toMatchObject([{ actor: city.organisation.people.課長 }, { actor: city.organisation.people.他部長 }])
    expect((await open('係長')).id).toBe(item!.id)
    expect((await itemDetail(await ciso(), 'investigations', item!.id)).id).toBe(item!.id)
    expect((await evidenceOf(city, item!.id, '利用状況の調査の閲覧'))[0]).toMatchObject({
      actor: city.organisation.people.係長, clauses: [clause, 'mic:kaisetsu-7.2-(2)-注3'], after: { subjects: [city.organisation.people.係員], targets: ['パソコンのログ'], purpose: '不正アクセスの調査' },
    })
    await recordEvent(await ciso(), { event: 'operations.investigation.municipality/revoked', item: one.id, form: { reason: '担当を替える' } })
    expect(citesOf(await refusalOf(open('係長')))).toContain(clause)
  })

  accept('mic:kaisetsu-7.2-(2)-注3', async () => {
    const clause = 'mic:kaisetsu-7.2-(2)-注3'
    const one = await designate()
    expect((await refusalOf(begin(one.id, { targets: ['電子メールの送受信記録'] }))).refusals).toMatchObject([{ field: 'targets', cites: [clause] }])
    expect((await refusalOf(begin(one.id, { subjects: [city.organisation.people.同僚] }))).refusals).toMatchObject([{ field: 'subjects', cites: [clause] }])
    const { item } = await begin(one.id)
    city.clock.moveTo('2026-11-20T01:00:00Z')
    expect((await itemDetail(await city.seat('係長'), 'investigations', item!.id)).id).toBe(item!.id)
    city.clock.moveTo('2026-11-21T01:00:00Z')
    expect(citesOf(await refusalOf(itemDetail(await city.seat('係長'), 'investigations', item!.id)))).toContain(clause)
    expect(citesOf(await refusalOf(begin(one.id)))).toContain('mic:7.2-(2)')
    expect(citesOf(await refusalOf(city.record('係長', 'operations.investigation.municipality/ended', item!.id, { outcome: '異常なし' })))).toContain(clause)
    city.clock.moveTo(`${TODAY}T01:00:00Z`)
  })
})
