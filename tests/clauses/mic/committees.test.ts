// １(7) 情報セキュリティ委員会: 既存の会議体による代替、招集、議決と規程の版。
import { describe, expect } from 'vitest'
import { runJobs } from '../../../src/server/jobs.ts'
import { compositionOn } from '../../../src/acts/seats.ts'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { addItem } from '../../../src/acts/items.ts'
import { readingsOf } from '../../../src/acts/readings.ts'
import { rolesOn } from '../roles.ts'
import { ADOPTION, anAnalysis, aPolicy, aVersion, seatIn } from './policy-stage.ts'

const CONVENING = 'committees.convening.municipality'
const establish = async (city: City, form: object = {}) => (await city.record('他課長', 'committees.establishment.municipality', null, { name: '情報セキュリティ委員会', kind: '委員会', decides: true, establishedOn: '2026-04-01', ...form })).item!
const submit = async (city: City, body: LoadedItem, form: object) => (await city.record('他係員', 'committees.agenda/submitted', body.id, { title: 'ポリシーの改定', ...form })).item!
const conveningOf = (agenda: LoadedItem) => ({ heldAt: '2026-11-30T10:00:00+09:00', place: '第一会議室', agenda: [agenda.id] })
async function byCiso(city: City, request: string) {
  const seat = await seatIn(city, 'CISO')
  await actOnRequest(seat, request, { act: { act: '承認', position: 0 }, version: (await city.request(request)).version })
}
async function convened(city: City, body: LoadedItem, agenda: LoadedItem) {
  await byCiso(city, await city.ask('他係員', CONVENING, [body.id], conveningOf(agenda)))
  const { db, org } = await city.seat(null)
  const { id } = await db.selectFrom('item').select('id').where('org', '=', org).where('register', '=', 'meetings').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  await city.record('他係員', 'committees.meeting/attended', id, { attendees: [city.organisation.people.他部長, city.organisation.people.部長] })
  return city.item(id)
}
const resolution = (meeting: LoadedItem) => ({ meeting: meeting.id, conclusion: '可決', opinions: '異議なし', hasMeasure: false })
async function resolved(city: City, body: LoadedItem, agenda: LoadedItem) {
  const meeting = await convened(city, body, agenda)
  await byCiso(city, await city.ask('他係員', 'committees.resolution.municipality', [agenda.id], resolution(meeting)))
  return meeting
}
const aDraft = async (city: City, number: string) => aVersion(city, await aPolicy(city, number), `${number}-1`, { riskAnalysis: (await anAnalysis(city, `分析-${number}`)).id })

describe('委員会の議決', () => {
  const city = aCity()

  accept('mic:1-(7)-①', async () => {
    const body = await establish(city)
    const version = await aDraft(city, '基準１')
    expect((await refusalOf(city.ask('係員', ADOPTION, [version.id], { reason: '改める' }))).message).toContain('議決')
    const agenda = await submit(city, body, { category: 'ポリシー等の決定', version: version.id })
    const meeting = await resolved(city, body, agenda)
    const after = await city.item(version.id)
    expect(after).toMatchObject({ state: '議決済', details: { resolvedOn: '2026-11-30' } })
    expect(after.details['resolution']).toBe(`${meeting.number}　${agenda.number}　可決`)
    expect((await city.item(agenda.id)).details).toMatchObject({ meeting: meeting.id, version: version.id, conclusion: '可決' })
    expect((await city.request(await city.ask('係員', ADOPTION, [version.id], { reason: '改める' }))).state).toBe('回付中')
  })

  accept('mic:sosoku-3-1-(2)-①-注1', async () => {
    const other = await establish(city, { name: '情報化推進委員会', kind: '既存の会議体', decides: false })
    const version = await aDraft(city, '基準２')
    const agenda = await submit(city, other, { category: 'ポリシー等の決定', version: version.id })
    const meeting = await convened(city, other, agenda)
    expect(citesOf(await refusalOf(city.ask('他係員', 'committees.resolution.municipality', [agenda.id], resolution(meeting))))).toContain('mic:1-(7)-①')
    const own = await establish(city, { name: '情報化推進委員会', kind: '既存の会議体', decides: true })
    expect(own.details['decides']).toBe(true)
    const next = await submit(city, own, { category: 'ポリシー等の決定', version: version.id })
    expect(next.details['committee']).toBe(own.id)
    await resolved(city, own, next)
    expect((await city.item(version.id)).state).toBe('議決済')
  })

  accept('mic:kaisetsu-1-(7)-注11', async () => {
    const council = await establish(city, { name: '庁議', kind: '庁議・幹部会議' })
    const version = await aDraft(city, '基準３')
    const agenda = await submit(city, council, { category: 'ポリシー等の決定', version: version.id })
    await resolved(city, council, agenda)
    expect((await city.item(version.id)).state).toBe('議決済')
    expect((await city.request(await city.ask('係員', ADOPTION, [version.id], { reason: '改める' }))).state).toBe('回付中')
  })
})

