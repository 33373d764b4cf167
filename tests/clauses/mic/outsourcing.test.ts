// 市区町村: 規程の改定を職員と委託事業者に知らせること。
import { describe, expect } from 'vitest'
import { expireRows } from '../../../src/acts/expiry.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { aPolicy, appOf, promulgated, STANDARD } from './policy-stage.ts'

const REVISED = STANDARD.replace('漏らしてはならない', '漏らしてはならず、委託先にも漏らさせてはならない')

describe('見直した内容の周知', () => {
  const city = aCity()
  const contract = (number: string, more: object = {}) => city.add('課長', 'contracts', number, {
    name: `${number}の業務`, contractor: `彩野${number}株式会社`, kind: '業務の委託', startsOn: '2026-04-01', endsOn: '2027-03-31', manager: city.organisation.people.係員, ...more,
  })

  accept('mic:kaisetsu-9.3-注3', async () => {
    const clause = 'mic:kaisetsu-9.3-注3'
    const { people, units } = city.organisation
    const [first, second] = [await contract('甲'), await contract('乙', { kind: '情報システムの開発・運用・保守', manager: people.同僚 })]
    const ended = await contract('丙')
    await contract('丁', { endsOn: '2026-11-15' })
    await city.record('課長', 'outsourcing.contract-end.municipality', ended.id, { endedOn: '2026-11-10', reason: '解除' })
    expect(citesOf(await refusalOf(contract('戊', { endsOn: '2026-03-31' })))).toEqual([clause])

    // 初めての版では、見直しの周知は起きない。
    const policy = await aPolicy(city, '対策基準')
    const before = await promulgated(city, policy, '基準-1', '2026-05-01')
    const { app, as } = await appOf(city)
    try {
      const clerk = await as('係員')
      const lines = async () => (await clerk.get('/api/registers/contractor-notices/items?state=未周知')).body.rows as { id: string; details: { contract: string } }[]
      expect(await lines()).toEqual([])
      const after = await promulgated(city, policy, '基準-2', '2026-11-16', REVISED)
      const untold = await lines()
      expect(new Set(untold.map(({ details }) => details.contract))).toEqual(new Set([first.id, second.id]))

      // 職員の全員に確認が、契約ごとに所管課へ周知の仕事が出る。
      await bringDutiesUpToDate(await city.seat(null))
      const tasks = await city.store.of(city.organisation.org).selectFrom('task').select(['duty', 'item', 'unit', 'state', 'about', 'due']).where('state', '=', '未了').execute()
      const everybody = (await city.seat(null)).organisation.people.size
      expect(tasks.filter(({ duty, item }) => duty === 'policies.reading.municipality' && item === after.id)).toHaveLength(everybody)
      const telling = tasks.filter(({ duty }) => duty === 'outsourcing.telling-due.municipality')
      expect(new Map(telling.map(({ item, unit, due }) => [item, [unit, due]]))).toEqual(new Map(untold.map(({ id }) => [id, [units.課, '2026-12-16']])))
      const mine = (await clerk.get('/api/tasks?scope=mine&state=未了')).body.rows.filter(({ title }: { title: string }) => title.startsWith('事業者への周知'))
      expect(mine).toMatchObject([{ clauses: [clause], item: { id: untold.find(({ details }) => details.contract === first.id)!.id } }])

      // 一件に改定前後の差分が付いている。
      const [own] = mine
      const { body: shown } = await clerk.get(`/api/registers/contractor-notices/items/${own.item.id}`)
      expect(shown.details).toMatchObject({ policy: policy.id, before: before.id, after: after.id, contractor: '彩野甲株式会社' })
      const { body: difference } = await clerk.get(`/api/policies/${shown.details.policy}/difference?before=${shown.details.before}&after=${shown.details.after}`)
      expect(difference.rows).toMatchObject([{ kind: '改正', marked: expect.stringContaining('委託先にも') }])

      // 知らせた日・相手・方法を残すと、仕事が閉じ、一覧から消える。
      const told = { toldOn: '2026-11-16', toldTo: '営業部 佐々木', means: '説明会・対面' }
      expect((await refusalOf(city.record('係員', 'outsourcing.told.municipality/told', own.item.id, { ...told, toldTo: '' }))).refusals).toMatchObject([{ field: 'toldTo', cites: [clause] }])
      expect((await refusalOf(city.record('係員', 'outsourcing.told.municipality/told', own.item.id, { ...told, toldOn: '2026-11-15' }))).refusals).toMatchObject([{ field: 'toldOn', cites: [clause] }])
      await city.record('係員', 'outsourcing.told.municipality/told', own.item.id, told)
      expect((await lines()).map(({ details }) => details.contract)).toEqual([second.id])
      expect((await clerk.get('/api/tasks?scope=mine&state=未了')).body.rows.filter(({ title }: { title: string }) => title.startsWith('事業者への周知'))).toEqual([])

      // 未読の職員も一覧に出る。
      await city.record('係員', 'policies.reading', after.id, { confirmed: true })
      const { readings } = (await clerk.get(`/api/policies/${policy.id}?version=${after.id}`)).body
      const unread = readings.people.filter(({ at }: { at: string | null }) => at === null).map(({ person }: { person: { id: string } }) => person.id)
      expect(readings).toMatchObject({ asked: everybody, done: 1 })
      expect(unread).toHaveLength(everybody - 1)
      expect(unread).not.toContain(people.係員)

      // 契約が終われば、残った周知は対象から外れる。
      await city.record('課長', 'outsourcing.contract-end.municipality', second.id, { endedOn: '2026-11-16', reason: '期間の満了' })
      expect(await lines()).toEqual([])
      city.clock.moveTo('2027-04-01T01:00:00Z')
      await expireRows(await city.seat(null))
      expect((await city.item(first.id)).state).toBe('終了')
    } finally {
      city.clock.moveTo('2026-11-16T01:00:00Z')
      await app.close()
    }
  })
})
