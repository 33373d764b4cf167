// 市区町村: 管理区域の入室許可、入退室、扉の解除、搬入・搬出、点検、ラック。
import { describe, expect, test } from 'vitest'
import { listTasks } from '../../../src/acts/home.ts'
import { occupancy } from '../../../src/acts/occupancy.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { listContext } from '../../../src/acts/export.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { listItems } from '../../../src/store/item-list.ts'
import { addPerson, assign } from '../../../src/store/organisation-changes.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

const AT = '2026-11-16T09:00:00+09:00'
let made = 0
const room = (city: City, columns: object = {}) => city.add('課長', 'areas', `区-${++made}`, { name: 'サーバ室', kind: '管理区域', houses: true, camera: true, floor: '２階以上', windows: false, level: '2', door: 'なし', ...columns })
const assessment = (city: City, area: LoadedItem, level = '2') => city.add('課長', 'entry-assessments', `評-${++made}`, { area: area.id, assessedOn: '2026-11-10', level, risks: '持去り', conclusion: '運用の担当者に限る' })
/** Permits people to enter, decided by whoever decides for the 課長 who asks not himself. */
async function permit(city: City, area: LoadedItem, who: readonly PersonKey[], until = '2027-03-31') {
  const asked = await city.ask('係長', 'zones.entry-permit.municipality', [area.id], { people: who.map((key) => city.organisation.people[key]), period: { from: '2026-11-16', to: until }, assessment: (await assessment(city, area, String(area.details['level'] ?? '2'))).id, renews: false, purpose: '運用' })
  expect(await city.permit('課長', asked)).toBe('完了')
}
const enter = (city: City, area: LoadedItem, who: PersonKey, more: object = {}) => city.record('係員', 'zones.entry.municipality/entered', area.id, { entrant: '入室許可者', person: city.organisation.people[who], identity: '携帯あり', enteredAt: AT, purpose: '点検', ...more })
const visit = (city: City, area: LoadedItem, more: object = {}) => city.record('係員', 'zones.entry.municipality/entered', area.id, { entrant: '訪問者', company: '試験保守', visitor: '佐々木', badge: 'V-1', escort: city.organisation.people.係長, enteredAt: AT, purpose: '機器の点検', ...more })
const leave = (city: City, entry: LoadedItem | null, leftAt = '2026-11-16T09:20:00+09:00') => city.record('係員', 'zones.entry.municipality/left', entry!.id, { leftAt })
/** Somebody with another employment, placed in the 係. */
async function aPerson(city: City, employment: 'non-regular' | 'contractor'): Promise<string> {
  const { org, units } = city.organisation
  return city.store.of(org).transaction().execute(async (tx) => {
    const change = { tx, org, actor: null }
    const person = await addPerson(change, { number: `9${++made}`, name: `臨時 ${made}`, kana: 'リンジ', employment, from: '2026-04-01' })
    await assign(change, { person, unit: units.係, post: '会計年度任用職員', rank: '主事級', head: false, from: '2026-04-01' })
    return person
  })
}
const defects = async (city: City, item: LoadedItem) => (await unmetControls(await city.seat('課長'))).filter((one) => one.item.id === item.id)

