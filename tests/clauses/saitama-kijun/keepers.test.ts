// 埼玉県警察: 運用管理担当者の任務の範囲。媒体の持ち出しは現任の担当者に回り、モバイル端末の配備は任務に入らない。
import { expect } from 'vitest'
import { addItem, changeItem } from '../../../src/acts/items.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { rolesOn, TODAY } from '../roles.ts'

const stage = onStage('saitama-police')
const roles = rolesOn(stage)
const OUT = { purpose: '現場の記録', destinationKind: '庁舎の外', destination: '県立文書館', period: { from: '2026-11-17', to: '2026-11-20' }, contents: [], minimised: true, measures: ['classification-reviewed'] }
const MOBILE = { kind: 'モバイル端末', builtToMove: true, owner: '支給', encryption: true, externallyConnected: 'なし' }
const add = async (who: PersonKey, number: string, columns: object) => {
  const seat = await stage.seat(who)
  return (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'terminals', { number, columns, unit: stage.organisation.units.課 }))).id
}

accept('saitama-kijun:8-1-(2)-ア-(ア)-b', async () => {
  const clause = 'saitama-kijun:8-1-(2)-ア-(ア)-b'
  const { people, units, media } = stage.organisation
  const request = await stage.ask('係員', 'media.take-out.saitama', [media.空], OUT)
  expect(await roles.asked(request)).toEqual([['運用管理担当者', [people.補佐]]])
  expect((await refusalOf(stage.act('他補佐', request, { act: '承認', position: 0 }))).code).toMatch(/^not-/)
  // 担当者が替わると、待っている申請も今の担当者に回る。
  await roles.move({ person: people.補佐, unit: units.他課, post: '課長補佐', rank: '警部', from: TODAY })
  await stage.ask('課長', 'appointments.keeper.saitama/keeper', [], { unit: units.課, person: people.代理, from: TODAY })
  expect(await roles.holders('運用管理担当者', units.課)).toEqual([people.代理])
  expect((await refusalOf(stage.act('補佐', request, { act: '承認', position: 0 }))).code).toMatch(/^not-/)
  expect((await stage.act('代理', request, { act: '承認', position: 0 })).decided).toBe(true)
  expect((await stage.item(media.空)).state).toBe('持出し中')

  // 担当者は、モバイル端末の配備を登録できない。ほかの端末を後からモバイル端末に改めることもできない。
  const refused = await refusalOf(add('代理', 'M-1', MOBILE))
  expect(refused.refusals).toMatchObject([{ field: 'kind', cites: [clause], message: expect.stringContaining('運用管理担当者') }])
  const desktop = await add('代理', 'M-2', { ...MOBILE, kind: '据置型パソコン', builtToMove: false })
  const seat = await stage.seat('代理')
  expect(citesOf(await refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'terminals', desktop, { columns: { kind: 'モバイル端末', builtToMove: true } }))))).toEqual([clause])
  const mobile = await add('課長', 'M-1', MOBILE)
  expect((await stage.item(mobile)).details['kind']).toBe('モバイル端末')

  // 持ち出しの管理は担当者に回る。
  await (await stage.seat(null)).db.insertInto('provision').values({ org: stage.organisation.org, kind: '別段の定め', title: '試験の別の定め', basis: '通達', clauses: ['saitama-kijun:8-1-(2)-イ-(カ)'], item: mobile, from_day: '2026-04-01', until_day: '2027-03-31' }).execute()
  const carried = await stage.ask('係員', 'devices.take-out.saitama', [mobile], OUT)
  expect(await roles.asked(carried)).toEqual([['運用管理担当者', [people.代理]]])
  expect((await stage.request(carried)).steps[0]!.clauses).toContain(clause)
})
