// 埼玉県警察: 区域を対策に従って使うこと。職員以外の者の立入りと、区域で禁じた機器の持込み。
import { expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { relatedRows } from '../../../src/acts/related-rows.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { asking } from '../police-policies.ts'

const stage = onStage('saitama-police')
let made = 0
const add = async (register: string, columns: object): Promise<LoadedItem> => {
  const seat = await stage.seat('課長')
  return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number: `${register}-${++made}`, unit: stage.organisation.units.課, columns }))
}
async function aZone(classed: string): Promise<LoadedItem> {
  const { people } = stage.organisation
  const premises = await add('premises', { name: '試験警察庁舎', grounds: '本館' })
  const scheme = await add('zone-schemes', { basis: '区域の細目', effectiveOn: '2026-04-01', class0: '来訪者も入れる', class1: '共用の場所', class2: '事務室', class3: 'サーバ室', nomination: '課長補佐以上' })
  const zone = await add('zones', { premises: premises.id, name: `${classed}の室`, extent: '３階', class: classed })
  return (await stage.record('課長', 'zones.zone-deciding/effective', zone.id, { ...(classed === 'クラス０' ? {} : { manager: people.補佐 }), scheme: scheme.id, decidedOn: '2026-11-16', decidedBy: people.他部長 })).item!
}
const measure = (classed: string, form: object) => stage.record('他部長', 'zones.zone-measure/added', null, { class: classed, need: '必須', staff: true, effectiveOn: '2026-11-01', ...form })
const VISIT = { visitor: '佐々木 一', affiliation: '試験保守株式会社', purpose: '空調の点検' }
const visit = (zone: LoadedItem) => stage.record('係員', 'zones.visit.saitama/registered', zone.id, { ...VISIT, host: stage.organisation.people.係員 })
const enter = (one: { readonly id: string }, form: object) => stage.record('係員', 'zones.visit.saitama/entered', one.id, { told: '説明した', consented: '同意した', enteredAt: '2026-11-16T09:00:00+09:00', ...form })

accept('saitama-kijun:3-8-(3)-ウ', async () => {
  const clause = 'saitama-kijun:3-8-(3)-ウ'
  const { people } = stage.organisation
  const open = await aZone('クラス０')
  expect((await refusalOf(visit(open))).code).toBe('conflict')
  for (const classed of ['クラス１', 'クラス２', 'クラス３']) {
    await measure(classed, { demand: `${classed}では画面を撮らない` })
    const zone = await aZone(classed)
    const registered = (await visit(zone)).item!
    expect(registered).toMatchObject({ register: 'visits', state: '説明待ち', details: { ...VISIT, zone: zone.id, host: people.係員 } })
    // 説明も同意も必須で、どちらかが済まなければ入室にできない。
    expect((await refusalOf(enter(registered, { told: undefined, consented: undefined }))).refusals.map(({ field, cites }) => [field, cites])).toEqual(expect.arrayContaining([['told', [clause]], ['consented', [clause]]]))
    expect((await refusalOf(enter(registered, { told: 'まだ説明していない' }))).refusals).toMatchObject([{ field: 'told', cites: [clause] }])
    expect((await refusalOf(enter(registered, { consented: 'まだ・同意しない' }))).refusals).toMatchObject([{ field: 'consented', cites: [clause] }])
    expect((await stage.item(registered.id)).state).toBe('説明待ち')
    const inside = (await enter(registered, {})).item!
    expect(inside).toMatchObject({ state: '入室中', details: { consented: '同意した', explained: `${classed}では画面を撮らない` } })
    expect((await refusalOf(stage.record('係員', 'zones.visit.saitama/left', inside.id, { leftAt: '2026-11-16T08:00:00+09:00' }))).refusals).toMatchObject([{ field: 'leftAt', cites: [clause] }])
    expect((await stage.record('係員', 'zones.visit.saitama/left', inside.id, { leftAt: '2026-11-16T09:45:00+09:00' })).item!.state).toBe('退室済')
    expect((await relatedRows(await stage.seat('係員'), zone)).flatMap(({ rows }) => rows.map(({ id }) => id))).toContain(inside.id)
  }

  // 区域で禁じた機器の持込みは不可で、区域の対策と条項が示される。
  const machines = await aZone('クラス３')
  const bring = (form: object) => ({ event: 'zones.bring-in.saitama', item: machines.id, form: { who: '職員', kind: 'デジタルカメラ', owner: '支給', act: '設備の記録', ...form } })
  const judge = (form: object = {}) => stage.record('係員', 'zones.bring-in.saitama', machines.id, bring(form).form)
  expect((await judge()).id).toMatch(/^\d+$/)
  const ban = (await measure('クラス３', { demand: 'カメラを持ち込まない', bans: ['デジタルカメラ'], bansFor: '職員以外の者' })).item!
  expect((await judge()).id).toMatch(/^\d+$/)
  const refused = await refusalOf(judge({ who: '職員以外の者', owner: '外部の組織のもの' }))
  expect(refused.refusals[0]).toMatchObject({ message: expect.stringMatching(/^不可.*カメラを持ち込まない/), cites: [clause] })
  expect(new Set(citesOf(refused))).toEqual(new Set([clause]))
  await stage.record('他部長', 'zones.zone-measure/revised', ban.id, { demand: 'カメラも私物も持ち込まない', need: '必須', staff: true, bans: ['デジタルカメラ', '個人所有の機器・媒体'], effectiveOn: '2026-11-16', reason: '職員も同じ' })
  expect((await refusalOf(judge())).message).toContain('カメラも私物も持ち込まない')
  expect(citesOf(await refusalOf(judge({ kind: '携帯電話機', owner: '個人所有' })))).toContain(clause)
  expect((await judge({ kind: '携帯電話機' })).id).toMatch(/^\d+$/)
  // 取扱判定の窓口でも、同じ規則が不可と答える。
  await asking(stage, '係員', async (client) => {
    const { body } = await client.post('/api/decisions', { profile: 'saitama-police', action: 'bring-in', equipment: { kind: 'digital-camera', owner: 'issued' }, findings: ['banned-in-zone'] })
    expect(body).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: [clause] }] })
  })
})