describe('入室と退室', () => {
  const city = aCity()

  accept('mic:4.2-(2)-①', async () => {
    const clause = 'mic:4.2-(2)-①'
    const area = await room(city)
    const refused = await refusalOf(enter(city, area, '係長'))
    expect(refused.refusals).toMatchObject([{ field: 'person', cites: [clause], message: expect.stringContaining('訪問者') }])
    await permit(city, area, ['係長'], '2026-11-18')
    const entry = (await enter(city, area, '係長')).item
    expect((await occupancy(await city.seat('課長'), { area: area.id })).rows).toMatchObject([{ entry: { id: entry!.id }, person: { id: city.organisation.people.係長 }, leftAt: null }])
    expect(citesOf(await refusalOf(enter(city, area, '係長')))).toEqual([clause])
    await leave(city, entry)
    city.clock.moveTo('2026-11-19T01:00:00Z')
    expect((await refusalOf(enter(city, area, '係長', { enteredAt: '2026-11-19T09:00:00+09:00' }))).refusals).toMatchObject([{ field: 'person', cites: [clause], message: expect.stringContaining('訪問者') }])
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })

  accept('mic:4.2-(2)-②', async () => {
    const clause = 'mic:4.2-(2)-②'
    const area = await room(city)
    await permit(city, area, ['係長'])
    expect((await refusalOf(enter(city, area, '係長', { identity: '携帯なし' }))).refusals).toMatchObject([{ field: 'identity', cites: [clause], message: expect.stringContaining('入室できません') }])
    expect((await enter(city, area, '係長')).item?.details['identity']).toBe('携帯あり')
    const { item } = await city.record('係員', 'zones.entry.municipality/refused-showing', area.id, { person: city.organisation.people.同僚, askedBy: city.organisation.people.係員, usedOn: '2026-11-16', circumstances: '求めても示さなかった' })
    expect(item).toMatchObject({ register: 'violations', state: '未処置', details: { category: '身分証明書等の提示の拒否', person: city.organisation.people.同僚, asset: 'サーバ室' } })
  })

  accept('mic:4.2-(2)-③', async () => {
    const clause = 'mic:4.2-(2)-③'
    const area = await room(city)
    await permit(city, area, ['係長'])
    const refusedAt = async (more: object) => { const { refusals } = await refusalOf(visit(city, area, more)); return refusals.map(({ field, cites }) => [field, ...cites]) }
    expect(await refusedAt({ escort: undefined })).toContainEqual(['escort', clause])
    expect(await refusedAt({ escort: city.organisation.people.同僚 })).toEqual([['escort', clause]])
    expect(await refusedAt({})).toEqual([['escort', clause]])
    const own = (await enter(city, area, '係長')).item
    expect(await refusedAt({ badge: '' })).toContainEqual(['badge', clause])
    const guest = (await visit(city, area)).item
    expect(guest?.details).toMatchObject({ badge: 'V-1', escort: city.organisation.people.係長 })
    expect(await refusedAt({ visitor: '鈴木' })).toEqual([['badge', clause]])
    expect(citesOf(await refusalOf(leave(city, own)))).toEqual([clause])
    await leave(city, guest)
    await leave(city, own)
    expect(await refusedAt({})).toEqual([['escort', clause]])
  })

  test('ある時刻に誰がいたかは、訂正のあとも答えられ、元の時刻は来歴に残る', async () => {
    const area = await room(city)
    await permit(city, area, ['係長', '同僚'])
    const first = (await enter(city, area, '係長', { enteredAt: '2026-11-16T08:00:00+09:00' })).item
    await leave(city, first, '2026-11-16T09:00:00+09:00')
    const second = (await enter(city, area, '同僚', { enteredAt: '2026-11-16T08:30:00+09:00' })).item
    const at = async (moment: string) => (await occupancy(await city.seat('課長'), { area: area.id, at: moment })).rows.map(({ person }) => person?.id)
    const { 係長, 同僚 } = city.organisation.people
    expect(await at('2026-11-16T08:15:00+09:00')).toEqual([係長])
    expect(await at('2026-11-16T08:45:00+09:00')).toEqual([係長, 同僚])
    expect(await at('2026-11-16T09:00:00+09:00')).toEqual([同僚])
    const correct = (who: PersonKey, form: object) => city.record(who, 'zones.entry.municipality/corrected', first!.id, { reason: '時計のずれ', ...form })
    expect(citesOf(await refusalOf(correct('課長', { enteredAt: '2026-11-16T08:20:00+09:00' })))).toEqual(['mic:kaisetsu-4.2-(2)-注4'])
    expect(citesOf(await refusalOf(correct('課長', { enteredAt: '2026-11-16T09:10:00+09:00', leftAt: '2026-11-16T09:00:00+09:00' })))).toEqual(['mic:kaisetsu-4.2-(2)-注4'])
    await correct('課長', { enteredAt: '2026-11-16T08:20:00+09:00', leftAt: '2026-11-16T09:00:00+09:00' })
    expect(await at('2026-11-16T08:15:00+09:00')).toEqual([])
    const kept = await city.store.of(city.organisation.org).selectFrom('evidence').select(['before', 'after']).where('subject', '=', `item/${first!.id}`).where('act', '=', '入退室の記録の訂正').execute()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept[0]!.before)).toContain('2026-11-16T08:00:00')
    expect(second?.state).toBe('入室中')
    expect(citesOf(await refusalOf(occupancy(await city.seat('係員'), { area: area.id })))).toContain('mic:kaisetsu-4.2-(2)-注4')
  })
})

