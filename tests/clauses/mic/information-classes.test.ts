// 市区町村: 情報資産の分類の基準、手引き、分類に伴う取扱制限。
import { describe, expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { previewRecord } from '../../../src/acts/record-preview.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { broughtBy } from '../../../src/engine/register/information-rules.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { CONFIDENTIAL, LOW, SECRET, theAssets } from './assets.ts'

const city = theAssets()
const attached = async (item: LoadedItem) => broughtBy((await city.seat('係員')).book.registers.get('information')!.information, item.classification!).map(({ clause }) => clause)
const CONFIDENTIALITY = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `mic:2-(1)-機密性-${n}`)

describe('分類の基準', () => {
  accept('mic:2-(1)', async () => {
    for (const [answer, level] of [['leak', 'confidentiality'], ['tamper', 'integrity'], ['outage', 'availability']] as const) {
      const refused = await refusalOf(city.enter('観点の欠けた資産', { ...LOW, [answer]: undefined, [level]: undefined }))
      expect(refused.refusals.map(({ field }) => field)).toContain(answer)
      expect(citesOf(refused)).toContain('mic:2-(1)')
    }
    const item = await city.enter('全て上位の資産', { ...SECRET, tamper: '住民の権利の侵害', outage: '住民の権利の侵害', recoveryHours: 24 })
    expect(item.classification).toMatchObject({ confidentiality: 3, integrity: 2, availability: 2 })
    expect(await attached(item)).toEqual([...CONFIDENTIALITY, ...[1, 2, 3].map((n) => `mic:2-(1)-完全性-${n}`), ...[1, 2].map((n) => `mic:2-(1)-可用性-${n}`)])
    const held = await city.enter('持ち出せない資産', { ...SECRET, restrictions: [{ kind: 'no-take-out', place: '書庫１' }] })
    expect((await city.judge('take-out', [held])).prohibitions.flatMap(({ clauses }) => clauses)).toContain('mic:2-(1)')
  })
  accept('mic:2-(1)-機密性3', async () => {
    const item = await city.enter('秘匿名簿', SECRET)
    expect(item.classification).toMatchObject({ state: '決定', confidentiality: 3, integrity: 1, availability: 1, answers: { leak: '秘密文書に相当' } })
    expect(await attached(item)).toEqual(CONFIDENTIALITY)
    const refused = await refusalOf(city.enter('秘匿名簿', { ...SECRET, confidentiality: '2' }))
    expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'confidentiality', cites: ['mic:2-(1)-機密性3'] }))
    expect((await city.judge('use-personal-device', [item], { equipment: { kind: 'non-issued-terminal', owner: 'personal', approved: true } })).prohibitions.flatMap(({ clauses }) => clauses)).toContain('mic:2-(1)-機密性-1')
  })
  accept('mic:2-(1)-機密性2', async () => {
    const item = await city.enter('内部検討資料', CONFIDENTIAL)
    expect(item.classification).toMatchObject({ confidentiality: 2 })
    expect(await attached(item)).toEqual(CONFIDENTIALITY.slice(1))
    const refused = await refusalOf(city.enter('内部検討資料', { ...CONFIDENTIAL, confidentiality: '1' }))
    expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'confidentiality', cites: ['mic:2-(1)-機密性2'] }))
  })
  accept('mic:2-(1)-機密性1', async () => {
    const item = await city.enter('広報紙の原稿')
    expect(item.classification).toMatchObject({ confidentiality: 1, integrity: 1, availability: 1 })
    const answer = await city.judge('provide', [item], { destination: { kind: 'other-organisation' } })
    expect(answer).toMatchObject({ approvals: [], prohibitions: [] })
    expect(answer.applied).toContain('mic:2-(1)-機密性1')
    expect(await attached(item)).toEqual([])
  })
  accept('mic:2-(1)-完全性2', async () => {
    const item = await city.enter('税額計算表', { ...LOW, tamper: '住民の権利の侵害' })
    expect(item.classification).toMatchObject({ confidentiality: 1, integrity: 2, availability: 1 })
    expect(await attached(item)).toEqual(['mic:2-(1)-完全性-1', 'mic:2-(1)-完全性-2', 'mic:2-(1)-完全性-3'])
    expect(citesOf(await refusalOf(city.enter('税額計算表', { ...LOW, tamper: '住民の権利の侵害', integrity: '1' })))).toContain('mic:2-(1)-完全性2')
  })
  accept('mic:2-(1)-完全性1', async () => {
    const item = await city.enter('秘匿資料', SECRET)
    expect((await attached(item)).filter((clause) => clause.includes('完全性'))).toEqual([])
    const answer = await city.judge('store', [item], { equipment: { kind: 'external-medium', owner: 'issued', managed: true, zone: 'lgwan' } })
    expect(answer.applied).toContain('mic:2-(1)-完全性1')
    expect(answer.applied.filter((clause) => clause.startsWith('mic:2-(1)-完全性-'))).toEqual([])
  })
  accept('mic:2-(1)-可用性2', async () => {
    const item = await city.enter('窓口受付データ', { ...LOW, outage: '住民の権利の侵害', recoveryHours: 24 })
    expect(item.classification).toMatchObject({ confidentiality: 1, integrity: 1, availability: 2 })
    expect(await attached(item)).toEqual(['mic:2-(1)-可用性-1', 'mic:2-(1)-可用性-2'])
    expect(citesOf(await refusalOf(city.enter('窓口受付データ', { ...LOW, outage: '住民の権利の侵害', availability: '1' })))).toContain('mic:2-(1)-可用性2')
  })
  accept('mic:2-(1)-可用性1', async () => {
    const item = await city.enter('秘匿資料２', { ...SECRET, tamper: '適確な遂行への支障' })
    expect((await attached(item)).filter((clause) => clause.includes('可用性'))).toEqual([])
    const answer = await city.judge('store', [item], { equipment: { kind: 'external-medium', owner: 'issued', managed: true, zone: 'lgwan' } })
    expect(answer.applied).toContain('mic:2-(1)-可用性1')
    expect(answer.applied.filter((clause) => clause.startsWith('mic:2-(1)-可用性-'))).toEqual([])
  })
  accept('mic:kaisetsu-2-(1)', async () => {
    const seat = await city.seat('係員')
    const event = seat.book.events.get('information.entry.municipality')!
    const order = Object.keys(event.form)
    expect(order.filter((key) => ['leak', 'tamper', 'outage'].includes(key))).toEqual(['leak', 'tamper', 'outage'])
    const { suggested } = await previewRecord(seat, { event: event.id, item: null, form: { decision: '今定める', ...CONFIDENTIAL, tamper: '適確な遂行への支障' } })
    expect(suggested).toEqual({ confidentiality: '2', integrity: '2', availability: '1' })
    const refused = await refusalOf(city.enter('案内文', { ...LOW, confidentiality: '2' }))
    expect(refused.refusals).toEqual([expect.objectContaining({ field: 'differsWhy', cites: ['mic:kaisetsu-2-(1)'] })])
    const item = await city.enter('案内文', { ...LOW, confidentiality: '2', differsWhy: '公表前のため' })
    expect(item.classification).toMatchObject({ confidentiality: 2, answers: { differsWhy: '公表前のため' } })
  })
  accept('mic:kihon-4-(2)-②', async () => {
    const [paper, data] = [await city.enter('納税者名簿', { ...SECRET, tamper: '住民の権利の侵害', kind: '印刷文書', form: '書面', storage: '書庫１' }), await city.enter('納税者データ', { ...SECRET, tamper: '住民の権利の侵害' })]
    expect(paper.details['kind']).toBe('印刷文書')
    expect(paper.classification).toMatchObject({ confidentiality: 3, integrity: 2, availability: 1 })
    expect(await attached(paper)).toEqual(await attached(data))
    const outside = { destination: { kind: 'outside-premises' as const } }
    const [one, other] = [await city.judge('transport', [paper], outside), await city.judge('transport', [data], outside)]
    expect(one.approvals).toEqual(other.approvals)
    // 書面は暗号化できないので、同じ条項が鍵付きケースを求める。
    expect([one, other].map(({ conditions }) => conditions.map(({ measure }) => measure))).toEqual([['locked-case'], ['encrypted']])
    expect(one.conditions.map(({ clauses }) => clauses)).toEqual(other.conditions.map(({ clauses }) => clauses))
  })
  accept('mic:kaisetsu-6.1-(5)', async () => {
    const item = await city.enter('ネットワーク構成図', { ...LOW, kind: 'システム関連文書' })
    expect(item.classification).toMatchObject({ confidentiality: 3 })
    expect(await attached(item)).toEqual(CONFIDENTIALITY)
    for (const lower of ['1', '2']) {
      const refused = await refusalOf(city.record('係員', 'information.classification.municipality', item.id, { ...LOW, confidentiality: lower, differsWhy: '公開してよい' }))
      expect(citesOf(refused)).toContain('mic:kaisetsu-6.1-(5)')
      expect(citesOf(await refusalOf(city.enter('構成図の写し', { ...LOW, kind: 'システム関連文書', confidentiality: lower, differsWhy: '公開してよい' })))).toContain('mic:kaisetsu-6.1-(5)')
      const asked = await refusalOf(city.ask('係員', 'information.review.municipality', [item.id], { ...LOW, confidentiality: lower, integrity: '1', availability: '1', differsWhy: '公開してよい', why: '不要' }))
      expect(citesOf(asked)).toContain('mic:kaisetsu-6.1-(5)')
    }
  })
})