describe('招集の周期', () => {
  const city = aCity()

  accept('mic:kaisetsu-1-(7)-注9', async () => {
    const body = await establish(city, { interval: 3, establishedOn: '2026-08-16' })
    await runJobs(city.world)
    const seat = await city.seat(null)
    const tasks = async () => seat.db.selectFrom('task as t').innerJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id')).select(['a.role', 't.state']).where('t.org', '=', seat.org).where('t.duty', '=', 'committees.convening-due.municipality').execute()
    expect((await tasks()).map(({ role }) => role)).toEqual(expect.arrayContaining(['CISO']))
    const seats = await compositionOn(seat, await city.item(body.id), '2026-11-16')
    const { people } = city.organisation
    expect(seats.find(({ office }) => office === '議長')!.people).toEqual((await seatIn(city, 'CISO')).person === null ? [] : [(await seatIn(city, 'CISO')).person])
    expect(seats.filter(({ title }) => title.startsWith('情報セキュリティ責任者')).flatMap((one) => one.people)).toEqual(expect.arrayContaining([people.部長]))
    expect(seats.filter(({ title }) => title.startsWith('情報セキュリティ管理者')).flatMap((one) => one.people)).toEqual(expect.arrayContaining([people.課長, people.他課長]))
    const agenda = await submit(city, body, { category: '情報セキュリティに関する重要な事項', record: 'リスクの共有' })
    const request = await city.ask('他係員', CONVENING, [body.id], conveningOf(agenda))
    for (const who of ['他係員', '他課長', '他部長', '部長', '本部長'] as const) expect((await refusalOf(city.act(who, request, { act: '承認', position: 0 }))).message).not.toBe('')
    await byCiso(city, request)
    expect((await city.item(agenda.id)).state).toBe('付議済')
    expect((await tasks()).every(({ state }) => state === '完了')).toBe(true)
  })
})

