// 埼玉県警察: 役割の指名と、職に伴う役割。
import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { responsibleFor } from '../../../src/acts/responsibilities.ts'
import { startStocktake, takeScans } from '../../../src/acts/stocktakes.ts'
import { addresseesOf } from '../../../src/engine/request/addressees.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { rolesOn, TODAY } from '../roles.ts'

const KEEPER = 'appointments.keeper.saitama/keeper'
const HELPER = 'appointments.keeper.saitama/helper'

describe('運用管理担当者と補助者', () => {
  const stage = onStage('saitama-police')
  const roles = rolesOn(stage)
  const nominate = (procedure: string, person: string, unit: string, extra: object = {}) => stage.ask('課長', procedure, [], { unit, person, from: TODAY, ...extra })

  accept('saitama-kijun:8-1-(2)-ア-(ア)-a', async () => {
    const { people, units } = stage.organisation
    const refused = await refusalOf(nominate(KEEPER, people.係長, units.課))
    expect(refused.refusals).toMatchObject([{ field: 'person', cites: ['saitama-kijun:8-1-(2)-ア-(ア)-a'], message: expect.stringContaining('課長補佐') }])
    const station = await roles.unit('S1', '中央警察署', '警察署', units.部)
    const section = await roles.unit('S2', '刑事課', '署の課', station)
    const headed = await roles.unit('S3', '警務課', '署の課', station)
    const chief = await roles.person('署長', { unit: station, post: '署長', rank: '警視', head: true })
    const plain = await roles.person('刑事係長', { unit: section, post: '係長', rank: '警部補' })
    const under = await roles.person('警務係長', { unit: headed, post: '係長', rank: '警部補' })
    await roles.person('警務課長', { unit: headed, post: '課長', rank: '警部', head: true })
    expect((await refusalOf(nominate(KEEPER, under, station))).message).toContain('課長代理も置かない課')
    expect((await roles.findings()).find(({ kind, role, unit }) => kind === '空席' && role === '運用管理担当者' && unit === station)).toBeDefined()
    const request = await nominate(KEEPER, plain, station)
    expect(await roles.asked(request)).toEqual([['運用管理者', [chief]]])
    expect(await roles.holders('運用管理担当者', station)).toEqual([])
    await roles.inTx(async ({ tx, org }) => { await tx.updateTable('appointment').set({ to_day: '2026-11-15' }).where('org', '=', org).where('role', '=', '運用管理担当者').where('scope_unit', '=', units.課).execute() })
    const gap = (await roles.findings()).find(({ role, unit }) => role === '運用管理担当者' && unit === units.課)!
    expect([gap.kind, gap.message, gap.clauses]).toEqual(['空席', expect.stringContaining('外部記録媒体が2点'), expect.arrayContaining(['saitama-kijun:8-1-(2)-ア-(ア)-a'])])
    expect(gap.candidates).toContain(people.補佐)
    await nominate(KEEPER, people.補佐, units.課)
    expect(await roles.holders('運用管理担当者', units.係)).toEqual([people.補佐])
    expect((await roles.findings()).find(({ role, unit }) => role === '運用管理担当者' && unit === units.課)).toBeUndefined()
  })

  accept('saitama-kijun:8-1-(2)-ア-(イ)-a', async () => {
    const { people, units } = stage.organisation
    await roles.inTx(async ({ tx, org }) => { await tx.updateTable('appointment').set({ to_day: '2026-11-15' }).where('org', '=', org).where('role', '=', '運用管理補助者').execute() })
    const because = { basis: '受払いが一日に百件あるため' }
    expect((await refusalOf(nominate(HELPER, people.係員, units.課, because))).refusals).toMatchObject([{ field: 'person', cites: ['saitama-kijun:8-1-(2)-ア-(イ)-a'] }])
    expect((await refusalOf(nominate(HELPER, people.係長, units.課))).refusals).toMatchObject([{ field: 'basis', cites: ['saitama-kijun:8-1-(2)-ア-(イ)-a'] }])
    const bare = await roles.unit('K9', '企画課', '課', units.部)
    const leader = await roles.person('企画係長', { unit: bare, post: '係長', rank: '警部補' })
    await roles.person('企画課長', { unit: bare, post: '課長', rank: '警視', head: true })
    expect((await refusalOf(nominate(HELPER, leader, bare, because))).refusals).toMatchObject([{ message: '先に運用管理担当者を指名してください。', cites: ['saitama-kijun:8-1-(2)-ア-(イ)-a'] }])
    await nominate(HELPER, people.係長, units.課, because)
    expect(await roles.holders('運用管理補助者', units.係)).toEqual([people.係長])
  })
})

