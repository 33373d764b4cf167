// 警視庁: 庁舎と区域。別表第１のクラス、区域情報セキュリティ管理者、管理対策の点検票、敷地の内外。
import { describe, expect } from 'vitest'
import { addItem, changeItem } from '../../../src/acts/items.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { transferPerson } from '../../../src/acts/transfers.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import type { PersonKey, UnitKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const stage = onStage('mpd')
let made = 0
const add = async (who: PersonKey, register: string, columns: object, unit: UnitKey = '課'): Promise<LoadedItem> => {
  const seat = await stage.seat(who)
  return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number: `${register}-${++made}`, unit: stage.organisation.units[unit], columns }))
}
const change = async (who: PersonKey, item: LoadedItem, columns: object) => { const seat = await stage.seat(who); return seat.db.transaction().execute((tx) => changeItem(tx, seat, item.register, item.id, { columns })) }
const building = (columns: object = {}) => add('課長', 'premises', { name: '試験庁舎', grounds: '本館、別館、駐車場', ...columns })
const zone = (at: LoadedItem, classed: string, columns: object = {}, who: PersonKey = '課長', unit: UnitKey = '課') => add(who, 'zones', { premises: at.id, name: `${classed}の区域`, extent: '図面１', class: classed, occupant: '当庁', ...columns }, unit)
const effective = async (item: LoadedItem, who: PersonKey = '課長') => (await stage.record(who, 'zones.zone-deciding/effective', item.id, { decidedOn: '2026-11-16', decidedBy: stage.organisation.people[who] })).item!
const room = (at: LoadedItem, use: string, form: object = {}, who: PersonKey = '課長') => stage.record(who, 'zones.room.mpd/entered', at.id, { name: `場所${++made}`, grounds: '敷地内', use, ...form })
const managerOf = async (item: LoadedItem) => { const { answered } = await itemDetail(await stage.seat('課長'), 'zones', item.id); return [answered?.needed, ...(answered?.people ?? []).map(({ id }) => id)] }
const defects = async (item: LoadedItem, who: PersonKey = '課長') => (await unmetControls(await stage.seat(who))).filter((one) => one.item.id === item.id)

