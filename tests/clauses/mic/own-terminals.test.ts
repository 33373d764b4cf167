// 市区町村: 支給以外の端末のやむを得ない理由と代わりの端末、利用を終えたときの業務情報の削除、持ち出す端末の携行の注意。
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { alternativesFor } from '../../../src/acts/alternatives.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { retirePerson, transferPerson } from '../../../src/acts/transfers.ts'
import { requestRoutes } from '../../../src/server/routes/requests.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, WEEK } from './city.ts'
import type { City } from './city.ts'
import { allowOwnTerminals } from './own-terminal-stage.ts'

const PROCEDURE = 'devices.own-terminal.municipality'
const ERASURE = 'devices.own-terminal-erasure.municipality'
const DUE = 'devices.own-terminal-erasure-due.municipality'
const CONSENT = { noModification: true, noUnsafeApplications: true, noForbiddenSoftware: true, permittedLinesOnly: true, noLending: true }
const LINE = { title: '連絡網', confidentiality: 2, integrity: 1, availability: 1 }
const form = { reason: '支給の端末が足りない', purpose: '災害時の連絡', contents: [LINE], place: '自宅', period: WEEK }
const tasks = async (city: City, item: string) => { const seat = await city.seat('課長'); return taskRows(seat.db, seat, sql`t.item = ${item}`) }
const open = async (city: City, item: string) => (await tasks(city, item)).filter(({ state }) => state === '未了').map(({ duty }) => duty)

async function owned(city: City, number: string, who: PersonKey = '係員') {
  const one = await city.add(who, 'own-terminals', number, { owner: city.organisation.people[who], kind: 'スマートフォン', model: '私物' })
  await city.answer(who, 'devices.own-terminal-consent.municipality', { item: one.id, answer: '適合', fields: CONSENT })
  await city.record('課長', 'devices.own-terminal-check.municipality', one.id, { malwareChecked: '実施', fileSharing: '導入なし', screenLock: true, remoteWipe: true, confirmedOn: '2026-11-16' })
  return one
}
async function permitted(city: City, number: string, who: PersonKey = '係員') {
  const one = await owned(city, number, who)
  const request = await city.ask(who, PROCEDURE, [one.id], form)
  await city.permit('課長', request)
  return { one, request }
}

