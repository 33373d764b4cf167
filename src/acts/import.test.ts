import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { anOrganisation, TEST_NOW } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { ledgerCsvStream } from '../documents/ledger-csv.ts'
import { readTable } from '../documents/table-reader.ts'
import { loadDefinitions } from '../domain/index.ts'
import { standingClock } from '../engine/clock.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { exportItems } from './export.ts'
import { planImport } from './import.ts'
import { hopedHeadings, mappingFor } from './import-fields.ts'
import { undoImport } from './import-undo.ts'
import { runImport } from './import-write.ts'
import { addItem, changeItem } from './items.ts'
import { openWorld, takeSeat } from './world.ts'
import type { Seat, World } from './world.ts'

let database: FreshDatabase
let store: Store
let world: World
let home: TestOrganisation
let seat: Seat

beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  home = await anOrganisation(store, 'municipality', 'import-test')
  const definitions = (await loadDefinitions()).filter((one) => one.kind !== 'register' || ['media.media', 'zones.places', 'appointments.reserved-matters'].includes(one.id))
  world = openWorld(store, definitions, standingClock(TEST_NOW))
  seat = await takeSeat(world, home.org, home.people.係員)
})
afterAll(async () => { await store?.close(); await database?.drop() })

const media = () => seat.book.registers.get('media')!
async function read(text: string | Uint8Array, name = '管理表.csv') {
  const file = await readTable(typeof text === 'string' ? new TextEncoder().encode(text) : text, name, hopedHeadings(media(), 'municipality'))
  return file.sheets[0]!
}
async function plan(text: string | Uint8Array) {
  const table = await read(text)
  return planImport(seat.db, seat, 'media', table, await mappingFor(seat.db, seat, 'media', media(), table))
}
async function run(text: string) {
  const table = await read(text)
  return runImport(seat, { register: 'media', fileName: '管理表.csv', table, mapping: await mappingFor(seat.db, seat, 'media', media(), table) })
}
const HEAD = '管理番号,種別,製品名,暗号化機能,登録年月日,保管場所,備考'
const stored = (number: string) => seat.db.selectFrom('item').innerJoin('medium', 'medium.item', 'item.id').selectAll().where('number', '=', number).executeTakeFirst()

