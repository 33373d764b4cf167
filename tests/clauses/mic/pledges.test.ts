// 市区町村: 非常勤・臨時の職員の同意書と、常勤と変わらない周知・研修。
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { recordEvent } from '../../../src/acts/records.ts'
import { addRequest } from '../../../src/acts/request-submit.ts'
import { applyBatch, undoBatch } from '../../../src/acts/organisation-apply.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import { accept } from '../../accept.ts'
import { listOf } from '../../people/lists.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { aPolicy, appOf, promulgated } from './policy-stage.ts'

const HEAD = '職員番号,氏名,所属,職,階級,任用\n'
const NEEDED = 'people.pledge.municipality/needed'
const PROCEDURE = 'people.pledge.municipality'
const clause = 'mic:5.1-(2)-②'
const SIGNED = { observes: true, signature: '臨時 花子' }

describe('非常勤・臨時の職員', () => {
  const city = aCity()
  const hire = async (number: string, name: string, employment: string, day = '2026-11-16') => applyBatch(await city.seat(null), await listOf('人事', day, `${HEAD}${number},${name},U4,主事,主事級,${employment}\n`))
  const personOf = async (number: string) => (await city.store.owner.selectFrom('person').select('id').where('org', '=', city.organisation.org).where('number', '=', number).executeTakeFirstOrThrow()).id
  const pledgeOf = async (number: string) => (await city.store.owner.selectFrom('item').select(['id', 'state']).where('org', '=', city.organisation.org).where('register', '=', 'pledges').where('holder', '=', await personOf(number)).executeTakeFirst())
  const tasks = async (item: string) => { const seat = await city.seat('課長'); return (await taskRows(seat.db, seat, sql`t.item = ${item}`)).map(({ duty, state, due, clauses }) => ({ duty: duty.split('/')[1], state, due, clauses })) }
  const unsigned = async () => { const { app, as } = await appOf(city); const { rows } = (await (await as('課長')).get(`/api/registers/pledges/items?state=${encodeURIComponent('未署名')}`)).body; await app.close(); return (rows as { id: string }[]).map(({ id }) => id) }
  const sign = async (number: string, item: string, form: object = SIGNED) => addRequest(await takeSeat(city.world, city.organisation.org, await personOf(number)), { procedure: PROCEDURE, items: [item], form, submit: true })
  const aCopy = async () => { const seat = await city.seat('課長'); return (await seat.db.insertInto('attachment').values({ org: seat.org, name: '同意書.pdf', media_type: 'application/pdf', size: 3, sha256: Buffer.alloc(32), content: Buffer.from('写'), added_by: seat.person!, added_at: seat.now, verdict: '問題なし', checked_at: seat.now, checked_by_product: '試験' }).returning('id').executeTakeFirstOrThrow()).id }

  accept('mic:5.1-(2)-②', async () => {
    await hire('910001', '臨時 花子', '会計年度任用職員')
    await hire('910002', '常勤 一', '常勤')
    expect(await pledgeOf('910002')).toBeUndefined()
    const one = (await pledgeOf('910001'))!
    expect(one.state).toBe('要否未定')
    expect(await tasks(one.id)).toEqual([{ duty: 'decision', state: '未了', due: '2026-11-16', clauses: [clause] }])
    // 選ばなければ進めず、「否」には理由が要る。決めるのは情報セキュリティ管理者。
    expect((await refusalOf(city.record('課長', NEEDED, one.id, {}))).refusals).toMatchObject([{ field: 'needed', cites: [clause] }])
    expect((await refusalOf(city.record('課長', NEEDED, one.id, { needed: '否' }))).refusals).toMatchObject([{ field: 'because', cites: [clause] }])
    expect(citesOf(await refusalOf(city.record('係員', NEEDED, one.id, { needed: '要' })))).toEqual([clause])
    expect((await refusalOf(sign('910001', one.id))).message).toContain('要否未定')
    await city.record('課長', NEEDED, one.id, { needed: '要' })
    expect(await unsigned()).toEqual([one.id])
    expect((await tasks(one.id)).filter(({ state }) => state === '未了')).toEqual([{ duty: 'signature', state: '未了', due: '2026-11-30', clauses: [clause] }])
    // 署名できるのは本人だけ。受理されるまで未署名に残る。
    expect(citesOf(await refusalOf(city.ask('係員', PROCEDURE, [one.id], SIGNED)))).toEqual([clause])
    expect((await refusalOf(sign('910001', one.id, { observes: true }))).refusals).toMatchObject([{ field: 'signature', cites: [clause] }])
    const { id: request } = await sign('910001', one.id)
    expect(await unsigned()).toEqual([one.id])
    await city.permit('課長', request)
    expect(await unsigned()).toEqual([])
    expect(await city.item(one.id)).toMatchObject({ state: '署名済', details: { means: '電子', signedOn: '2026-11-16' } })
    expect((await tasks(one.id)).every(({ state }) => state === '完了')).toBe(true)
    // 紙の写し。添付がなければ登録できない。
    await hire('910003', '臨時 二郎', '臨時的任用職員')
    const paper = (await pledgeOf('910003'))!
    await city.record('課長', NEEDED, paper.id, { needed: '要' })
    const form = { signedOn: '2026-11-16' }
    expect((await refusalOf(city.record('課長', `${PROCEDURE}/paper`, paper.id, form))).refusals).toMatchObject([{ field: 'copy', cites: [clause] }])
    expect(await unsigned()).toEqual([paper.id])
    await city.record('課長', `${PROCEDURE}/paper`, paper.id, { ...form, copy: [await aCopy()] })
    expect(await unsigned()).toEqual([])
    expect(await city.item(paper.id)).toMatchObject({ state: '署名済', details: { means: '紙の写し' } })
    // 「否」は理由とともに終わり、署名は求められない。
    await hire('910004', '臨時 三郎', '臨時的任用職員')
    const none = (await pledgeOf('910004'))!
    await city.record('課長', NEEDED, none.id, { needed: '否', because: '前の任用の同意書がある' })
    expect(await city.item(none.id)).toMatchObject({ state: '不要', details: { because: '前の任用の同意書がある' } })
    expect((await tasks(none.id)).map(({ duty, state }) => [duty, state])).toEqual([['decision', '完了']])
  })

  test('採用を取り消すと、同意書も取消になり、仕事は残らない', async () => {
    const { batch } = await hire('910005', '臨時 四郎', '会計年度任用職員', '2026-12-01')
    const one = (await pledgeOf('910005'))!
    expect((await tasks(one.id)).map(({ state }) => state)).toEqual(['未了'])
    await undoBatch(await city.seat(null), batch)
    const state = await city.store.owner.selectFrom('item').select('state').where('id', '=', one.id).executeTakeFirstOrThrow()
    expect(state.state).toBe('取消')
    await bringDutiesUpToDate(await city.seat(null))
    expect((await tasks(one.id)).map((task) => task.state)).toEqual(['取消'])
  })

  accept('mic:kihon-5', async () => {
    const policy = await aPolicy(city, '基準５')
    const version = await promulgated(city, policy, '基準５-1', '2026-11-16')
    const training = await city.add('課長', 'trainings', '研修-1', { title: '情報セキュリティ研修', content: '庁内ポータルの資料', how: '資料を読む' })
    expect(citesOf(await refusalOf(city.record('課長', 'training.training.municipality/started', training.id, { confirmed: true })))).toEqual(['mic:kihon-5'])
    await city.record('他部長', 'training.training.municipality/started', training.id, { confirmed: true })
    await hire('910006', '任用 五郎', '会計年度任用職員')
    await hire('910007', '常勤 六郎', '常勤')
    await bringDutiesUpToDate(await city.seat(null))
    const mine = async (number: string) => { const seat = await takeSeat(city.world, city.organisation.org, await personOf(number)); return (await taskRows(seat.db, seat, sql`t.about = ${seat.person} and t.item = any(${[version.id, training.id]}::bigint[])`)).map(({ duty, item, state, due, clauses }) => ({ duty, item: item?.id, state, due, clauses })).toSorted((one, other) => one.duty.localeCompare(other.duty)) }
    const given = await mine('910006')
    expect(given).toMatchObject([
      { duty: 'policies.reading.municipality', item: version.id, state: '未了', due: '2026-11-30', clauses: expect.arrayContaining(['mic:kihon-5']) },
      { duty: 'training.attendance.municipality', item: training.id, state: '未了', due: '2026-12-16', clauses: ['mic:kihon-5'] },
    ])
    expect(given).toEqual(await mine('910007'))
    await recordEvent(await takeSeat(city.world, city.organisation.org, await personOf('910006')), { event: 'training.training.municipality/attended', item: training.id, form: { attended: true } })
    expect((await mine('910006')).map(({ state }) => state)).toEqual(['未了', '完了'])
    expect((await mine('910007')).map(({ state }) => state)).toEqual(['未了', '未了'])
  })
})
