// 市区町村: 媒体の保管場所、長期保管、外部の組織の媒体、持出し簿の条項。
import { describe, expect, test } from 'vitest'
import { listContext } from '../../../src/acts/export.ts'
import { listItems } from '../../../src/store/item-list.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { CONFIDENTIAL, LOW, theAssets } from './assets.ts'
import { aCity, WEEK } from './city.ts'

const QUALITIES = { lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true, forConfidential: true }
const written = (information: object) => ({ contents: [{ title: '資料', confidentiality: 1, integrity: 1, availability: 1, ...information }], terminal: '端末 A-1', encrypted: true, zone: 'LGWAN接続系' })

describe('媒体の保管', () => {
  const city = aCity()
  const place = (number: string, lacking: object = {}) => city.add('係員', 'places', number, { name: number, ...QUALITIES, ...lacking })
  /** A medium in a good place with this information on it, and one that lies in `bad` before the information comes. */
  const judged = async (key: string, information: object, lacking: object) => {
    const [good, bad] = [await place(`良-${key}`), await place(`不可-${key}`, lacking)]
    const medium = await city.medium(`保-${key}`, {}, good.id)
    await city.record('係員', 'media.write-contents', medium.id, written(information))
    const moved = await refusalOf(city.change('係員', medium, {}, bad.id))
    expect((await city.item(medium.id)).place?.id).toBe(good.id)
    const lying = await city.medium(`置-${key}`, {}, bad.id)
    const added = await refusalOf(city.record('係員', 'media.write-contents', lying.id, written(information)))
    expect((await city.item(lying.id)).contents).toEqual([])
    return { moved, added }
  }

  accept('mic:2-(1)-機密性-8', async () => {
    for (const refused of Object.values(await judged('機密', { confidentiality: 2 }, { lockable: false }))) {
      expect(refused.refusals[0]).toMatchObject({ field: 'place', message: expect.stringContaining('施錠') })
      expect(citesOf(refused)).toContain('mic:2-(1)-機密性-8')
    }
    const open = await place('不可-公開', { lockable: false })
    expect((await city.medium('保-公開', {}, open.id)).place?.id).toBe(open.id)
  })
  accept('mic:2-(1)-完全性-3', async () => {
    for (const refused of Object.values(await judged('完全', { integrity: 2 }, { lockable: false }))) {
      expect(refused.refusals[0]).toMatchObject({ field: 'place' })
      expect(citesOf(refused)).toContain('mic:2-(1)-完全性-3')
    }
  })
  accept('mic:2-(1)-可用性-2', async () => {
    for (const refused of Object.values(await judged('可用', { availability: 2 }, { lockable: false }))) {
      expect(refused.refusals[0]).toMatchObject({ field: 'place' })
      expect(citesOf(refused)).toContain('mic:2-(1)-可用性-2')
    }
  })
  accept('mic:2-(2)-⑥-(エ)', async () => {
    const { moved } = await judged('湿', { availability: 2 }, { dampproof: false })
    expect(moved.message).toContain('耐湿')
    expect(moved.message).not.toMatch(/施錠|耐火|耐熱|耐水/)
    expect(citesOf(moved)).toContain('mic:2-(2)-⑥-(エ)')
  })
  accept('mic:2-(2)-⑥-(イ)', async () => {
    const medium = await city.medium('長-1')
    const missing = await refusalOf(city.change('係員', medium, { use: '長期保管' }))
    expect(citesOf(missing)).toContain('mic:2-(2)-⑥-(イ)')
    for (const [field, value] of [['writeProtectedOn', null], ['writeProtectedHow', ''], ['writeProtectedBy', null]] as const) {
      const full = { use: '長期保管', writeProtectedOn: '2026-11-16', writeProtectedHow: '書込禁止スイッチ', writeProtectedBy: city.organisation.people.課長 }
      expect((await refusalOf(city.change('係員', medium, { ...full, [field]: value }))).refusals.map((one) => one.field)).toContain(field)
    }
    expect((await city.change('係員', medium, { use: '長期保管', writeProtectedOn: '2026-11-16', writeProtectedHow: '書込禁止スイッチ', writeProtectedBy: city.organisation.people.課長 })).details['use']).toBe('長期保管')
  })
})