describe('職に伴う役割', () => {
  const stage = onStage('saitama-police')
  const roles = rolesOn(stage)

  accept('saitama-kijun:2-1-(5)-イ', async () => {
    const { people, units } = stage.organisation
    expect(citesOf(await refusalOf(roles.register(null, 'ＣＳＩＲＴ長', people.部長)))).toEqual(['saitama-kijun:2-1-(5)-イ'])
    const next = await roles.person('新課長', { unit: units.部, post: '管理官', rank: '警視' })
    await roles.move({ person: people.他課長, unit: units.部, post: '管理官', rank: '警視', from: '2026-12-01' })
    await roles.move({ person: next, unit: units.他課, post: '課長', rank: '警視', head: true, from: '2026-12-01' })
    expect(await roles.holders('ＣＳＩＲＴ長', null, '2026-11-30')).toEqual([people.他課長])
    const asked = async (day: string) => roles.on(day, async () => {
      const { organisation } = await stage.seat(null)
      const decides = addresseesOf({ kind: '決裁', role: 'ＣＳＩＲＴ長', unit: null, recused: [] }, { applicant: people.係員, typedBy: people.係員 }, organisation)
      return [responsibleFor(organisation, 'ＣＳＩＲＴ長', units.課), decides.addressees.map(({ person }) => person)]
    })
    expect(await asked('2026-11-30')).toEqual([[people.他課長], [people.他課長]])
    expect(await asked('2026-12-01')).toEqual([[next], [next]])
  })
})

describe('兼務の禁止', () => {
  const stage = onStage('saitama-police')
  const roles = rolesOn(stage)

  accept('saitama-kijun:2-1-(6)-ア', async () => {
    const { people } = stage.organisation
    const form = { purpose: '図面の受渡し', destinationKind: '庁舎の外', destination: '県立文書館', period: { from: '2026-11-17', to: '2026-11-20' }, contents: [], minimised: true, measures: ['classification-reviewed', 'backed-up'] }
    const request = await stage.ask('同僚', 'media.take-out.saitama', [stage.organisation.media.空], form)
    const [[, [decider]]] = await roles.asked(request) as [[string, [string]]]
    await roles.inTx(async ({ tx, org }) => {
      await tx.insertInto('absence').values({ org, person: decider, from_day: TODAY, to_day: TODAY, entered_by: decider }).execute()
      await tx.insertInto('deputy').values({ org, principal: decider, deputy: people.同僚, kind: '代決', role: null, from_day: TODAY }).execute()
    })
    const evidence = async () => (await stage.store.of(stage.organisation.org).selectFrom('evidence').selectAll().where('act', '=', '拒否された行為').execute())
    expect(await evidence()).toEqual([])
    const refused = await refusalOf(stage.act('同僚', request, { act: '承認', position: 0 }))
    expect([refused.code, citesOf(refused)]).toEqual(['self-approval', expect.arrayContaining(['saitama-kijun:2-1-(6)-ア'])])
    expect(await evidence()).toMatchObject([{ actor: people.同僚, subject: `request/${request}`, clauses: expect.arrayContaining(['saitama-kijun:2-1-(6)-ア']) }])
    expect((await stage.request(request)).state).toBe('回付中')
  })
})

