// 埼玉県警察: 証跡を点検・分析する機能と、閲覧した人の特定。
import { sql } from 'kysely'
import { expect } from 'vitest'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { exportItems, listContext } from '../../../src/acts/export.ts'
import { listItems } from '../../../src/store/item-list.ts'
import { buildApp } from '../../../src/server/app.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { takeOutForm, TAKE_OUT } from '../../slice/take-out-form.ts'
import { aStation } from './station.ts'

const station = aStation()
const SYSTEM = { name: '相談管理', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: true }
const takeOut = async (who: PersonKey) => { let count = 0; for await (const _row of (await exportItems(await station.seat(who), 'media')).rows) count++; return count }

async function desk() {
  const app = await buildApp(station.world, { requestsPerMinute: 0 })
  return { app, as: (who: PersonKey) => signInAs(app, station.organisation.accounts[who]) }
}

accept('saitama-kijun:6-1-(4)-ウ', async () => {
  const clause = 'saitama-kijun:6-1-(4)-ウ'
  const system = await station.add('係員', 'systems', '証跡-9', SYSTEM)
  const answer = async (fields: object) => answerControl(await station.seat('課長'), 'systems.trail-review.saitama', { item: system.id, answer: '適合', fields: { checkedOn: '2026-11-16', ...fields } })
  for (const fields of [{}, { means: '　' }]) expect((await refusalOf(answer(fields))).refusals).toMatchObject([{ field: 'means' }])
  await answer({ means: '監視サーバのログ分析、月一回の突合' })
  expect((await station.item(system.id)).controls['systems.trail-review.saitama']).toMatchObject({ answer: '適合' })

  await station.store.of(station.organisation.org).insertInto('setting_value').values({ org: station.organisation.org, id: 'outputs.mass-outputs.off-hours', value: JSON.stringify(3), from_day: '2020-04-01' }).execute()
  expect(await takeOut('係員')).toBeGreaterThanOrEqual(3)
  const listed = async (who: PersonKey) => { const seat = await station.seat(who); return (await listItems(seat.db, listContext(seat, 'mass-outputs'), {})).rows }
  const looker = '他部長'
  expect(await listed(looker)).toEqual([])
  station.clock.moveTo('2026-11-16T13:30:00Z')
  await takeOut('係員')
  station.clock.moveTo('2026-11-21T03:00:00Z')
  await takeOut('同僚')
  station.clock.moveTo('2026-11-24T03:00:00Z')
  await takeOut('係員')
  const rows = await listed(looker)
  expect(rows.map(({ state, details }) => [state, details['person'], details['why']])).toEqual(expect.arrayContaining([['点検待ち', expect.anything(), '時間外の大量出力'], ['点検待ち', expect.anything(), '時間外の大量出力']]))
  expect(rows).toHaveLength(2)
  expect(citesOf(await refusalOf(listed('係員')))).toContain(clause)
  const { rows: told } = await sql<{ person: string }>`select person from notice where org = ${station.organisation.org} and link like '/registers/mass-outputs/%'`.execute(station.store.owner)
  expect(told.length).toBeGreaterThan(0)
})

accept('saitama-kijun:7-2-(4)-イ', async () => {
  const system = await station.add('係員', 'systems', '閲覧-1', { ...SYSTEM, database: true })
  const control = 'systems.data-access.saitama'
  const answer = async (fields: object) => answerControl(await station.seat('課長'), control, { item: system.id, answer: '適合', fields: { trail: '証跡の利用者の項目', checkedOn: '2026-11-16', ...fields } })
  expect((await refusalOf(answer({ shared: true, supplement: '' }))).refusals).toMatchObject([{ field: 'supplement' }])
  await answer({ shared: true, supplement: '共用端末の貸出簿' })
  expect((await station.item(system.id)).controls[control]).toMatchObject({ answer: '適合' })
  const unasked = await station.add('係員', 'systems', '閲覧-2', { ...SYSTEM, database: false })
  const { refusals } = await refusalOf(answerControl(await station.seat('課長'), control, { item: unasked.id, answer: '適合', fields: {} }))
  expect(refusals[0]!.cites).toContain('saitama-kijun:7-2-(4)-イ')

  const { app, as } = await desk()
  const row = `/api/registers/media/items/${station.organisation.media.名簿}`
  const { 同僚, 係員, 課長 } = station.organisation.people
  station.clock.moveTo('2026-11-25T01:00:00Z')
  const colleague = await as('同僚')
  for (const url of [row, `${row}/history`, `${row}/contents`]) expect((await colleague.get(url)).status).toBe(200)
  station.clock.moveTo('2026-11-25T01:05:00Z')
  expect((await (await as('係員')).get(row)).status).toBe(200)
  station.clock.moveTo('2026-11-25T01:10:00Z')
  expect((await colleague.get(row)).status).toBe(200)
  const head = await as('課長')
  const seen = (await head.get(`${row}/viewers`)).body.rows.map(({ person, at }: { person: { id: string }; at: string }) => [person.id, at])
  expect(seen).toEqual([[課長, '2026-11-25T01:10:00.000Z'], [同僚, '2026-11-25T01:10:00.000Z'], [係員, '2026-11-25T01:05:00.000Z'], [同僚, '2026-11-25T01:00:00.000Z']])
  expect((await colleague.get(`${row}/viewers`)).status).toBe(403)
  station.clock.moveTo('2026-11-16T01:00:00Z')
  const request = await station.ask('係員', TAKE_OUT['saitama-police'], [station.organisation.media.空], takeOutForm('saitama-police'))
  expect((await colleague.get(`/api/requests/${request}`)).status).toBe(200)
  expect((await head.get(`/api/requests/${request}/viewers`)).body.rows.map(({ person }: { person: { id: string } }) => person.id)).toEqual([同僚])
  expect((await colleague.get(`/api/requests/${request}/viewers`)).status).toBe(403)
  await expect(station.store.of(station.organisation.org).deleteFrom('view_log').execute()).rejects.toThrow()
  await expect(station.store.of(station.organisation.org).updateTable('view_log').set({ at: new Date() }).execute()).rejects.toThrow()
  await app.close()
})
