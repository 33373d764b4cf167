// 埼玉県警察: ネットワークの監視と、結果の保全。
import { expect } from 'vitest'
import { sql } from 'kysely'
import { openAttachment } from '../../../src/acts/attachments.ts'
import { changeItem } from '../../../src/acts/items.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { inspectIntegrity } from '../../../src/acts/register-integrity.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aStation } from './station.ts'

const clause = 'saitama-kijun:7-3-(1)-イ-(ア)'
const station = aStation()
/** A file the 課長 attached. */
async function attached(name: string): Promise<string> {
  const seat = await station.seat('課長')
  return (await seat.db.insertInto('attachment').values({
    org: seat.org, name, media_type: 'application/octet-stream', size: 3, sha256: Buffer.alloc(32), content: Buffer.from('記'), added_by: seat.person!, added_at: seat.now, verdict: '問題なし', checked_at: seat.now, checked_by_product: '試験',
  }).returning('id').executeTakeFirstOrThrow()).id
}

accept('saitama-kijun:7-3-(1)-イ-(ア)', async () => {
  const line = await station.add('課長', 'monitored-lines', '回線-1', { name: '少年課 庁舎内回線', component: '庁舎内回線', method: '流量と接続の記録', everyDays: 7, startsOn: '2026-11-09' })
  await bringDutiesUpToDate(await station.seat(null))
  const tasks = async () => { const seat = await station.seat('課長'); return (await taskRows(seat.db, seat, sql`t.item = ${line.id}`)).map(({ state, due, clauses }) => ({ state, due, clauses })) }
  expect((await tasks()).at(-1)).toEqual({ state: '未了', due: '2026-11-22', clauses: [clause] })
  const [first, second] = [await attached('監視記録.csv'), await attached('監視記録 訂正.csv')]
  const result = { watchedFrom: '2026-11-16', watchedUntil: '2026-11-16', result: '接続 120 件', abnormal: '異常なし', original: '監視装置 保存領域１' }
  const { item } = await station.record('課長', 'networks.monitoring.saitama/registered', line.id, { ...result, files: [first] })
  expect((await tasks()).at(-1)).toMatchObject({ state: '完了', due: '2026-11-22' })

  const db = station.store.of(station.organisation.org)
  await expect(db.deleteFrom('item').where('id', '=', item!.id).execute()).rejects.toThrow()
  const seat = await station.seat('課長')
  expect(citesOf(await refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'monitoring-results', item!.id, { columns: { result: '接続 119 件' } }))))).toEqual([clause])

  const corrected = (await station.record('課長', 'networks.monitoring.saitama/corrected', item!.id, { ...result, result: '接続 119 件', files: [second], reason: '集計の誤り' })).item!
  expect(corrected.details).toMatchObject({ edition: 2, corrects: item!.id, line: line.id, result: '接続 119 件' })
  expect((await station.item(item!.id)).details).toMatchObject({ edition: 1, result: '接続 120 件' })
  const reader = await station.seat('係員')
  expect([(await openAttachment(reader, first)).name, (await openAttachment(reader, second)).name]).toEqual(['監視記録.csv', '監視記録 訂正.csv'])
  await sql`update monitoring_result set result = '接続 0 件' where item = ${item!.id}`.execute(station.store.owner)
  expect((await inspectIntegrity(await station.seat(null))).found).toContainEqual({ kind: '台帳の書換え', subject: `item/${item!.id}`, number: item!.number, fields: ['result'] })
})