describe('分庁舎等の事務', () => {
  const stage = onStage('saitama-police')
  const roles = rolesOn(stage)

  accept('saitama-kijun:2-1-(7)', async () => {
    const { people, units } = stage.organisation
    const branch = await roles.unit('B1', '西分庁舎', '分庁舎', units.課)
    const section = await roles.unit('B2', '西分庁舎係', '係', branch)
    const inspector = await roles.person('分庁舎の警部', { unit: branch, post: '管理官', rank: '警部' })
    const superintendent = await roles.person('分庁舎の警視', { unit: branch, post: '管理官', rank: '警視' })
    const outside = await roles.person('本部の警視', { unit: units.課, post: '管理官', rank: '警視' })
    const clerk = await roles.person('分庁舎の係員', { unit: section, post: '係員', rank: '巡査' })
    const role = 'システムセキュリティ責任者'
    const early = await refusalOf(stage.record('課長', 'appointments.branch-charge.saitama/named', null, { person: superintendent, from: TODAY }))
    expect(citesOf(early)).toEqual(['saitama-kijun:2-1-(7)'])
    const asked = { role, branch, tasks: '端末の申請の許可' }
    expect((await refusalOf(stage.ask('係員', 'appointments.branch.saitama', [], asked))).refusals).toMatchObject([{ field: 'role', cites: ['saitama-kijun:2-1-(7)'] }])
    const request = await stage.ask('課長', 'appointments.branch.saitama', [], asked)
    expect(await roles.asked(request)).toEqual([['情報セキュリティ管理者', [people.他部長]]])
    await stage.act('他部長', request, { act: '承認', position: 0 })
    const { id } = await stage.store.of(stage.organisation.org).selectFrom('item').select('id').where('register', '=', 'branch-permissions').executeTakeFirstOrThrow()
    const name = (person: string) => stage.record('課長', 'appointments.branch-charge.saitama/named', id, { person, from: TODAY })
    for (const person of [inspector, outside]) expect((await refusalOf(name(person))).refusals).toMatchObject([{ field: 'person', cites: ['saitama-kijun:2-1-(7)'] }])
    const decider = async (applicant: string, unit: string) => {
      const { organisation } = await stage.seat(null)
      return addresseesOf({ kind: '決裁', role, unit, recused: [], clauses: [] }, { applicant, typedBy: applicant }, organisation).addressees.map(({ person }) => person)
    }
    expect(await decider(clerk, section)).toEqual([people.課長])
    await name(superintendent)
    expect(await decider(clerk, section)).toEqual([superintendent])
    expect(await decider(people.係員, units.係)).toEqual([people.課長])
    expect(await decider(superintendent, branch)).toEqual([people.課長])
    await roles.move({ person: superintendent, unit: units.他課, post: '管理官', rank: '警視', from: '2026-11-20' })
    await roles.on('2026-11-19', async () => { expect(await decider(clerk, section)).toEqual([superintendent]) })
    await roles.on('2026-11-20', async () => { expect(await decider(clerk, section)).toEqual([people.課長]) })
  })
})

describe('運用管理補助者の仕事', () => {
  const stage = onStage('saitama-police')
  const out = { purpose: '図面の受渡し', destinationKind: '庁舎の外', destination: '県立文書館', period: { from: '2026-11-17', to: '2026-11-20' }, minimised: true, measures: ['classification-reviewed', 'backed-up'] }
  const add = async (register: string, number: string, columns: object) => {
    const seat = await stage.seat(register === 'terminals' ? '課長' : '係員')
    return (await seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns }))).id
  }

  accept('saitama-kijun:8-1-(2)-ア-(イ)-b', async () => {
    const clause = 'saitama-kijun:8-1-(2)-ア-(イ)-b'
    const { media: { 空: medium }, people, units } = stage.organisation
    // 貸出・返却・点検の記録
    const phone = await add('phones', 'P-01', { kind: 'スマートフォン', model: '試験機 S', phoneNumber: '090-1000-0001', carrier: '試験通信', shared: '共用', use: 'その他', confidential: 'いいえ' })
    await stage.record('係長', 'phones.lending', phone, { person: people.係員, lentOn: TODAY, cleared: true })
    await stage.record('係員', 'phones.return', phone, { erased: true, method: '情報を入れなかった' })
    await stage.record('係長', 'phones.return-confirmation', phone, { received: true, empty: true })
    expect(await stage.item(phone)).toMatchObject({ state: '保管中', holder: null })
    const { id: stocktake } = await startStocktake(await stage.seat('補佐'), { unit: units.課, period: '2026-11' })
    const read = await takeScans(await stage.seat('係長'), stocktake, { scans: [{ id: randomUUID(), code: stage.organisation.numbers.空, at: '2026-11-16T01:00:00Z', sequence: 1 }] })
    expect(read.results).toMatchObject([{ code: stage.organisation.numbers.空, list: '台帳どおり' }])
    // 許可は、代決を頼まれていてもできない
    const request = await stage.ask('係員', 'media.take-out.saitama', [medium], { ...out, contents: [] })
    const approve = (who: '係長' | '補佐') => stage.act(who, request, { act: '承認', position: 0 })
    const refused = await refusalOf(approve('係長'))
    expect([refused.code, citesOf(refused), refused.message]).toEqual(['not-addressed', [clause], expect.stringContaining('運用管理担当者が決めます')])
    const db = stage.store.of(stage.organisation.org)
    await db.insertInto('absence').values({ org: stage.organisation.org, person: people.補佐, from_day: TODAY, to_day: TODAY, entered_by: people.補佐 }).execute()
    await db.insertInto('deputy').values({ org: stage.organisation.org, principal: people.補佐, deputy: people.係長, kind: '代決', role: null, from_day: TODAY }).execute()
    expect(citesOf(await refusalOf(approve('係長')))).toEqual([clause])
    expect((await stage.request(request)).state).toBe('回付中')
    await approve('補佐')
    await stage.record('係員', 'media.return', medium, { erased: true, method: '情報を入れなかった', externallyConnected: 'なし' })
    await stage.record('係長', 'media.return-confirmation', medium, { received: true, empty: true })
    expect((await stage.item(medium)).state).toBe('保管中')
    // モバイル端末の持ち出し記録
    const mobile = await add('terminals', 'T-01', { kind: 'モバイル端末', builtToMove: true, owner: '支給', encryption: true, externallyConnected: 'なし' })
    await (await stage.seat(null)).db.insertInto('provision').values({ org: stage.organisation.org, kind: '別段の定め', title: '試験の別の定め', basis: '通達', clauses: ['saitama-kijun:8-1-(2)-イ-(カ)'], item: mobile, from_day: '2026-04-01', until_day: '2027-03-31' }).execute()
    const taken = await stage.ask('係員', 'devices.take-out.saitama', [mobile], { ...out, period: { from: TODAY, to: '2026-11-20' } })
    expect(citesOf(await refusalOf(stage.act('係長', taken, { act: '承認', position: 0 })))).toEqual([clause])
    await stage.act('補佐', taken, { act: '承認', position: 0 })
    expect((await stage.item(mobile)).state).toBe('持出し中')
    const back = { erased: true, method: '情報を入れなかった', externallyConnected: 'なし' }
    expect(citesOf(await refusalOf(stage.record('係長', 'devices.return', mobile, back)))).toEqual([clause])
    await stage.record('係員', 'devices.return', mobile, back)
    expect(citesOf(await refusalOf(stage.record('係長', 'devices.return-confirmation', mobile, { received: true })))).toEqual([clause])
    expect((await stage.item(mobile)).state).toBe('返却確認待ち')
    await stage.record('補佐', 'devices.return-confirmation', mobile, { received: true })
    expect((await stage.item(mobile)).state).toBe('保管中')
  })
})

