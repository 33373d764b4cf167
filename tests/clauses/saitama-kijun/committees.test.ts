// 第２の２ 委員会・専門部会・分科会: 構成、審議、付託、招集、庶務。
import { describe, expect, test } from 'vitest'
import { runJobs } from '../../../src/server/jobs.ts'
import { compositionOn } from '../../../src/acts/seats.ts'
import { addAttachment } from '../../../src/acts/attachments.ts'
import { maySeeRecord } from '../../../src/acts/record-attachments.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import type { Stage } from '../../stage.ts'
import { add, attend, auditResult, convene, CONVENING, conveningOf, decided, establish, noticesOf, replaced, RESOLUTION, resolutionOf, resolve, submit, unitWithHead } from './council.ts'

const namesIn = async (stage: Stage, id: string, day: string) => {
  const seat = await stage.seat(null)
  return (await compositionOn(seat, await stage.item(id), day)).map(({ office, title, people }) => [office, title, ...people.map((one) => seat.organisation.people.get(one)?.name ?? one)])
}

describe('委員会の構成', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kijun:2-2-(1)-ア', async () => {
    const body = await establish(stage, '委員会', { establishedOn: '2021-04-01' })
    const now = await namesIn(stage, body.id, '2026-11-16')
    expect(now).toEqual(expect.arrayContaining([['委員長', '警察本部長', '大原 一郎'], ['副委員長', '総務部長', '藤井 九'], ['委員', '生活安全部長', '森 次郎'], ['委員', '警務部長']]))
    const before = await unitWithHead(stage, '警備部', '部', '部長', '2022-04-01')
    const seat = await stage.seat(null)
    const day = async (on: string) => (await compositionOn(seat, await stage.item(body.id), on)).find(({ title }) => title === '警備部長')!.people
    expect(await day('2021-05-01')).toEqual([])
    expect(await day('2022-05-01')).toEqual([before.person])
    expect(await compositionOn(seat, await stage.item(body.id), '2021-03-31')).toEqual([])
  })

  accept('saitama-kijun:2-2-(1)-イ', async () => {
    const body = await establish(stage, '委員会')
    const seats = (await stage.seat(null)).db.selectFrom('item').select(['id']).where('org', '=', stage.organisation.org).where('register', '=', 'committee-seats').orderBy('id', 'desc')
    const vice = (await seats.execute()).map(({ id }) => id)
    const rows = await Promise.all(vice.map((id) => stage.item(id)))
    const row = rows.find(({ details }) => details['committee'] === body.id && details['office'] === '副委員長')!
    expect(citesOf(await refusalOf(stage.record('他係員', 'committees.life/seat-ended', row.id, { until: '2026-11-30', reason: '替える' })))).toContain('saitama-kijun:2-2-(1)-イ')
    expect(citesOf(await refusalOf(add(stage, '他係員', 'committee-seats', '席-X', { committee: body.id, office: '委員長', title: '総務部長', by: '職', since: '2026-11-16' })))).toContain('saitama-kijun:2-2-(1)-イ')
    const next = await replaced(stage, '他部長', stage.organisation.units.他部, '部長', '2026-11-20')
    await convene(body, [await submit(body)])
    expect((await noticesOf(stage, next)).filter((title) => title.includes('招集'))).toEqual([])
    stage.clock.moveTo('2026-11-20T01:00:00Z')
    await convene(body, [await submit(body)])
    expect((await noticesOf(stage, next)).some((title) => title.includes('招集'))).toBe(true)
    expect((await namesIn(stage, body.id, '2026-11-20')).find(([office]) => office === '副委員長')![2]).toContain('新任')
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('委員と招集', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kijun:2-2-(1)-ウ', async () => {
    for (const name of ['第一', '第二', '第三', '第四']) await unitWithHead(stage, `${name}方面本部`, '方面本部', '本部長')
    const body = await establish(stage, '委員会')
    const members = await namesIn(stage, body.id, '2026-11-16')
    expect(members.filter(([, title]) => title!.includes('方面本部')).map(([office, title, ...people]) => [office, title, people.length])).toEqual(['第一', '第二', '第三', '第四'].map((one) => ['委員', `${one}方面本部長`, 1]))
    await convene(body, [await submit(body)])
    const seat = await stage.seat(null)
    const { after } = await seat.db.selectFrom('evidence').select('after').where('org', '=', seat.org).where('act', '=', '構成員への報告').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
    const told = after as { told: string[]; seats: string[] }
    expect(told.seats).toEqual(expect.arrayContaining(['委員　関東管区警察局埼玉県情報通信部長', '委員　第四方面本部長', '委員　警務部長', '委員長　警察本部長']))
    expect(told.told).toContain(stage.organisation.people.部長)
    expect(citesOf(await refusalOf(add(stage, '他係員', 'committee-seats', '席-Y', { committee: body.id, office: '委員', title: '広報課長', by: '職', since: '2026-11-16' })))).toContain('saitama-kijun:2-2-(1)-ウ')
  })

  accept('saitama-kijun:2-2-(5)-ア', async () => {
    const body = await establish(stage, '委員会')
    const agenda = await submit(body)
    const request = await stage.ask('他係員', CONVENING, [body.id], conveningOf([agenda]))
    for (const who of ['他係員', '他課長', '他部長', '部長'] as const) expect((await refusalOf(stage.act(who, request, { act: '承認', position: 0 }))).message).not.toBe('')
    expect((await stage.item(agenda.id)).state).toBe('準備中')
    expect((await stage.request(request)).steps.map(({ role, clauses }) => [role, clauses.includes('saitama-kijun:2-2-(5)-ア')])).toEqual([['警察本部長', true]])
    await stage.act('本部長', request, { act: '承認', position: 0 })
    for (const who of ['本部長', '他部長', '部長'] as const) expect((await noticesOf(stage, stage.organisation.people[who])).at(-1)).toContain(`議題: ${agenda.number}`)
    expect((await stage.item(agenda.id)).state).toBe('付議済')
  })

  accept('saitama-kijun:2-2-(6)', async () => {
    const body = await establish(stage, '委員会')
    for (const who of ['係員', '課長', '部長'] as const) expect(citesOf(await refusalOf(submit(body, {}, who)))).toContain('saitama-kijun:2-2-(6)')
    const agenda = await submit(body, {}, '他係員')
    expect((await submit(body, {}, '本部長')).state).toBe('準備中')
    const meeting = await convene(body, [agenda])
    await attend(body, meeting, '本部長')
    for (const who of ['係員', '部長'] as const) expect(citesOf(await refusalOf(stage.record(who, 'committees.meeting/minutes', meeting.id, { minutes: '書き換え' })))).toContain('saitama-kijun:2-2-(6)')
    await stage.record('他補佐', 'committees.meeting/minutes', meeting.id, { minutes: '庶務が書いた議事' })
    await stage.record('本部長', 'committees.meeting/minutes', meeting.id, { minutes: '委員長が直した議事' })
    expect((await stage.item(meeting.id)).details['minutes']).toBe('委員長が直した議事')
  })

  accept('saitama-kijun:2-2-(5)-イ', async () => {
    const body = await establish(stage, '委員会')
    const [mine, other] = [await submit(body), await submit(body, { title: '別の件' })]
    const papers = async (agenda: { id: string }) => {
      const seat = await stage.seat('他係員')
      const file = await addAttachment(seat, { name: '資料.txt', bytes: new TextEncoder().encode('資料') } as never)
      return (await stage.record('他係員', 'committees.agenda/papers', agenda.id, { name: '資料', files: [file.id] })).id
    }
    const [paper, secret] = [await papers(mine), await papers(other)]
    const guest = await stage.seat('同僚')
    expect(await maySeeRecord(guest, paper)).toBe(false)
    await convene(body, [mine, other], { guests: [stage.organisation.people.同僚], guestReason: '担当者の説明', guestAgenda: [mine.id] })
    expect(await maySeeRecord(guest, paper)).toBe(true)
    expect(await maySeeRecord(guest, secret)).toBe(false)
    expect(await maySeeRecord(await stage.seat('部長'), secret)).toBe(true)
    expect(citesOf(await refusalOf(stage.ask('他係員', CONVENING, [body.id], conveningOf([await submit(body)], { guests: [stage.organisation.people.同僚], guestReason: '説明' }))))).toContain('saitama-kijun:2-2-(5)-イ')
  })

  accept('saitama-kijun:2-2-(5)-ウ', async () => {
    const body = await establish(stage, '委員会', { quorum: 2 })
    const agenda = await submit(body)
    const meeting = await convene(body, [agenda])
    await attend(body, meeting, '本部長')
    const refused = await refusalOf(stage.ask('他係員', RESOLUTION, [agenda.id], resolutionOf(meeting)))
    expect(refused.refusals).toMatchObject([{ field: 'meeting', message: expect.stringContaining('定足数2人、出席1人') as string, cites: ['saitama-kijun:2-2-(5)-ウ'] }])
    await attend(body, meeting, '本部長', '部長')
    await resolve(body, agenda, meeting)
    expect((await stage.item(agenda.id)).state).toBe('議決済')
  })
})

