// 埼玉県警察: 維持管理の認定、システム管理担当者とネットワーク管理担当者の指名と仕事の範囲。
import { describe, expect } from 'vitest'
import { changeItem } from '../../../src/acts/items.ts'
import { listedCautions } from '../../../src/acts/listed-cautions.ts'
import type { Refused } from '../../../src/engine/refused.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { rolesOn, TODAY } from '../roles.ts'
import { aStation } from './station.ts'

const [SYSTEM, NETWORK, RECOGNITION, CONSULTATION] = ['appointments.admin.saitama/system', 'appointments.admin.saitama/network', 'appointments.maintenance.saitama', 'appointments.admin-consultation.saitama']
const [OFFICE, REASON, CONSULTED, WORK, NET, NETWORK_WORK] = ['2-1-(4)-ア', '6-1-(3)-エ', '6-1-(3)-オ', '6-1-(3)-カ', '6-1-(3)-キ', '6-1-(3)-ク'].map((one) => `saitama-kijun:${one}`) as [string, string, string, string, string, string]
const PRIVILEGES = '利用者の登録：異動のたびに登録するため\n設定の変更：障害のときに直すため'

/** The clauses behind a refusal, each once. */
const clausesOf = (refused: Refused): string[] => [...new Set(citesOf(refused))]

/** 整備は課（課長が責任者）、維持管理は他課（他課長が維持管理者）。 */
function anAdministration() {
  const stage = aStation()
  const roles = rolesOn(stage)
  const rowsOf = async (register: string) => {
    const found = await stage.store.of(stage.organisation.org).selectFrom('item').select('id').where('register', '=', register).orderBy('id').execute()
    return Promise.all(found.map(({ id }) => stage.item(id)))
  }
  let made = 0
  return {
    stage, roles, rowsOf,
    system: (columns: object = {}) => stage.add('課長', 'systems', `システム-${++made}`, { name: '照会', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: true, ...columns }),
    recognise: (who: PersonKey, system: string, office: string) => stage.ask(who, RECOGNITION, [system], { office, equipment: '照会サーバ２台', authority: '利用者の登録と設定の変更' }),
    nominate: (who: PersonKey, system: string, person: string, extra: object = {}) => stage.ask(who, SYSTEM, [], { system, office: stage.organisation.units.他課, person, duties: '日々の運用', privileges: PRIVILEGES, from: TODAY, ...extra }),
    consult: async (system: string, person: string, answer: string, extra: object = {}) => {
      const { units } = stage.organisation
      const request = await stage.ask('他課長', CONSULTATION, [], { office: units.他課, of: '情報システム', system, person, qualification: '運用の経験が五年ある', ...extra })
      const open = await refusalOf(stage.act('他部長', request, { act: '承認', position: 0, form: {} }))
      expect(open.refusals.map(({ field }) => field)).toEqual(['answer'])
      await stage.act('他部長', request, { act: '承認', position: 0, form: { answer, ...(answer === '異議なし' ? {} : { conditions: '半年ごとに様子を見る' }) } })
      return (await rowsOf('admin-consultations')).at(-1)!
    },
  }
}

