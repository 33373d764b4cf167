// 市区町村: 端末・媒体・情報資産の持出しの許可（5.1(1)③(イ)）。
import { expect } from 'vitest'
import { accept } from '../../accept.ts'
import { takeOutForm } from '../../slice/take-out-form.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { CONFIDENTIAL, theAssets } from './assets.ts'

const city = theAssets()
accept('mic:5.1-(1)-③-(イ)', async () => {
  const { people, media } = city.organisation
  const carry = (who: '係員' | '課長', item: string) => city.ask(who, 'media.take-out.municipality', [item], takeOutForm('municipality'))
  const request = await carry('係員', media.空)
  const { steps } = await city.request(request)
  expect(steps).toMatchObject([{ kind: '決裁', role: '情報セキュリティ管理者', addressees: [{ person: people.課長 }], clauses: expect.arrayContaining(['mic:5.1-(1)-③-(イ)']) as unknown }])
  expect((await city.item(media.空)).state).toBe('保管中')
  expect((await refusalOf(city.act('係員', request, { act: '承認', position: 0 }))).code).not.toBe('conflict')
  expect((await city.item(media.空)).state).toBe('保管中')
  await city.permit('課長', request)
  const out = await city.item(media.空)
  expect(out).toMatchObject({ state: '持出し中', holder: people.係員, due: '2026-11-20' })
  const { db } = await city.seat(null)
  expect(await db.selectFrom('custody').select(['person', 'role', 'permitted_by']).where('item', '=', media.空).execute()).toEqual([{ person: people.係員, role: '情報セキュリティ管理者', permitted_by: people.課長 }])

  const own = await carry('課長', media.名簿)
  const [step] = (await city.request(own)).steps
  expect(step!.addressees.map(({ person }) => person)).not.toContain(people.課長)
  expect(step!.addressees.length).toBeGreaterThan(0)
  await refusalOf(city.act('課長', own, { act: '承認', position: 0 }))
  expect((await city.item(media.名簿)).state).toBe('保管中')

  const paper = await city.enter('訪問調査票', { ...CONFIDENTIAL, form: '書面', storage: '書庫１' })
  const TRIP = { purpose: '訪問調査', destination: '市内', period: { from: '2026-11-16', to: '2026-11-17' } }
  expect(citesOf(await refusalOf(city.ask('係員', 'release.take-out.municipality', [paper.id], TRIP)))).toContain('mic:2-(2)-⑧-(ア)')
  const asked = await city.ask('係員', 'release.take-out.municipality', [paper.id], { ...TRIP, measures: ['locked-case'] })
  expect((await city.request(asked)).steps).toMatchObject([{ role: '情報セキュリティ管理者', addressees: [{ person: people.課長 }] }])
  expect((await city.item(paper.id)).state).toBe('使用中')
  await city.permit('課長', asked)
  expect((await city.item(paper.id)).state).toBe('持出し中')
})