describe('取込みの見込み', () => {
  test('新規・変更・変更なし・誤りを、変わる所とともに行ごとに言う', async () => {
    const { rows, counts } = await plan(`${HEAD}\nT-001,usbメモリ,試し,有,R8.4.1,庫-0001,\nUSB-0001,ＵＳＢメモリ,別の製品,○,令和8年4月1日,庫-0001号保管庫,\nＵＳＢ-0002,ＵＳＢメモリ,試験メモリ 32,はい,2026-04-01,庫-0001,\nT-002,フロッピー,,たぶん,R8.13.1,どこか,\n`)
    expect(rows.map(({ row, kind }) => [row, kind])).toEqual([[2, '新規'], [3, '変更'], [4, '変更なし'], [5, '誤り']])
    expect(rows[1]!.changes).toEqual([{ label: '製品名', before: '試験メモリ 32', after: '別の製品' }])
    for (const part of ['［種別］種別「フロッピー」', '［暗号化機能］', '［登録年月日］登録年月日「R8.13.1」', '［保管場所］保管場所「どこか」']) expect(rows[3]!.message).toContain(part)
    expect(counts).toEqual({ 新規: 1, 変更: 1, 変更なし: 1, 誤り: 1 })
  })

  test('今ある台帳から取り込む新しい媒体は、前からその保管場所にあるものとし、動かす行には必要性を求める', async () => {
    const { rows } = await plan('管理番号,暗号化,保管場所\nT-050,有,庫-0001\nUSB-0001,有,庫-0002\n')
    expect(rows.map(({ kind }) => kind)).toEqual(['新規', '誤り'])
    expect(rows[1]!.message).toContain('この媒体を持ち込む必要性を書いてください')
  })

  test('表の中で重なる番号は、どの行と重なるかを言って断る', async () => {
    const { rows } = await plan(`管理番号,暗号化\nT-010,有\nｔ－０１０,有\n`)
    expect(rows.map(({ kind }) => kind)).toEqual(['新規', '誤り'])
    expect(rows[1]!.message).toContain('2行目にもあります')
  })

  test('知らない所属・ほかの所属・状態の書換え・登録済みの使用者は、その列で断る', async () => {
    const other = seat.organisation.units.get(home.units.他課)!.name
    const { rows } = await plan(`管理番号,所属,暗号化,状態,使用者\nT-020,宇宙課,有,,\nT-021,${other},有,,\nT-022,,有,廃棄,\nUSB-0001,,有,持出し中,\nUSB-0001x,,有,保管中,100007\nUSB-0002,,有,保管中,100007\n`)
    expect(rows.map(({ kind }) => kind)).toEqual(['誤り', '誤り', '誤り', '誤り', '新規', '誤り'])
    for (const [index, part] of ['所属「宇宙課」は見つかりません', 'ほかの所属の台帳は変更できません', '新しい行の状態は「保管中」だけです', '状態は取込みでは変えられません'].entries()) expect(rows[index]!.message).toContain(part)
    expect(rows[5]!.message).toContain('使用者は、取込みでは変えられません')
  })

  test('列がずれた表は、どの行も取り込まずに誤りを示す', async () => {
    const { counts } = await plan(`${HEAD}\nＵＳＢメモリ,試し,有,R8.4.1,庫-0001,,\nＵＳＢメモリ,試し2,無,R8.4.2,庫-0001,,\n`)
    expect(counts).toEqual({ 新規: 0, 変更: 0, 変更なし: 0, 誤り: 2 })
  })

  test('20MBのセルは、長すぎると断り、見込みの言葉は短いまま', async () => {
    const { rows } = await plan(`管理番号,暗号化,製品名\nT-030,有,${'あ'.repeat(7_000_000)}\n${'9'.repeat(1_000_000)},有,\n`)
    expect(rows.map(({ kind }) => kind)).toEqual(['誤り', '誤り'])
    expect(rows[0]!.message).toContain('80文字以内')
    expect(rows[1]!.message).toContain('60文字以内')
    expect(rows.every(({ message, number }) => message.length < 300 && number.length <= 60)).toBe(true)
  })

  test('台帳の決まりは取込みでも守られる（外部の組織の媒体は契約が要る）', async () => {
    const { rows } = await plan(`管理番号,暗号化,由来,取扱いを定めた契約,用途\nT-040,有,外部の組織から受領,契約第1号,一般\nT-041,有,外部の組織から受領,契約第1号,運搬\n`)
    expect(rows.map(({ kind }) => kind)).toEqual(['誤り', '新規'])
    expect(rows[0]!.message).toContain('情報の運搬だけに使えます')
  })

  test('CP932 の表も読む', async () => {
    const table = await read(iconv.encode('管理番号,種別,暗号化機能\n髙-1,その他,無\n', 'cp932'))
    const { rows } = await planImport(seat.db, seat, 'media', table, await mappingFor(seat.db, seat, 'media', media(), table))
    expect(rows[0]).toMatchObject({ number: '髙-1', kind: '誤り' })
    expect(rows[0]!.message).toContain('種別の名称を入力してください')
  })

  test.each([[{ number: 'ない列' }], [{ nothing: '管理番号' }], [{ serial: '管理番号' }], [{ number: '管理番号', serial: '管理番号' }]])('使えない列の対応 %j は断る', async (mapping) => {
    const table = await read('管理番号,暗号化\nT-1,有\n')
    await expect(planImport(seat.db, seat, 'media', table, mapping)).rejects.toMatchObject({ refusals: [{ field: 'mapping' }] })
  })

  test('文の数は行の数によらない', async () => {
    const sheet = (count: number) => `管理番号,暗号化,保管場所\n${Array.from({ length: count }, (_, i) => `N-${i},有,庫-0001`).join('\n')}\n`
    const cost = async (count: number) => { const before = store.statements(); await plan(sheet(count)); return store.statements() - before }
    expect(await cost(3000)).toBe(await cost(3))
  })
})

