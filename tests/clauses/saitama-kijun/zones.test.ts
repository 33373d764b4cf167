// 埼玉県警察: 庁舎の区域、管理者、クラスの定義の版、対策の基準と確認表、災害の対策、掲示。
import { describe, expect } from 'vitest'
import { addItem, changeItem } from '../../../src/acts/items.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { listTasks } from '../../../src/acts/home.ts'
import { transferPerson } from '../../../src/acts/transfers.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { readPdfPages } from '../../../src/documents/pdf-text.testing.ts'
import { noticeSheet } from '../../../src/server/routes/notice-sheet.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const stage = onStage('saitama-police')
let made = 0
const add = async (register: string, columns: object, who: PersonKey = '課長'): Promise<LoadedItem> => {
  const seat = await stage.seat(who)
  return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number: `${register}-${++made}`, unit: stage.organisation.units.課, columns }))
}
const change = async (item: LoadedItem, columns: object) => { const seat = await stage.seat('課長'); return seat.db.transaction().execute((tx) => changeItem(tx, seat, item.register, item.id, { columns })) }
const building = () => add('premises', { name: '試験警察庁舎', grounds: '本館と駐車場' })
const scheme = (number = '') => add('zone-schemes', { basis: `区域の細目${number}`, effectiveOn: '2026-04-01', class0: '来訪者も入れる', class1: '共用の場所', class2: '事務室', class3: 'サーバ室', nomination: '課長補佐以上から指名する' })
const zone = async (columns: object = {}, at?: LoadedItem) => add('zones', { premises: (at ?? await building()).id, name: '事務室', extent: '２階', class: 'クラス２', ...columns })
const decide = async (item: LoadedItem, form: object = {}) => (await stage.record('課長', 'zones.zone-deciding/effective', item.id, { manager: stage.organisation.people.補佐, scheme: (await scheme()).id, decidedOn: '2026-11-16', decidedBy: stage.organisation.people.他部長, ...form })).item!
const measure = (classed: string, demand: string, form: object = {}) => stage.record('他部長', 'zones.zone-measure/added', null, { class: classed, demand, need: '必須', staff: false, effectiveOn: '2026-11-01', ...form })
const defects = async (item: LoadedItem, clause: string) => (await unmetControls(await stage.seat('課長'))).filter((one) => one.item.id === item.id && one.clauses.includes(clause))
const checksOf = async (item: LoadedItem) => (await stage.item(item.id)).linkedFrom!['zone-checks']!
const answer = (check: { readonly id: string }, kind: 'measure' | 'disaster', fields: object = {}) => stage.seat('課長').then((seat) => answerControl(seat, `zones.zone-checks/${kind}`, { item: check.id, answer: '適合', fields: { evidence: '実施記録１', checkedOn: '2026-11-16', ...fields } }))

describe('区域と管理者', () => {
  accept('saitama-kijun:2-1-(2)-ア', async () => {
    const clause = 'saitama-kijun:2-1-(2)-ア'
    const here = await building()
    const first = await zone({ class: undefined }, here)
    expect(await defects(here, clause)).toMatchObject([{ because: '不適合' }])
    expect(await defects(first, clause)).toMatchObject([{ question: expect.stringContaining('クラスが決まっていません') }])
    await zone({ class: 'クラス０' }, here)
    expect(await defects(here, clause)).toEqual([])
    await change(first, { class: 'クラス１' })
    expect(await defects(first, clause)).toEqual([])
  })

  accept('saitama-kijun:2-1-(2)-イ', async () => {
    const clause = 'saitama-kijun:2-1-(2)-イ'
    const { people, units } = stage.organisation
    for (const classed of ['クラス１', 'クラス２', 'クラス３']) expect((await refusalOf(decide(await zone({ class: classed }), { manager: undefined }))).refusals).toMatchObject([{ field: 'manager', cites: [clause] }])
    const open = await decide(await zone({ class: 'クラス０' }), { manager: undefined })
    expect(open.state).toBe('有効')
    expect(await defects(open, clause)).toEqual([])
    const office = await decide(await zone(), { manager: people.代理 })
    expect(await defects(office, clause)).toEqual([])
    expect(citesOf(await refusalOf(change(office, { manager: people.補佐 })))).toEqual([clause])
    const { duties } = await transferPerson(await stage.seat(null), { person: people.代理, unit: units.他係, post: '係長', rank: '警部補', head: false, from: '2026-11-16' })
    expect(duties).toBe(1)
    expect(await defects(office, clause)).toMatchObject([{ question: expect.stringContaining('空席') }])
    const told = async () => (await listTasks(await stage.seat('他部長'), { scope: 'mine', state: '未了' })).rows.filter(({ item }) => item?.id === office.id)
    expect((await told()).map(({ clauses, title }) => [clauses, title])).toEqual([[[clause], expect.stringContaining('後任')]])
    await stage.record('他部長', 'zones.zone-deciding/nominated', office.id, { manager: people.補佐, nominatedOn: '2026-11-16' })
    expect(await told()).toEqual([])
    expect(await defects(office, clause)).toEqual([])
    expect((await itemDetail(await stage.seat('課長'), 'zones', office.id)).answered?.people.map(({ id }) => id)).toEqual([people.補佐])
  })

  accept('saitama-kijun:2-1-(2)-ウ', async () => {
    const [first, second] = [await scheme('第１版'), await scheme('第２版')]
    const office = await decide(await zone(), { scheme: first.id })
    await stage.record('課長', 'zones.zone-scheme-end.saitama', first.id, { reason: '第２版に改めた' })
    expect((await stage.item(office.id)).details['scheme']).toBe(first.id)
    expect((await stage.item(first.id)).details).toMatchObject({ basis: '区域の細目第１版', class3: 'サーバ室', nomination: expect.stringContaining('課長補佐') })
    expect(citesOf(await refusalOf(decide(await zone(), { scheme: first.id })))).toEqual(['saitama-kijun:2-1-(2)-ウ'])
    expect((await decide(await zone(), { scheme: second.id })).details['scheme']).toBe(second.id)
  })
})

