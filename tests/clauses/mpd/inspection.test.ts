import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect } from 'vitest'
import { homeOfPerson, listTasks } from '../../../src/acts/home.ts'
import { recordEvent } from '../../../src/acts/records.ts'
import { listStocktakes, stocktakeDetail } from '../../../src/acts/stocktake-pages.ts'
import { confirmStocktake, reportStocktake, startStocktake, takeScans } from '../../../src/acts/stocktakes.ts'
import { registerKey } from '../../../src/engine/register/register.ts'
import { standingClock } from '../../../src/engine/clock.ts'
import { runJobs } from '../../../src/server/jobs.ts'
import { openStore } from '../../../src/store/database.ts'
import type { Store } from '../../../src/store/database.ts'
import { accept } from '../../accept.ts'
import { freshDatabase } from '../../database.ts'
import type { FreshDatabase } from '../../database.ts'
import { aWorld, anOrganisation, seatOf } from '../../factories.ts'

let database: FreshDatabase
let store: Store
beforeAll(async () => { database = await freshDatabase(); store = await openStore(database.url) })
afterAll(async () => { await store.close(); await database.drop() })

async function stage(key: string, day: string) {
  const clock = standingClock(`${day}T01:00:00Z`)
  const world = await aWorld(store, clock)
  const organisation = await anOrganisation(store, 'mpd', key)
  const db = store.of(organisation.org)
  await db.updateTable('item').set({ created_at: clock.now(), unit: organisation.units.係 }).where('org', '=', organisation.org).where('unit', '=', organisation.units.課).execute()
  await db.updateTable('item').set({ created_at: clock.now(), unit: organisation.units.他係 }).where('org', '=', organisation.org).where('unit', '=', organisation.units.他課).execute()
  return { clock, world, organisation, db }
}

accept('mpd:9-1', async () => {
  const { clock, world, organisation, db } = await stage('inspection', '2026-06-01')
  const { org, units, people } = organisation
  const seat = await seatOf(world, organisation, '代理')
  // 四種の台帳: 第５の機器、第６の外部記録媒体、第７のＵＩＤ（媒体の台帳の一種別）、第８のデジタルカメラ等。
  const registers = [...seat.book.registers.values()].filter(({ inspected }) => inspected !== undefined)
  expect(registers.map(registerKey)).toEqual(expect.arrayContaining(['terminals', 'media', 'cameras']))
  expect(JSON.stringify(seat.book.registers.get('media')!.columns['kind'])).toContain('ＵＩＤ')
  for (const register of registers) {
    await db.insertInto('item').values({ org, register: registerKey(register), number: `点検-${registerKey(register)}`, state: register.inspected![0]!, unit: units.係, created_at: clock.now() }).execute()
  }
  await runJobs(world)
  const { id } = await startStocktake(seat, { unit: units.係, period: '2026-06' })
  const sheet = await stocktakeDetail(seat, id)
  expect(sheet.lines.map(({ code }) => code).sort()).toEqual([...registers.map((one) => `点検-${registerKey(one)}`), 'USB-0001', 'USB-0002'].sort())
  await takeScans(seat, id, { scans: sheet.lines.map(({ code }, i) => ({ id: randomUUID(), code, at: clock.now().toISOString(), sequence: i })) })
  await reportStocktake(seat, id, {})
  await confirmStocktake(await seatOf(world, organisation, '課長'), id)
  clock.moveTo('2026-06-30T15:00:00Z')
  await runJobs(world)
  const june = await listStocktakes(await seatOf(world, organisation, '他部長'), { period: '2026-06', scope: 'all' })
  expect(june.rows.map(({ unit, state, overdue }) => [unit.name, state, overdue])).toEqual([['少年係', '確認済', false], ['企画係', '未実施', true]])
  const late = await listTasks(await seatOf(world, organisation, '他代理'), { scope: 'mine', state: '期限超過' })
  expect(late.rows.map(({ period, overdue, clauses }) => [period, overdue, clauses])).toEqual([['2026-06', true, ['mpd:9-1']]])
  const urged = await db.selectFrom('notice').select('title').where('org', '=', org).where('person', 'in', [people.他代理, people.他課長]).orderBy('id').execute()
  expect(urged.map(({ title }) => title)).toEqual([expect.stringContaining('機器等の月例点検（企画係）'), expect.stringContaining('機器等の月例点検（企画係）が期限までに済んでいません')])
})

accept('mpd:9-2', async () => {
  const { clock, world, organisation, db } = await stage('return-check', '2026-06-01')
  const { org, media, people, units } = organisation
  for (const [item, due] of [[media.空, '2026-06-10'], [media.名簿, '2026-06-10']] as const) {
    await db.insertInto('custody').values({ org, item, person: people.係員, unit: units.係, from_day: '2026-06-01', due }).execute()
    await db.updateTable('item').set({ state: '持出し中', holder: people.係員, due }).where('org', '=', org).where('id', '=', item).execute()
  }
  const listed = async (who: '代理' | '係長' | '係員') => (await homeOfPerson(await seatOf(world, organisation, who))).tasks.filter(({ duty }) => duty === 'media.overdue/return-check').map(({ item }) => item?.number)
  clock.moveTo('2026-06-10T01:00:00Z')
  await runJobs(world)
  expect(await listed('代理')).toEqual([])
  clock.moveTo('2026-06-10T15:00:00Z')
  await runJobs(world)
  expect([await listed('代理'), await listed('係長'), await listed('係員')]).toEqual([['USB-0001', 'USB-0002'], ['USB-0001', 'USB-0002'], []])
  const check = { event: 'media.return-check', form: { found: 'まだ返されていない', reason: '出張が延びた', asked: '明日の返却を求めた' } }
  await expect(recordEvent(await seatOf(world, organisation, '係員'), { ...check, item: media.空 })).rejects.toThrow('情報管理者・情報管理補助者')
  await expect(recordEvent(await seatOf(world, organisation, '係長'), { ...check, item: media.空, form: { found: '返されている' } })).rejects.toThrow('返却の申告がありません')
  await recordEvent(await seatOf(world, organisation, '係長'), { ...check, item: media.空 })
  expect([await listed('代理'), await listed('係長')]).toEqual([['USB-0002'], ['USB-0002']])
  await recordEvent(await seatOf(world, organisation, '代理'), { ...check, item: media.名簿 })
  await runJobs(world)
  expect(await listed('係長')).toEqual([])
  clock.moveTo('2026-06-18T01:00:00Z')                 // 戻らないまま一週間たてば、また確かめる
  await runJobs(world)
  expect(await listed('係長')).toEqual(['USB-0001', 'USB-0002'])
})
