// 埼玉県警察: モバイル端末、リモートアクセス、テレワークの条項。
import { describe, expect } from 'vitest'
import { listContext } from '../../../src/acts/export.ts'
import { addItem } from '../../../src/acts/items.ts'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { countItems } from '../../../src/store/item-list.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const TODAY = '2026-11-16'
const laptop = { kind: 'ノート型パソコン', builtToMove: false, owner: '支給', encryption: true, externallyConnected: 'なし' }
const trip = { purpose: '出張先での作業', destinationKind: '庁舎の外', destination: '県庁', period: { from: TODAY, to: '2026-11-20' }, minimised: true }

describe('端末', () => {
  const stage = onStage('saitama-police')
  // モバイル端末の配備は、所属の長（運用管理者）が登録する。
  const add = async (number: string, columns: object) => {
    const seat = await stage.seat('課長')
    return (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'terminals', { number, columns }))).id
  }
  const line = async (number: string) => {
    const seat = await stage.seat('係員')
    return (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'designated-lines', { number, columns: { name: '試験の閉域回線', basis: '通達 第12号', decidedOn: '2026-04-01' } }))).id
  }
  const provide = async (clauses: string[], item: string) => (await stage.seat(null)).db.insertInto('provision').values({ org: stage.organisation.org, kind: '別段の定め', title: '試験の別の定め', basis: '通達', clauses, item, from_day: '2026-04-01', until_day: '2027-03-31' }).execute()

  accept('saitama-kijun:1-3-(12)', async () => {
    const wrong = await refusalOf(add('T-00', { ...laptop, kind: 'モバイル端末' }))
    expect(wrong.refusals).toMatchObject([{ field: 'builtToMove', cites: ['saitama-kijun:1-3-(12)'] }])
    expect((await refusalOf(add('T-00', { ...laptop, builtToMove: undefined }))).refusals).toMatchObject([{ field: 'builtToMove' }])
    const seat = await stage.seat('係員')
    const mobiles = async () => (await countItems(seat.db, listContext(seat, 'terminals'), { builtToMove: 'true' })).count
    const before = await mobiles()
    const notebook = await add('T-01', laptop)
    expect(await mobiles()).toBe(before)
    const mobile = await add('T-02', { ...laptop, kind: 'モバイル端末', builtToMove: true })
    expect(await mobiles()).toBe(before + 1)
    const banned = await refusalOf(stage.ask('係員', 'devices.take-out.saitama', [notebook], trip))
    expect([banned.code, citesOf(banned)]).toEqual(['prohibited', ['saitama-kijun:8-1-(2)-イ-(カ)']])
    for (const id of [notebook, mobile]) await provide(['saitama-kijun:8-1-(2)-イ-(カ)'], id)
    expect((await stage.request(await stage.ask('係員', 'devices.take-out.saitama', [notebook], trip))).steps).toEqual([])
    const { steps } = await stage.request(await stage.ask('係員', 'devices.take-out.saitama', [mobile], trip))
    expect(steps.map(({ role, clauses }) => [role, clauses])).toEqual([['運用管理担当者', expect.arrayContaining(['saitama-kijun:1-3-(12)'])]])
  })

  accept('saitama-kijun:8-3-(1)-エ', async () => {
    const id = await add('T-11', { kind: '支給外端末', builtToMove: false, owner: '個人所有', externallyConnected: 'なし' })
    const check = (checkedOn: string) => stage.record('係員', 'devices.protection-check', id, { os: '試験OS 14', updatedOn: checkedOn, protection: '試験対策', definitionsOn: checkedOn, result: '最新である', checkedOn })
    const designated = await line('L-11')
    const begin = () => stage.record('係員', 'devices.remote-use.saitama', id, { purpose: '自宅からの確認', locked: true, line: designated })
    const asking = { purpose: '災害時の連絡', period: { from: TODAY, to: '2026-12-28' }, locked: true }
    await check(TODAY)
    const unprovided = await refusalOf(stage.ask('係員', 'devices.remote-access.saitama', [id], asking))
    expect(citesOf(unprovided)).toContain('saitama-kijun:8-1-(2)-オ')
    await provide(['saitama-kijun:8-1-(2)-オ'], id)
    const unpermitted = await refusalOf(begin())
    expect(citesOf(unpermitted)).toContain('saitama-kijun:8-3-(1)-ウ')
    const request = await stage.ask('係員', 'devices.remote-access.saitama', [id], asking)
    await stage.act('課長', request, { act: '承認', position: 0 })
    expect((await begin()).id).not.toBe('')
    stage.clock.moveTo('2026-11-23T01:00:00Z')
    expect((await begin()).id).not.toBe('')
    stage.clock.moveTo('2026-11-24T01:00:00Z')
    const stale = await refusalOf(begin())
    expect(citesOf(stale)).toContain('saitama-kijun:8-3-(1)-エ')
    const seat = await stage.seat(null)
    await seat.db.insertInto('setting_value').values({ org: seat.org, id: 'devices.protection.days', value: JSON.stringify(30), from_day: '2026-11-24' }).execute()
    expect((await begin()).id).not.toBe('')
    await seat.db.updateTable('provision').set({ until_day: '2026-11-23' }).where('org', '=', seat.org).where('item', '=', id).execute()
    await check('2026-11-24')
    expect(citesOf(await refusalOf(begin()))).toContain('saitama-kijun:8-1-(2)-オ')
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })

  accept('saitama-kijun:8-3-(2)-ア', async () => {
    const { people } = stage.organisation
    const id = await add('T-21', { ...laptop, kind: 'モバイル端末', builtToMove: true })
    await provide(['saitama-kijun:8-1-(2)-イ-(カ)'], id)
    const register = { where: '勤務公署と異なる警察施設', place: '第二庁舎', period: { from: TODAY, to: '2026-11-17' } }
    await stage.ask('係員', 'devices.telework.saitama', [id], register)
    const tasks = async () => (await (await stage.seat(null)).db.selectFrom('task as t').innerJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id')).select(['t.duty', 't.due', 't.state', 'a.person']).where('t.org', '=', stage.organisation.org).where('t.item', '=', id).orderBy('t.due').orderBy('t.duty').execute())
    const mine = { person: people.係員, state: '未了' }
    expect(await tasks()).toEqual([
      { duty: 'devices.telework-after-due.saitama', due: TODAY, ...mine }, { duty: 'devices.telework-before-due.saitama', due: TODAY, ...mine },
      { duty: 'devices.telework-after-due.saitama', due: '2026-11-17', ...mine }, { duty: 'devices.telework-before-due.saitama', due: '2026-11-17', ...mine },
    ])
    const early = await refusalOf(stage.ask('係員', 'devices.take-out.saitama', [id], trip))
    expect(citesOf(early)).toContain('saitama-kijun:8-3-(2)-ア')
    const use = await refusalOf(stage.record('係員', 'devices.remote-use.saitama', id, { purpose: '確認', locked: true }))
    expect(citesOf(use)).toContain('saitama-kijun:8-3-(2)-ア')
    await stage.record('係員', 'devices.telework-before.saitama', id, { where: '勤務公署と異なる警察施設', unseen: true, unheard: true, guarded: true, workDay: TODAY, edition: '確認項目 第2版', all: true })
    expect((await tasks()).map(({ duty, due, state }) => [duty, due, state])).toContainEqual(['devices.telework-before-due.saitama', TODAY, '完了'])
    expect((await tasks()).filter(({ state }) => state === '完了')).toHaveLength(1)
    expect((await stage.request(await stage.ask('係員', 'devices.take-out.saitama', [id], trip))).state).toBe('回付中')
    stage.clock.moveTo('2026-11-18T01:00:00Z')
    await remindAndEscalate(await stage.seat(null))
    const notices = async (person: string) => (await (await stage.seat(null)).db.selectFrom('notice').select('title').where('org', '=', stage.organisation.org).where('person', '=', person).execute()).map(({ title }) => title)
    expect((await notices(people.係員)).filter((title) => title.includes('実施後の確認') && title.includes('期限を過ぎています')).length).toBeGreaterThan(0)
    expect((await notices(people.補佐)).filter((title) => title.includes('実施後の確認') && title.includes('期限までに済んでいません')).length).toBeGreaterThan(0)
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })
})