describe('入室の範囲と扉', () => {
  const city = aCity()

  accept('mic:kaisetsu-4.2-(2)', async () => {
    const clause = 'mic:kaisetsu-4.2-(2)'
    const [area, other] = [await room(city), await room(city)]
    const ask = (more: object) => city.ask('係長', 'zones.entry-permit.municipality', [area.id], { people: [city.organisation.people.係長], period: { from: '2026-11-16', to: '2027-03-31' }, renews: false, purpose: '運用', ...more })
    expect((await refusalOf(ask({}))).refusals).toMatchObject([{ field: 'assessment', cites: [clause] }])
    const elsewhere = await assessment(city, other)
    expect((await refusalOf(ask({ assessment: elsewhere.id }))).refusals).toMatchObject([{ field: 'assessment', cites: [clause] }])
    await permit(city, area, ['係長'])
    expect(await defects(city, area).then((found) => found.filter(({ clauses }) => clauses.includes(clause)))).toEqual([])
    await city.change('課長', await city.item(area.id), { level: '3' })
    expect((await defects(city, area)).filter(({ clauses }) => clauses.includes(clause))).toMatchObject([{ because: '不適合', question: expect.stringContaining('範囲を決め直して') }])
    expect((await itemDetail(await city.seat('課長'), 'areas', area.id)).cautions).toMatchObject([{ cites: [clause] }])
  })

  accept('mic:kaisetsu-4.2-(1)-注1', async () => {
    const clause = 'mic:kaisetsu-4.2-(1)-注1'
    const [area, open] = [await room(city, { door: '自動扉', releaseSwitch: '扉の右の箱' }), await room(city)]
    await permit(city, area, ['係長', '同僚'])
    await permit(city, open, ['係長'])
    const owed = async (who: PersonKey) => (await listTasks(await city.seat(who), { scope: who === '課長' ? 'all' : 'mine', state: '未了' })).rows.filter(({ duty }) => duty === 'zones.release.municipality')
    await bringDutiesUpToDate(await city.seat(null))
    expect((await owed('課長')).map(({ clauses }) => clauses)).toEqual([[clause], [clause]])
    const [mine] = await owed('係長')
    expect(citesOf(await refusalOf(city.record('同僚', 'zones.release.municipality/confirmed', mine!.item!.id, { understood: true })))).toEqual([clause])
    await city.record('係長', 'zones.release.municipality/confirmed', mine!.item!.id, { understood: true })
    expect([await owed('係長'), await owed('課長')].map(({ length }) => length)).toEqual([0, 1])
    expect((await refusalOf(city.change('課長', await city.item(area.id), { releaseSwitch: '扉の左' }))).refusals).toMatchObject([{ field: 'releaseSwitch', cites: [clause] }])
    await city.record('課長', 'zones.release.municipality/changed', area.id, { releaseSwitch: '扉の左', changedOn: '2026-11-16' })
    city.clock.moveTo('2026-11-17T01:00:00Z')
    await bringDutiesUpToDate(await city.seat(null))
    expect((await owed('課長')).length).toBe(2)
    expect((await owed('係長')).length).toBe(1)
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('搬入と搬出', () => {
  const city = aCity()
  const planned = async (area: LoadedItem, form: object = {}) => {
    const asked = await city.ask('係長', 'zones.carrying.municipality', [area.id], { direction: '搬入', things: 'サーバ ２台', plannedOn: '2026-11-16', systems: '住民記録システム', company: '試験保守', ...form })
    await city.permit('課長', asked)
    const { item } = await city.store.of(city.organisation.org).selectFrom('request_item').innerJoin('item', (join) => join.onRef('item.org', '=', 'request_item.org').onRef('item.id', '=', 'request_item.item')).select('item.id as item').where('request', '=', asked).where('register', '=', 'carryings').executeTakeFirstOrThrow()
    return city.item(item)
  }
  const weigh = (one: LoadedItem, impactOn = '2026-11-16') => city.record('係長', 'zones.carrying.municipality/weighed', one.id, { impactBy: city.organisation.people.係長, impactOn, impact: '電源と空調に余裕がある' })
  const WITNESSED = { witnessFrom: AT, witnessUntil: '2026-11-16T09:30:00+09:00' }
  const done = (one: LoadedItem, form: object = {}, who: PersonKey = '係長') => city.record(who, 'zones.carrying.municipality/done', one.id, { carriedOn: '2026-11-16', witness: city.organisation.people.係長, outsiders: false, ...WITNESSED, ...form })

  accept('mic:4.2-(3)-①', async () => {
    const clause = 'mic:4.2-(3)-①'
    const area = await room(city)
    const one = await planned(area)
    expect((await refusalOf(done(one))).refusals).toMatchObject([{ field: 'carriedOn', cites: [clause] }])
    await weigh(one)
    expect((await refusalOf(done(one, { carriedOn: '2026-11-15' }))).refusals).toMatchObject([{ field: 'carriedOn', cites: [clause] }])
    expect((await done(one)).item?.state).toBe('搬入済')
  })

  accept('mic:4.2-(3)-②', async () => {
    const clause = 'mic:4.2-(3)-②'
    const area = await room(city)
    const contractor = await aPerson(city, 'contractor')
    for (const direction of ['搬入', '搬出']) {
      const one = await planned(area, { direction })
      if (direction === '搬入') await weigh(one)
      expect((await refusalOf(done(one, { witness: undefined }))).refusals).toMatchObject([{ field: 'witness', cites: [clause] }])
      expect((await refusalOf(done(one, { witness: contractor }))).refusals).toContainEqual(expect.objectContaining({ field: 'witness', cites: [clause] }))
      expect((await done(one)).item?.state).toBe(`${direction}済`)
    }
  })

  accept('mic:kaisetsu-4.2-(3)', async () => {
    const clause = 'mic:kaisetsu-4.2-(3)'
    const area = await room(city)
    const [short, whole] = [await planned(area), await planned(area)]
    for (const one of [short, whole]) await weigh(one)
    await done(short, { outsiders: true, outsidersFrom: AT, outsidersUntil: '2026-11-16T09:45:00+09:00' })
    await done(whole, { outsiders: true, outsidersFrom: AT, outsidersUntil: '2026-11-16T09:30:00+09:00', noticed: '特になし' })
    const cautions = async (one: LoadedItem) => (await itemDetail(await city.seat('係長'), 'carryings', one.id)).cautions
    expect(await cautions(short)).toMatchObject([{ cites: [clause], message: expect.stringContaining('覆っていません') }])
    expect(await cautions(whole)).toEqual([])
    expect((await defects(city, short)).map(({ clauses }) => clauses)).toEqual([[clause]])
    const confirm = (one: LoadedItem, form: object = {}) => city.record('課長', 'zones.carrying.municipality/confirmed', one.id, form)
    expect((await refusalOf(confirm(short))).refusals).toMatchObject([{ field: 'unattended', cites: [clause] }])
    await confirm(short, { unattended: '監視カメラの映像で、機器に触れていないことを確かめた' })
    await confirm(whole)
    expect(await defects(city, short)).toEqual([])
  })

  accept('mic:kaisetsu-4.2-(3)-注5', async () => {
    const clause = 'mic:kaisetsu-4.2-(3)-注5'
    const area = await room(city)
    const person = await aPerson(city, 'non-regular')
    const one = await planned(area)
    await weigh(one)
    expect((await refusalOf(done(one, { witness: person }))).refusals).toContainEqual(expect.objectContaining({ field: 'witness' }))
    const instead = { witness: undefined, irregularWitness: person, irregularReason: '職員が災害対応に出ているため' }
    expect(citesOf(await refusalOf(done(one, instead)))).toEqual([clause])
    expect((await refusalOf(done(one, { ...instead, irregularReason: undefined }, '課長'))).refusals).toMatchObject([{ field: 'irregularReason', cites: [clause] }])
    await done(one, instead, '課長')
    const seat = await city.seat('課長')
    const found = await listItems(seat.db, listContext(seat, 'carryings'), { witnessKind: '非常勤・臨時の職員（理由あり）' })
    expect(found.rows.map(({ id }) => id)).toEqual([one.id])
  })
})

describe('管理区域の点検', () => {
  const city = aCity()
  const answer = (area: LoadedItem, control: string, fields: object, more: object = {}) => city.answer('課長', `zones.areas.municipality/${control}`, { item: area.id, answer: '適合', fields: { checkedOn: '2026-11-16', ...fields }, ...more })
  const stands = async (area: LoadedItem, control: string) => (await city.item(area.id)).controls[`zones.areas.municipality/${control}`]?.answer

  accept('mic:4.2-(1)-①', async () => {
    const area = await room(city, { kind: '執務室', name: '機械室' })
    const plain = await room(city, { kind: '執務室', houses: false })
    expect((await defects(city, area)).map(({ clauses }) => clauses[0])).toEqual(expect.arrayContaining(['mic:4.2-(1)-①', 'mic:4.2-(1)-③', 'mic:4.2-(1)-④', 'mic:4.2-(1)-⑤', 'mic:4.2-(1)-⑥']))
    expect((await defects(city, plain)).filter(({ control }) => control.startsWith('zones.'))).toEqual([])
    expect(citesOf(await refusalOf(enter(city, area, '係長')))).toEqual(['mic:4.2-(2)-①'])
    expect((await enter(city, plain, '係長')).item?.state).toBe('入室中')
  })

  accept('mic:4.2-(1)-②', async () => {
    const clause = 'mic:4.2-(1)-②'
    for (const columns of [{ floor: '１階' }, { floor: '地階' }, { windows: true }]) {
      const area = await room(city, columns)
      expect((await defects(city, area)).filter(({ clauses }) => clauses[0] === clause)).toMatchObject([{ because: '不適合' }])
      expect((await refusalOf(answer(area, 'location', {}))).refusals).toContainEqual(expect.objectContaining({ field: 'reason', cites: [clause] }))
      await answer(area, 'location', {}, { reason: '本庁舎にほかの場所がない。防犯フィルムを貼った。', planDue: '2027-03-31' })
      expect(await stands(area, 'location')).toBe('不適合')
    }
    const upstairs = await room(city)
    await answer(upstairs, 'location', {})
    expect(await stands(upstairs, 'location')).toBe('適合')
  })

  accept('mic:kaisetsu-4.2-(1)-注2', async () => {
    const clause = 'mic:kaisetsu-4.2-(1)-注2'
    const good = { agent: 'ガス', sprinkler: 'なし', harmless: true }
    for (const bad of [{ agent: '発泡性' }, { sprinkler: '機器に水がかかる' }]) {
      const area = await room(city)
      expect((await refusalOf(answer(area, 'extinguishing', { ...good, ...bad }))).refusals).toContainEqual(expect.objectContaining({ field: 'reason', cites: expect.arrayContaining([clause]) }))
      await answer(area, 'extinguishing', { ...good, ...bad }, { reason: '来年度に取り替える', planDue: '2027-03-31' })
      expect(await stands(area, 'extinguishing')).toBe('不適合')
      await answer(area, 'extinguishing', good)
      expect(await stands(area, 'extinguishing')).toBe('適合')
    }
  })

  accept('mic:kaisetsu-4.2-趣旨', async () => {
    const clause = 'mic:kaisetsu-4.2-趣旨'
    const area = await room(city)
    const inspect = (form: object) => city.record('課長', 'zones.inspection.municipality', area.id, { measure: '窓のない外壁', inspectedOn: '2026-11-16', ...form })
    expect((await refusalOf(inspect({ renovation: '未実施' }))).refusals.map(({ field, cites }) => [field, ...cites])).toEqual(['cost', 'benefit', 'alternative', 'decidedBy', 'decidedOn'].map((field) => [field, clause]))
    const weighed = { cost: '三千万円', benefit: '侵入の危険が下がる', alternative: '防犯フィルムと感知器', decidedBy: city.organisation.people.課長, decidedOn: '2026-11-16' }
    const { id } = await inspect({ renovation: '未実施', ...weighed })
    const kept = await city.store.of(city.organisation.org).selectFrom('record').select(['form', 'clauses']).where('id', '=', id).executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ form: { measure: '窓のない外壁', renovation: '未実施', ...weighed }, clauses: [clause] })
    await inspect({ renovation: '実施済' })
  })

  accept('mic:kaisetsu-4.2-(1)-注3', async () => {
    const clause = 'mic:kaisetsu-4.2-(1)-注3'
    const area = await room(city)
    const racks = [await city.add('課長', 'racks', `架-${++made}`, { area: area.id, name: '東１' }), await city.add('課長', 'racks', `架-${++made}`, { area: area.id, name: '東２' })]
    const system = async (who: PersonKey, unit: '課' | '他課') => {
      const seat = await city.seat(who)
      const { addItem } = await import('../../../src/acts/items.ts')
      return seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number: `シ-${++made}`, unit: city.organisation.units[unit], columns: { name: `試験${made}`, confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false } }))
    }
    const install = (one: LoadedItem, unit: '課' | '他課') => city.add('課長', 'installations', `設-${++made}`, { area: area.id, rack: racks[0]!.id, thing: 'サーバ', system: one.id, managedBy: city.organisation.units[unit] })
    const asked = async () => Promise.all(racks.map(async (rack) => (await defects(city, rack)).map(({ control }) => control.split('/')[1])))
    await install(await system('課長', '課'), '課')
    await install(await system('課長', '課'), '課')
    expect(await asked()).toEqual([['fixed'], ['fixed']])
    const foreign = await system('他課長', '他課')
    expect((await refusalOf(install(foreign, '課'))).refusals).toMatchObject([{ field: 'managedBy', cites: [clause] }])
    await install(foreign, '他課')
    expect(await asked()).toEqual([['fixed', 'locked'], ['fixed', 'locked']])
    const lock = (fields: object) => city.answer('課長', 'zones.racks.municipality/locked', { item: racks[0]!.id, answer: '適合', fields: { locked: true, checkedOn: '2026-11-16', ...fields } })
    expect((await refusalOf(lock({}))).refusals).toMatchObject([{ field: 'keyKeeper', cites: [clause] }])
    await lock({ keyKeeper: city.organisation.people.係長 })
    expect(await asked()).toEqual([['fixed'], ['fixed', 'locked']])
  })
})
