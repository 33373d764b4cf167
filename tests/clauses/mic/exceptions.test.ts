// 市区町村: 例外措置の申請、緊急の例外、状況の確認、条項の見直しの検討。
import { beforeAll, describe, expect } from 'vitest'
import { sql } from 'kysely'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { exceptionsFor } from '../../../src/acts/provisions.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { runJobs } from '../../../src/server/jobs.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

const APPLICATION = {
  title: '旧型端末の持ち出し', clauses: 'mic:5.1-(1)-③-(イ)', method: '代わりの方法を採る', difficulty: '装置が対応しない', reasonKind: '技術的に困難', reason: '現地調査に要る', alternative: '封印して運ぶ',
  period: { from: '2026-11-16', to: '2027-03-31' },
}
const { period: _period, ...URGENT } = { ...APPLICATION, reasonKind: '通常の手続をとる時間がない', performedAt: '2026-11-16T09:30:00+09:00' }
/** 部長 is the 副市長 here, and so the CISO. */
const withCiso = (): City => {
  const city = aCity()
  beforeAll(async () => {
    await sql`update assignment set post = '副市長' where person = ${city.organisation.people.部長}`.execute(city.store.of(city.organisation.org))
  })
  return city
}
const rows = async (city: City, register: string) => {
  const found = await city.store.of(city.organisation.org).selectFrom('item').select('id').where('register', '=', register).orderBy('id').execute()
  return Promise.all(found.map(({ id }) => city.item(id)))
}
const permit = async (city: City, form: object = {}) => city.act('部長', await city.ask('課長', 'exceptions.exception.municipality', [], { ...APPLICATION }), { act: '承認', position: 0, form } as never)
const notices = async (city: City, who: PersonKey) => (await city.store.of(city.organisation.org).selectFrom('notice').select('title').where('person', '=', city.organisation.people[who]).orderBy('id').execute()).map(({ title }) => title)
const tasksOf = async (city: City, where: ReturnType<typeof sql>) => taskRows(city.store.of(city.organisation.org), await city.seat(null), where as never)