describe('区域の分類', () => {
  accept('mpd:別表1-クラス0', async () => {
    const clause = 'mpd:別表1-クラス0'
    const here = await building()
    expect((await refusalOf(room(here, '職員以外も自由に立ち入れる'))).refusals).toMatchObject([{ field: 'zone', cites: [clause] }])
    const open = await zone(here, 'クラス０')
    for (const _one of [1, 2]) expect((await room(here, '職員以外も自由に立ち入れる')).item?.details['zone']).toBe(open.id)
    expect((await refusalOf(zone(here, 'クラス０'))).refusals).toMatchObject([{ field: 'class', cites: [clause] }])
    expect(await managerOf(open)).toEqual([false])
    expect((await refusalOf(change('課長', open, { manager: stage.organisation.people.課長 }))).refusals).toMatchObject([{ field: 'manager' }])
    expect((await zone(await building(), 'クラス０')).state).toBe('準備中')
  })

  accept('mpd:別表1-クラス1', async () => {
    const { 補佐, 代理 } = stage.organisation.people
    const here = await building({ manager: 補佐 })
    const shared = await zone(here, 'クラス１')
    expect(await managerOf(shared)).toEqual([true, 補佐])
    await change('課長', here, { manager: 代理 })
    expect(await managerOf(shared)).toEqual([true, 代理])
    expect(citesOf(await refusalOf(zone(here, 'クラス１')))).toEqual(['mpd:別表1-クラス1'])
  })

  accept('mpd:別表1-クラス2', async () => {
    const clause = 'mpd:別表1-クラス2'
    const { units, people } = stage.organisation
    const here = await building()
    const [ours, theirs] = [await zone(here, 'クラス２'), await zone(here, 'クラス２', {}, '他課長', '他課')]
    expect((await room(here, '事務室', { office: units.課 })).item?.details['zone']).toBe(ours.id)
    expect((await room(here, '事務室', { office: units.他課 })).item?.details['zone']).toBe(theirs.id)
    expect((await refusalOf(room(here, '事務室', { office: units.他課, zone: ours.id }))).refusals).toMatchObject([{ field: 'office', cites: [clause] }])
    expect([await managerOf(ours), await managerOf(theirs)]).toEqual([[true, people.課長], [true, people.他課長]])
  })

  accept('mpd:別表1-クラス3', async () => {
    const clause = 'mpd:別表1-クラス3'
    const { units, people } = stage.organisation
    const here = await building()
    const [office, machines] = [await zone(here, 'クラス２'), await zone(here, 'クラス３')]
    const wrong = (await room(here, '事務室', { office: units.課, zone: office.id, servers: true })).item!
    expect((await defects(wrong)).map(({ clauses, question }) => [clauses, question])).toEqual([[[clause], expect.stringContaining('クラス３')]])
    const server = (await room(here, 'サーバ等を置いた室', { office: units.課, servers: true, zone: machines.id })).item!
    expect(await defects(server)).toEqual([])
    expect((await refusalOf(room(here, 'サーバ等を置いた室', { office: units.課, servers: true, zone: machines.id }))).refusals).toMatchObject([{ field: 'zone', cites: [clause] }])
    expect(await managerOf(machines)).toEqual([true, people.課長])
  })

  accept('mpd:3-1-(1)', async () => {
    const clause = 'mpd:3-1-(1)'
    const { people, units } = stage.organisation
    const here = await building()
    expect((await refusalOf(zone(here, 'クラス１', { occupant: 'ほかの行政機関・団体' }))).refusals).toMatchObject([{ field: 'occupant', cites: [clause] }])
    const open = await zone(here, 'クラス０')
    expect((await refusalOf(room(here, 'ほかの行政機関・団体が使う', { zone: open.id }))).refusals).toMatchObject([{ field: 'zone', cites: [clause] }])
    expect(await managerOf(open)).toEqual([false])
    expect((await refusalOf(change('課長', open, { manager: people.課長 }))).refusals).toMatchObject([{ field: 'manager' }])
    const shared = await effective(await zone(here, 'クラス１'))
    expect((await defects(shared)).filter(({ clauses }) => clauses.includes(clause))).toMatchObject([{ because: '不適合', question: expect.stringContaining('空席') }])
    const [office, machines] = [await effective(await zone(here, 'クラス２', {}, '他課長', '他課'), '他課長'), await effective(await zone(here, 'クラス３', {}, '他課長', '他課'), '他課長')]
    const vacant = async (item: LoadedItem, who: PersonKey) => (await defects(item, who)).filter(({ clauses }) => clauses.includes(clause)).length
    expect([await vacant(office, '他補佐'), await vacant(machines, '他補佐')]).toEqual([0, 0])
    await transferPerson(await stage.seat(null), { person: people.他課長, unit: units.部, post: '参事官', rank: '警視', head: false, from: '2026-11-16' })
    expect([await vacant(office, '他補佐'), await vacant(machines, '他補佐')]).toEqual([1, 1])
  })

  accept('mpd:3-1-(2)', async () => {
    const clause = 'mpd:3-1-(2)'
    const here = await building()
    const measure = (classed: string, demand: string) => stage.record('他部長', 'zones.zone-measure/added', null, { class: classed, demand, need: '必須', staff: true, effectiveOn: '2026-11-01' })
    await measure('クラス２', '退庁時に施錠する')
    const other = await zone(here, 'クラス３')
    const office = await effective(await zone(here, 'クラス２', { related: [other.id], liaison: '鍵の受渡しの時刻' }))
    const plain = await effective(other)
    const asked = async () => (await unmetControls(await stage.seat('課長'))).filter(({ item, clauses }) => clauses.includes(clause) && (item.id === office.id || item.register === 'zone-checks'))
    const found = await asked()
    expect(found.map(({ control, item }) => [control, item.register])).toEqual(expect.arrayContaining([['zones.zone-checks/measure', 'zone-checks'], ['zones.zone-checks/liaison', 'zones']]))
    expect((await defects(plain)).filter(({ control }) => control === 'zones.zone-checks/liaison')).toEqual([])
    const [sheet] = found.filter(({ item }) => item.register === 'zone-checks')
    await answerControl(await stage.seat('課長'), 'zones.zone-checks/measure', { item: sheet!.item.id, answer: '適合', fields: { evidence: '施錠簿', checkedOn: '2026-11-16' } })
    await answerControl(await stage.seat('課長'), 'zones.zone-checks/liaison', { item: office.id, answer: '適合', fields: { agreed: '18時に受け渡す', checkedOn: '2026-11-16' } })
    expect(await asked()).toEqual([])
    // A measure that joins the standard later is asked of the zones there are.
    await measure('クラス２', '来訪者に名札を着けさせる')
    expect((await asked()).some(({ item }) => item.register === 'zone-checks')).toBe(true)
  })
})

accept('mpd:2-1-(1)', async () => {
  const here = await building()
  await zone(here, 'クラス１')
  const [inside, outside] = [(await room(here, '職員が共に使う', { name: '別館' })).item!, (await room(here, '職員が共に使う', { name: '向かいの借り上げ駐車場', grounds: '敷地外' })).item!]
  const move = (to: LoadedItem) => stage.record('係員', 'zones.room.mpd/moved', stage.organisation.media.名簿, { room: to.id, reason: '会議での説明' })
  expect((await refusalOf(move(outside))).refusals).toMatchObject([{ field: 'room', cites: ['mpd:2-1-(1)'], message: expect.stringContaining('持出し') }])
  expect((await move(inside)).item?.state).toBe('保管中')
  expect((await stage.item(stage.organisation.media.名簿)).latest['zones.room.mpd/moved']?.form['room']).toBe(inside.id)
  expect((await stage.item(stage.organisation.media.名簿)).state).toBe('保管中')
})