describe('取込みと取消し', () => {
  test('誤りのない行だけを入れ、同じ表をもう一度入れても何も変わらず、列の対応を覚える', async () => {
    const text = `番号札,暗号,名まえ\nA-001,有,一号\nA-002,未定,二号\nA-003,無,三号\n`
    const table = await read(text)
    const mapping = { number: '番号札', encryption: '暗号', product: '名まえ' }
    const first = await runImport(seat, { register: 'media', fileName: 'a.csv', table, mapping })
    expect(first.counts).toEqual({ 新規: 2, 変更: 0, 変更なし: 0, 誤り: 1 })
    expect(first.refused).toMatchObject([{ row: 3 }])
    expect(await mappingFor(seat.db, seat, 'media', media(), table)).toMatchObject(mapping)
    const second = await run(text)
    expect(second.counts).toEqual({ 新規: 0, 変更: 0, 変更なし: 2, 誤り: 1 })
    expect(await stored('A-001')).toMatchObject({ state: '保管中', product: '一号', encryption: true, kind: 'ＵＳＢメモリ', unit: home.units.係 })
    const evidence = await seat.db.selectFrom('evidence').select(['act', 'actor']).where('subject', '=', `item/${(await stored('A-001'))!.item}`).execute()
    expect(evidence).toEqual([{ act: '外部記録媒体の登録（取込み）', actor: home.people.係員 }])
  })

  test('書き出したものをそのまま取り込むと、一件も変わらない', async () => {
    const { columns, rows } = await exportItems(seat, 'media', { unit: home.units.課 })
    const chunks: Uint8Array[] = []
    for await (const chunk of ledgerCsvStream(columns, rows)) chunks.push(chunk)
    const { counts, rows: planned } = await plan(Buffer.concat(chunks))
    expect(planned.filter(({ kind }) => kind !== '変更なし')).toEqual([])
    expect(counts.変更なし).toBeGreaterThanOrEqual(4)
  })

  test('条項の列は文書の名と公式の番号で書き出され、そのまま取り込むと一件も変わらない', async () => {
    await seat.db.transaction().execute((tx) => addItem(tx, seat, 'reserved-matters', { number: '専決-0001', unit: home.units.課, columns: { clause: 'mic:1-(1)-③', matter: '体制の整備' } }))
    const { columns, rows } = await exportItems(seat, 'reserved-matters')
    const chunks: Uint8Array[] = []
    for await (const chunk of ledgerCsvStream(columns, rows)) chunks.push(chunk)
    const register = seat.book.registers.get('reserved-matters')!
    const table = (await readTable(Buffer.concat(chunks), '専決.csv', hopedHeadings(register, 'municipality'))).sheets[0]!
    expect(table.rows[0]).toContain('総務省ガイドライン 対策基準（例文）１(1)③')
    expect(table.rows.flat().join()).not.toContain('mic:')
    const planned = await planImport(seat.db, seat, 'reserved-matters', table, await mappingFor(seat.db, seat, 'reserved-matters', register, table))
    expect(planned.rows.map(({ kind }) => kind)).toEqual(['変更なし'])
  })

  test('取消しは、後で人が直したものを残して理由を言い、ほかを元に戻し、番号を空ける', async () => {
    await run('管理番号,暗号化,製品名\nU-001,有,元\nU-002,有,元\n')
    const { batch } = await run('管理番号,暗号化,製品名\nU-001,有,後\nU-002,有,後\nU-003,有,新\nU-004,有,新\n')
    const [edited, used] = [(await stored('U-002'))!, (await stored('U-004'))!]
    await seat.db.transaction().execute((tx) => changeItem(tx, seat, 'media', edited.item, { columns: { product: '人が直した' } }))
    await seat.db.insertInto('content').values({ org: seat.org, item: used.item, title: '入れた', confidentiality: 1, integrity: 1, availability: 1, since: seat.now }).execute()
    expect(await undoImport(seat, 'media', batch)).toEqual({ undone: 2, kept: [{ number: 'U-002', reason: '取込みの後に変更されているため、残しました。' }, { number: 'U-004', reason: '取込みの後に使われているため、残しました。' }] })
    expect(await stored('U-001')).toMatchObject({ product: '元' })
    expect(await stored('U-002')).toMatchObject({ product: '人が直した' })
    expect(await stored('U-003')).toBeUndefined()
    expect(await stored(`U-003（取込み${batch}取消）`)).toMatchObject({ state: '廃棄' })
    await expect(undoImport(seat, 'media', batch)).rejects.toMatchObject({ code: 'already-done' })
    expect((await run('管理番号,暗号化,製品名\nU-003,有,やり直し\n')).counts.新規).toBe(1)
  })

  test('ほかの人の取込みは取り消せない', async () => {
    const { batch } = await run('管理番号,暗号化\nV-001,有\n')
    await expect(undoImport(await takeSeat(world, home.org, home.people.同僚), 'media', batch)).rejects.toMatchObject({ code: 'not-yours' })
  })

  test('同じ番号を二人が同時に取り込んでも、一件だけができる', async () => {
    const results = await Promise.all([run('管理番号,暗号化\nW-001,有\n'), run('管理番号,暗号化\nW-001,有\n')])
    expect(results.reduce((sum, { counts }) => sum + counts.新規, 0)).toBe(1)
  })
})
