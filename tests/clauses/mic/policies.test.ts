// 市区町村の規程: 版・決裁・公布・周知・公開の区分と、自分の条番号での根拠。
import { describe, expect, test } from 'vitest'
import { confirmMappings, proposeMappings } from '../../../src/acts/policy-mappings.ts'
import { saveText } from '../../../src/acts/policy-texts.ts'
import { runJobs } from '../../../src/server/jobs.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { adopt, ADOPTION, anAnalysis, aPolicy, appOf, aVersion, enforce, promulgated, resolve, STANDARD } from './policy-stage.ts'

describe('策定・決裁・見直し', () => {
  const city = aCity()

  accept('mic:sosoku-3-1-(1)', async () => {
    const policy = await aPolicy(city, '基準１')
    const version = await aVersion(city, policy, '基準１-1')
    await resolve(city, version)
    const refused = await refusalOf(city.ask('係員', ADOPTION, [version.id], { reason: '定める' }))
    expect(citesOf(refused)).toEqual(['mic:sosoku-3-1-(1)'])
    expect(refused.message).toContain('③')
    await city.change('係員', await city.item(version.id), { riskAnalysis: (await anAnalysis(city, '分析１')).id })
    await adopt(city, version)
    expect((await city.item(version.id)).state).toBe('決裁済')
  })

  accept('mic:sosoku-3-1-(6)', async () => {
    const policy = await aPolicy(city, '基準２')
    const version = await aVersion(city, policy, '基準２-1', { riskAnalysis: (await anAnalysis(city, '分析２')).id })
    expect(citesOf(await refusalOf(city.ask('係員', ADOPTION, [version.id], { reason: '定める' })))).toContain('mic:sosoku-3-1-(6)')
    await resolve(city, version)
    const refused = await refusalOf(enforce(city, version, '2026-12-01'))
    expect(citesOf(refused)).toContain('mic:sosoku-3-1-(6)')
    expect((await city.item(version.id)).state).toBe('議決済')
    const request = await adopt(city, version)
    await enforce(city, version, '2026-11-16')
    const decided = (await city.request(request)).steps.find(({ role }) => role === 'CISO')!
    const row = await city.item(version.id)
    expect(row).toMatchObject({ state: '公布済', details: { decidedOn: '2026-11-16', decidedBy: decided.actor, effectiveFrom: '2026-11-16' } })
    expect(decided.state).toBe('承認')
  })

  accept('mic:kaisetsu-9.3-注2', async () => {
    const policy = await aPolicy(city, '基準３')
    await promulgated(city, policy, '基準３-1', '2026-10-01')
    const revised = await aVersion(city, policy, '基準３-2', { riskAnalysis: (await anAnalysis(city, '分析３')).id }, STANDARD.replace('返却', '速やかに返却'))
    await resolve(city, revised)
    expect(citesOf(await refusalOf(enforce(city, revised, '2026-12-01')))).toContain('mic:kaisetsu-9.3-注2')
    await adopt(city, revised)
    await enforce(city, revised, '2026-12-01')
    expect((await city.item(revised.id)).state).toBe('公布済')
  })

  accept('mic:sosoku-3-3-(2)', async () => {
    const { app, as } = await appOf(city)
    const policy = await aPolicy(city, '基準４')
    const old = await promulgated(city, policy, '基準４-1', '2026-10-01')
    const next = await aVersion(city, policy, '基準４-2', { riskAnalysis: (await anAnalysis(city, '分析４')).id }, STANDARD.replace('返却', '速やかに返却'))
    const seen = async () => (await (await as('他係員')).get(`/api/policies/${policy.id}`)).body
    await resolve(city, next)
    expect((await seen()).shown.id).toBe(old.id)
    await adopt(city, next)
    expect((await seen()).shown.id).toBe(old.id)
    // 前の版より前の日には施行できない。
    expect((await refusalOf(enforce(city, next, '2026-09-01'))).refusals).toMatchObject([{ field: 'effectiveFrom', cites: expect.arrayContaining(['mic:sosoku-3-3-(2)']) }])
    await enforce(city, next, '2026-11-16')
    expect(await seen()).toMatchObject({ shown: { id: next.id }, versions: [{ id: next.id, current: true }, { id: old.id, effectiveUntil: '2026-11-15' }] })
    await app.close()
  })

  accept('mic:1-(2)-⑥', async () => {
    const standard = await aPolicy(city, '基準５')
    const policy = await aPolicy(city, '手順５', { kind: '実施手順', publicness: '非公開', standard: standard.id, standardClauses: '第７条' })
    const old = await promulgated(city, policy, '手順５-1', '2026-10-01')
    const next = await aVersion(city, policy, '手順５-2')
    const request = await city.ask('係員', ADOPTION, [next.id], { reason: '直す' })
    const { steps } = await city.request(request)
    expect(steps.map(({ kind, role, clauses }) => [kind, role, clauses])).toEqual([['決裁', '統括情報セキュリティ責任者', ['mic:1-(2)-⑥']]])
    expect((await city.item(old.id)).state).toBe('公布済')
    expect(citesOf(await refusalOf(enforce(city, next, '2026-12-01'))).length).toBeGreaterThan(0)
    expect((await city.item(old.id)).details['effectiveUntil']).toBeFalsy()
  })
})