describe('維持管理の認定', () => {
  const { stage, roles, rowsOf, system, recognise, nominate, consult } = anAdministration()

  accept('saitama-kijun:2-1-(4)-ア', async () => {
    const { people, units } = stage.organisation
    const { id } = await system()
    const early = await refusalOf(nominate('他課長', id, people.他係員))
    expect(early.refusals.find(({ field }) => field === 'office')).toMatchObject({ cites: [OFFICE], message: expect.stringContaining('認定されていません') })
    expect(citesOf(await refusalOf(recognise('課長', id, units.他係)))).toEqual([OFFICE])
    const request = await recognise('係員', id, units.他課)
    expect(await roles.asked(request)).toEqual([['システムセキュリティ責任者', [people.課長]]])
    expect(await rowsOf('maintenances')).toEqual([])
    await stage.act('課長', request, { act: '承認', position: 0 })
    const [row] = await rowsOf('maintenances')
    expect(row).toMatchObject({ unit: units.他課, state: '有効', details: { system: id, authority: '利用者の登録と設定の変更', equipment: '照会サーバ２台', recognisedOn: TODAY } })
    const maintainers = async (item = row!.id) => { const { answered } = await itemDetail(await stage.seat('他部長'), 'maintenances', item); return [answered?.label, answered?.clauses, answered?.people.map((one) => one.id)] }
    expect(await maintainers()).toEqual(['システムセキュリティ維持管理者', [OFFICE], [people.他課長]])
    // 認定のない所属の職員には付けられない
    const consultation = (await consult(id, people.係員, '異議なし')).id
    const stranger = await refusalOf(nominate('他課長', id, people.係員, { consultation }))
    expect(stranger.refusals).toMatchObject([{ field: 'person', cites: [OFFICE], message: expect.stringContaining('認定された所属の職員ではありません') }])
    const unrecognised = await refusalOf(nominate('課長', id, people.係員, { consultation, office: units.課 }))
    expect(unrecognised.refusals).toMatchObject([{ field: 'office', cites: [OFFICE] }])
    expect(await rowsOf('privileges')).toEqual([])
    // 整備担当の所属が自ら維持管理するときは、責任者が維持管理者を兼ねる
    expect((await stage.request(await recognise('課長', id, units.課))).state).toBe('完了')
    expect((await maintainers((await rowsOf('maintenances'))[1]!.id))[2]).toEqual([people.課長])
    expect(citesOf(await refusalOf(recognise('課長', id, units.課)))).toEqual([OFFICE])
    await nominate('課長', id, people.係員, { consultation, office: units.課 })
    expect((await rowsOf('privileges')).map(({ unit, details }) => [unit, details['person']])).toEqual([[units.課, people.係員], [units.課, people.係員]])
    // 権限が残るうちは終えられず、終えるのは責任者
    const end = (who: PersonKey, item: string) => stage.record(who, 'systems.maintenance-end.saitama', item, { endedOn: TODAY, reason: '所管の変更' })
    expect((await refusalOf(end('課長', (await rowsOf('maintenances'))[1]!.id))).message).toContain('管理者権限が残っています')
    expect(citesOf(await refusalOf(end('他課長', row!.id)))).toEqual([OFFICE])
    // 所属長が替われば、その日から後任が維持管理者
    const next = await roles.person('次の課長', { unit: units.部, post: '管理官', rank: '警視' })
    await roles.move({ person: people.他課長, unit: units.部, post: '管理官', rank: '警視', from: '2026-12-01' })
    await roles.move({ person: next, unit: units.他課, post: '課長', rank: '警視', head: true, from: '2026-12-01' })
    await roles.on('2026-12-01', async () => { expect((await maintainers())[2]).toEqual([next]) })
    await end('課長', row!.id)
    expect((await stage.item(row!.id)).state).toBe('終了')
    expect((await refusalOf(nominate('他課長', id, people.他係員))).refusals.map(({ field }) => field)).toContain('office')
  })
})

