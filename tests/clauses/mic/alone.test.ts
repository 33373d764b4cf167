// 自己承認がやむを得ない場合: 統括だけが決めることを、ただ一人の統括が申請したとき。
import { expect } from 'vitest'
import { mayDo } from '../../../src/engine/request/may-do.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { appOf } from './policy-stage.ts'

const city = aCity()
const CLAUSE = 'mic:kaisetsu-1-(8)'
const WORK = { network: '庁内ＬＡＮ', zone: 'LGWAN接続系', work: '設定の変更', content: '閉じる口を増やす', reason: '使っていない口がある', plannedOn: '2026-11-20' }

accept('mic:kaisetsu-1-(8)', async () => {
  const { people, units } = city.organisation
  const { app, as } = await appOf(city)
  const form = { ...WORK, office: units.課 }
  const ask = () => city.ask('他部長', 'networks.change.municipality', [], form)
  const possible = async (request: string) => mayDo(await city.request(request), people.他部長, (await city.seat('他部長')).organisation).map(({ act, via }) => [act, via])
  const given = { reason: '統括情報セキュリティ責任者だけに認められた承認を、統括が申請する', confirmer: people.部長 }
  const approve = (request: string, alone?: object) => city.act('他部長', request, { act: '承認', position: 0, ...(alone ? { alone } : {}) })

  // ただ一人の統括が申請した: 理由と事後確認者がなければ決められず、あれば決められる。
  const request = await ask()
  expect((await city.request(request)).steps).toMatchObject([{ kind: '決裁', role: '統括情報セキュリティ責任者', sole: true, addressees: [{ person: people.他部長, via: '自己承認' }] }])
  expect(await possible(request)).toContainEqual(['承認', '自己承認'])
  expect((await refusalOf(approve(request))).refusals).toMatchObject([{ field: 'reason', cites: [CLAUSE] }, { field: 'confirmer', cites: [CLAUSE] }])
  for (const confirmer of [people.係員, people.他補佐]) expect((await refusalOf(approve(request, { ...given, confirmer }))).refusals).toMatchObject([{ field: 'confirmer', cites: [CLAUSE] }])
  expect((await refusalOf(city.act('他部長', request, { act: '却下', position: 0, comment: '取りやめ' }))).code).toBe('self-approval')
  expect((await approve(request, given)).decided).toBe(true)
  expect((await city.request(request)).steps).toMatchObject([{ state: '承認', actor: people.他部長, via: '自己承認' }, { kind: '確認', role: '事後確認者', state: '到達', addressees: [{ person: people.部長 }] }])

  // 一覧で監査人に示され、事後の確認が済むとそのことも出る。ふつうの職員には出ない。
  const listed = async (who: '部長' | '係員') => (await (await as(who)).get('/api/organisation/review')).body.alone
  expect(await listed('部長')).toMatchObject([{ request, why: expect.stringContaining('統括情報セキュリティ責任者だけに'), actor: { id: people.他部長 }, confirmer: { id: people.部長 }, confirmedAt: null }])
  expect(await listed('係員')).toEqual([])
  await city.act('部長', request, { act: '確認', position: 1 })
  expect((await listed('部長'))[0].confirmedAt).not.toBeNull()

  // 代わりの人がいる経路では、同じ操作が断られる。
  const second = await ask()
  await city.store.owner.insertInto('appointment').values({ org: city.organisation.org, role: '統括情報セキュリティ責任者', person: people.課長, from_day: '2026-11-16', basis: '任命簿' }).execute()
  expect(await possible(second)).not.toContainEqual(['承認', '自己承認'])
  const refused = await refusalOf(approve(second, given))
  expect(refused.code).toBe('self-approval')
  expect(citesOf(refused)).toEqual(expect.arrayContaining([CLAUSE, 'mic:1-(8)-①']))
  expect((await city.act('課長', second, { act: '承認', position: 0 })).decided).toBe(true)
  await app.close()
})