describe('システムの実施手順', () => {
  const city = aCity()

  accept('mic:1-(5)-④', async () => {
    const { app, as } = await appOf(city)
    const system = await city.add('係員', 'systems', 'システム１', { name: '税務システム', confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false })
    const lacking = async () => ((await (await as('係員')).get('/api/policies')).body.lacking as { number: string }[]).map(({ number }) => number)
    expect(await lacking()).toEqual(['システム１'])
    const standard = await aPolicy(city, '基準２０')
    const policy = await aPolicy(city, '手順２０', { kind: '実施手順', publicness: '非公開', scope: 'システム', system: system.id, standard: standard.id, standardClauses: '第７条' })
    const version = await aVersion(city, policy, '手順２０-1')
    const request = await city.ask('係員', ADOPTION, [version.id], { reason: '定める' })
    expect((await city.request(request)).steps.map(({ role, clauses }) => [role, clauses])).toEqual([['情報システム管理者', ['mic:1-(5)-④']]])
    await city.permit('課長', request)
    await enforce(city, version, '2026-11-16')
    expect((await (await as('係員')).get(`/api/policies/${policy.id}`)).body.shown.id).toBe(version.id)
    expect(await lacking()).toEqual([])
    await app.close()
  })
})

describe('周知と確認', () => {
  const city = aCity()

  accept('mic:sosoku-3-1-(8)', async () => {
    const { app, as } = await appOf(city)
    const policy = await aPolicy(city, '基準６')
    const version = await promulgated(city, policy, '基準６-1', '2026-11-16')
    const people = [...(await city.seat(null)).organisation.people.keys()]
    const detail = async () => (await (await as('課長')).get(`/api/policies/${policy.id}`)).body
    expect((await detail()).readings).toMatchObject({ asked: people.length, done: 0 })
    await city.record('係員', 'policies.reading', version.id, { confirmed: true })
    const after = (await detail()).readings as { done: number; units: { unit: { id: string }; asked: number; done: number }[] }
    expect(after.done).toBe(1)
    expect(after.units.find(({ unit }) => unit.id === city.organisation.units.係)!.done).toBe(1)
    expect(after.units.find(({ unit }) => unit.id === city.organisation.units.他係)!.done).toBe(0)
    const mine = (await (await as('同僚')).get('/api/tasks?scope=mine')).body.rows as { title: string; due: string; clauses: string[] }[]
    expect(mine.find(({ title }) => title.includes('基準６-1'))).toMatchObject({ due: '2026-11-30', clauses: expect.arrayContaining(['mic:sosoku-3-1-(8)']) })
    city.clock.moveTo('2026-12-02T01:00:00Z')
    await runJobs(city.world)
    const told = (await (await as('同僚')).get('/api/home')).text
    expect(told).toContain('規程の新しい版の確認')
    expect((await (await as('係員')).get('/api/tasks?scope=mine')).body.rows.filter(({ title, state }: { title: string; state: string }) => title.includes('基準６-1') && state !== '完了')).toEqual([])
    city.clock.moveTo('2026-11-16T01:00:00Z')
    await app.close()
  })

  test('読んでいない人の分は、ほかの人の確認では閉じない。確認の欄は空にできない', async () => {
    const policy = await aPolicy(city, '基準７')
    const version = await promulgated(city, policy, '基準７-1', '2026-11-16')
    expect((await refusalOf(city.record('係員', 'policies.reading', version.id, {}))).refusals[0]!.field).toBe('confirmed')
    await city.record('係員', 'policies.reading', version.id, { confirmed: true })
    const seat = await city.seat(null)
    const open = await seat.db.selectFrom('task').select(['about', 'state']).where('org', '=', seat.org).where('item', '=', version.id).execute()
    expect(open.filter(({ state }) => state === '完了').map(({ about }) => about)).toEqual([city.organisation.people.係員])
  })
})