describe('システム管理担当者', () => {
  const { stage, roles, rowsOf, system, recognise, nominate, consult } = anAdministration()

  accept('saitama-kijun:6-1-(3)-エ', async () => {
    const { people, units } = stage.organisation
    const { id } = await system()
    await recognise('課長', id, units.他課)
    const consultation = (await consult(id, people.他係員, '異議なし')).id
    for (const privileges of ['利用者の登録', '利用者の登録：異動のたびに登録するため\n設定の変更：', '：理由だけ']) {
      const bare = await refusalOf(nominate('他課長', id, people.他係員, { consultation, privileges }))
      expect(bare.refusals).toMatchObject([{ field: 'privileges', cites: [REASON], message: expect.stringContaining('必要な理由がありません') }])
    }
    expect(await rowsOf('privileges')).toEqual([])
    // 係の人が書いた指名は、維持管理者が決めるまで何も生まない
    const request = await nominate('他係長', id, people.他係員, { consultation })
    expect(await roles.asked(request)).toEqual([['システムセキュリティ維持管理者', [people.他課長]]])
    expect([await rowsOf('privileges'), await rowsOf('administrators')]).toEqual([[], []])
    await stage.act('他課長', request, { act: '承認', position: 0 })
    const common = { person: people.他係員, role: 'システム管理担当者', system: id, duties: '日々の運用', validFrom: TODAY }
    expect((await rowsOf('privileges')).map(({ state, unit, details }) => [state, unit, details])).toMatchObject([
      ['有効', units.他課, { ...common, privilege: '利用者の登録', reason: '異動のたびに登録するため' }], ['有効', units.他課, { ...common, privilege: '設定の変更', reason: '障害のときに直すため' }],
    ])
    const { organisation } = await stage.seat(null)
    expect(organisation.itemAppointments?.filter(({ item }) => item === id)).toMatchObject([{ role: 'システム管理担当者', person: people.他係員 }])
    expect((await stage.item(consultation)).state).toBe('指名済')
    // 維持管理者が行う教養の対象者
    const trainees = await rowsOf('administrators')
    expect(trainees).toMatchObject([{ state: '教養未了', unit: units.他課, holder: people.他係員, details: { person: people.他係員, system: id, role: 'システム管理担当者' } }])
    const teach = (who: PersonKey, form: object = {}) => stage.record(who, 'systems.administrator.saitama/taught', trainees[0]!.id, { conduct: true, functions: true, taughtOn: TODAY, ...form })
    expect((await refusalOf(teach('他係長'))).message).toContain('システムセキュリティ維持管理者')
    expect((await refusalOf(teach('他課長', { functions: false }))).refusals).toMatchObject([{ field: 'functions' }])
    await teach('他課長')
    expect(await stage.item(trainees[0]!.id)).toMatchObject({ state: '教養済', details: { taughtOn: TODAY, taughtBy: people.他課長 } })
    // 解除は一度で、権限と指名の全部に及ぶ
    const release = (who: PersonKey) => stage.record(who, 'systems.administrator.saitama/released', trainees[0]!.id, { reason: '担当替え' })
    expect((await refusalOf(release('課長'))).message).toContain('システムセキュリティ維持管理者')
    await release('他課長')
    expect([await stage.item(trainees[0]!.id), ...await rowsOf('privileges')].map(({ state, holder }) => [state, holder])).toEqual([['解除', null], ['終了', null], ['終了', null]])
    await roles.on('2026-11-17', async () => { expect((await stage.seat(null)).organisation.itemAppointments).toEqual([]) })
  })

  accept('saitama-kijun:6-1-(3)-オ', async () => {
    const { people, units } = stage.organisation
    const { id } = await system()
    await recognise('課長', id, units.他課)
    const without = await refusalOf(nominate('他課長', id, people.他代理))
    expect(without.refusals).toMatchObject([{ field: 'consultation', cites: [CONSULTED], message: expect.stringContaining('協議の回答がありません') }])
    const byAnother = stage.ask('他係長', CONSULTATION, [], { office: units.他課, of: '情報システム', system: id, person: people.他代理, qualification: '経験' })
    expect((await refusalOf(byAnother)).refusals).toMatchObject([{ field: 'office', cites: [CONSULTED] }])
    const against = await consult(id, people.他代理, '異議あり')
    expect([against.state, against.details['answeredOn'], against.details['answeredBy'], against.details['conditions']]).toEqual(['異議あり', TODAY, people.他部長, '半年ごとに様子を見る'])
    expect((await refusalOf(nominate('他課長', id, people.他代理, { consultation: against.id }))).refusals).toMatchObject([{ field: 'consultation', cites: [CONSULTED], message: expect.stringContaining('異議あり') }])
    const agreed = await consult(id, people.他代理, '条件付き')
    expect((await refusalOf(nominate('他課長', id, people.他係長, { consultation: agreed.id }))).refusals).toMatchObject([{ field: 'consultation', cites: [CONSULTED], message: expect.stringContaining('この人') }])
    expect((await stage.request(await nominate('他課長', id, people.他代理, { consultation: agreed.id }))).state).toBe('完了')
    // 警察庁情報セキュリティ管理者が認めるシステム
    const before = (await rowsOf('privileges')).length
    const half = await refusalOf(system({ npaDocument: '警察庁丙情管発第１号' }))
    expect(half.refusals).toMatchObject([{ field: 'npaRecognisedOn', cites: [CONSULTED] }])
    const exempt = await system()
    await recognise('課長', exempt.id, units.他課)
    expect(citesOf(await refusalOf(nominate('他課長', exempt.id, people.他代理)))).toEqual([CONSULTED])
    const seat = await stage.seat('課長')
    await seat.db.transaction().execute((tx) => changeItem(tx, seat, 'systems', exempt.id, { columns: { npaDocument: '警察庁丙情管発第１号', npaRecognisedOn: '2026-04-01' } }))
    expect((await stage.request(await nominate('他課長', exempt.id, people.他代理))).state).toBe('完了')
    expect(await rowsOf('privileges')).toHaveLength(before + 2)
  })

  accept('saitama-kijun:6-1-(3)-カ', async () => {
    const { people, units } = stage.organisation
    const [mine, other] = [await system(), await system()]
    for (const { id } of [mine, other]) await recognise('課長', id, units.他課)
    await nominate('他課長', mine.id, people.他係長, { consultation: (await consult(mine.id, people.他係長, '異議なし')).id })
    const work = (who: PersonKey, system: string) => stage.record(who, 'systems.admin-work.saitama', system, { workedAt: '2026-11-16T00:30:00Z', category: '設定の変更', work: '保存期間を改めた', result: '成功' })
    for (const [who, { id }] of [['他係長', other], ['係長', mine], ['他課長', mine]] as const) expect(clausesOf(await refusalOf(work(who, id)))).toEqual([WORK])
    await work('他係長', mine.id)
    expect((await stage.item(mine.id)).latest['systems.admin-work.saitama']).toMatchObject({ by: people.他係長, form: { category: '設定の変更', result: '成功' } })
    // 認定された所属を離れると記録できず、不備に出る
    await roles.move({ person: people.他係長, unit: units.課, post: '係長', rank: '警部補', from: '2026-12-01' })
    const left = async () => (await listedCautions(await stage.seat(null), [units.他課])).map(({ item, clauses }) => [item.register, clauses])
    expect(await left()).toEqual([])
    await roles.on('2026-12-01', async () => {
      expect(clausesOf(await refusalOf(work('他係長', mine.id)))).toEqual([WORK])
      expect(await left()).toEqual([['privileges', [OFFICE]], ['privileges', [OFFICE]]])
    })
    // 解除された権限では記録できない
    const held = (await rowsOf('privileges')).filter(({ details }) => details['system'] === mine.id)
    for (const { id } of held) await stage.record('他課長', 'systems.privilege-end.saitama', id, { endedOn: TODAY, reason: '担当替え' })
    expect(clausesOf(await refusalOf(work('他係長', mine.id)))).toEqual([WORK])
  })
})