describe('策定する会議体と策定チーム', () => {
  const city = aCity()
  const roles = rolesOn(city)
  const lacking = async (id: string) => (await itemDetail(await city.seat('他課長'), 'committees', id)).cautions

  accept('mic:sosoku-3-1-(2)-①', async () => {
    const clause = 'mic:sosoku-3-1-(2)-①'
    const { people, units } = city.organisation
    const body = await establish(city)
    await city.add('係員', 'systems', '策-1', { name: '市税', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false, authentication: ['パスワード', 'ＩＣカード'] })
    expect(await lacking(body.id)).toEqual([])
    const seats = await city.store.of(city.organisation.org).selectFrom('committee_seat').selectAll().where('committee', '=', body.id).execute()
    for (const role of ['情報セキュリティ責任者', '情報セキュリティ管理者', '情報システム管理者', '最高情報セキュリティアドバイザー', '統括情報セキュリティ責任者']) await city.record('他課長', 'committees.life/seat-ended', seats.find((one) => one.role === role)!.item, { until: '2026-11-15', reason: '見直し' })
    expect(await lacking(body.id)).toMatchObject([{ cites: [clause], message: '名簿にいない人: 部局の長（市民部）、部局の長（情報政策担当部）、情報システムを所管する課室長（税務課）、専門的知識を有する者' }])
    const seat = await city.seat('他課長')
    const sit = (number: string, person: string) => seat.db.transaction().execute((tx) => addItem(tx, seat, 'committee-seats', { number, unit: units.他課, columns: { committee: body.id, office: '構成員', title: '部長', by: '指定した者', person, since: '2026-11-16' } }))
    await sit('席-部長', people.部長)
    await sit('席-課長', people.課長)
    expect(await lacking(body.id)).toMatchObject([{ message: '名簿にいない人: 部局の長（情報政策担当部）、専門的知識を有する者' }])
    const division = await roles.unit('N1', '防災部', '部', units.本部, '2026-11-16')
    await roles.person('防災部の長', { unit: division, post: '部長', rank: '部長級', head: true, from: '2026-11-16' })
    expect((await lacking(body.id))[0]!.message).toContain('部局の長（防災部）')
    expect(await lacking((await establish(city, { name: '庁議', kind: '庁議・幹部会議', decides: false })).id)).toEqual([])
    expect((await establish(city, { crossing: '事務局は全ての所属に直接指示できる' })).details['crossing']).toBe('事務局は全ての所属に直接指示できる')
  })

  accept('mic:sosoku-3-1-(2)-②', async () => {
    const clause = 'mic:sosoku-3-1-(2)-②'
    const { people } = city.organisation
    const TEAM = 'committees.team.municipality'
    const form = Object.entries((await city.seat('他課長')).book.events.get(TEAM)!.form).filter(([, { section }]) => section !== undefined)
    expect([...new Set(form.map(([, { section }]) => section))]).toEqual(['情報政策担当課', '情報システム担当課', '総務担当課', '文書担当課', '防災担当課', '施設管理担当課', '広報担当課'])
    expect(form.filter(([key]) => !key.endsWith('Left')).map(([, { help }]) => help)).toEqual(expect.arrayContaining([expect.stringContaining('庁内業務の情報政策の主管'), expect.stringContaining('報道機関への対応の主管')]))
    const chosen = { policy: people.他補佐, systems: people.他係長, general: people.課長, documents: people.補佐, disasters: people.係長 }
    const found = (more: object) => city.record('他課長', TEAM, null, { name: '策定チーム', establishedOn: '2026-11-16', ...chosen, ...more })
    expect((await refusalOf(found({ facilities: people.同僚 }))).refusals).toMatchObject([{ field: 'publicityLeft', cites: [clause] }])
    expect((await refusalOf(found({ facilities: people.同僚, publicityLeft: '　' }))).refusals).toMatchObject([{ field: 'publicityLeft', cites: [clause] }])
    const { item } = await found({ facilitiesLeft: '庁舎管理は総務課が兼ねる', publicityLeft: '広報は総務課が兼ねる' })
    expect(item!.details).toMatchObject({ kind: '策定チーム', excluded: '施設管理担当課: 庁舎管理は総務課が兼ねる\n広報担当課: 広報は総務課が兼ねる' })
    const rows = await city.store.of(city.organisation.org).selectFrom('committee_seat').select(['title', 'person', 'reason']).where('committee', '=', item!.id).orderBy('item').execute()
    expect(rows[0]).toEqual({ title: '情報政策担当課', person: people.他補佐, reason: '庁内業務の情報政策の主管' })
    expect(rows).toHaveLength(5)
  })
})

