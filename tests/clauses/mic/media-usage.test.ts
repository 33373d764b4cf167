// 市区町村: 外部電磁的記録媒体の利用手順の有効な版と、媒体の申請（解説4.4なお書き）。
import { expect } from 'vitest'
import { accept } from '../../accept.ts'
import { takeOutForm } from '../../slice/take-out-form.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { adopt, aVersion, enforce, resolve } from './policy-stage.ts'

const CLAUSE = 'mic:kaisetsu-4.4-なお書き'
const city = aCity()
const takeOut = () => city.ask('係員', 'media.take-out.municipality', [city.organisation.media.空], { ...takeOutForm('municipality'), period: { from: '2026-11-18', to: '2026-11-20' } })

accept('mic:kaisetsu-4.4-なお書き', async () => {
  const { media } = city.organisation
  const { db } = await city.seat(null)
  const idOf = async (number: string) => (await db.selectFrom('item').select('id').where('number', '=', number).executeTakeFirstOrThrow()).id
  const [policy, first] = [await city.item(await idOf('規程-媒体')), await city.item(await idOf('版-媒体'))]
  const connect = async (terminal: string) => city.ask('係員', 'networks.connectable.municipality', [terminal], { medium: media.空, purpose: '帳票の受渡し', until: '2026-12-31' })
  const terminal = (await city.terminal('端末-1')).id

  // 旧版になった日から、新しい版の施行日まで、媒体の持出し・使用のどの申請も受け付けない。
  await city.record('係員', 'policies.withdrawal/old-version', first.id, { effectiveUntil: '2026-11-15', reason: '全部を改めるため' })
  for (const asked of [takeOut, () => connect(terminal), () => city.ask('係員', 'media.take-out-mynumber.municipality', [media.空], {}), () => city.ask('係員', 'media.transfer.municipality', [media.空], {})]) {
    const refused = (await refusalOf(asked())).refusals.find(({ message }) => message.includes('情報システム管理者が、規程台帳に'))
    expect(refused).toMatchObject({ field: '', cites: [CLAUSE] })
  }
  const second = await aVersion(city, policy, '版-媒体2')
  expect(citesOf(await refusalOf(takeOut()))).toEqual([CLAUSE])
  await resolve(city, second)
  await adopt(city, second)
  await enforce(city, second, '2026-11-17')
  expect(citesOf(await refusalOf(takeOut()))).toEqual([CLAUSE])

  city.clock.moveTo('2026-11-17T01:00:00Z')
  const request = await takeOut()
  expect((await city.request(request)).state).toBe('回付中')
  expect((await city.request(await connect(terminal))).state).toBe('回付中')
  const told = await db.selectFrom('evidence').select('clauses').where('request', '=', request).execute()
  expect(told.flatMap(({ clauses }) => clauses)).toContain(CLAUSE)

  // 規程そのものを廃止すれば、また受け付けない。
  await city.record('係員', 'policies.withdrawal/abolition', policy.id, { endedOn: '2026-11-17', reason: '媒体の利用をやめるため' })
  expect(citesOf(await refusalOf(city.ask('係員', 'media.take-out.municipality', [media.名簿], takeOutForm('municipality'))))).toContain(CLAUSE)
})
