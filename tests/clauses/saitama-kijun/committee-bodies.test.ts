// 第２の２(3)(4) 専門部会と分科会: 構成、付託、報告、指定。
import { describe, expect } from 'vitest'
import { runJobs } from '../../../src/server/jobs.ts'
import { compositionOn } from '../../../src/acts/seats.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import type { Stage } from '../../stage.ts'
import { add, attend, convene, CONVENING, conveningOf, establish, noticesOf, submit, unitWithHead } from './council.ts'

const REFERRAL = 'committees.referral.saitama'
const DAY = '2026-11-16'
async function bodies(stage: Stage) {
  const committee = await establish(stage, '委員会')
  return { committee, expert: await establish(stage, '専門部会', { over: committee.id }) }
}
async function referred(stage: Stage, { committee, expert }: Awaited<ReturnType<typeof bodies>>) {
  const agenda = await submit(committee)
  const request = await stage.ask('他係員', REFERRAL, [agenda.id], { to: expert.id, matter: 'システムの認証の方式', due: '2026-12-31' })
  await stage.act('本部長', request, { act: '承認', position: 0 })
  return stage.item(agenda.id)
}

describe('専門部会', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kijun:2-2-(3)-ア', async () => {
    const both = await bodies(stage)
    expect(citesOf(await refusalOf(submit(both.expert)))).toContain('saitama-kijun:2-2-(3)-ア')
    const bare = await submit(both.committee)
    expect((await refusalOf(stage.ask('他係員', CONVENING, [both.expert.id], conveningOf([bare])))).refusals.map(({ field }) => field)).toContain('agenda')
    const request = await stage.ask('他係員', REFERRAL, [bare.id], { to: both.expert.id, matter: '認証の方式', due: '2026-12-31' })
    expect((await refusalOf(stage.act('他部長', request, { act: '承認', position: 0 }))).message).not.toBe('')
    await stage.act('本部長', request, { act: '承認', position: 0 })
    expect((await stage.item(bare.id)).details).toMatchObject({ committee: both.expert.id, referredFrom: both.committee.id, referredOn: DAY, referralDue: '2026-12-31' })
    await convene(both.expert, [await stage.item(bare.id)])
    expect((await stage.item(bare.id)).state).toBe('付議済')
  })

  accept('saitama-kijun:2-2-(3)-エ', async () => {
    await unitWithHead(stage, '総務課', '課', '課長')
    const both = await bodies(stage)
    const one = await stage.seat(null)
    const experts = (await compositionOn(one, await stage.item(both.expert.id), DAY)).filter(({ office }) => office === '部会員')
    expect(experts).toHaveLength(13)
    expect(experts.filter(({ people }) => people.length === 0).map(({ title }) => title)).toContain('警察学校副校長')
    const agenda = await referred(stage, both)
    const refused = await refusalOf(stage.ask('他係員', CONVENING, [both.expert.id], conveningOf([agenda], { vacant: false })))
    expect(refused.refusals).toMatchObject([{ field: 'vacant', message: expect.stringContaining('警察学校副校長') as string, cites: ['saitama-kijun:2-2-(3)-エ'] }])
    await convene(both.expert, [agenda])
    expect(citesOf(await refusalOf(add(stage, '他係員', 'committee-seats', '席-B', { committee: both.expert.id, office: '部会員', title: '広報課長', by: '職', since: DAY })))).toContain('saitama-kijun:2-2-(3)-エ')
  })

  accept('saitama-kijun:2-2-(3)-オ', async () => {
    const both = await bodies(stage)
    const agenda = await referred(stage, both)
    const meeting = await convene(both.expert, [agenda])
    await attend(both.expert, meeting, '他部長', '他課長')
    await stage.record('他係員', 'committees.meeting/minutes', meeting.id, { minutes: '二つの案を比べた。' })
    await stage.record('他係員', 'committees.minutes', meeting.id, { confirmed: true })
    const seat = await stage.seat(null)
    const { id } = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'committee-reports').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(await stage.item(id)).toMatchObject({ state: '下書き', details: { summary: '二つの案を比べた。', committee: both.committee.id } })
    await runJobs(stage.world)
    const open = async () => (await seat.db.selectFrom('task as t').innerJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id')).select(['a.role', 't.state']).where('t.org', '=', seat.org).where('t.item', '=', id).execute())
    expect(await open()).toEqual([{ role: 'システム総括責任者', state: '未了' }])
    expect(citesOf(await refusalOf(stage.record('他係員', 'committees.report.saitama', id, { summary: '報告' })))).toContain('saitama-kijun:2-2-(3)-オ')
    await stage.record('他部長', 'committees.report.saitama', id, { summary: '二つの案を比べた。次回に決める。' })
    for (const who of ['本部長', '部長', '他部長'] as const) expect((await noticesOf(stage, stage.organisation.people[who])).at(-1)).toContain('専門部会の報告')
    expect(await open()).toEqual([{ role: 'システム総括責任者', state: '完了' }])
  })
})

