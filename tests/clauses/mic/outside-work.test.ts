// 市区町村: 外部での情報処理業務の許可。
import { beforeAll, describe, expect, test } from 'vitest'
import type { Situation } from '../../../src/engine/decision/situation.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { adopt, aPolicy, aVersion, enforce, outsideSafeguardsStand, resolve } from './policy-stage.ts'

const PROCEDURE = 'outside-work.permission.municipality'
const SESSION = 'outside-work.session.municipality'
const CLAUSE = 'mic:5.1-(1)-③-(ウ)'
const period = { from: '2026-11-17', to: '2026-11-20' }
const HOME = { placeKind: '自宅', place: '自宅（県内）' }
const contents = [{ title: '議会答弁の案', confidentiality: 2, integrity: 1, availability: 1 }]

describe('外部での情報処理業務', () => {
  const city = aCity()
  beforeAll(async () => { await outsideSafeguardsStand(city) })
  const judged = async (situation: Omit<Situation, 'profile'>) => { const seat = await city.seat('係員'); return seat.book.rulesetOn(seat.day).decide({ profile: 'municipality', purpose: 'duty', ...situation }) }
  const works = async () => (await city.store.of(city.organisation.org).selectFrom('item').select('id').where('register', '=', 'works').orderBy('id', 'desc').execute()).map(({ id }) => id)

  accept('mic:5.1-(1)-③-(ウ)', async () => {
    const outside = { action: 'process', information: { confidentiality: 2, integrity: 1, availability: 1, form: 'electronic' }, equipment: { kind: 'mobile-terminal', owner: 'issued', place: 'outside' } } as const
    const without = await judged(outside)
    expect(without.outcome).not.toBe('permitted')
    expect(without.approvals).toMatchObject([{ role: '情報セキュリティ管理者', held: false, clauses: [CLAUSE] }])
    expect((await judged({ ...outside, approvals: [{ role: '情報セキュリティ管理者', request: '1' }] })).outcome).toBe('permitted')
    const terminal = await city.terminal('外-1', { kind: 'モバイルパソコン', zone: 'LGWAN接続系', encryption: true, screenLock: true })
    const form = { ...HOME, purpose: '議会答弁の準備', period, contents, rulesConfirmed: true, equipment: '支給の端末', terminal: terminal.id, safeguards: '画面のぞき見防止のフィルターを付け、席を離れるときは閉じる' }
    const incomplete = await refusalOf(city.ask('係員', PROCEDURE, [], {}))
    expect(incomplete.refusals.map(({ field }) => field)).toEqual(expect.arrayContaining(['placeKind', 'place', 'period', 'contents', 'equipment', 'safeguards']))
    expect(citesOf(incomplete)).toContain(CLAUSE)
    const request = await city.ask('係員', PROCEDURE, [], form)
    expect((await city.request(request)).steps).toMatchObject([{ kind: '決裁', role: '情報セキュリティ管理者', clauses: [CLAUSE] }])
    expect(await works()).toEqual([])
    await city.permit('課長', request)
    const [work] = await works()
    expect(await city.item(work!)).toMatchObject({ state: '許可', holder: city.organisation.people.係員, due: period.to, confidentiality: 2, details: { placeKind: '自宅', permittedUntil: period.to, terminal: terminal.id } })
    // Before the first day, nobody; in the days, he and there only; afterwards, nobody again, without anybody doing anything.
    const early = await refusalOf(city.record('係員', SESSION, work!, HOME))
    expect(citesOf(early)).toEqual([CLAUSE])
    expect(early.message).toContain('許可')
    city.clock.moveTo('2026-11-17T01:00:00Z')
    await city.record('係員', SESSION, work!, HOME)
    const another = await refusalOf(city.record('同僚', SESSION, work!, HOME))
    expect(another.refusals.every(({ cites }) => cites.includes(CLAUSE))).toBe(true)
    expect(another.refusals.some(({ message }) => message.includes('許可・承認を先に受けてください'))).toBe(true)
    for (const [field, elsewhere] of [['placeKind', { ...HOME, placeKind: '出張先' }], ['place', { ...HOME, place: '喫茶店' }]] as const) {
      expect((await refusalOf(city.record('係員', SESSION, work!, elsewhere))).refusals).toMatchObject([{ field, cites: [CLAUSE] }])
    }
    city.clock.moveTo('2026-11-20T14:00:00Z')
    await city.record('係員', SESSION, work!, HOME)
    city.clock.moveTo('2026-11-20T15:30:00Z')
    expect(citesOf(await refusalOf(city.record('係員', SESSION, work!, HOME)))).toEqual([CLAUSE])
    expect((await city.request(request)).state).toBe('決裁済')
    await city.record('係員', 'outside-work.end.municipality', work!, { returned: true })
    expect(await city.item(work!)).toMatchObject({ state: '終了', contents: [] })
    expect((await city.request(request)).state).toBe('完了')
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })

  test('場所の分からない処理は尋ね、庁舎の中の処理には許可を求めず、書面は行先で見る', async () => {
    const clauses = (answer: Awaited<ReturnType<typeof judged>>) => answer.approvals.flatMap((one) => one.clauses)
    expect((await judged({ action: 'process', information: { confidentiality: 1, form: 'electronic' } })).missing.map(({ key }) => key)).toContain('equipment.place')
    expect(clauses(await judged({ action: 'process', equipment: { kind: 'network-terminal', place: 'inside' } }))).not.toContain(CLAUSE)
    expect(clauses(await judged({ action: 'process', information: { form: 'paper' }, destination: { kind: 'home' } }))).toContain(CLAUSE)
    expect(clauses(await judged({ action: 'process', information: { form: 'paper' }, destination: { kind: 'inside' } }))).not.toContain(CLAUSE)
    expect(clauses(await judged({ action: 'telework', equipment: { kind: 'mobile-terminal', place: 'outside' } }))).toContain(CLAUSE)
  })

  test('書面だけでも許可が要り、支給以外の端末は業務利用の許可がなければ選べない', async () => {
    const common = { ...HOME, purpose: '書類の整理', period, contents, rulesConfirmed: true, safeguards: '鍵の掛かる引出しに入れる' }
    const paper = await city.ask('係員', PROCEDURE, [], { ...common, equipment: '書面だけ' })
    expect((await city.request(paper)).steps).toMatchObject([{ role: '情報セキュリティ管理者', clauses: [CLAUSE] }])
    const own = await city.add('係員', 'own-terminals', '私-1', { owner: city.organisation.people.係員, kind: 'スマートフォン', model: '私物' })
    const refused = await refusalOf(city.ask('係員', PROCEDURE, [], { ...common, equipment: '許可を受けた支給以外の端末', ownTerminal: own.id }))
    expect(refused.refusals.map(({ field }) => field)).toContain('ownTerminal')
  })
})