describe('外部の組織の媒体', () => {
  const city = aCity()
  const foreign = { origin: '外部の組織から受領', use: '運搬', contract: '令和8年度 納税通知書印刷業務委託' }

  accept('mic:kaisetsu-4.4-注1-支給媒体', async () => {
    const seat = await city.seat('係員')
    const unlisted = seat.book.rulesetOn(seat.day).decide({
      profile: 'municipality', action: 'use-medium', purpose: 'duty', information: { confidentiality: 1, integrity: 1, availability: 1, restrictions: [] },
      equipment: { kind: 'external-medium', owner: 'issued', managed: false, malwareChecked: true, approved: true, zone: 'internet' },
    })
    expect(unlisted).toMatchObject({ outcome: 'prohibited' })
    expect(unlisted.prohibitions.flatMap(({ clauses }) => clauses)).toContain('mic:kaisetsu-4.4-注1-支給媒体')
    expect(citesOf(await refusalOf(city.medium('外-1', { ...foreign, contract: undefined })))).toContain('mic:kaisetsu-4.4-注1-支給媒体')
    const medium = await city.medium('外-1', foreign)
    const terminal = await city.terminal('端末-1', { zone: 'インターネット接続系' })
    const read = { direction: '読み込み', terminal: terminal.id, what: '納税通知書の印影', at: '2026-11-16T09:30:00+09:00', result: '検出なし' }
    expect((await city.record('係員', 'media.exchange.municipality', medium.id, read)).item?.number).toBe('外-1')
    expect((await refusalOf(city.change('係員', medium, { contract: null }))).refusals[0]!.field).toBe('contract')
  })

  accept('mic:kaisetsu-4.4-注1-運搬目的', async () => {
    for (const use of ['保管', '業務データの常用']) {
      const refused = await refusalOf(city.medium(`外-${use}`, { ...foreign, use }))
      expect(refused.refusals).toMatchObject([{ field: 'use' }])
      expect(citesOf(refused)).toContain('mic:kaisetsu-4.4-注1-運搬目的')
    }
    const medium = await city.medium('外-2', foreign)
    const terminal = await city.terminal('端末-2')
    const read = { direction: '書き出し', terminal: terminal.id, what: '口座振替データ', at: '2026-11-16T09:30:00+09:00' }
    const unchecked = await refusalOf(city.record('係員', 'media.exchange.municipality', medium.id, read))
    expect(unchecked.refusals).toContainEqual(expect.objectContaining({ field: 'result', cites: ['mic:kaisetsu-4.4-注1-運搬目的'] }))
    expect(citesOf(await refusalOf(city.record('係員', 'media.exchange.municipality', medium.id, { ...read, result: '検出あり' })))).toContain('mic:kaisetsu-4.4-注1-運搬目的')
    await city.record('係員', 'media.exchange.municipality', medium.id, { ...read, result: '検出なし' })
    const notGivenBack = async () => {
      const seat = await city.seat('係員')
      return (await listItems(seat.db, listContext(seat, 'media'), { origin: '外部の組織から受領', state: '保管中,使用中,持出し中,要確認' })).rows.map(({ number }) => number)
    }
    expect(await notGivenBack()).toContain('外-2')
    await city.record('係員', 'media.give-back.municipality', medium.id, { givenOn: '2026-11-16', receiver: '委託先 佐々木', method: '上書きによる消去' })
    expect((await city.item(medium.id)).state).toBe('返却済')
    expect(await notGivenBack()).not.toContain('外-2')
  })
})