describe('分科会', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kijun:2-2-(4)-ア', async () => {
    const { committee, expert } = await bodies(stage)
    for (const form of [{}, { parent: expert.id }, { matter: '認証' }, { parent: committee.id, matter: '認証' }]) expect(citesOf(await refusalOf(establish(stage, '分科会', form)))).toContain('saitama-kijun:2-2-(4)-ア')
    const body = await establish(stage, '分科会', { parent: expert.id, matter: '認証の方式' })
    expect((await stage.item(body.id)).details).toMatchObject({ parent: expert.id, matter: '認証の方式' })
  })

  accept('saitama-kijun:2-2-(4)-イ', async () => {
    const { expert } = await bodies(stage)
    const body = await establish(stage, '分科会', { parent: expert.id, matter: '認証の方式' })
    const seat = await stage.seat(null)
    expect(await compositionOn(seat, await stage.item(body.id), DAY)).toEqual([{ office: '分科会長', title: '総務部情報管理課長', people: [stage.organisation.people.他課長], outside: false }])
    const { id } = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'committee-seats').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(citesOf(await refusalOf(stage.record('他係員', 'committees.life/seat-ended', id, { until: DAY, reason: '替える' })))).toContain('saitama-kijun:2-2-(4)-イ')
    expect(citesOf(await refusalOf(add(stage, '他課長', 'committee-seats', '席-C', { committee: body.id, office: '分科会長', title: '生活安全部長', by: '職', since: DAY })))).toContain('saitama-kijun:2-2-(4)-イ')
  })

  accept('saitama-kijun:2-2-(4)-ウ', async () => {
    const { expert } = await bodies(stage)
    const body = await establish(stage, '分科会', { parent: expert.id, matter: '認証の方式' })
    const member = stage.organisation.people.係員
    expect(citesOf(await refusalOf(add(stage, '他係員', 'committee-seats', '席-D', { committee: body.id, office: '分科会員', title: '指定', by: '指定した者', person: member, since: DAY })))).toContain('saitama-kijun:2-2-(4)-ウ')
    const request = await stage.ask('他係員', 'committees.designation.saitama', [body.id], { people: [member], reason: '認証に詳しい' })
    expect((await refusalOf(stage.act('他部長', request, { act: '承認', position: 0 }))).message).not.toBe('')
    await stage.act('他課長', request, { act: '承認', position: 0 })
    expect((await noticesOf(stage, member)).at(-1)).toContain('分科会員の指定')
    expect((await compositionOn(await stage.seat(null), await stage.item(body.id), DAY)).at(-1)).toMatchObject({ office: '分科会員', people: [member] })
    // 分科会長が自ら指定するときは、そのまま決まる。
    await stage.ask('他課長', 'committees.designation.saitama', [body.id], { people: [stage.organisation.people.同僚], reason: '認証に詳しい' })
    expect((await noticesOf(stage, stage.organisation.people.同僚)).at(-1)).toContain('分科会員の指定')
  })
})

describe('部会長', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kijun:2-2-(3)-ウ', async () => {
    const both = await bodies(stage)
    const agenda = await referred(stage, both)
    const request = await stage.ask('他係員', CONVENING, [both.expert.id], conveningOf([agenda]))
    for (const who of ['本部長', '他課長', '部長', '係員'] as const) expect((await refusalOf(stage.act(who, request, { act: '承認', position: 0 }))).message).not.toBe('')
    expect((await stage.request(request)).steps.flatMap(({ clauses }) => clauses)).toContain('saitama-kijun:2-2-(3)-ウ')
    const seat = await stage.seat(null)
    // 登録された代行者は、総務部長に代わって決められる。
    await seat.db.insertInto('deputy').values({ org: seat.org, principal: stage.organisation.people.他部長, deputy: stage.organisation.people.部長, kind: '代決', from_day: DAY }).execute()
    await seat.db.insertInto('absence').values({ org: seat.org, person: stage.organisation.people.他部長, from_day: DAY, to_day: DAY, reason: '出張', entered_by: stage.organisation.people.他部長 }).execute()
    const again = await stage.ask('他係員', CONVENING, [both.expert.id], conveningOf([agenda]))
    await stage.act('部長', again, { act: '承認', position: 0 })
    expect((await stage.item(agenda.id)).state).toBe('付議済')
    expect(citesOf(await refusalOf(add(stage, '他係員', 'committee-seats', '席-A', { committee: both.expert.id, office: '部会長', title: '生活安全部長', by: '職', since: DAY })))).toContain('saitama-kijun:2-2-(3)-ウ')
  })
})
