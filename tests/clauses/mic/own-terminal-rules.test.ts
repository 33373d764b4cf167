// 市区町村: 支給外端末の可否判断と実施手順、外部で処理するときの安全管理措置の規定への同意、許可に挙げた情報だけの記録。
import { describe, expect, test } from 'vitest'
import { recordEvent } from '../../../src/acts/records.ts'
import { changeItem } from '../../../src/acts/items.ts'
import { prepare } from '../../../src/acts/request-prepare.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import { resolveRole } from '../../../src/engine/organisation.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, WEEK } from './city.ts'
import { outsideSafeguardsStand } from './policy-stage.ts'
import { allowOwnTerminals, layDown, LINE, ownedBy, permittedTo, PROCEDURE, RULES, USE } from './own-terminal-stage.ts'

const VERSION = { version: '第１版', document: '支給外端末の定め', from: '2026-11-01' }

describe('可否判断と実施手順', () => {
  const city = aCity()
  const clause = 'mic:5.1-(1)-④-(ア)'

  accept('mic:5.1-(1)-④-(ア)', async () => {
    const one = await ownedBy(city, '係員', '前-1')
    const asked = () => city.ask('係員', PROCEDURE, [one.id], USE)
    const refused = await refusalOf(asked())
    expect(citesOf(refused)).toEqual([clause])
    expect(refused.message).toContain('CISOの判断が登録されていない')
    expect(citesOf(await refusalOf(city.record('係員', `${RULES}/judgement`, null, { ...VERSION, result: '可' })))).toContain(clause)
    expect(citesOf(await refusalOf(city.record('課長', `${RULES}/procedure`, null, VERSION)))).toContain(clause)
    expect((await refusalOf(city.add('係員', 'own-terminal-rules', '手書き', { kind: '実施手順', ...VERSION }))).message).toContain('直接は登録できません')
    // The one without the other is not enough, in either order; nor is a 否, nor a version whose days are over.
    await layDown(city, 'procedure', '旧版', { until: '2026-11-10' })
    const no = await layDown(city, 'judgement', '第１版', { result: '否' })
    expect((await refusalOf(asked())).message).toContain('「否」')
    await layDown(city, 'judgement', '第２版')
    expect(await city.item(no.id)).toMatchObject({ state: '廃止', details: { endedOn: '2026-11-16' } })
    const noProcedure = await refusalOf(asked())
    expect(citesOf(noProcedure)).toEqual([clause])
    expect(noProcedure.message).toContain('実施手順')
    await layDown(city, 'procedure', '第１版')
    const request = await asked()
    expect((await city.item(one.id)).state).toBe('未許可')
    // What is withdrawn before the decision keeps the manager from permitting.
    await layDown(city, 'judgement', '第３版', { result: '否' })
    expect(citesOf(await refusalOf(city.permit('課長', request)))).toEqual([clause])
    await layDown(city, 'judgement', '第４版')
    await city.permit('課長', request)
    expect(await city.item(one.id)).toMatchObject({ state: '許可', holder: city.organisation.people.係員 })
    const other = await ownedBy(city, '同僚', '前-2')
    expect((await city.item(other.id)).state).toBe('未許可')
  })

  test('版の名は重ならず、登録した版の記載は直せない', async () => {
    const row = await layDown(city, 'procedure', '第２版')
    expect((await refusalOf(layDown(city, 'procedure', '第2版'))).refusals).toMatchObject([{ field: 'version', cites: expect.arrayContaining([clause]) }])
    expect((await refusalOf(layDown(city, 'procedure', '第３版', { until: '2026-10-01' }))).refusals).toMatchObject([{ field: 'until' }])
    expect((await refusalOf(layDown(city, 'procedure', '第４版', { from: '2026-12-01' }))).refusals).toMatchObject([{ field: 'from' }])
    const system = await city.seat(null)
    const [head] = resolveRole(system.organisation, '統括情報セキュリティ責任者', city.organisation.units.課, new Map()).holders
    const seat = await takeSeat(city.world, city.organisation.org, head!)
    const changed = seat.db.transaction().execute((tx) => changeItem(tx, seat, 'own-terminal-rules', row.id, { columns: { version: '第９版' }, reason: '試験' }))
    expect((await refusalOf(changed)).refusals).toMatchObject([{ field: 'version', cites: expect.arrayContaining([clause]) }])
    const ended = await recordEvent(seat, { event: `${RULES}/ended`, item: row.id, form: { reason: '作り直す' } })
    expect(ended.item).toMatchObject({ state: '廃止' })
    const one = await ownedBy(city, '係員', '前-3')
    expect(citesOf(await refusalOf(city.ask('係員', PROCEDURE, [one.id], USE)))).toEqual([clause])
  })
})

