// 市区町村: 想定リスクと対策基準の突合、主要な情報資産の実施手順。
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { taskRows } from '../../../src/acts/rows.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { theAssets } from './assets.ts'
import { aCity } from './city.ts'
import { anAnalysis, aPolicy, appOf, aVersion, promulgated } from './policy-stage.ts'

describe('想定リスク', () => {
  const city = aCity()

  accept('mic:sosoku-3-1-(5)', async () => {
    const { app, as } = await appOf(city)
    const analysis = await anAnalysis(city, '分析-想定')
    const risk = (number: string, articles?: string) => city.add('他部長', 'assumed-risks', number, { title: `${number}の漏えい`, analysis: analysis.id, level: '高', articles })
    const [open, covered] = [await risk('リスク-1'), await risk('リスク-2', '第７条')]
    const policy = await aPolicy(city, '基準３１')
    const draft = await aVersion(city, policy, '基準３１-1', { riskAnalysis: analysis.id })
    const found = async () => ((await (await as('係員')).get(`/api/registers/policy-versions/items/${draft.id}`)).body.cautions as { message: string; cites: string[] }[]).map(({ message, cites }) => ({ message, cites })).filter(({ cites }) => cites.includes('mic:sosoku-3-1-(5)'))
    const unmet = async () => ((await (await as('課長')).get('/api/controls/unmet')).body.rows as { question: string; item: { id: string }; clauses: string[] }[]).filter(({ item, clauses }) => item.id === draft.id && clauses.includes('mic:sosoku-3-1-(5)'))
    expect(await found()).toEqual([{ message: expect.stringContaining('未対処の想定リスクが1件あります（リスク-1）'), cites: ['mic:sosoku-3-1-(5)'] }])
    expect((await found())[0]!.message).not.toContain(covered.number)
    expect(await unmet()).toMatchObject([{ question: expect.stringContaining('リスク-1'), clauses: ['mic:sosoku-3-1-(5)'] }])
    // 名の入る題は、番号だけで示す。台帳を開けるのは分析の担当と、統括・CISO だけ。
    expect(JSON.stringify(await found())).not.toContain('漏えい')
    expect((await (await as('係員')).get(`/api/registers/assumed-risks/items/${open.id}`)).status).toBe(403)
    const cover = { articles: '第８条', sufficient: '第８条で防げる' }
    expect(citesOf(await refusalOf(city.record('係員', 'risk.assumed-risk.municipality/covered', open.id, cover)))).toContain('mic:sosoku-3-1-(5)')
    await city.record('他部長', 'risk.assumed-risk.municipality/covered', open.id, cover)
    expect(await found()).toEqual([])
    expect(await unmet()).toEqual([])
    // 想定しなくなったものは数えない。
    const other = await risk('リスク-3')
    expect((await found()).length).toBe(1)
    await city.record('他部長', 'risk.assumed-risk.municipality/ended', other.id, { reason: '資産がなくなった' })
    expect(await found()).toEqual([])
    await app.close()
  })
})

describe('主要な情報資産', () => {
  const city = theAssets()
  const NEED = 'policies.procedure-need.municipality'
  const clause = 'mic:sosoku-3-1-(7)'
  const aNeed = async (number: string, form: object) => {
    const information = await city.enter(number)
    return city.record('課長', `${NEED}/named`, information.id, { because: '住民の生活に要る', ...form })
  }
  const lacking = async (who: '課長' | '他課長' = '課長') => { const { app, as } = await appOf(city); const { rows } = (await (await as(who)).get(`/api/registers/procedure-needs/items?state=${encodeURIComponent('未策定')}`)).body; await app.close(); return (rows as { id: string; unit: { id: string } }[]) }
  const tasks = async (item: string) => { const seat = await city.seat('課長'); return (await taskRows(seat.db, seat, sql`t.item = ${item}`)).map(({ state, due, clauses, unit }) => ({ state, due, clauses, unit: unit.id })) }

  accept('mic:sosoku-3-1-(7)', async () => {
    const { item: need } = await aNeed('主-1', { existing: 'まだない' })
    expect(need).toMatchObject({ state: '未策定', register: 'procedure-needs' })
    expect(await lacking()).toMatchObject([{ id: need!.id, unit: { id: city.organisation.units.係 } }])
    expect(await tasks(need!.id)).toEqual([{ state: '未了', due: '2027-02-14', clauses: [clause], unit: city.organisation.units.係 }])
    const standard = await aPolicy(city, '基準３２')
    const policy = await aPolicy(city, '手順３２', { kind: '実施手順', publicness: '非公開', standard: standard.id, standardClauses: '第７条' })
    // 版の決裁と公布を経ていない手順は、まだ手順ではない。
    expect((await refusalOf(city.record('課長', `${NEED}/linked`, need!.id, { procedure: policy.id }))).refusals).toMatchObject([{ field: 'procedure', cites: [clause] }])
    expect((await refusalOf(city.record('課長', `${NEED}/linked`, need!.id, { procedure: standard.id }))).refusals[0]).toMatchObject({ field: 'procedure', message: expect.stringContaining('実施手順') })
    expect(await lacking()).toHaveLength(1)
    await promulgated(city, policy, '手順３２-1', '2026-11-01')
    await city.record('課長', `${NEED}/linked`, need!.id, { procedure: policy.id })
    expect(await lacking()).toEqual([])
    expect((await tasks(need!.id)).map(({ state }) => state)).toEqual(['完了'])
    // 手順がなくなると、また未策定に並び、策定が割り当てられる。
    await city.record('課長', `${NEED}/lost`, need!.id, { reason: '廃止した' })
    expect(await lacking()).toHaveLength(1)
    expect((await tasks(need!.id)).map(({ state }) => state).toSorted()).toEqual(['完了', '未了'])
    // 初めから手順のあるものは、割り当てられない。
    const { item: ready } = await aNeed('主-2', { existing: 'ある', procedure: policy.id })
    expect(ready).toMatchObject({ state: '策定済', details: { procedure: policy.id } })
    expect(await tasks(ready!.id)).toEqual([])
  })

  test('手順の策定の決裁は、その条項を根拠に示す', async () => {
    const seat = await city.seat(null)
    expect(seat.book.procedures.get('policies.adoption.municipality')!.cites).toContain(clause)
    expect(citesOf(await refusalOf(city.record('係員', `${NEED}/named`, (await city.enter('主-3')).id, { because: '要る', existing: 'まだない' })))).toEqual([clause])
  })
})