describe('公開の区分と掲示', () => {
  const city = aCity()

  accept('mic:kihon-10', async () => {
    const standard = await aPolicy(city, '基準８')
    const columns = { name: '端末の手順', kind: '実施手順', partOfPolicy: true, scope: '共通', standard: standard.id, standardClauses: '第７条' }
    for (const publicness of ['公開', '職員限り']) expect((await refusalOf(city.add('係員', 'policies', `手順-${publicness}`, { ...columns, publicness }))).refusals).toMatchObject([{ field: 'publicness', cites: ['mic:kihon-10'] }])
    const policy = await city.add('係員', 'policies', '手順８', { ...columns, publicness: '非公開' })
    expect((await refusalOf(city.change('係員', policy, { publicness: '公開' }))).refusals).toMatchObject([{ field: 'publicness', cites: ['mic:kihon-10'] }])
    const refused = await refusalOf(city.record('係員', 'policies.publication.municipality', policy.id, { recipient: '県', purpose: '照会への回答' }))
    expect(citesOf(refused)).toContain('mic:kihon-10')
  })

  accept('mic:kaisetsu-kihon-9', async () => {
    const { app, as } = await appOf(city)
    const open = await aPolicy(city, '方針９', { kind: '基本方針', publicness: '公開' })
    await promulgated(city, open, '方針９-1', '2026-11-01', '第１条　市民の信頼にこたえる。\n')
    const closed = await aPolicy(city, '基準９', { publicness: '非公開' })
    await promulgated(city, closed, '基準９-1', '2026-11-01')
    const page = (await (await as('係員')).get('/api/policies/public')).text
    expect(page).toContain('市民の信頼にこたえる')
    expect(page).not.toContain('返却しなければならない')
    expect(citesOf(await refusalOf(city.record('係員', 'policies.publication.municipality', closed.id, { recipient: '県', purpose: '照会への回答' })))).toEqual(['mic:kaisetsu-kihon-9'])
    await city.record('係員', 'policies.publication.municipality', open.id, { recipient: '県', purpose: '照会への回答' })
    await app.close()
  })

  accept('mic:5.1-(3)', async () => {
    const { app, as } = await appOf(city)
    const standard = await aPolicy(city, '基準１０')
    await promulgated(city, standard, '基準１０-1', '2026-11-01')
    const own = await aPolicy(city, '手順１０', { kind: '実施手順', publicness: '非公開', standard: standard.id, standardClauses: '第７条' })
    await promulgated(city, own, '手順１０-1', '2026-11-01')
    for (const who of ['係員', '他係員', '課長', '本部長'] as const) {
      const reader = await as(who)
      const list = (await reader.get('/api/policies')).body.rows as { id: string; inForce: { id: string } | null }[]
      for (const policy of [standard, own]) {
        expect(list.find(({ id }) => id === policy.id)!.inForce).not.toBeNull()
        expect((await reader.get(`/api/policies/${policy.id}`)).body.rows.length).toBe(3)
      }
    }
    // 今の版を隠す操作はない: 公布した版は取り下げも手直しもできず、区分を変えても職員には見える。
    const version = (await (await as('係員')).get(`/api/policies/${own.id}`)).body.shown.id as string
    expect((await refusalOf(city.record('係員', 'policies.withdrawal', version, { reason: '隠す' }))).message).toContain('公布済')
    expect((await refusalOf(saveText(await city.seat('係員'), version, { name: 'a.txt', bytes: new TextEncoder().encode('第１条　空。'), outline: [] }))).message).toContain('替えられません')
    const outside = await as(null)
    for (const path of [`/api/policies/${own.id}`, '/api/policies', '/api/policies/public']) expect((await outside.get(path)).status).toBe(401)
    await app.close()
  })

  accept('mic:kaisetsu-5.1-(3)', async () => {
    const { app, as } = await appOf(city)
    const policy = await aPolicy(city, '基準１１')
    const old = await promulgated(city, policy, '基準１１-1', '2026-10-01')
    const next = await promulgated(city, policy, '基準１１-2', '2026-12-01', STANDARD.replace('返却', '速やかに返却'))
    const seen = async (query = '') => (await (await as('係員')).get(`/api/policies/${policy.id}${query}`)).body
    expect((await seen()).shown.id).toBe(old.id)
    city.clock.moveTo('2026-11-30T15:00:00Z')
    expect((await seen()).shown.id).toBe(next.id)
    expect(await seen(`?version=${old.id}`)).toMatchObject({ shown: { id: old.id, current: false }, currentInstead: { id: next.id, current: true } })
    await runJobs(city.world)
    expect((await city.item(old.id)).state).toBe('旧版')
    city.clock.moveTo('2026-11-16T01:00:00Z')
    await app.close()
  })
})

