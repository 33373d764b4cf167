// 市区町村: 持出し・持込みの記録簿と、不正プログラムの検査の条項。
import { describe, expect } from 'vitest'
import { listContext } from '../../../src/acts/export.ts'
import { ledgersOf } from '../../../src/acts/ledger-forms.ts'
import { custodyRows, registerRows } from '../../../src/acts/ledger-rows.ts'
import type { LedgerRow } from '../../../src/documents/ledger.ts'
import { mediaAsEquipment } from '../../../src/domain/media/situation.ts'
import { listItems } from '../../../src/store/item-list.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, NOON, WEEK } from './city.ts'

const rowsOf = async (rows: AsyncIterable<LedgerRow>) => { const found: LedgerRow[] = []; for await (const row of rows) found.push(row); return found }

describe('持出し記録簿と持込み記録簿', () => {
  const city = aCity()
  const form = { purpose: '納税相談会', destinationKind: '庁舎の外', destination: '市民会館', period: WEEK, minimised: true, zone: 'LGWAN接続系', residentRecords: false }
  const takenOut = async (number: string) => {
    const medium = await city.medium(number)
    await city.permit('課長', await city.ask('係員', 'media.take-out.municipality', [medium.id], form))
    return medium
  }
  const giveBack = async (medium: string) => {
    await city.record('係員', 'media.return', medium, { erased: true, method: '上書きによる消去', externallyConnected: 'なし' })
    await city.record('課長', 'media.return-confirmation', medium, { received: true, empty: true })
  }
  const scope = () => ({ unit: null, units: [city.organisation.units.課], from: '2026-11-01', to: '2026-11-30' })
  const bringIn = { person: '委託先 佐々木', broughtAt: NOON, thing: '保守用ノート型パソコン', count: 1, purpose: '機器の保守', location: '税務課 執務室', connects: true }
  const broughtIn = async () => {
    const request = await city.ask('係員', 'release.bring-in.municipality', [], { ...bringIn, section: city.organisation.units.課 })
    await city.permit('課長', request)
    return (await city.request(request)).items[0]!
  }

  accept('mic:5.1-(1)-⑤', async () => {
    const clause = 'mic:5.1-(1)-⑤'
    const medium = await takenOut('簿-1')
    const db = city.store.of(city.organisation.org)
    const line = () => db.selectFrom('custody').selectAll().where('item', '=', medium.id).executeTakeFirstOrThrow()
    expect(await line()).toMatchObject({ purpose: '納税相談会', destination: '市民会館', permitted_by: city.organisation.people.課長 })
    expect((await refusalOf(city.record('係員', 'release.correction.municipality', medium.id, { destination: '公民館', reason: '書き誤り' }))).message).toContain('情報セキュリティ管理者')
    await city.record('課長', 'release.correction.municipality', medium.id, { destination: '公民館', reason: '書き誤り' })
    await giveBack(medium.id)
    const kept = await line()
    expect(kept.destination).toBe('公民館')
    expect(kept.confirmed_by).toBe(city.organisation.people.課長)
    expect((kept.details as { corrections: object[] }).corrections).toMatchObject([{ by: city.organisation.people.課長, reason: '書き誤り', before: { destination: '市民会館' }, after: { destination: '公民館' } }])
    await expect(db.deleteFrom('custody').where('item', '=', medium.id).execute()).rejects.toThrow(/permission denied/)
    await expect(db.deleteFrom('record').where('item', '=', medium.id).execute()).rejects.toThrow(/permission denied/)
    const item = await broughtIn()
    expect(await city.item(item)).toMatchObject({ register: 'bring-ins', state: '持込中' })
    const row = await city.item(item)
    await city.change('課長', row, { count: 2 })
    const proof = await db.selectFrom('evidence').select(['before', 'after', 'actor', 'clauses']).where('subject', '=', `item/${item}`).where('act', '=', '持込みの記載の訂正').executeTakeFirstOrThrow()
    expect(proof).toMatchObject({ before: { details: { count: 1 } }, after: { details: { count: 2 } }, actor: city.organisation.people.課長, clauses: expect.arrayContaining([clause]) })
    await city.record('課長', 'release.take-home.municipality', item, { takenHomeOn: '2026-11-16', left: true })
    expect(await city.item(item)).toMatchObject({ state: '持帰り済', details: { takenHomeOn: '2026-11-16', confirmedBy: city.organisation.people.課長 } })
    await expect(db.deleteFrom('item').where('id', '=', item).execute()).rejects.toThrow()
  })

  accept('mic:kaisetsu-5.1-(1)-③-注5', async () => {
    const out = await takenOut('簿-2')
    const back = await takenOut('簿-3')
    await giveBack(back.id)
    const seat = await city.seat('課長')
    const ledger = ledgersOf(seat).find(({ kind, register }) => kind === 'custody' && register === 'media')!
    const labels = ledger.form.columns.map(({ label }) => label.replaceAll('\n', ''))
    for (const column of ['所属課室名', '名前', '日時', '持出物', '個数', '用途', '持出の場所', '返却日', '管理者の確認']) expect(labels.join('|')).toContain(column)
    const rows = await rowsOf(custodyRows(seat, 'media', scope()))
    const [open, closed] = [out, back].map(({ number }) => rows.find((row) => row.number === number)!)
    expect(open).toMatchObject({ unit: '市民税係', person: expect.any(String), takenAt: WEEK.from, item: '外部記録媒体 簿-2', count: 1, purpose: '納税相談会', destination: '市民会館', returnedOn: null, confirmedBy: '' })
    expect(closed).toMatchObject({ returnedOn: expect.any(String), confirmedBy: expect.stringMatching(/./) })
    expect(rows.filter(({ returnedOn, confirmedBy }) => returnedOn === null && confirmedBy === '').map(({ number }) => number)).toEqual(['簿-2'])
    const listed = await listItems(seat.db, listContext(seat, 'media'), { state: '持出し中,返却確認待ち' })
    expect(listed.rows.map(({ number }) => number)).toEqual(['簿-2'])
  })

  accept('mic:kaisetsu-5.1-(1)-③-注6', async () => {
    const [staying, gone] = [await broughtIn(), await broughtIn()]
    const connection = { connectedAt: NOON, target: '税務課の複合機' }
    expect((await refusalOf(city.record('係員', 'release.bring-in-connection.municipality', staying, connection))).message).toContain('検査')
    await city.record('係員', 'release.bring-in-check.municipality', staying, { result: '検出なし', checkedAt: NOON, method: '検査専用端末で検査' })
    await city.record('係員', 'release.bring-in-connection.municipality', staying, connection)
    await city.record('課長', 'release.take-home.municipality', gone, { takenHomeOn: '2026-11-16', left: true })
    const seat = await city.seat('課長')
    const ledger = ledgersOf(seat).find(({ register }) => register === 'bring-ins')!
    for (const column of ['所属課室名', '名前', '日時', '持込物', '個数', '用途', '持込の場所', '持ち帰り日', '管理者の確認']) expect(ledger.form.columns.map(({ label }) => label)).toContain(column)
    const rows = await rowsOf(registerRows(seat, 'bring-ins', scope()))
    const numbers = await Promise.all([staying, gone].map(async (id) => (await city.item(id)).number))
    expect(rows.find(({ number }) => number === numbers[0])).toMatchObject({ section: '税務課', person: bringIn.person, thing: bringIn.thing, count: 1, purpose: bringIn.purpose, location: bringIn.location, state: '持込中' })
    const inside = await listItems(seat.db, listContext(seat, 'bring-ins'), { state: '持込中' })
    expect(inside.rows.map(({ number }) => number)).toContain(numbers[0])
    expect(inside.rows.map(({ number }) => number)).not.toContain(numbers[1])
    expect(inside.rows.every(({ details }) => details['takenHomeOn'] === null || details['takenHomeOn'] === undefined)).toBe(true)
  })

  accept('mic:kaisetsu-6.5-(7)-②', async () => {
    const clause = 'mic:kaisetsu-6.5-(7)-②'
    const seat = await city.seat('係員')
    const connect = (equipment: object) => seat.book.rulesetOn(seat.day).decide({
      profile: 'municipality', action: 'connect', purpose: 'duty', information: { confidentiality: 1, integrity: 1, availability: 1, restrictions: [] }, equipment: { zone: 'lgwan', ...equipment },
    })
    const unknown = connect({ kind: 'external-medium', owner: 'issued', managed: false, malwareChecked: true, approved: true })
    expect(unknown.outcome).toBe('prohibited')
    expect(unknown.prohibitions.flatMap(({ clauses }) => clauses)).toContain(clause)
    const medium = await city.medium('検-1')
    const before = connect(mediaAsEquipment([await city.item(medium.id)]))
    expect(before.outcome).toBe('conditional')
    expect(before.conditions).toContainEqual(expect.objectContaining({ measure: 'malware-checked', when: 'before', met: false, clauses: [clause] }))
    await city.record('係員', 'media.malware-check', medium.id, { source: '所属の媒体', checkedOn: '2026-11-16', method: '検査専用端末で検査', definitionsOn: '2026-11-16', result: '検出なし' })
    expect(connect(mediaAsEquipment([await city.item(medium.id)])).outcome).toBe('permitted')
    expect(citesOf(await refusalOf(city.record('係員', 'media.malware-check', '999999', {})))).toContain(clause)
  })
})
