// 埼玉県警察: 証跡管理の定めと、定期の点検。
import { expect } from 'vitest'
import { sql } from 'kysely'
import { listContext } from '../../../src/acts/export.ts'
import { listTasks } from '../../../src/acts/home.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { addItem } from '../../../src/acts/items.ts'
import { listItems } from '../../../src/store/item-list.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const stage = onStage('saitama-police')
const TODAY = '2026-11-16'
const COLUMNS = { name: '相談管理', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: true }
const WHOLE = { aims: '不正な閲覧の発見', devices: 'ＤＢサーバ', fields: '日時、利用者、操作', keepMonths: 12, reviewMonths: 1, keptAt: '監視の計算機' }
const run = async (day: string) => { stage.clock.moveTo(`${day}T01:00:00Z`); await bringDutiesUpToDate(await stage.seat(null)) }

accept('saitama-kijun:6-1-(4)-イ', async () => {
  const clause = 'saitama-kijun:6-1-(4)-イ'
  const seat = await stage.seat('係員')
  const system = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number: '証跡-1', columns: COLUMNS }))
  const one = (await stage.record('課長', 'operations.trail.saitama/drafted', system.id, {})).item!
  const settle = () => stage.record('課長', 'operations.trail.saitama/settled', one.id, { confirmed: true })
  for (const key of ['aims', 'devices', 'fields', 'keepMonths'] as const) {
    await stage.record('課長', 'operations.trail.saitama/rewritten', one.id, { ...WHOLE, [key]: undefined })
    expect(citesOf(await refusalOf(settle()))).toEqual([clause])
  }
  await stage.record('課長', 'operations.trail.saitama/rewritten', one.id, WHOLE)
  expect((await settle()).item!.state).toBe('確定')
  const keep = async (coversFrom: string, coversUntil: string) => (await stage.record('課長', 'operations.trail.saitama/kept', one.id, { coversFrom, coversUntil, keptAt: '監視の計算機' })).item!
  const [old, recent] = [await keep('2025-10-01', '2025-10-31'), await keep('2026-10-01', '2026-10-31')]
  expect([old.details['keepUntil'], recent.details['keepUntil']]).toEqual(['2026-10-31', '2027-10-31'])
  const head = await stage.seat('課長')
  expect((await listItems(head.db, listContext(head, 'kept-trails'), { sort: 'keepUntil' })).rows.map(({ id }) => id)).toEqual([old.id, recent.id])
  await run('2026-11-17')
  const due = (await taskRows(head.db, head, sql`t.duty = 'operations.trail.saitama/erase' and t.state = '未了'`)).map(({ item }) => item?.id)
  expect(due).toEqual([old.id])
  expect(citesOf(await refusalOf(stage.record('課長', 'operations.trail.saitama/erased', recent.id, { erasedOn: '2026-11-17', method: '上書き' })))).toEqual([clause])
  stage.clock.moveTo(`${TODAY}T01:00:00Z`)
})

accept('saitama-kijun:6-1-(4)-エ', async () => {
  const clause = 'saitama-kijun:6-1-(4)-エ'
  const system = (await stage.record('係員', 'systems.operation.saitama/prepared', null, COLUMNS)).item!
  expect(system.state).toBe('整備中')
  const start = () => stage.record('課長', 'systems.operation.saitama/started', system.id, { startedOn: TODAY })
  expect(citesOf(await refusalOf(start()))).toEqual([clause])
  const one = (await stage.record('課長', 'operations.trail.saitama/drafted', system.id, { ...WHOLE, reviewMonths: undefined })).item!
  expect((await refusalOf(stage.record('課長', 'operations.trail.saitama/settled', one.id, { confirmed: true }))).message).toContain('点検の周期')
  await stage.record('課長', 'operations.trail.saitama/rewritten', one.id, WHOLE)
  expect(citesOf(await refusalOf(start()))).toEqual([clause])
  await stage.record('課長', 'operations.trail.saitama/settled', one.id, { confirmed: true })
  expect((await start()).item!.state).toBe('運用中')
  await run('2026-12-10')
  const owed = async () => (await listTasks(await stage.seat('課長'), { scope: 'mine' })).rows.filter(({ item, title }) => item?.id === one.id && title === '証跡の点検')
  expect((await owed()).map(({ clauses }) => clauses)).toEqual([[clause]])
  await run('2027-01-20')
  expect((await owed()).some(({ due }) => due < '2027-01-20')).toBe(true)
  await remindAndEscalate(await stage.seat(null))
  const reminded = await stage.store.of(stage.organisation.org).selectFrom('notice').select(['person', 'title']).where('title', 'like', '%証跡の点検%').execute()
  expect(reminded.map(({ person }) => person)).toContain(stage.organisation.people.課長)
  const review = (form: object) => stage.record('課長', 'operations.trail.saitama/reviewed', one.id, { coversFrom: '2026-11-16', coversUntil: '2026-12-15', method: '監視の機能', ...form })
  expect((await refusalOf(review({ outcome: '異常あり' }))).refusals).toMatchObject([{ field: 'incident', cites: [clause] }])
  const incident = (await stage.record('課長', 'incidents.response/reported', null, { category: '外部からの不正アクセス', title: '深夜の接続', noticedAt: '2027-01-19T09:00:00+09:00', circumstances: '証跡にあった' })).item!
  await review({ outcome: '異常あり', incident: incident.id })
  stage.clock.moveTo(`${TODAY}T01:00:00Z`)
})