describe('対策の基準と確認', () => {
  accept('saitama-kijun:3-8-(1)', async () => {
    const clause = 'saitama-kijun:3-8-(1)'
    const machines = await decide(await zone({ class: 'クラス３' }))
    expect(await defects(machines, clause)).toMatchObject([{ because: '不適合' }])
    const { item } = await measure('クラス３', '入室を記録する')
    expect(await defects(machines, clause)).toEqual([])
    expect(item?.details).toMatchObject({ class: 'クラス３', edition: 1, need: '必須' })
    await stage.record('他部長', 'zones.zone-measure/revised', item!.id, { demand: '入退室を記録する', need: '必須', staff: false, effectiveOn: '2026-11-16', reason: '退室も要る' })
    expect((await stage.item(item!.id)).details).toMatchObject({ demand: '入退室を記録する', edition: 2 })
    expect(await stage.store.of(stage.organisation.org).selectFrom('evidence').select('before').where('subject', '=', `item/${item!.id}`).where('act', '=', '対策の改定').executeTakeFirstOrThrow()).toMatchObject({ before: { details: { demand: '入室を記録する', edition: 1 } } })
  })

  accept('saitama-kijun:3-8-(2)', async () => {
    const clause = 'saitama-kijun:3-8-(2)'
    const { item } = await measure('クラス１', '掲示板に名簿を貼らない')
    const shared = await decide(await zone({ class: 'クラス１' }))
    const [check] = await checksOf(shared)
    const because = async () => (await defects(check as LoadedItem, clause)).map((one) => one.because)
    expect(check?.details['demand']).toBe('掲示板に名簿を貼らない')
    expect(await because()).toEqual(['未確認'])
    const improves = async () => (await itemDetail(await stage.seat('課長'), 'zones', shared.id)).cautions.filter(({ message, cites }) => message.includes('要改善') && cites.includes(clause)).length
    expect(await improves()).toBe(1)
    const seat = await stage.seat('課長')
    expect((await refusalOf(answerControl(seat, 'zones.zone-checks/measure', { item: check!.id, answer: '不適合', fields: {} }))).refusals).toContainEqual(expect.objectContaining({ field: 'reason' }))
    await answerControl(seat, 'zones.zone-checks/measure', { item: check!.id, answer: '不適合', fields: {}, reason: '場所がない', planDue: '2026-12-31' })
    expect([await because(), await improves()]).toEqual([['不適合'], 1])
    await answer(check!, 'measure')
    expect([await because(), await improves()]).toEqual([[], 0])
    stage.clock.moveTo('2026-11-17T01:00:00Z')
    await stage.record('他部長', 'zones.zone-measure/revised', item!.id, { demand: '掲示板に名簿も写真も貼らない', need: '必須', staff: false, effectiveOn: '2026-11-17', reason: '写真も同じ' })
    expect([await because(), await improves()]).toEqual([['再確認'], 1])
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })

  accept('saitama-kijun:3-8-(3)-ア', async () => {
    const clause = 'saitama-kijun:3-8-(3)-ア'
    await measure('クラス２', '離席するときは画面を消す', { staff: true })
    await measure('クラス２', '巡回して施錠を確かめる')
    const office = await decide(await zone())
    const seat = await stage.seat('係員')
    expect((await itemDetail(seat, 'zones', office.id)).notice?.lines).toEqual(['離席するときは画面を消す'])
    const text = readPdfPages((await noticeSheet(seat, 'zones', office.id)).file as Uint8Array).join('')
    expect(text).toContain('離席するときは画面を消す')
    expect(text).not.toContain('巡回して')
    const checks = await checksOf(office)
    const left = async () => (await Promise.all(checks.map((check) => defects(check as LoadedItem, clause)))).flat().length
    expect(await left()).toBe(2)
    expect((await refusalOf(answer(checks[0]!, 'measure', { evidence: '' }))).refusals).toMatchObject([{ field: 'evidence', cites: expect.arrayContaining([clause]) }])
    await answer(checks[0]!, 'measure')
    expect(await left()).toBe(1)
  })

  accept('saitama-kijun:3-8-(3)-イ', async () => {
    const clause = 'saitama-kijun:3-8-(3)-イ'
    const office = await decide(await zone(), { disasters: ['地震', '停電'] })
    const asked = (await checksOf(office)).filter(({ details }) => details['aspect'] !== '一般')
    expect(asked.map(({ details }) => details['demand'])).toEqual(['地震に対する施設面の対策', '地震に対する環境面の対策', '停電に対する施設面の対策', '停電に対する環境面の対策'])
    const improves = async () => (await itemDetail(await stage.seat('課長'), 'zones', office.id)).cautions.filter(({ cites }) => cites.includes(clause)).map(({ message }) => message)
    for (const [index, check] of asked.entries()) {
      expect(await improves()).toEqual([expect.stringContaining(`${asked.length - index}件`)])
      await answer(check, 'disaster', { taken: '固定と無停電電源' })
    }
    expect(await improves()).toEqual([])
  })
})