describe('システムセキュリティ責任者', () => {
  const stage = onStage('saitama-police')
  const roles = rolesOn(stage)

  accept('saitama-kijun:2-1-(3)-ア', async () => {
    const { people, units } = stage.organisation
    const role = 'システムセキュリティ責任者'
    const bare = await roles.unit('K8', '通信課', '課', units.部)
    const head = await roles.person('通信課長', { unit: bare, post: '課長', rank: '警視', head: true })
    const next = await roles.person('次の通信課長', { unit: units.部, post: '管理官', rank: '警視' })
    const seat = await stage.seat(null)
    const system = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number: 'システム-整備', unit: bare, columns: { name: '通信指令', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: true } }))
    const answerers = async () => { const { answered } = await itemDetail(await stage.seat('他部長'), 'systems', system.id); return [answered?.label, answered?.clauses, answered?.people.map(({ id }) => id)] }
    expect(await answerers()).toEqual([role, ['saitama-kijun:2-1-(3)-ア'], [head]])
    expect(await roles.holders(role, bare)).toEqual([head])
    // 申請経路: このシステムの例外措置は、責任者に照会される
    const applying = { title: '旧型装置の使用', clauses: 'saitama-kijun:8-1-(2)-オ', target: '警察情報システム', systemUnit: bare, difficulty: '装置が対応しない', reasonKind: '技術的に困難', reason: '指令に要る', alternative: '監視を強める', period: { from: '2026-12-01', to: '2027-03-31' } }
    const asked = async () => (await roles.asked(await stage.ask('課長', 'exceptions.exception.saitama', [], applying))).find(([name]) => name === role)?.[1]
    expect(await asked()).toEqual([head])
    // 別人は入れられない
    for (const who of [null, '他部長'] as const) {
      const refused = await refusalOf(roles.register(who, role, people.係長, bare))
      expect(refused.refusals).toMatchObject([{ field: 'person', cites: ['saitama-kijun:2-1-(3)-ア'], message: expect.stringContaining('別の人を指名することはできません') }])
    }
    // 異動は発令日から
    await roles.move({ person: head, unit: units.部, post: '管理官', rank: '警視', from: '2026-12-01' })
    await roles.move({ person: next, unit: bare, post: '課長', rank: '警視', head: true, from: '2026-12-01' })
    await roles.on('2026-11-30', async () => { expect([await answerers(), await asked()]).toEqual([[role, expect.anything(), [head]], [head]]) })
    await roles.on('2026-12-01', async () => { expect([await answerers(), await asked()]).toEqual([[role, expect.anything(), [next]], [next]]) })
  })
})