describe('申請', () => {
  const city = withCiso()

  accept('mic:7.4-(1)', async () => {
    const clerk = await refusalOf(city.ask('係員', 'exceptions.exception.municipality', [], APPLICATION))
    expect(citesOf(clerk)).toContain('mic:7.4-(1)')
    for (const missing of ['clauses', 'method', 'reason']) expect((await refusalOf(city.ask('課長', 'exceptions.exception.municipality', [], { ...APPLICATION, [missing]: undefined }))).refusals.map(({ field }) => field)).toContain(missing)
    const id = await city.ask('課長', 'exceptions.exception.municipality', [], APPLICATION)
    expect((await city.request(id)).steps.map(({ kind, role }) => [kind, role])).toEqual([['決裁', 'CISO']])
    expect((await rows(city, 'exceptions')).filter(({ state }) => state === '有効')).toEqual([])
    expect((await refusalOf(city.act('課長', id, { act: '承認', position: 0 }))).code).toBe('self-approval')
    await city.act('部長', id, { act: '承認', position: 0, form: {} })
    expect((await rows(city, 'exceptions')).at(-1)).toMatchObject({ state: '有効', details: { method: '代わりの方法を採る', clauses: 'mic:5.1-(1)-③-(イ)' } })
  })

  accept('mic:kaisetsu-7.4', async () => {
    for (const [missing, field] of [['reasonKind', 'reasonKind'], ['alternative', 'alternative'], ['period', 'period']] as const) {
      const refused = await refusalOf(city.ask('課長', 'exceptions.exception.municipality', [], { ...APPLICATION, [missing]: undefined }))
      expect(refused.refusals.find((one) => one.field === field)).toBeDefined()
    }
    expect(citesOf(await refusalOf(city.ask('課長', 'exceptions.exception.municipality', [], { ...APPLICATION, alternative: undefined })))).toContain('mic:kaisetsu-7.4')
    await permit(city)
    const row = (await rows(city, 'exceptions')).at(-1)!
    city.clock.moveTo('2027-04-01T01:00:00Z')
    await runJobs(city.world)
    expect((await city.item(row.id)).state).toBe('失効')
    for (const who of ['課長', '部長'] as const) expect((await notices(city, who)).some((title) => title.includes(row.number) && title.includes('失効'))).toBe(true)
    const seat = await city.seat('係員')
    expect(await exceptionsFor(seat.db, seat, [])).toEqual([])
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('緊急の例外', () => {
  const city = withCiso()

  accept('mic:7.4-(2)', async () => {
    await city.record('課長', 'exceptions.urgent.municipality', null, URGENT)
    const [row] = await rows(city, 'exceptions')
    expect(row!.state).toBe('みなし適用')
    expect((await notices(city, '部長')).at(-1)).toContain('緊急の例外')
    const proof = await city.store.of(city.organisation.org).selectFrom('evidence').select(['act', 'clauses', 'after']).where('act', '=', 'CISOへの報告').executeTakeFirstOrThrow()
    expect(proof).toMatchObject({ clauses: ['mic:7.4-(2)'], after: { role: 'CISO', told: expect.arrayContaining([city.organisation.people.部長]) as unknown } })
    expect(await tasksOf(city, sql`t.item = ${row!.id}`)).toMatchObject([{ title: '緊急の例外の確認', due: '2026-11-19', state: '未了' }])
    const early = await refusalOf(city.record('課長', 'exceptions.end', row!.id, { reason: '終わった' }))
    expect(citesOf(early)).toContain('mic:7.4-(2)')
    city.clock.moveTo('2026-11-20T01:00:00Z')
    await runJobs(city.world)
    expect((await notices(city, '部長')).filter((title) => title.includes('緊急の例外の確認')).length).toBeGreaterThan(0)
    await city.record('部長', 'exceptions.confirmation.municipality', row!.id, { endsOn: '2026-12-31' })
    expect(await city.item(row!.id)).toMatchObject({ state: '有効', details: { endsOn: '2026-12-31' } })
    expect(await tasksOf(city, sql`t.item = ${row!.id}`)).toMatchObject([{ state: '完了' }])
    await city.record('課長', 'exceptions.end', row!.id, { reason: '終わった' })
    expect((await city.item(row!.id)).state).toBe('終了')

    await city.record('課長', 'exceptions.urgent.municipality', null, { ...URGENT, performedAt: '2026-11-20T09:30:00+09:00' })
    const second = (await rows(city, 'exceptions')).at(-1)!
    await city.record('部長', 'exceptions.annulment.municipality', second.id, { instruction: '元に戻すこと' })
    const seat = await city.seat('係員')
    expect(await exceptionsFor(seat.db, seat, [])).toEqual([])
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('状況の確認と見直し', () => {
  const city = withCiso()

  accept('mic:7.4-(3)', async () => {
    await permit(city)
    const turned = await city.ask('課長', 'exceptions.exception.municipality', [], { ...APPLICATION, clauses: 'mic:5.1-(1)-④-(イ)' })
    await city.act('部長', turned, { act: '却下', position: 0, comment: '代わりがある' })
    const kept = await rows(city, 'exceptions')
    expect(kept.map(({ state }) => state)).toEqual(['有効', '不許可'])
    await expect(city.store.owner.deleteFrom('item').where('id', '=', kept[1]!.id).execute()).rejects.toThrow('削除できません')
    await expect(city.store.of(city.organisation.org).deleteFrom('request').where('id', '=', turned).execute()).rejects.toThrow()
    await bringDutiesUpToDate(await city.seat(null))
    const [task] = await tasksOf(city, sql`t.duty = 'exceptions.status-check.municipality'`)
    expect(task).toMatchObject({ title: '例外措置の申請の状況の確認', state: '未了' })
    const { besidesHandlers } = await import('../../../src/server/routes/item-besides.ts')
    const shown = await besidesHandlers.eventFigures!({ seat: await city.seat('部長'), params: { event: 'exceptions.status.municipality' } } as never) as unknown as { figures: { label: string; rows: { word: string; count: number }[] }[] }
    expect(shown.figures).toEqual([
      { label: '外す条項', rows: expect.arrayContaining([{ word: 'mic:5.1-(1)-③-(イ)', count: 1 }, { word: 'mic:5.1-(1)-④-(イ)', count: 1 }]) },
      { label: '所属', rows: [{ word: '税務課', count: 2 }] }, { label: '状態', rows: expect.arrayContaining([{ word: '不許可', count: 1 }, { word: '有効', count: 1 }]) },
    ])
    const seat = await city.seat('部長')
    await city.record('部長', 'exceptions.status.municipality', null, { finding: '二件とも妥当', next: 'このまま続ける' })
    const proof = await seat.db.selectFrom('evidence').select('after').where('act', '=', '例外措置の申請の状況の確認').executeTakeFirstOrThrow()
    expect(JSON.stringify(proof.after)).toContain('"word":"不許可"')
    expect((await tasksOf(city, sql`t.duty = 'exceptions.status-check.municipality'`))[0]).toMatchObject({ state: '完了' })
  })

  accept('mic:kaisetsu-7.4-注1', async () => {
    expect(await rows(city, 'rule-reviews')).toEqual([])
    await permit(city)
    expect(await rows(city, 'rule-reviews')).toEqual([])
    await permit(city)
    const [review] = await rows(city, 'rule-reviews')
    const named = (await rows(city, 'exceptions')).filter(({ details, state }) => state === '有効' && details['clauses'] === 'mic:5.1-(1)-③-(イ)').map(({ number }) => number)
    expect(named).toHaveLength(3)
    expect(review).toMatchObject({ state: '検討中', details: { clause: 'mic:5.1-(1)-③-(イ)', exceptions: named.join(' ') } })
    const other = await city.ask('課長', 'exceptions.exception.municipality', [], { ...APPLICATION, clauses: 'mic:5.1-(1)-⑤' })
    await city.act('部長', other, { act: '承認', position: 0, form: { infeasible: true } })
    expect((await rows(city, 'rule-reviews')).map(({ details }) => details['clause'])).toEqual(['mic:5.1-(1)-③-(イ)', 'mic:5.1-(1)-⑤'])
    await bringDutiesUpToDate(await city.seat(null))
    expect(await tasksOf(city, sql`t.item = ${review!.id}`)).toMatchObject([{ title: '条項の見直しの検討', state: '未了' }])
    await city.record('課長', 'exceptions.review', review!.id, { conclusion: '条項を改める', reason: '装置の実情に合わない' })
    expect(await city.item(review!.id)).toMatchObject({ state: '結論済', details: { conclusion: '条項を改める' } })
  })
})