describe('機密性２以上の保管場所', () => {
  const city = theAssets()

  accept('mic:2-(1)-機密性-3', async () => {
    const clause = 'mic:2-(1)-機密性-3'
    const [open, kept] = [await city.add('係員', 'places', '棚-1', { name: '閲覧棚', ...QUALITIES, forConfidential: false }), await city.add('係員', 'places', '金庫-1', { name: '耐火金庫', ...QUALITIES })]
    // 情報資産: 登録するときも、移すときも、登録のない場所には置けない。
    expect((await refusalOf(city.enter('賦課資料', { ...CONFIDENTIAL, place: open.id }))).refusals).toMatchObject([{ field: 'place', cites: [clause], message: expect.stringContaining('登録されていません') }])
    const asset = await city.enter('賦課資料', { ...CONFIDENTIAL, place: kept.id })
    expect(asset.place?.id).toBe(kept.id)
    const move = (item: { readonly id: string }, place: string) => city.record('係員', 'information.placing.municipality', item.id, { place, movedOn: '2026-11-16' })
    expect(citesOf(await refusalOf(move(asset, open.id)))).toEqual([clause])
    expect((await move(await city.enter('広報資料', LOW), open.id)).item?.place?.id).toBe(open.id)
    // 媒体: 置くときも、書き込むときも。
    const medium = await city.medium('保管-1', {}, open.id)
    expect(citesOf(await refusalOf(city.record('係員', 'media.write-contents', medium.id, written({ confidentiality: 2 }))))).toContain(clause)
    // その場所への媒体の持込みには、必要性の記載が要る。
    expect((await refusalOf(city.change('係員', medium, {}, kept.id))).refusals).toMatchObject([{ field: 'placedFor', cites: [clause], message: expect.stringContaining('必要性') }])
    expect((await refusalOf(city.medium('保管-2', { placedFor: '' }, kept.id))).refusals).toMatchObject([{ field: 'placedFor' }])
    const brought = await city.change('係員', medium, { placedFor: '賦課資料の控えを入れる' }, kept.id)
    expect([brought.place?.id, brought.details['placedFor']]).toEqual([kept.id, '賦課資料の控えを入れる'])
    const carried = { section: city.organisation.units.課, person: '彩野印刷 佐々木', broughtAt: '2026-11-16T09:00:00+09:00', thing: '外付けディスク', count: 1, purpose: '受渡し', location: '書庫', connects: false }
    const bringIn = (more: object) => city.ask('係員', 'release.bring-in.municipality', [], { ...carried, ...more })
    expect((await refusalOf(bringIn({ storage: kept.id }))).refusals).toMatchObject([{ field: 'need', cites: [clause] }])
    expect(await bringIn({ storage: kept.id, need: '原本と照らし合わせる' })).toMatch(/^\d+$/)
    expect(await bringIn({ storage: open.id })).toMatch(/^\d+$/)
  })

  test('返却の確認で選んだ保管場所に置かれる。選ばなければ元の場所のまま。場所の定めは、ここでも守られる', async () => {
    const place = (number: string, more: object = {}) => city.add('係員', 'places', number, { name: number, ...QUALITIES, ...more })
    const [home, other, hazard] = [await place('元-1'), await place('先-1'), await place('低地-1', { forConfidential: false, hazard: true })]
    const givenBack = async (number: string, columns: object = {}) => {
      const medium = await city.medium(number, columns, home.id)
      await city.permit('課長', await city.ask('係員', 'media.take-out.municipality', [medium.id], { purpose: '納税相談会', destinationKind: '庁舎の外', destination: '市民会館', period: WEEK, minimised: true, zone: 'LGWAN接続系', residentRecords: false }))
      await city.record('係員', 'media.return', medium.id, { erased: true, method: '上書きによる消去', externallyConnected: 'なし' })
      return medium.id
    }
    const confirm = (medium: string, form: object = {}) => city.record('課長', 'media.return-confirmation', medium, { received: true, empty: true, ...form })
    const first = await givenBack('戻-1')
    await confirm(first)
    expect(await city.item(first)).toMatchObject({ state: '保管中', place: { id: home.id }, details: { placedFor: '業務の資料を入れる' } })
    const second = await givenBack('戻-2')
    expect((await refusalOf(confirm(second, { place: other.id }))).refusals).toMatchObject([{ field: 'placedFor', cites: ['mic:2-(1)-機密性-3'] }])
    expect(await city.item(second), 'nothing half-done').toMatchObject({ state: '返却確認待ち', place: { id: home.id } })
    await confirm(second, { place: other.id, placedFor: '来月の相談会でも使う' })
    expect(await city.item(second)).toMatchObject({ state: '保管中', place: { id: other.id }, details: { placedFor: '来月の相談会でも使う' } })
    const kept = await givenBack('戻-3', { use: 'バックアップ' })
    expect(citesOf(await refusalOf(confirm(kept, { place: hazard.id })))).toContain('mic:2-(2)-⑥-(ウ)')
  })
})
