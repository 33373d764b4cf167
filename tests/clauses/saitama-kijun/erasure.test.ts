// 埼玉県警察: 消去、抹消、暗号化消去、書面の廃棄、リースの返却の条項。
import { describe, expect } from 'vitest'
import { sql } from 'kysely'
import { addItem, changeItem } from '../../../src/acts/items.ts'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import type { Stage } from '../../stage.ts'

const NOW = '2026-11-16T09:30:00+09:00'
const DESTROYED = '物理的な破壊（破砕・穿孔など）'
const ENCRYPTED = '暗号化消去（鍵の抹消）'
const add = async (stage: Stage, register: string, number: string, columns: object, who: PersonKey = '係員') => {
  const seat = await stage.seat(who)
  return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns, unit: stage.organisation.units.課 }))
}
const medium = (stage: Stage, number: string) => add(stage, 'media', number, { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', externallyConnected: 'なし' })
const cipher = (stage: Stage, number: string, columns: object = {}) => add(stage, 'ciphers', number, { name: 'AES-256', list: '電子政府推奨暗号リスト', listedFrom: '2013-03-01', ...columns })
const disposal = (method: string) => ({ disposedAt: NOW, operator: '少年係', method })
const tasksOf = async (stage: Stage, item: string) => { const seat = await stage.seat('補佐'); return (await taskRows(seat.db, seat, sql`t.item = ${item}`)).map(({ duty, state, due, clauses }) => ({ duty, state, due, clauses })) }
const run = async (stage: Stage, day: string) => { stage.clock.moveTo(`${day}T01:00:00Z`); await bringDutiesUpToDate(await stage.seat(null)) }

describe('抹消', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kijun:1-3-(17)', async () => {
    const clause = 'saitama-kijun:1-3-(17)'
    const plain = await medium(stage, '媒-1')
    const refused = await refusalOf(stage.ask('係員', 'media.disposal', [plain.id], { reason: '老朽化', method: ENCRYPTED }))
    expect(refused.refusals).toMatchObject([{ field: 'method', cites: [clause] }])
    await stage.ask('係員', 'media.disposal', [plain.id], { reason: '老朽化', method: DESTROYED })
    expect(citesOf(await refusalOf(stage.record('係員', 'media.disposal-record', plain.id, disposal(ENCRYPTED))))).toContain(clause)
    const algorithm = await cipher(stage, '暗-1')
    const key = { algorithm: algorithm.id, encryptedFrom: '2026-04-01', keptAt: '情報管理課の金庫' }
    const late = await refusalOf(add(stage, 'erasure-keys', '鍵-0', { ...key, medium: plain.id }))
    expect(citesOf(late)).toEqual([clause])
    for (const field of ['algorithm', 'encryptedFrom', 'keptAt']) expect((await refusalOf(add(stage, 'erasure-keys', '鍵-0', { ...key, medium: plain.id, [field]: undefined }))).refusals.map((one) => one.field)).toContain(field)
    const inUse = await medium(stage, '媒-2')
    await add(stage, 'erasure-keys', '鍵-1', { ...key, medium: inUse.id })
    expect(await stage.ask('係員', 'media.disposal', [inUse.id], { reason: '老朽化', method: ENCRYPTED })).toMatch(/^\d+$/)
  })

  accept('saitama-kijun:1-3-(18)', async () => {
    const clause = 'saitama-kijun:1-3-(18)'
    const options = (await stage.seat('係員')).book.events.get('media.disposal-record')!.form['method']!
    const offered = options.type === 'choice' ? options.options.map((one) => (typeof one === 'string' ? one : one.value)) : []
    expect(offered).toContain(DESTROYED)
    expect(offered.filter((method) => /ファイル|初期化|削除/.test(method))).toEqual([])
    const old = await cipher(stage, '暗-2', { name: '古い暗号', listedUntil: '2026-03-31' })
    const thing = await medium(stage, '媒-3')
    const key = await add(stage, 'erasure-keys', '鍵-2', { medium: thing.id, algorithm: old.id, encryptedFrom: '2025-04-01', keptAt: '金庫' })
    await stage.ask('係員', 'media.disposal', [thing.id], { reason: '老朽化', method: ENCRYPTED })
    const unlisted = await refusalOf(stage.record('係員', 'erasure.key-destruction', key.id, { destroyedAt: NOW, how: '金庫の鍵ファイルを上書き' }))
    expect(citesOf(unlisted)).toEqual([clause])
    expect(citesOf(await refusalOf(stage.record('係員', 'media.disposal-record', thing.id, disposal(ENCRYPTED))))).toEqual([clause])
    expect((await stage.item(thing.id)).state).toBe('廃棄待ち')
    const good = await medium(stage, '媒-4')
    const second = await add(stage, 'erasure-keys', '鍵-3', { medium: good.id, algorithm: (await cipher(stage, '暗-3')).id, encryptedFrom: '2025-04-01', keptAt: '金庫' })
    await stage.ask('係員', 'media.disposal', [good.id], { reason: '老朽化', method: ENCRYPTED })
    await stage.record('係員', 'erasure.key-destruction', second.id, { destroyedAt: NOW, how: '金庫の鍵ファイルを上書き' })
    expect((await stage.item(second.id)).details).toMatchObject({ destroyedBy: stage.organisation.people.係員 })
    expect((await stage.record('係員', 'media.disposal-record', good.id, disposal(ENCRYPTED))).item?.state).toBe('廃棄')
  })

  accept('saitama-kijun:3-6-(2)', async () => {
    const clause = 'saitama-kijun:3-6-(2)'
    const thing = await medium(stage, '媒-5')
    await stage.ask('係員', 'media.disposal', [thing.id], { reason: '老朽化', method: DESTROYED })
    expect((await refusalOf(stage.record('係員', 'media.disposal-record', thing.id, { disposedAt: NOW, operator: '少年係' }))).refusals.map(({ field }) => field)).toContain('method')
    const terminal = await add(stage, 'terminals', '端-1', { kind: '据置型パソコン', owner: '支給', builtToMove: false, externallyConnected: 'なし' })
    const drive = await add(stage, 'drives', '記-1', { equipment: terminal.id, kind: 'ＳＳＤ', serial: 'SN-1' })
    await stage.record('係員', 'devices.set-aside', terminal.id, { reason: '老朽化' })
    const gone = { how: '廃棄', method: DESTROYED, operator: '少年係', disposedOn: '2026-11-16' }
    expect(citesOf(await refusalOf(stage.record('係員', 'devices.disposal', terminal.id, gone)))).toContain(clause)
    await stage.record('係員', 'erasure.sanitisation', drive.id, { method: DESTROYED, erasedAt: NOW, operator: '少年係', witness: stage.organisation.people.同僚 })
    expect((await stage.record('係員', 'devices.disposal', terminal.id, gone)).item?.state).toBe('廃棄')

    const lease = await add(stage, 'leases', 'L-1', { name: '端末賃貸借', lessor: '県民リース', endsOn: '2027-01-10' })
    const contract = () => stage.record('係員', 'erasure.lease-contract', lease.id, { result: '契約した', contractedOn: '2026-11-01' })
    expect((await refusalOf(contract())).refusals).toMatchObject([{ field: 'erasureMethod', cites: [clause] }])
    const seat = await stage.seat('係員')
    const change = (columns: object) => seat.db.transaction().execute((tx) => changeItem(tx, seat, 'leases', lease.id, { columns }))
    await change({ erasureMethod: '物理的な破壊' })
    expect((await refusalOf(contract())).refusals).toMatchObject([{ field: 'confirmation', cites: [clause] }])
    await change({ confirmation: '証明書と証拠写真' })
    await contract()
    await run(stage, '2026-11-10')
    expect(await tasksOf(stage, lease.id)).toEqual([])
    await run(stage, '2026-11-12')
    expect(await tasksOf(stage, lease.id)).toEqual([{ duty: 'erasure.lease-end/saitama', state: '未了', due: '2027-01-10', clauses: [clause] }])
    await change({ endsOn: '2028-01-10' })
    await run(stage, '2026-11-16')
    expect((await tasksOf(stage, lease.id)).map(({ state }) => state)).toEqual(['取消'])
  })
})

