// １(7)② 改善計画: 年度の初めに生じる策定の仕事と実施状況の確認の議題、項目ごとの進み具合の集計。
import { describe, expect, test } from 'vitest'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import { runJobs } from '../../../src/server/jobs.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { appOf, seatIn } from './policy-stage.ts'

const CLAUSE = 'mic:1-(7)-②'
const FILE = 'committees.improvement.municipality'
const DUE = 'committees.improvement-due.municipality'

describe('年度の改善計画', () => {
  const city = aCity()
  const establish = async (form: object) => (await city.record('他課長', 'committees.establishment.municipality', null, { name: '情報セキュリティ委員会', kind: '委員会', decides: true, establishedOn: '2026-04-01', ...form })).item!
  const tasks = async (duty: string) => (await city.seat(null)).db.selectFrom('task').select(['id', 'item', 'state', 'period', 'due']).where('duty', '=', `${DUE}/${duty}`).orderBy('id').execute()
  const agendas = async () => {
    const seat = await city.seat(null)
    const rows = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'agenda-items').orderBy('id').execute()
    return Promise.all(rows.map(({ id }) => city.item(id)))
  }
  const progressOf = async (agenda: string) => (await itemDetail(await city.seat('他部長'), 'agenda-items', agenda)).progress!

  accept(CLAUSE, async () => {
    const { people } = city.organisation
    const body = await establish({})
    await establish({ name: '情報化推進会議', kind: '既存の会議体', decides: false })
    // 年度の途中で設けた委員会にも、その年度の分が一度だけ生じる。期限は設けた日から数える。
    await runJobs(city.world)
    await runJobs(city.world)
    expect(await tasks('plan')).toMatchObject([{ item: body.id, state: '未了', period: '2026', due: '2027-01-15' }])
    expect((await agendas()).map(({ details }) => [details['committee'], details['fiscalYear']])).toEqual([[body.id, 2026]])

    // 年度の開始: 策定の仕事と、実施状況の確認の議題が自動で生じる。
    city.clock.moveTo('2027-04-01T09:00:00+09:00')
    await runJobs(city.world)
    expect((await tasks('plan'))[1]).toMatchObject({ item: body.id, state: '未了', period: '2027', due: '2027-05-31' })
    const seat = await city.seat(null)
    const assigned = await seat.db.selectFrom('task_assignee').select('role').where('task', '=', (await tasks('plan'))[1]!.id).execute()
    expect(new Set(assigned.map(({ role }) => role))).toEqual(new Set(['CISO', '統括情報セキュリティ責任者']))
    const agenda = (await agendas())[1]!
    expect(agenda).toMatchObject({ state: '準備中', details: { committee: body.id, category: '改善計画の実施状況', title: '令和9年度の改善計画の実施状況の確認', fiscalYear: 2027 } })
    const born = await seat.db.selectFrom('evidence').select(['actor', 'clauses']).where('org', '=', seat.org).where('subject', '=', `item/${agenda.id}`).execute()
    expect(born).toMatchObject([{ actor: null, clauses: [CLAUSE] }])
    expect(await progressOf(agenda.id)).toMatchObject({ year: 2027, plans: [], rows: [] })

    // 議題を招集し、会議を開く。
    const request = await city.ask('他係員', 'committees.convening.municipality', [body.id], { heldAt: '2027-04-20T10:00:00+09:00', place: '第一会議室', agenda: [agenda.id] })
    await actOnRequest(await seatIn(city, 'CISO'), request, { act: { act: '承認', position: 0 }, version: (await city.request(request)).version })
    const meeting = (await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'meetings').executeTakeFirstOrThrow()).id
    await city.record('他係員', 'committees.meeting/attended', meeting, { attendees: [people.他部長] })

    // 計画: 項目のない案、ほかの年度の案は定められない。
    const old = (await city.record('他係員', `${FILE}/drafted`, body.id, { fiscalYear: 2026, title: '前の年度の計画' })).item!
    const plan = (await city.record('他係員', `${FILE}/drafted`, body.id, { fiscalYear: 2027, title: '令和９年度の計画' })).item!
    expect(citesOf(await refusalOf(city.record('係員', `${FILE}/item`, plan.id, { subject: '他の課が加える', assignee: people.係員, dueOn: '2027-09-30' })))).toContain(CLAUSE)
    const settle = (id: string) => city.record('他係員', `${FILE}/settled`, body.id, { plan: id, meeting })
    expect((await refusalOf(settle(plan.id))).refusals).toMatchObject([{ field: 'plan', cites: [CLAUSE] }])
    const add = async (subject: string, assignee: string, dueOn: string, to = plan.id) => (await city.record('他係員', `${FILE}/item`, to, { subject, assignee, dueOn })).item!
    await add('前の年度の項目', people.係員, '2027-05-31', old.id)
    expect((await refusalOf(settle(old.id))).refusals).toMatchObject([{ field: 'plan', message: expect.stringContaining('令和8年度の計画です'), cites: [CLAUSE] }])
    const first = await add('端末の暗号化', people.係員, '2027-09-30')
    const second = await add('連絡先の更新', people.同僚, '2027-06-30')
    await add('訓練メール', people.他係員, '2028-02-28')
    expect((await tasks('plan'))[1]!.state).toBe('未了')
    await settle(plan.id)
    expect((await city.item(plan.id))).toMatchObject({ state: '実施中', details: { meeting, settledOn: '2027-04-01' } })
    expect((await tasks('plan'))[1]!.state).toBe('完了')

    // 項目は担当者の仕事になり、担当者が進み具合を記録する。資料は、だれも打ち込まずに数が変わる。
    await runJobs(city.world)
    expect((await tasks('item')).map(({ item, due }) => [item, due])).toEqual(expect.arrayContaining([[first.id, '2027-09-30'], [second.id, '2027-06-30']]))
    expect((await progressOf(agenda.id)).counts).toEqual([{ state: '未着手', count: 3 }])
    expect((await refusalOf(city.record('課長', `${FILE}/progressed`, first.id, { note: '担当でない' }))).message).not.toBe('')
    await city.record('係員', `${FILE}/progressed`, first.id, { note: '半分の端末で済んだ' })
    await city.record('同僚', `${FILE}/finished`, second.id, { result: '完了', note: '全員分を確かめた' })
    expect((await tasks('item')).find(({ item }) => item === second.id)!.state).toBe('完了')
    const progress = await progressOf(agenda.id)
    expect([progress.counts, progress.late]).toEqual([[{ state: '未着手', count: 1 }, { state: '実施中', count: 1 }, { state: '完了', count: 1 }], 0])
    expect(progress.rows).toMatchObject([
      { subject: '連絡先の更新', state: '完了', note: '全員分を確かめた' }, { subject: '端末の暗号化', assignee: { id: people.係員 }, dueOn: '2027-09-30', state: '実施中', note: '半分の端末で済んだ', notedOn: '2027-04-01', late: false }, { subject: '訓練メール', state: '未着手' },
    ])
    // 会議の画面（次第）の資料にも、同じ数が出る。
    const { app, as } = await appOf(city)
    const shown = (await (await as('他部長')).get(`/api/meetings/${meeting}`)).body
    expect(shown.agenda).toMatchObject([{ id: agenda.id, progress: { counts: progress.counts, rows: [{}, { note: '半分の端末で済んだ' }, {}] } }])
    await app.close()
    // 期限を過ぎると、超過として出る。
    city.clock.moveTo('2027-10-01T09:00:00+09:00')
    expect((await progressOf(agenda.id)).rows.filter(({ late }) => late).map(({ subject }) => subject)).toEqual(['端末の暗号化'])
  })

  test('an agenda item about a plan names its year; other agenda items have no such paper', async () => {
    const [first] = await agendas()
    const body = String(first!.details['committee'])
    const submitted = (form: object) => city.record('他係員', 'committees.agenda/submitted', body, { title: '進み具合', ...form })
    expect((await refusalOf(submitted({ category: '改善計画の実施状況' }))).refusals).toMatchObject([{ field: 'fiscalYear' }])
    expect(await progressOf((await submitted({ category: '改善計画の実施状況', fiscalYear: 2027 })).item!.id)).toMatchObject({ plans: [{ title: '令和９年度の計画' }] })
    expect(await progressOf((await submitted({ category: '情報セキュリティに関する重要な事項', record: '報告' })).item!.id)).toBeNull()
  })
})