describe('重要性による分類', () => {
  accept('mic:kaisetsu-2-(1)-注1', async () => {
    const importances = await Promise.all((['Ⅰ 3 2 2', 'Ⅱ 2 2 1', 'Ⅲ 1 2 1', 'Ⅳ 1 1 1']).map((line) => line.split(' ') as [string, string, string, string]).map(async ([number, confidentiality, integrity, availability]) => {
      const seat = await city.seat('他課長')
      return seat.db.transaction().execute((tx) => addItem(tx, seat, 'importances', { number, unit: city.organisation.units.他課, columns: { criterion: `区分${number}`, confidentiality, integrity, availability } }))
    }))
    const byImportance = (importance: string) => city.record('係員', 'information.entry-by-importance.municipality', null, { title: '個人の台帳', kind: 'データ', form: '電磁的記録', business: '賦課', aim: '賦課', aimTied: true, origin: '作成', openTo: '所属', decision: '今定める', importance })
    expect((await refusalOf(byImportance(importances[0]!.id))).message).toContain('使わないことになっています')
    await city.set('information.scheme', '重要性')
    expect((await refusalOf(city.enter('三観点では登録できない'))).message).toContain('使わないことになっています')
    const item = (await byImportance(importances[0]!.id)).item!
    expect(item.classification).toMatchObject({ state: '決定', confidentiality: 3, integrity: 2, availability: 2 })
    expect(item.details['importance']).toBe(importances[0]!.id)
    const same = (information: object) => ({ information: { form: 'electronic' as const, restrictions: [], residentRecords: false, immediatelyPublic: false, ...information } })
    const device = { equipment: { kind: 'non-issued-terminal' as const, owner: 'personal' as const, approved: true } }
    expect(await city.judge('use-personal-device', [item], device)).toEqual(await city.judge('use-personal-device', [], { ...device, ...same({ confidentiality: 3, integrity: 2, availability: 2 }) }))
  })
})