describe('外部での処理の安全管理措置の規定', () => {
  const city = aCity()
  const form = { ...HOME, purpose: '書類の整理', period, equipment: '書面だけ', safeguards: '鍵の掛かる引出しに入れる' }
  const of = (levels: object) => [{ title: '案', confidentiality: 1, integrity: 1, availability: 1, ...levels }]
  const ask = (levels: object, more: object = {}) => city.ask('係員', PROCEDURE, [], { ...form, contents: of(levels), ...more })

  accept('mic:5.1-(1)-③-(ア)', async () => {
    for (const levels of [{ confidentiality: 2 }, { availability: 2 }, { integrity: 2 }]) expect(citesOf(await refusalOf(ask(levels, { rulesConfirmed: true })))).toContain('mic:5.1-(1)-③-(ア)')
    expect((await city.request(await ask({}))).state).toBe('回付中')
    // 議決までの版、施行前の版では足りない。CISOが決裁し、施行日が来て初めて受け付ける。
    const policy = await aPolicy(city, '措置２', { kind: '要綱・要領', topic: '外部での処理の安全管理措置' })
    const version = await aVersion(city, policy, '措置２-1')
    await resolve(city, version)
    expect(citesOf(await refusalOf(ask({ availability: 2 })))).toContain('mic:5.1-(1)-③-(ア)')
    const decided = await city.request(await adopt(city, version))
    expect(decided.steps.map(({ role }) => role)).toEqual(['CISO'])
    await enforce(city, version, '2026-11-17')
    expect(citesOf(await refusalOf(ask({ availability: 2 })))).toContain('mic:5.1-(1)-③-(ア)')
    city.clock.moveTo('2026-11-17T01:00:00Z')
    expect((await city.request(await ask({ availability: 2 }))).state).toBe('回付中')
  })

  accept('mic:2-(1)-機密性-7', async () => {
    city.clock.moveTo('2026-11-16T01:00:00Z')
    expect(citesOf(await refusalOf(ask({ confidentiality: 2 }, { rulesConfirmed: true })))).toContain('mic:2-(1)-機密性-7')
    city.clock.moveTo('2026-11-17T01:00:00Z')
    expect((await refusalOf(ask({ confidentiality: 2 }))).refusals).toMatchObject([{ field: 'rulesConfirmed', cites: ['mic:2-(1)-機密性-7'] }])
    expect((await city.request(await ask({ confidentiality: 2 }, { rulesConfirmed: true }))).state).toBe('回付中')
  })

  accept('mic:2-(1)-完全性-2', async () => {
    city.clock.moveTo('2026-11-17T01:00:00Z')
    expect((await refusalOf(ask({ integrity: 2 }))).refusals).toMatchObject([{ field: 'rulesConfirmed', cites: ['mic:2-(1)-完全性-2'] }])
    expect((await city.request(await ask({ integrity: 2 }, { rulesConfirmed: true }))).state).toBe('回付中')
  })
})