describe('消去と書面', () => {
  const stage = onStage('saitama-police')
  const written = { contents: [{ title: '捜査資料の写し', confidentiality: 2, integrity: 1, availability: 1 }], terminal: '端末 A-1', encrypted: true }

  accept('saitama-kijun:3-6-(1)', async () => {
    const clause = 'saitama-kijun:3-6-(1)'
    const thing = await medium(stage, '媒-1')
    await stage.record('係員', 'media.write-contents', thing.id, { ...written, neededUntil: '2026-11-20', retentionUntil: '2026-11-30' })
    await run(stage, '2026-11-19')
    expect(await tasksOf(stage, thing.id)).toEqual([])
    await run(stage, '2026-11-20')
    await run(stage, '2026-11-20')
    expect(await tasksOf(stage, thing.id)).toEqual([{ duty: 'media.unneeded.saitama', state: '未了', due: '2026-11-27', clauses: [clause] }])
    const erase = () => stage.record('係員', 'media.erase-contents', thing.id, { method: '上書きによる消去', terminal: '端末 A-1' })
    expect(citesOf(await refusalOf(erase()))).toEqual([clause])
    expect((await stage.item(thing.id)).contents).toHaveLength(1)
    await stage.record('係員', 'media.keep-contents.saitama', thing.id, { neededUntil: '2026-12-01', reason: '保存期間の満了を待つ' })
    expect((await tasksOf(stage, thing.id)).map(({ state }) => state)).toEqual(['完了'])
    await run(stage, '2026-12-01')
    expect((await tasksOf(stage, thing.id)).filter(({ state }) => state === '未了')).toMatchObject([{ due: '2026-12-08' }])
    const { id } = await erase()
    expect((await tasksOf(stage, thing.id)).every(({ state }) => state === '完了')).toBe(true)
    expect((await stage.item(thing.id)).contents).toEqual([])
    const kept = await stage.store.of(stage.organisation.org).selectFrom('record').select(['on_day', 'actor', 'form']).where('id', '=', id).executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ on_day: '2026-12-01', actor: stage.organisation.people.係員, form: { method: '上書きによる消去' } })
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })

  accept('saitama-kijun:3-6-(3)', async () => {
    const clause = 'saitama-kijun:3-6-(3)'
    const paper = await add(stage, 'papers', '書-1', { name: '捜査報告書の写し', level: '2', copies: 3 })
    expect(citesOf(await refusalOf(stage.ask('係員', 'erasure.paper-request', [paper.id], { reason: '写しで不要' })))).toEqual([clause])
    expect((await refusalOf(stage.ask('係員', 'erasure.paper-request', [paper.id], { reason: '写しで不要', method: 'そのまま廃棄' }))).refusals).toContainEqual(expect.objectContaining({ field: 'method', cites: [clause] }))
    await stage.ask('係員', 'erasure.paper-request', [paper.id], { reason: '写しで不要', method: '溶解' })
    const done = { disposedAt: NOW, operator: '少年係', copies: 3 }
    expect(citesOf(await refusalOf(stage.record('係員', 'erasure.paper-disposal', paper.id, done)))).toContain(clause)
    const confirm = async (fields: object) => answerControl(await stage.seat('係員'), 'erasure.paper-destruction', { item: paper.id, answer: '適合', fields })
    const confirmed = { method: '溶解', operator: '再生紙業', doneAt: NOW, copies: 3 }
    for (const method of [undefined, 'そのまま廃棄']) expect((await refusalOf(confirm({ ...confirmed, method }))).refusals).toMatchObject([{ field: 'method', cites: [clause] }])
    await confirm(confirmed)
    expect((await stage.record('係員', 'erasure.paper-disposal', paper.id, done)).item).toMatchObject({ state: '廃棄', details: { method: '溶解', copies: 3, operator: '少年係' } })
    const plain = await add(stage, 'papers', '書-2', { name: '広報紙の余り', level: '1', copies: 20 })
    await stage.ask('係員', 'erasure.paper-request', [plain.id], { reason: '写しで不要' })
    expect((await stage.record('係員', 'erasure.paper-disposal', plain.id, done)).item?.state).toBe('廃棄')
  })
})