describe('ネットワーク管理担当者', () => {
  const { stage, rowsOf } = anAdministration()
  const network = async (number: string) => {
    const { units } = stage.organisation
    const item = await stage.add('課長', 'managed-networks', number, { name: `${number}の網`, range: '本庁舎' })
    expect(item.unit).toBe(units.課)
    return item
  }
  const nominate = (who: PersonKey, form: object) => stage.ask(who, NETWORK, [], { person: stage.organisation.people.係員, duties: '機器の設定', privileges: '設定の変更：経路を直すため', from: TODAY, ...form })

  accept('saitama-kijun:6-1-(3)-キ', async () => {
    const { people, units } = stage.organisation
    const { id } = await network('ＮＷ-1')
    const unchosen = await refusalOf(nominate('課長', {}))
    expect(unchosen.refusals).toMatchObject([{ field: 'network', cites: expect.arrayContaining([NET]) }])
    expect((await refusalOf(nominate('課長', { network: id, privileges: '設定の変更' }))).refusals).toMatchObject([{ field: 'privileges', cites: [NET] }])
    expect((await stage.request(await nominate('課長', { network: id }))).state).toBe('完了')
    expect(await rowsOf('admin-consultations')).toEqual([])
    expect(await rowsOf('privileges')).toMatchObject([{ state: '有効', unit: units.課, details: { person: people.係員, role: 'ネットワーク管理担当者', network: id, privilege: '設定の変更', reason: '経路を直すため' } }])
    expect(await rowsOf('administrators')).toMatchObject([{ state: '教養未了', unit: units.課, details: { person: people.係員, network: id, role: 'ネットワーク管理担当者' } }])
    // 協議は、組織の設定で足せる
    const seat = await stage.seat(null)
    await seat.db.insertInto('setting_value').values({ org: seat.org, id: 'appointments.admin.network-consultation', value: JSON.stringify('求める'), from_day: '2026-04-01' }).execute()
    expect((await refusalOf(nominate('課長', { network: id, person: people.同僚 }))).refusals).toMatchObject([{ field: 'consultation', cites: [NET] }])
  })

  accept('saitama-kijun:6-1-(3)-ク', async () => {
    const { people } = stage.organisation
    const seat = await stage.seat(null)
    await seat.db.insertInto('setting_value').values({ org: seat.org, id: 'appointments.admin.network-consultation', value: JSON.stringify('求めない'), from_day: TODAY }).execute()
    const [mine, other] = [await network('ＮＷ-2'), await network('ＮＷ-3')]
    await nominate('課長', { network: mine.id, person: people.係長 })
    const device = (number: string, at: string) => stage.add('課長', 'network-devices', number, { name: '基幹スイッチ', kind: 'スイッチ', network: at })
    const [own, foreign] = [await device('機器-1', mine.id), await device('機器-2', other.id)]
    const change = (who: PersonKey, item: string) => stage.record(who, 'networks.setting-change.saitama/changed', item, { changedAt: '2026-11-16T00:30:00Z', change: '経路の追加', before: '経路３', after: '経路４', result: '成功' })
    const refused = await refusalOf(change('係長', foreign.id))
    expect([clausesOf(refused), refused.refusals.map(({ message }) => message).join('')]).toEqual([[NETWORK_WORK], expect.stringContaining('ＮＷ-3')])
    expect(clausesOf(await refusalOf(change('同僚', own.id)))).toEqual([NETWORK_WORK])
    await change('係長', own.id)
    expect((await stage.item(own.id)).latest['networks.setting-change.saitama/changed']).toMatchObject({ by: people.係長 })
    expect((await stage.item(foreign.id)).latest).toEqual({})
  })
})