describe('審議事項', () => {
  const stage = onStage('saitama-police')
  const aPolicy = async (number: string) => {
    const policy = await add(stage, '他係員', 'policies', number, { name: '対策基準', kind: '対策基準', partOfPolicy: true, membership: '訓令に基づく基準', publicness: '職員限り', scope: '共通' })
    return add(stage, '他係員', 'policy-versions', `${number}-1`, { policy: policy.id, label: '改正' })
  }

  accept('saitama-kijun:2-2-(2)', async () => {
    const body = await establish(stage, '委員会')
    const version = await aPolicy('規程-1')
    for (const form of [{ category: undefined }, { category: 'ア 分類及び対策の基準', record: undefined }]) expect(citesOf(await refusalOf(submit(body, form)))).toContain('saitama-kijun:2-2-(2)')
    const agenda = await decided(body, { category: 'ア 分類及び対策の基準', version: version.id, record: undefined })
    expect(agenda).toMatchObject({ state: '議決済', details: { conclusion: '可決', resolvedOn: '2026-11-30' } })
    const after = await stage.item(version.id)
    expect(after).toMatchObject({ state: '議決済', details: { resolvedOn: '2026-11-30' } })
    expect(after.details['resolution']).toContain(`${agenda.number}　可決`)
    // 継続審議では、元の記録は変わらない。
    const other = await aPolicy('規程-2')
    expect(await decided(body, { category: 'ア 分類及び対策の基準', version: other.id, record: undefined }, { conclusion: '継続審議' })).toMatchObject({ state: '準備中' })
    expect((await stage.item(other.id)).details['resolution']).toBeFalsy()
  })

  accept('saitama-kijun:2-2-(2)-ア', async () => {
    const body = await establish(stage, '委員会')
    const decision = { docNumber: '情管第1号', decidedOn: '2026-11-10', decidedBy: stage.organisation.people.本部長 }
    const enforce = (id: string, more: object = {}) => stage.record('他係員', 'policies.enforcement', id, { effectiveFrom: '2026-12-01', ...more })
    const bare = await aPolicy('規程-3')
    await stage.record('他係員', 'policies.decision.police', bare.id, decision)
    expect((await refusalOf(enforce(bare.id))).refusals).toMatchObject([{ field: 'omission', cites: ['saitama-kijun:2-2-(2)-ア'] }])
    await enforce(bare.id, { omission: '用語の整理だけのため' })
    expect((await stage.item(bare.id)).state).toBe('公布済')
    const rejected = await aPolicy('規程-4')
    await decided(body, { category: 'ア 分類及び対策の基準', version: rejected.id, record: undefined }, { conclusion: '否決' })
    await stage.record('他係員', 'policies.decision.police', rejected.id, decision)
    expect(citesOf(await refusalOf(enforce(rejected.id)))).toContain('saitama-kijun:2-2-(2)-ア')
    const good = await aPolicy('規程-5')
    await decided(body, { category: 'ア 分類及び対策の基準', version: good.id, record: undefined })
    await stage.record('他係員', 'policies.decision.police', good.id, decision)
    await enforce(good.id)
    expect((await stage.item(good.id)).state).toBe('公布済')
  })

  accept('saitama-kijun:2-2-(2)-カ', async () => {
    const body = await establish(stage, '委員会')
    await stage.record('他係員', 'incidents.response/reported', null, { category: '外部からの不正アクセス', title: '見覚えのない接続', noticedAt: '2026-11-16T09:00:00+09:00', circumstances: '接続があった' })
    const seat = await stage.seat(null)
    const { id } = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'incidents').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
    await stage.record('他課長', 'incidents.response/assessed', id, { category: '外部からの不正アクセス', severity: '大', judgement: '侵入があった', breached: 'あり' })
    const close = () => stage.record('他課長', 'incidents.closing', id, { outcome: '対処を終えた' })
    expect(citesOf(await refusalOf(close()))).toEqual(['saitama-kijun:2-2-(2)-カ'])
    const agenda = await submit(body, { category: 'カ 侵害時の再発防止対策', incident: id, record: undefined })
    expect(citesOf(await refusalOf(close()))).toEqual(['saitama-kijun:2-2-(2)-カ'])
    const meeting = await convene(body, [agenda])
    await attend(body, meeting, '本部長')
    await resolve(body, agenda, meeting)
    expect((await stage.item(id)).details).toMatchObject({ deliberatedOn: '2026-11-30', deliberation: expect.stringContaining('可決') as string })
    await close()
    expect((await stage.item(id)).state).toBe('終結')
  })

  accept('saitama-kijun:2-2-(2)-キ', async () => {
    const body = await establish(stage, '委員会')
    const agenda = await submit(body, { category: 'キ その他', record: '要望書' })
    expect((await refusalOf(stage.ask('他係員', CONVENING, [body.id], conveningOf([agenda])))).refusals).toMatchObject([{ field: 'agenda', cites: ['saitama-kijun:2-2-(2)-キ'] }])
    const request = await stage.ask('他係員', 'committees.referral.saitama/recognition', [agenda.id], { reason: '全庁に関わる' })
    expect((await refusalOf(stage.act('他部長', request, { act: '承認', position: 0 }))).message).not.toBe('')
    await stage.act('本部長', request, { act: '承認', position: 0 })
    await convene(body, [await stage.item(agenda.id)])
    expect((await stage.item(agenda.id)).state).toBe('付議済')
  })

  test('議決した対策は、担当者と期限のある課題になり、担当者の義務になる', async () => {
    const body = await establish(stage, '委員会')
    await decided(body, { category: 'オ 監査結果に基づく対策', result: (await auditResult(body)).id }, { hasMeasure: true, measure: '施錠の徹底', assignee: stage.organisation.people.課長, dueOn: '2026-12-20' })
    await runJobs(stage.world)
    const seat = await stage.seat(null)
    const tasks = await seat.db.selectFrom('task as t').innerJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id')).select(['t.due', 't.state', 't.item', 'a.person']).where('t.org', '=', seat.org).where('t.duty', '=', 'committees.measure-due').execute()
    expect(tasks).toMatchObject([{ due: '2026-12-20', state: '未了', person: stage.organisation.people.課長 }])
    await stage.record('課長', 'committees.measure', tasks[0]!.item!, { result: '済んだ' })
    expect((await stage.item(tasks[0]!.item!)).state).toBe('完了')
  })
})
