import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, LISTS, reconcile } from './reconcile.ts'
import type { ExpectedThing, KnownElsewhere, Line, Scan } from './reconcile.ts'

const thing = (number: string, extra: Partial<ExpectedThing> = {}): ExpectedThing => ({ item: number, register: 'media', number, place: '1', placeName: '第一金庫', out: null, ...extra })
let count = 0
const scan = (code: string, extra: Partial<Scan> = {}): Scan => ({ id: `s${++count}`, code, at: '2026-06-10T09:00:00+09:00', sequence: count, device: '端末A', place: null, ...extra })
const listsOf = (lines: readonly Line[]) => Object.fromEntries(lines.map(({ code, list }) => [code, list]))
const none: ReadonlyMap<string, KnownElsewhere> = new Map()

describe('突合せ', () => {
  test('読んだものは台帳どおり、読まないものは見当たらない、台帳にない番号は台帳にない', () => {
    expect(listsOf(reconcile([thing('USB-1'), thing('USB-2')], [scan('USB-1'), scan('XYZ')], none))).toEqual({ 'USB-1': '台帳どおり', 'USB-2': '見当たらない', XYZ: '台帳にない' })
  })
  test('ほかの所属の媒体と、別の保管場所で読んだ媒体は、場所・保管者違い', () => {
    const known = new Map([['USB-9', { item: '9', register: 'media', number: 'USB-9', note: '総務課の媒体です。', here: false }]])
    const lines = reconcile([thing('USB-1')], [scan('USB-1', { place: '2', placeName: '倉庫' }), scan('USB-9')], known)
    expect(lines.map(({ list, note }) => [list, note])).toEqual([['場所・保管者違い', '台帳の保管場所は第一金庫ですが、倉庫で読み取りました。'], ['場所・保管者違い', '総務課の媒体です。']])
  })
  test('同じ場所で二度読んでも重複ではなく、別の場所でも読めば重複', () => {
    const twice = [scan('USB-1', { place: '1' }), scan('USB-2', { place: '1' }), scan('USB-1', { place: '1' })]
    expect(listsOf(reconcile([thing('USB-1'), thing('USB-2')], twice, none))).toEqual({ 'USB-1': '台帳どおり', 'USB-2': '台帳どおり' })
    expect(listsOf(reconcile([thing('USB-1'), thing('USB-2')], [...twice, scan('USB-1', { place: '2', placeName: '倉庫' })], none))['USB-1']).toBe('重複')
  })
  test('続けて読み直したときは、後の場所だけを数える', () => {
    const lines = reconcile([thing('USB-1')], [scan('USB-1', { place: '2', placeName: '倉庫' }), scan('USB-1', { place: '1', placeName: '第一金庫' })], none)
    expect(lines[0]).toMatchObject({ list: '台帳どおり', note: '' })
  })
  test('許可を受けて期限内に外にあるものは台帳どおり、期限を過ぎれば見当たらない', () => {
    const out = (late: boolean) => thing('USB-1', { out: { late, note: '持出し中（許可 R8-刑事-1、返却予定 令和8年6月12日）' } })
    expect(reconcile([out(false)], [], none)[0]).toMatchObject({ list: '台帳どおり', note: '持出し中（許可 R8-刑事-1、返却予定 令和8年6月12日）' })
    expect(reconcile([out(true)], [], none)[0]).toMatchObject({ list: '見当たらない' })
    expect(reconcile([out(true)], [scan('USB-1')], none)[0]).toMatchObject({ list: '台帳どおり' })
    expect(reconcile([out(false)], [scan('USB-1', { place: '1', placeName: '第一金庫' })], none)[0]).toMatchObject({ list: '場所・保管者違い' })
  })
  test('二つの台帳に同じ番号があるときは、読んでもどちらか分からない', () => {
    const lines = reconcile([thing('A-1'), thing('A-1', { item: 'c', register: 'cameras' })], [scan('A-1')], none)
    expect(lines.map(({ list }) => list)).toEqual(['重複', '重複'])
    expect(new Set(lines.map(({ code }) => code)).size).toBe(2)
  })
  test.each([['ＵＳＢ－００１', 'USB-001'], [' usb-001\n', 'USB-001'], ['https://sekisho.example/find/USB-001?x=1', 'USB-001'], ['https://h/find/%E5%88%91-1', '刑-1'], ['http://h/%E5%8', '%E5%8']])('%j は %s と読む', (text, code) => { expect(codeOf(text)).toBe(code) })
})

const numbers = fc.constantFrom('USB-1', 'USB-2', 'usb-2', 'USB-3', 'USB-4', 'Ｘ-1', 'X-1', '不明')
const scans = fc.array(fc.record({ code: numbers, sequence: fc.nat(6), device: fc.constantFrom('A', 'B'), place: fc.constantFrom(null, '1', '2'), minute: fc.nat(59) }), { maxLength: 25 })
  .map((list) => list.map(({ minute, ...one }, i): Scan => ({ ...one, id: `id${i}`, at: `2026-06-10T09:${String(minute).padStart(2, '0')}:00+09:00` })))
const expected = fc.uniqueArray(fc.record({ number: numbers, register: fc.constantFrom('media', 'cameras'), place: fc.constantFrom(null, '1', '2'), out: fc.constantFrom(null, { late: false, note: '持出し中' }, { late: true, note: '持出し中' }), gone: fc.constantFrom(null, '「廃棄」になりました') }), { selector: ({ number, register }) => `${register} ${number}`, maxLength: 8 })
  .map((list) => list.map((one, i): ExpectedThing => ({ ...one, item: String(i), placeName: '' })))
const known = fc.subarray(['USB-3', 'X-1']).map((codes) => new Map(codes.map((code) => [code, { item: `k${code}`, register: 'media', number: code, note: '総務課の媒体です。', here: false }])))
const shuffled = fc.tuple(fc.nat())

describe('どのような読み方をしても', () => {
  test('すべての番号がちょうど一つの一覧に入る', () => {
    fc.assert(fc.property(expected, scans, known, (things, read, elsewhere) => {
      const lines = reconcile(things, read, elsewhere)
      expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length)
      expect(lines.every(({ list }) => LISTS.includes(list))).toBe(true)
      expect(lines.filter(({ item }) => things.some((one) => one.item === item))).toHaveLength(things.length)
      const codes = new Set([...things.map(({ number }) => codeOf(number)), ...read.map(({ code }) => codeOf(code))])
      const covered = new Set(lines.map(({ code }) => code.replace(/（.*$/, '')))
      expect(covered).toEqual(codes)
    }))
  })
  test('届いた順によらず、何度送っても、後からまとめて送っても、結果は同じ', () => {
    fc.assert(fc.property(expected, scans, known, shuffled, (things, read, elsewhere, [seed]) => {
      const mixed = read.toSorted((a, b) => ((seed ^ Number(a.id.slice(2)) * 7919) % 101) - ((seed ^ Number(b.id.slice(2)) * 7919) % 101))
      const once = reconcile(things, read, elsewhere)
      expect(reconcile(things.toReversed(), mixed, elsewhere)).toEqual(once)
      expect(reconcile(things, [...read, ...mixed], elsewhere)).toEqual(once)
    }))
  })
  test('読んだ番号は、見当たらないに入らない', () => {
    fc.assert(fc.property(expected, scans, known, (things, read, elsewhere) => {
      const codes = new Set(read.map(({ code }) => codeOf(code)))
      expect(reconcile(things, read, elsewhere).filter(({ list, code }) => list === '見当たらない' && codes.has(code))).toEqual([])
    }))
  })
})