describe('自分の条番号', () => {
  const city = aCity()

  accept('mic:sosoku-1-1', async () => {
    const { app, as } = await appOf(city)
    const policy = await aPolicy(city, '基準１２')
    const version = await promulgated(city, policy, '基準１２-1', '2026-11-01', `${STANDARD}第９条　媒体を持ち出すときは、情報セキュリティ管理者の許可を得る。\n`)
    const cited = async () => (await (await as('係員')).get(`/api/clause-summaries?ids=${encodeURIComponent('mic:5.1-(1)-⑧')}`)).body.rows[0]
    expect((await cited()).own).toBeNull()
    const proposals = await proposeMappings(await city.seat('係員'), version.id)
    expect(proposals.find(({ number }) => number === '7')?.clause).toBe('mic:5.1-(1)-⑧')
    await confirmMappings(await city.seat('係員'), version.id, [{ number: '7', clauses: ['mic:5.1-(1)-⑧'] }, { number: '9', clauses: ['mic:5.1-(1)-③-(イ)', 'mic:2-(2)-⑧-(イ)'] }])
    // 根拠の条項が、組織の条番号と文言になり、元の条項へもたどれる。
    expect((await cited()).own).toMatchObject({ cite: '第７条', text: expect.stringContaining('返却しなければならない'), policy: '彩野市基準１２' })
    expect((await cited()).cite).toBe('対策基準5.1(1)⑧')
    expect((await (await as('係員')).get(`/api/policies/${policy.id}`)).body.rows.find(({ number }: { number: string }) => number === '7').catalogue).toEqual(['mic:5.1-(1)-⑧'])
    const stranger = await refusalOf(confirmMappings(await city.seat('他係員'), version.id, [{ number: '7', clauses: [] }]))
    expect(stranger.message).toContain('所管する所属')
    expect((await refusalOf(confirmMappings(await city.seat('係員'), version.id, [{ number: '99', clauses: [] }]))).refusals[0]!.field).toBe('number')
    await app.close()
  })

  accept('mic:sosoku-2-2', async () => {
    const { app, as } = await appOf(city)
    const standard = await aPolicy(city, '基準１３')
    const columns = { name: '持出しの手順', kind: '実施手順', partOfPolicy: true, publicness: '非公開', scope: '共通' }
    expect((await refusalOf(city.add('係員', 'policies', '手順１３', columns))).refusals).toMatchObject([{ field: 'standard', cites: ['mic:sosoku-2-2'] }])
    expect((await refusalOf(city.add('係員', 'policies', '手順１３', { ...columns, standard: standard.id }))).refusals).toMatchObject([{ field: 'standardClauses' }])
    const own = await city.add('係員', 'policies', '手順１３', { ...columns, standard: standard.id, standardClauses: '第９条' })
    expect((await (await as('係員')).get(`/api/policies/${standard.id}`)).body.derived).toEqual([{ id: own.id, name: '持出しの手順', clauses: '第９条' }])
    await app.close()
  })
})

