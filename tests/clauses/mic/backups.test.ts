// 市区町村: バックアップ計画、取得と再取得、リストアテスト、重要度の基準、復旧目標。
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { listTasks } from '../../../src/acts/home.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { accept } from '../../accept.ts'
import { refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

const TODAY = '2026-11-16'
let made = 0
/** A criterion and two storage places: in the same house as the servers, and elsewhere. */
async function grounds(city: City, criterion: object = {}) {
  const key = ++made
  const place = (number: string, site: string) => city.add('課長', 'places', `${number}-${key}`, { name: number, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true, hazard: false, site })
  return { here: await place('機械室', '本庁舎'), there: await place('書庫', '第二庁舎'), criterion: await city.add('課長', 'backup-criteria', `重要度-${key}`, { name: '高', maxDays: 7, remote: false, ...criterion }) }
}
const plan = async (city: City, number: string, columns: object = {}, given?: Awaited<ReturnType<typeof grounds>>) => {
  const { there, criterion } = given ?? await grounds(city)
  return city.add('課長', 'backup-plans', number, {
    name: `${number}サーバ`, component: 'ファイルサーバ', redundant: false, availability: '1', integrity: '1', criterion: criterion.id, intervalDays: 7, startsOn: TODAY, method: 'フル', site: '本庁舎', keptAt: there.id,
    remote: false, restoreProcedure: '手順書 第3版', restoreMonths: 6, ...columns,
  })
}
const tasks = async (city: City, item: string, duty: string) => { const seat = await city.seat('課長'); return (await taskRows(seat.db, seat, sql`t.item = ${item} and t.duty = ${`backups.taking-due/${duty}`}`)).map(({ period, state, due }) => ({ period, state, due })) }
const run = async (city: City, day: string) => { city.clock.moveTo(`${day}T01:00:00Z`); await bringDutiesUpToDate(await city.seat(null)) }
const taken = (day: string, result: '成功' | '失敗') => ({ day, takenAt: `${day}T05:00:00+09:00`, result, checkedHow: '取得ログの終了コード' })

describe('定期バックアップ', () => {
  const city = aCity()

  accept('mic:6.1-(2)', async () => {
    const one = await plan(city, '税務', { redundant: true, intervalDays: 2 })
    await run(city, '2026-11-16')
    await run(city, '2026-11-17')
    expect(await tasks(city, one.id, 'plan')).toEqual([{ period: '2026-11-16', state: '未了', due: '2026-11-17' }])
    await city.record('課長', 'backups.taking', one.id, taken('2026-11-17', '成功'))
    await run(city, '2026-11-21')
    await run(city, '2026-11-21')
    expect(await tasks(city, one.id, 'plan')).toEqual([
      { period: '2026-11-16', state: '完了', due: '2026-11-17' }, { period: '2026-11-18', state: '未了', due: '2026-11-19' }, { period: '2026-11-20', state: '未了', due: '2026-11-21' },
    ])
    await city.record('課長', 'backups.taking', one.id, taken('2026-11-21', '成功'))
    const chief = await city.seat('他部長')
    const late = (await listTasks(chief, { scope: 'all', state: '期限超過' })).rows.filter(({ item }) => item?.id === one.id)
    expect(late.map(({ period, clauses }) => [period, clauses])).toEqual([['2026-11-18', ['mic:6.1-(2)']]])
    expect((await city.item(one.id)).details).toMatchObject({ redundant: true, lastResult: '成功' })
    await city.record('課長', 'backups.missed', one.id, { day: '2026-11-18', reason: '停電のため', measures: '20日に取得した' })
    expect((await tasks(city, one.id, 'plan')).map(({ state }) => state)).toEqual(['完了', '完了', '完了'])
    await run(city, '2026-11-16')
  })

  test('間隔を変えても同じ日を二度は問わず、計画を終えれば残りは取り消される', async () => {
    const one = await plan(city, '戸籍', { intervalDays: 7 })
    await run(city, '2026-11-18')
    await city.change('課長', await city.item(one.id), { intervalDays: 1 })
    await run(city, '2026-11-24')
    expect((await tasks(city, one.id, 'plan')).map(({ period }) => period)).toEqual(['2026-11-16', '2026-11-23', '2026-11-24'])
    await city.record('課長', 'backups.plan-end', one.id, { reason: '対象を廃止した', remarks: '新システムに移した' })
    await run(city, '2026-11-25')
    expect(new Set((await tasks(city, one.id, 'plan')).map(({ state }) => state))).toEqual(new Set(['取消']))
    await run(city, '2026-11-16')
  })

  accept('mic:kaisetsu-6.1-(2)-注2', async () => {
    const given = await grounds(city)
    const one = await plan(city, '文書', { restoreMonths: 1, intervalDays: 7, keptAt: given.here.id }, given)
    expect((await itemDetail(await city.seat('課長'), 'backup-plans', one.id)).cautions).toMatchObject([{ message: expect.stringContaining('同じ施設'), cites: ['mic:kaisetsu-6.1-(2)-注2'] }])
    expect((await itemDetail(await city.seat('課長'), 'backup-plans', (await plan(city, '別館', {}, given)).id)).cautions).toEqual([])
    await run(city, '2026-11-16')
    await city.record('課長', 'backups.taking', one.id, taken('2026-11-16', '失敗'))
    expect((await tasks(city, one.id, 'plan')).map(({ state }) => state)).toEqual(['完了'])
    expect(await tasks(city, one.id, 'redo')).toEqual([{ period: null, state: '未了', due: '2026-11-17' }])
    await city.record('課長', 'backups.taking', one.id, taken('2026-11-16', '成功'))
    expect((await tasks(city, one.id, 'redo')).map(({ state }) => state)).toEqual(['完了'])
    await run(city, '2027-01-20')
    expect((await tasks(city, one.id, 'restore')).map(({ period }) => period)).toEqual(['2026-11-16', '2026-12-16', '2027-01-16'])
    await run(city, '2026-11-16')
    expect((await refusalOf(plan(city, '手順なし', { restoreProcedure: '' }, given))).refusals).toMatchObject([{ field: 'restoreProcedure', cites: ['mic:kaisetsu-6.1-(2)-注2'] }])
  })
})

describe('重要度と復旧目標', () => {
  const city = aCity()

  accept('mic:kaisetsu-6.1-(2)-注3', async () => {
    const clause = 'mic:kaisetsu-6.1-(2)-注3'
    const given = await grounds(city, { maxDays: 1, remote: true })
    for (const [field, columns] of [['intervalDays', { intervalDays: 2, remote: true }], ['remote', { intervalDays: 1, remote: false }]] as const) {
      expect((await refusalOf(plan(city, '住基', columns, given))).refusals).toMatchObject([{ field, cites: [clause] }])
    }
    const one = await plan(city, '住基', { intervalDays: 1, remote: true }, given)
    expect((await refusalOf(city.change('課長', one, { intervalDays: 7 }))).refusals).toMatchObject([{ field: 'intervalDays', cites: [clause] }])
    await city.store.of(city.organisation.org).insertInto('provision').values({ org: city.organisation.org, kind: '例外措置', title: '移行中の間隔', basis: '例外第5号', clauses: [clause], item: one.id, from_day: '2026-11-01', until_day: '2026-12-31' }).execute()
    expect((await city.change('課長', await city.item(one.id), { intervalDays: 7 })).details['intervalDays']).toBe(7)
  })

  accept('mic:2-(1)-可用性-1', async () => {
    const clause = 'mic:2-(1)-可用性-1'
    expect((await refusalOf(plan(city, '福祉', { availability: '2' }))).refusals).toMatchObject([{ field: 'recoveryMinutes', cites: [clause] }])
    const one = await plan(city, '福祉', { availability: '2', recoveryMinutes: 120 })
    const test = (minutes: number) => city.record('課長', 'backups.restore-test', one.id, { testedOn: TODAY, result: '復元できた', minutes, procedureFollowed: true })
    await test(150)
    expect((await city.item(one.id)).details).toMatchObject({ verdict: '不適合', measuredMinutes: 150 })
    expect((await tasks(city, one.id, 'correction')).map(({ state }) => state)).toEqual(['未了'])
    await test(110)
    expect((await city.item(one.id)).details).toMatchObject({ verdict: '適合', measuredMinutes: 110 })
    expect((await tasks(city, one.id, 'correction')).map(({ state }) => state)).toEqual(['完了'])
  })
})