describe('外部で処理するときの安全管理措置', () => {
  const city = aCity()
  const HOME = { placeKind: '自宅', place: '自宅（県内）' }
  const OUTSIDE = 'outside-work.permission.municipality'
  const AGREE = 'devices.own-terminal-safeguards.municipality'
  const clause = 'mic:5.1-(1)-④-(イ)'

  accept('mic:5.1-(1)-④-(イ)', async () => {
    await allowOwnTerminals(city)
    await outsideSafeguardsStand(city)
    const one = await permittedTo(city, '係員', '外-1')
    const form = { ...HOME, purpose: '連絡', period: WEEK, contents: [LINE], rulesConfirmed: true, equipment: '許可を受けた支給以外の端末', ownTerminal: one.id, safeguards: 'のぞき見防止' }
    const judged = async () => { const seat = await city.seat('係員'); const { answer } = await prepare(seat.db, seat, { procedure: OUTSIDE, items: [], form }); return { outcome: answer!.outcome, clauses: answer!.prohibitions.flatMap(({ clauses }) => clauses) } }
    const agree = (version: string, who: '係員' | '同僚' = '係員') => city.record(who, AGREE, one.id, { version, agreed: true })
    const prohibited = { outcome: 'prohibited', clauses: [clause] }
    expect(await judged()).toEqual(prohibited)
    expect(citesOf(await refusalOf(agree('第１版')))).toEqual([clause])
    await layDown(city, 'safeguards', '第１版')
    expect(await judged()).toEqual(prohibited)
    expect(citesOf(await refusalOf(city.ask('係員', OUTSIDE, [], form)))).toContain(clause)
    expect(citesOf(await refusalOf(agree('第１版', '同僚')))).toEqual([clause])
    expect((await refusalOf(agree('第０版'))).refusals).toMatchObject([{ field: 'version', cites: [clause] }])
    await agree('第１版')
    expect((await judged()).clauses).toEqual([])
    await city.permit('課長', await city.ask('係員', OUTSIDE, [], form))
    const [work] = await city.store.of(city.organisation.org).selectFrom('item').select('id').where('register', '=', 'works').execute()
    const begin = () => city.record('係員', 'outside-work.session.municipality', work!.id, HOME)
    await begin()
    // The rule is revised: 不可 again, for the request and for work already permitted, until he consents to that version.
    await layDown(city, 'safeguards', '第２版')
    expect(await judged()).toEqual(prohibited)
    expect(citesOf(await refusalOf(begin()))).toEqual([clause])
    expect((await refusalOf(agree('第１版'))).refusals).toMatchObject([{ field: 'version' }])
    await agree('第２版')
    expect((await judged()).clauses).toEqual([])
    await begin()
  })
})

describe('支給外端末への情報の記録', () => {
  const city = aCity()
  const clause = 'mic:kaisetsu-5.1-(1)-②-対策6'

  accept('mic:kaisetsu-5.1-(1)-②-対策6', async () => {
    await allowOwnTerminals(city)
    const roster = { title: '避難所の一覧', confidentiality: 1, integrity: 1, availability: 1 }
    const one = await permittedTo(city, '係員', '記-1', { contents: [LINE, roster] })
    const store = (contents: object[]) => city.record('係員', 'devices.own-terminal-storing.municipality', one.id, { contents, purpose: '災害時の連絡' })
    await store([LINE])
    await store([LINE, roster])
    for (const contents of [[{ ...LINE, title: '税の台帳' }], [LINE, { ...LINE, title: '税の台帳' }], [{ ...roster, confidentiality: 2 }], [{ ...LINE, information: '1' }]]) expect(citesOf(await refusalOf(store(contents)))).toEqual([clause])
    // What is on the list of another terminal, or of somebody else's, is not on this one.
    await permittedTo(city, '係員', '記-2', { contents: [{ ...LINE, title: '税の台帳' }] })
    expect(citesOf(await refusalOf(store([{ ...LINE, title: '税の台帳' }])))).toEqual([clause])
    await city.permit('課長', await city.ask('係員', PROCEDURE, [one.id], { ...USE, contents: [{ ...LINE, title: '税の台帳' }] }))
    await store([{ ...LINE, title: '税の台帳' }])
    expect((await refusalOf(city.record('同僚', 'devices.own-terminal-storing.municipality', one.id, { contents: [LINE], purpose: '連絡' }))).refusals.flatMap(({ cites }) => cites)).toContain(clause)
  })
})
