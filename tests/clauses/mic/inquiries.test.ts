// 市区町村: 規程の相談。所属の情報セキュリティ管理者に届き、指示があるまで残り、例外措置の申請へ進める。
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { taskRows } from '../../../src/acts/rows.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, WEEK } from './city.ts'
import { appOf } from './policy-stage.ts'

const ID = 'policies.inquiry.municipality'
const clause = 'mic:5.1-(1)-①'
const ASKED = { clause: 'mic:5.1-(1)-③-(イ)', kind: '遵守することが困難な点', question: '災害の時は、許可を待てません。' }
const APPLICATION = { title: '災害時の持出し', difficulty: '許可を待てない', reasonKind: '事務の遂行を著しく妨げる', reason: '避難所で要る', alternative: '封印して運び、後で報告する', period: WEEK, method: '代わりの方法を採る' }

describe('規程の相談', () => {
  const city = aCity()
  const told = async (who: PersonKey) => (await city.store.of(city.organisation.org).selectFrom('notice').select(['link', 'title']).where('person', '=', city.organisation.people[who]).execute())
  const asked = async (form: object = ASKED, who: PersonKey = '係員') => (await city.record(who, `${ID}/asked`, null, form)).item!

  accept('mic:5.1-(1)-①', async () => {
    const { app, as } = await appOf(city)
    expect((await refusalOf(asked({ ...ASKED, clause: undefined }))).refusals).toMatchObject([{ field: 'clause', cites: [clause] }])
    expect((await refusalOf(asked({ ...ASKED, clause: 'mic:99.9' }))).refusals).toMatchObject([{ field: 'clause', cites: [clause] }])
    const one = await asked()
    const link = `/registers/inquiries/${one.id}`
    // 所属の管理者（課長）に届き、ほかの所属の管理者には届かない。
    expect((await told('課長')).map((notice) => notice.link)).toContain(link)
    expect((await told('他課長')).map((notice) => notice.link)).not.toContain(link)
    const unanswered = async () => ((await (await as('課長')).get(`/api/registers/inquiries/items?state=${encodeURIComponent('未回答')}`)).body.rows as { id: string }[]).map(({ id }) => id)
    expect(await unanswered()).toEqual([one.id])
    const seat = await city.seat('課長')
    const tasks = async () => (await taskRows(seat.db, seat, sql`t.item = ${one.id}`)).map(({ state, due, clauses }) => ({ state, due, clauses }))
    expect(await tasks()).toEqual([{ state: '未了', due: '2026-11-19', clauses: [clause] }])
    expect(citesOf(await refusalOf(city.record('係員', `${ID}/answered`, one.id, { answer: 'よい' })))).toEqual([clause])
    // 守ることが困難な相談から、例外措置の申請へ。条項は相談のものになる。
    expect((await refusalOf(city.record('係員', `${ID}/exception`, one.id, APPLICATION))).refusals.length).toBeGreaterThan(0)
    await city.record('課長', `${ID}/exception`, one.id, APPLICATION)
    const request = await city.store.of(city.organisation.org).selectFrom('request').select(['id', 'applicant', 'state', 'form']).where('procedure', '=', 'exceptions.exception.municipality').executeTakeFirstOrThrow()
    expect(request).toMatchObject({ applicant: city.organisation.people.課長, state: '回付中', form: { clauses: ASKED.clause, title: '災害時の持出し' } })
    expect((await city.request(request.id)).steps).toMatchObject([{ kind: '決裁', role: 'CISO' }])
    // 申請しただけでは、まだ指示ではない。
    expect(await unanswered()).toEqual([one.id])
    await city.record('課長', `${ID}/answered`, one.id, { answer: '例外措置を申請しました。決裁まで、持ち出さないでください。' })
    expect(await unanswered()).toEqual([])
    expect((await tasks()).map(({ state }) => state)).toEqual(['完了'])
    expect(await city.item(one.id)).toMatchObject({ state: '回答済', details: { answeredBy: city.organisation.people.課長, exceptionOn: '2026-11-16' } })
    expect((await told('係員')).filter((notice) => notice.link === link).map(({ title }) => title)).toEqual([expect.stringContaining('決裁まで、持ち出さないでください')])
    await app.close()
  })

  test('不明な点の相談からは例外措置へ進めず、終えられるのは相談した本人だけ', async () => {
    const one = await asked({ ...ASKED, kind: '不明な点' })
    expect((await refusalOf(city.record('課長', `${ID}/exception`, one.id, APPLICATION))).message).toContain('必要がありません')
    expect((await refusalOf(city.record('係員', `${ID}/closed`, one.id, { done: true }))).message).toContain('未回答')
    await city.record('課長', `${ID}/answered`, one.id, { answer: '許可は前の日までに得てください。' })
    expect(citesOf(await refusalOf(city.record('同僚', `${ID}/closed`, one.id, { done: true })))).toEqual([clause])
    await city.record('係員', `${ID}/closed`, one.id, { done: true })
    expect((await city.item(one.id)).state).toBe('終了')
    expect((await refusalOf(asked({ ...ASKED, clause: 'mic:7.5 mic:5.1-(3)' }))).refusals).toMatchObject([{ field: 'clause', message: expect.stringContaining('一つだけ') }])
  })

  test('例外措置の申請に足りない所があれば、相談にも何も残らない', async () => {
    const one = await asked()
    const refused = await refusalOf(city.record('課長', `${ID}/exception`, one.id, { ...APPLICATION, alternative: undefined }))
    expect(refused.refusals.map(({ field }) => field)).toContain('alternative')
    expect((await city.item(one.id)).details['exceptionOn']).toBeFalsy()
  })
})