describe('適用対象者の区分', () => {
  const city = aCity()
  const clause = 'mic:kaisetsu-5.1-趣旨'

  accept('mic:kaisetsu-5.1-趣旨', async () => {
    const { app, as } = await appOf(city)
    const policy = await aPolicy(city, '基準４１')
    const version = await promulgated(city, policy, '基準４１-1', '2026-11-01')
    const mark = (form: object) => city.record('係員', 'policies.audiences.municipality', version.id, form)
    const found = async () => ((await (await as('課長')).get('/api/controls/unmet')).body.rows as { question: string; item: { id: string }; clauses: string[]; because: string }[]).filter(({ item, clauses }) => item.id === version.id && clauses.includes(clause))
    const lacking = async () => (await found()).find(({ question }) => question.includes('一つもありません'))?.question ?? ''
    for (const audience of ['「職員」', '「非常勤職員」', '「臨時職員」', '「外部委託事業者等」']) expect(await lacking()).toContain(audience)
    await mark({ forStaff: '7 8', forNonRegular: '7、8', forTemporary: '8' })
    expect(await lacking()).toBe('「外部委託事業者等」に適用される条項が一つもありません。「条項の適用対象者を定める」で結び付けるか、遵守事項を案に加えてください。')
    // 規程の画面の条項に、適用対象者の区分が付く。
    const audiences = async () => Object.fromEntries(((await (await as('他係員')).get(`/api/policies/${policy.id}`)).body.rows as { number: string; audiences: string[] }[]).map((row) => [row.number, row.audiences]))
    expect(await audiences()).toEqual({ 1: [], 7: ['職員', '非常勤職員'], 8: ['職員', '非常勤職員', '臨時職員'] })
    const answer = () => city.answer('係員', 'policies.audience-rules.municipality', { item: version.id, answer: '適合', fields: { effective: '契約に入れている' } })
    expect(citesOf(await refusalOf(answer()))).toEqual([clause])
    await mark({ forStaff: '7 8', forNonRegular: '7 8', forTemporary: '8', forContractors: '8' })
    expect(await lacking()).toBe('')
    await answer()
    expect(await found()).toEqual([])
    expect((await refusalOf(city.change('係員', await city.item(version.id), { forTemporary: '' }))).refusals).toMatchObject([{ field: 'forTemporary', cites: [clause] }])
    // 区分を外すと、また不備になる。
    await mark({ forStaff: '7 8', forNonRegular: '7 8', forTemporary: '', forContractors: '8' })
    expect((await found()).map(({ because }) => because)).toEqual(['不適合', '不適合'])
    await app.close()
  })
})