describe('支給以外の端末', () => {
  const city = aCity()
  beforeAll(() => allowOwnTerminals(city))
  const detail = async (who: PersonKey, id: string) => requestRoutes.request!({ seat: await city.seat(who), params: { id } } as never) as Promise<{ instead: { message: string; clauses: string[]; items: { number: string }[] } | null }>

  accept('mic:kaisetsu-5.1-(1)-②-対策1', async () => {
    const clause = 'mic:kaisetsu-5.1-(1)-②-対策1'
    const one = await owned(city, '私-1')
    for (const key of ['reason', 'purpose', 'contents', 'place'] as const) {
      const refused = await refusalOf(city.ask('係員', PROCEDURE, [one.id], { ...form, [key]: undefined }))
      expect(refused.refusals).toMatchObject([{ field: key, cites: [clause] }])
    }
    const highest = await refusalOf(city.ask('係員', PROCEDURE, [one.id], { ...form, contents: [{ ...LINE, confidentiality: 3 }] }))
    expect(citesOf(highest)).toEqual(['mic:kaisetsu-5.1-(1)-②-対策4'])
    const request = await city.ask('係員', PROCEDURE, [one.id], form)
    expect((await city.request(request)).steps).toMatchObject([{ kind: '決裁', role: '情報セキュリティ管理者', clauses: expect.arrayContaining([clause]) }])
    expect((await detail('課長', request)).instead).toBeNull()
    await city.terminal('据-1', { kind: '据置型パソコン' })
    await city.terminal('外-組織', { kind: 'モバイル端末', owner: '外部の組織' })
    const lent = await city.terminal('ノ-貸出中', { kind: 'ノート型パソコン' })
    await city.record('課長', 'devices.lending.municipality', lent.id, { borrower: city.organisation.people.同僚, purpose: '会議' })
    expect((await detail('課長', request)).instead).toBeNull()
    await city.terminal('ノ-空き', { kind: 'ノート型パソコン' })
    const shown = (await detail('課長', request)).instead
    expect(shown).toMatchObject({ message: expect.stringContaining('支給の端末'), clauses: [clause] })
    expect(shown!.items.map(({ number }) => number)).toEqual(['ノ-空き'])
    expect((await detail('係員', request)).instead).toBeNull()
    const seat = await city.seat('課長')
    expect(await alternativesFor(seat.db, seat, { procedure: 'devices.take-out.municipality', unit: city.organisation.units.課 })).toBeNull()
    await city.permit('課長', request)
    expect((await city.item(one.id)).state).toBe('許可')
  })

  accept('mic:kaisetsu-5.1-(1)-②-対策7', async () => {
    const clause = 'mic:kaisetsu-5.1-(1)-②-対策7'
    const stopped = await permitted(city, '終-1')
    await city.record('係員', 'devices.own-terminal-end.municipality', stopped.one.id, { reason: '支給の端末が届いた' })
    expect(await tasks(city, stopped.one.id)).toMatchObject([{ duty: `${DUE}/stopped`, state: '未了', clauses: [clause], assignees: [expect.stringContaining('山田 七海')] }])
    expect((await city.request(stopped.request)).state).toBe('決裁済')
    const early = await refusalOf(city.record('課長', `${ERASURE}/confirmed`, stopped.one.id, { empty: true, how: '画面' }))
    expect(citesOf(early)).toContain(clause)
    expect(citesOf(await refusalOf(city.record('同僚', ERASURE, stopped.one.id, { erasedOn: '2026-11-16', erased: '連絡網', copies: true })))).toEqual([clause])
    const incomplete = await refusalOf(city.record('係員', ERASURE, stopped.one.id, { copies: true }))
    expect(incomplete.refusals.map(({ field }) => field)).toEqual(['erasedOn', 'erased'])
    await city.record('係員', ERASURE, stopped.one.id, { erasedOn: '2026-11-16', erased: '連絡網', copies: true })
    expect(await open(city, stopped.one.id)).toEqual([`${DUE}/confirmation`])
    expect((await city.request(stopped.request)).state).toBe('決裁済')
    expect(citesOf(await refusalOf(city.record('係員', `${ERASURE}/confirmed`, stopped.one.id, { empty: true, how: '画面' })))).toContain(clause)
    await city.record('課長', `${ERASURE}/again`, stopped.one.id, { left: '写真が残っている' })
    expect(await open(city, stopped.one.id)).toEqual([`${DUE}/again`])
    await city.record('係員', ERASURE, stopped.one.id, { erasedOn: '2026-11-16', erased: '連絡網と写真', copies: true })
    await city.record('課長', `${ERASURE}/confirmed`, stopped.one.id, { empty: true, how: '現物の画面で確かめた' })
    expect(await city.item(stopped.one.id)).toMatchObject({ state: '利用終了', permissions: [], details: { erasedOn: '2026-11-16', erased: '連絡網と写真', erasureConfirmedBy: city.organisation.people.課長 } })
    expect(await open(city, stopped.one.id)).toEqual([])
    expect((await city.request(stopped.request)).state).toBe('完了')
  })

  test('許可の期間が切れると削除の仕事が本人に起き、確認されるまで許可の案件は閉じない', async () => {
    const { one, request } = await permitted(city, '終-2')
    await bringDutiesUpToDate(await city.seat(null))
    expect(await open(city, one.id)).toEqual([])
    city.clock.moveTo('2026-11-21T01:00:00Z')
    await bringDutiesUpToDate(await city.seat(null))
    await bringDutiesUpToDate(await city.seat(null))
    expect(await tasks(city, one.id)).toMatchObject([{ duty: `${DUE}/expired`, due: '2026-11-21', assignees: [expect.stringContaining('山田 七海')] }])
    expect((await city.request(request)).state).toBe('決裁済')
    await city.record('係員', ERASURE, one.id, { erasedOn: '2026-11-21', erased: '連絡網', copies: true })
    await city.record('課長', `${ERASURE}/confirmed`, one.id, { empty: true, how: '現物の画面で確かめた' })
    expect((await city.request(request)).state).toBe('完了')
    expect(await open(city, one.id)).toEqual([])
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })

  test('本人が異動・退職しても起き、退職した人の分は管理者が記録して上の人が確かめる', async () => {
    const moved = await permitted(city, '異-1', '同僚')
    const left = await permitted(city, '退-1', '係長')
    const system = await city.seat(null)
    await transferPerson(system, { person: city.organisation.people.同僚, unit: city.organisation.units.他係, post: '主事', rank: '主事級', from: '2026-11-16' })
    expect(await open(city, moved.one.id)).toEqual([`${DUE}/moved`])
    await city.record('同僚', ERASURE, moved.one.id, { erasedOn: '2026-11-16', erased: '連絡網', copies: true })
    await retirePerson(await city.seat(null), { person: city.organisation.people.係長, lastDay: '2026-11-16' })
    expect(await tasks(city, left.one.id)).toMatchObject([{ duty: `${DUE}/moved`, assignees: [expect.stringContaining('西村 六花')] }])
    city.clock.moveTo('2026-11-17T01:00:00Z')
    await city.record('課長', ERASURE, left.one.id, { erasedOn: '2026-11-17', erased: '連絡網', copies: true })
    expect((await refusalOf(city.record('課長', `${ERASURE}/confirmed`, left.one.id, { empty: true, how: '画面' }))).message).toContain('別の人')
    await city.record('部長', `${ERASURE}/confirmed`, left.one.id, { empty: true, how: '現物の画面で確かめた' })
    expect((await city.request(left.request)).state).toBe('完了')
    expect((await refusalOf(retirePerson(await city.seat('係員'), { person: city.organisation.people.補佐, lastDay: '2026-11-30' }))).message).toContain('組織全体の役割')
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('モバイル端末の常時携行', () => {
  const city = aCity()
  const trip = (who: PersonKey) => ({ purpose: '現地調査', destinationKind: '庁舎の外', destination: '市内', period: WEEK, minimised: true, responsible: city.organisation.people[who] })

  accept('mic:kaisetsu-5.1-(1)-①-注1', async () => {
    const clause = 'mic:kaisetsu-5.1-(1)-①-注1'
    const terminal = await city.terminal('携-1', { kind: 'モバイル端末', shared: '個人に配分', zone: 'インターネット接続系', screenLock: true, remoteWipe: true, encryption: true })
    for (const control of ['screen-lock', 'remote-wipe']) await city.answer('課長', `devices.mobile-protection.municipality/${control}`, { item: terminal.id, answer: '適合', fields: { evidence: '現物で確認' } })
    await city.permit('課長', await city.ask('係員', 'devices.take-out.municipality', [terminal.id], trip('係員')))
    const db = city.store.of(city.organisation.org)
    const [told] = await db.selectFrom('notice').select(['title', 'link']).where('person', '=', city.organisation.people.係員).where('title', 'like', '「決裁済」%').execute()
    for (const word of ['常に身に着け', '電車', 'バス', '自家用車']) expect(told!.title).toContain(word)
    expect(await tasks(city, terminal.id)).toContainEqual(expect.objectContaining({ duty: 'devices.carry-notice-due.municipality', state: '未了', clauses: [clause] }))
    const event = 'devices.carry-notice.municipality'
    expect(citesOf(await refusalOf(city.record('同僚', event, terminal.id, { carried: true, transport: true })))).toEqual([clause])
    expect((await refusalOf(city.record('係員', event, terminal.id, { carried: true }))).refusals.map(({ field }) => field)).toEqual(['transport'])
    await city.record('係員', event, terminal.id, { carried: true, transport: true })
    const [line] = await db.selectFrom('custody').select('details').where('item', '=', terminal.id).execute()
    expect(line!.details).toMatchObject({ acknowledged: { at: '2026-11-16T01:00:00.000Z', by: city.organisation.people.係員 } })
    expect((await tasks(city, terminal.id)).find(({ duty }) => duty === 'devices.carry-notice-due.municipality')?.state).toBe('完了')
    await city.record('係員', 'devices.return.municipality', terminal.id, { result: '検出なし', checkedOn: '2026-11-16', patched: true, definitionsCurrent: true })
    expect((await db.selectFrom('custody').select('details').where('item', '=', terminal.id).executeTakeFirstOrThrow()).details).toMatchObject({ acknowledged: { at: '2026-11-16T01:00:00.000Z' }, return: expect.anything() })
  })
})