describe('再発防止計画の承認と周知', () => {
  const city = aCity()
  const PLAN = { noticePlan: '見覚えのない添付は開かず、CSIRTに知らせます。', noticeOutline: '業務を装うメールから端末一台が感染しました。' }
  const clause = 'mic:kaisetsu-7.3-(2)-④-(イ)'
  const tasksOf = async (duty: string) => city.store.of(city.organisation.org).selectFrom('task').select(['item', 'about', 'state', 'id']).where('duty', '=', `incidents.prevention.municipality/${duty}`).orderBy('id').execute()
  const aCase = async (body: LoadedItem) => {
    const { item: incident } = await city.record('係員', 'incidents.response/reported', null, { category: '不正プログラム等', title: '感染', noticedAt: '2026-11-16T09:30:00+09:00', circumstances: '添付を開いた' })
    const agenda = (await city.record('他課長', 'committees.agenda/submitted', body.id, { title: '再発防止計画', category: '再発防止計画', incident: incident!.id, ...PLAN })).item!
    return { incident: incident!, agenda, meeting: await convened(city, body, agenda) }
  }
  const notices = () => city.store.of(city.organisation.org).selectFrom('prevention_notice').selectAll().orderBy('item').execute()

  accept(clause, async () => {
    const { people, units } = city.organisation
    const body = await establish(city)
    const { incident, agenda, meeting } = await aCase(body)
    const early = await city.seat('他部長')
    expect(citesOf(await refusalOf(early.db.transaction().execute((tx) => addItem(tx, early, 'prevention-notices', { number: '先走り', unit: units.他課, columns: { ...PLAN, plan: 'x', outline: 'x', incident: incident.id, agenda: agenda.id, publishedOn: '2026-11-16' } }))))).toContain(clause)
    const request = await city.ask('他係員', 'committees.resolution.municipality', [agenda.id], resolution(meeting))
    expect([await notices(), await tasksOf('reading')]).toEqual([[], []])
    await byCiso(city, request)
    const [notice] = await notices()
    expect(notice).toMatchObject({ plan: PLAN.noticePlan, outline: PLAN.noticeOutline, incident: incident.id, agenda: agenda.id })
    const asked = await tasksOf('reading')
    for (const who of ['係員', '他係員', '部長', '他係長'] as const) expect(asked.filter(({ about }) => about === people[who])).toMatchObject([{ item: notice!.item, state: '未了' }])
    expect((await itemDetail(await city.seat('他係員'), 'prevention-notices', notice!.item)).id).toBe(notice!.item)
    const atTheCase = async () => (await readingsOf(await city.seat('課長'), incident.id)).readings!
    expect(await atTheCase()).toMatchObject({ asked: asked.length, done: 0 })
    await city.record('係員', 'incidents.prevention-notice.municipality/read', notice!.item, { confirmed: true })
    expect(await atTheCase()).toMatchObject({ asked: asked.length, done: 1 })
    expect((await atTheCase()).people.find(({ person }) => person.id === people.係員)!.at).toBe('2026-11-16T01:00:00.000Z')

    const other = await aCase(body)
    await byCiso(city, await city.ask('他係員', 'committees.resolution.municipality', [other.agenda.id], { ...resolution(other.meeting), conclusion: '否決', opinions: '効き目が見込めない' }))
    expect(await notices()).toHaveLength(1)
    const [back] = await tasksOf('again')
    expect(back).toMatchObject({ item: other.agenda.id, state: '未了' })
    const assigned = await city.store.of(city.organisation.org).selectFrom('task_assignee').select('role').where('task', '=', back!.id).execute()
    expect(assigned.map(({ role }) => role)).toEqual(['統括情報セキュリティ責任者'])
    const again = { changes: '教育を加える' }
    expect(citesOf(await refusalOf(city.record('他課長', 'incidents.prevention-notice.municipality/again', other.agenda.id, again)))).toContain(clause)
    await city.record('他部長', 'incidents.prevention-notice.municipality/again', other.agenda.id, again)
    expect((await tasksOf('again'))[0]!.state).toBe('完了')
  })
})
