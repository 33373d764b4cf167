// 市区町村: 許可された支給以外の端末の、安全管理措置の定期の点検と、期限を過ぎたときの停止。
import { beforeAll, describe, expect } from 'vitest'
import { sql } from 'kysely'
import { expireRows } from '../../../src/acts/expiry.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { allowOwnTerminals, LINE, permittedTo } from './own-terminal-stage.ts'

const ID = 'devices.own-terminal-inspection.municipality'
const clause = 'mic:kaisetsu-5.1-(1)-②-安全管理措置'
const FOUR = { lock: true, updated: true, antivirus: true, noBackup: true }
const LONG = { period: { from: '2026-11-16', to: '2027-10-31' } }

describe('支給以外の端末の点検', () => {
  const city = aCity()
  beforeAll(() => allowOwnTerminals(city))
  const daily = async () => { await expireRows(await city.seat(null)); await bringDutiesUpToDate(await city.seat(null)) }
  const open = async (item: string) => { const seat = await city.seat('課長'); return (await taskRows(seat.db, seat, sql`t.item = ${item} and t.duty = 'devices.own-terminal-inspection-due.municipality'`)).filter(({ state }) => state === '未了') }
  const on = (day: string) => city.clock.moveTo(`${day}T01:00:00Z`)

  accept('mic:kaisetsu-5.1-(1)-②-安全管理措置', async () => {
    const one = await permittedTo(city, '係員', '点-1', LONG)
    const silent = await permittedTo(city, '同僚', '点-2', LONG)
    expect((await city.item(one.id)).details).toMatchObject({ inspectOn: '2026-12-16', stopsOn: '2026-12-30' })
    await daily()
    expect(await open(one.id)).toEqual([])
    on('2026-12-16')
    await daily()
    // 端末ごとに、本人に届く。
    expect(await open(one.id)).toMatchObject([{ due: '2026-12-30', clauses: [clause], assignees: [expect.stringContaining('山田 七海')] }])
    expect(await open(silent.id)).toMatchObject([{ assignees: [expect.stringContaining('石川 八雲')] }])
    for (const key of Object.keys(FOUR)) expect((await refusalOf(city.record('係員', `${ID}/four`, one.id, { ...FOUR, [key]: undefined }))).refusals).toMatchObject([{ field: key, cites: [clause] }])
    expect(citesOf(await refusalOf(city.record('同僚', `${ID}/four`, one.id, FOUR)))).toEqual([clause])
    // 専用アプリケーションを提供していない設定では、五つ目の項目はない。
    expect((await refusalOf(city.record('係員', `${ID}/five`, one.id, { ...FOUR, application: true }))).message).toContain('使わない')
    await city.record('係員', `${ID}/four`, one.id, FOUR)
    expect(await open(one.id)).toEqual([])
    expect((await city.item(one.id))).toMatchObject({ state: '許可', details: { inspection: '適合', inspectOn: '2027-01-15', stopsOn: '2027-01-29' } })
    // 期限の日までは使え、過ぎると未回答のものだけが停止になる。
    on('2026-12-30')
    await daily()
    expect((await city.item(silent.id)).state).toBe('許可')
    on('2026-12-31')
    await daily()
    expect([(await city.item(one.id)).state, (await city.item(silent.id)).state]).toEqual(['許可', '停止'])
    const proof = await city.store.of(city.organisation.org).selectFrom('evidence').select(['clauses']).where('act', '=', '停止').where('subject', '=', `item/${silent.id}`).executeTakeFirstOrThrow()
    expect(proof.clauses).toEqual([clause])
    expect((await refusalOf(city.record('同僚', 'devices.own-terminal-storing.municipality', silent.id, { contents: [LINE], purpose: '連絡' }))).message).toContain('停止')
    await city.record('同僚', `${ID}/four`, silent.id, FOUR)
    expect((await city.item(silent.id)).state).toBe('許可')
    // 不適合のまま期限を過ぎても停止になる。管理者の適合確認も「適合」にはならない。
    on('2027-01-15')
    await daily()
    await city.record('係員', `${ID}/four-failed`, one.id, { lacking: ['端末ロックの常時設定'], plan: '今日のうちに設定する' })
    expect((await open(one.id)).length).toBe(1)
    const met = () => city.answer('課長', 'devices.own-terminal-measures.municipality', { item: one.id, answer: '適合', fields: { how: '画面で確かめた' } })
    expect(citesOf(await refusalOf(met()))).toEqual([clause])
    on('2027-01-30')
    await daily()
    expect((await city.item(one.id)).state).toBe('停止')
    // 専用アプリケーションを提供する設定にすると、五項目になる。
    await city.store.of(city.organisation.org).insertInto('setting_value').values({ org: city.organisation.org, id: 'devices.own-terminal.application', value: JSON.stringify('提供している'), from_day: '2027-01-30' }).execute()
    expect((await refusalOf(city.record('係員', `${ID}/four`, one.id, FOUR))).message).toContain('使わない')
    expect((await refusalOf(city.record('係員', `${ID}/five`, one.id, FOUR))).refusals).toMatchObject([{ field: 'application', cites: [clause] }])
    await city.record('係員', `${ID}/five`, one.id, { ...FOUR, application: true })
    expect((await city.item(one.id)).state).toBe('許可')
    await met()
    on('2026-11-16')
  })
})
