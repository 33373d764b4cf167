import { writeXlsx } from 'hucre/xlsx'
import type { WriteSheet } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { LARGEST_FILE_BYTES, MOST_ROWS, readTable } from './table-reader.ts'

const csv = (text: string): Buffer => Buffer.from(text)
const sample = '管理番号,種別,備考\r\n0012,ＵＳＢメモリ,"髙橋, ①\n改行"\r\n０１３,ﾃｰﾌﾟ,\r\n'
const expected = { header: ['管理番号', '種別', '備考'], rows: [['0012', 'ＵＳＢメモリ', '髙橋, ①\n改行'], ['０１３', 'ﾃｰﾌﾟ', '']] }
const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'read', (error: { code: string }) => error.code)
const book = (sheet: Partial<WriteSheet>): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: '台帳', ...sheet }] })

describe('CSV', () => {
  test.each([
    ['UTF-8', csv(sample), 'utf-8'], ['BOM付きUTF-8', csv(`\ufeff${sample}`), 'utf-8'], ['Shift_JIS', iconv.encode(sample, 'cp932'), 'cp932'],
    ['UTF-16のタブ区切り', iconv.encode(sample.replaceAll(',', '\t').replace('髙橋\t', '髙橋,'), 'utf-16le', { addBOM: true }), 'utf-16le'], ['改行がLFだけ', csv(sample.replaceAll('\r\n', '\n')), 'utf-8'],
  ])('%sを読み、先頭の0・全角数字・セル内の改行と引用符を保つ', async (_, bytes, encoding) => {
    const read = await readTable(bytes, '台帳.csv')
    expect(read).toMatchObject({ kind: 'csv', encoding })
    expect(read.sheets[0]).toMatchObject(expected)
    expect(read.sheets[0]!.rowNumbers).toEqual([2, 3])
  })

  it('表題と空行が上にあっても見出しを見つけ、元の行番号を覚える', async () => {
    const { sheets } = await readTable(csv('外部記録媒体管理表,,\n令和8年度,,\n\n,管理番号,種別,登録日\n,1,USB,R8.6.1\n,,,\n,2,USB,R8.6.2\n'), 'a.csv')
    expect(sheets[0]!.header).toEqual(['管理番号', '種別', '登録日'])
    expect(sheets[0]!.rows).toEqual([['1', 'USB', 'R8.6.1'], ['2', 'USB', 'R8.6.2']])
    expect(sheets[0]!.rowNumbers).toEqual([5, 7])
  })

  it('欲しい見出しを渡せば、それより語の多い行に惑わされない', async () => {
    const text = '課名,係名,担当,内線,様式\n番号,種別,,,\n1,USB,あ,い,う\n'
    expect((await readTable(csv(text), 'a.csv', ['番号', '種別', '備考'])).sheets[0]!.header).toEqual(['番号', '種別'])
  })
})

describe('Excel', () => {
  it('題と印欄の下、右にずれた表を読む', async () => {
    const rows = [[null, '外部記録媒体管理表'], [], [null, null, null, '所属長'], [null, '管理番号', '種別', '登録日'], [null, '0012', 'USB', new Date('2026-06-01T00:00:00Z')], [null, '0013', 'USB', null]]
    const { sheets, kind } = await readTable(await book({ rows, columns: [{}, {}, {}, { numFmt: '[$-411]ge.m.d' }], merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 3 }] }), '台帳.xlsx')
    expect(kind).toBe('xlsx')
    expect(sheets[0]).toMatchObject({ name: '台帳', header: ['管理番号', '種別', '登録日'], rows: [['0012', 'USB', '2026-06-01'], ['0013', 'USB', '']], rowNumbers: [5, 6] })
  })

  it('結合した二段の見出しは上の語で見分け、縦に結合したセルは各行に値を入れる', async () => {
    const rows = [['所属', '管理番号', '貸与', null, '持出し', null], [null, null, '開始日', '終了日', '開始日', '終了日'], ['総務課', '1', 'a', 'b', 'c', 'd'], [null, '2', 'e', 'f', 'g', 'h']]
    const merge = (startRow: number, startCol: number, endRow: number, endCol: number): { startRow: number; startCol: number; endRow: number; endCol: number } => ({ startRow, startCol, endRow, endCol })
    const { sheets } = await readTable(await book({ rows, merges: [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3), merge(0, 4, 0, 5), merge(2, 0, 3, 0)] }), '台帳.xlsx', ['所属', '管理番号', '貸与 開始日', '開始日', '終了日'])
    expect(sheets[0]!.header).toEqual(['所属', '管理番号', '貸与 開始日', '貸与 終了日', '持出し 開始日', '持出し 終了日'])
    expect(sheets[0]!.rows).toEqual([['総務課', '1', 'a', 'b', 'c', 'd'], ['総務課', '2', 'e', 'f', 'g', 'h']])
  })

  it('0000の書式で見えている番号は、見えているとおりに読む', async () => {
    const { sheets } = await readTable(await book({ columns: [{ numFmt: '0000' }, {}], rows: [['番号', '種別'], [12, 'USB'], [12345, 'CD']] }), '台帳.xlsx')
    expect(sheets[0]!.rows).toEqual([['0012', 'USB'], ['12345', 'CD']])
  })

  it('隠れたシートは読まず、見えるシートを全て読む', async () => {
    const rows = [['番号', '種別'], ['1', 'USB']]
    const bytes = await writeXlsx({ sheets: [{ name: '設定', rows, hidden: true }, { name: '甲', rows }, { name: '空', rows: [] }, { name: '乙', rows }] })
    expect((await readTable(bytes, 'a.xlsx')).sheets.map((sheet) => sheet.name)).toEqual(['甲', '乙'])
  })
})

it('「該当なし」だけの行は、行として数えない', async () => {
  expect((await readTable(csv('番号,種別\n該当なし,\n'), 'a.csv')).sheets[0]!.rows).toEqual([])
})

describe('読めないファイル', () => {
  it('種類ごとに、何が悪く何をすればよいかを示す', async () => {
    const good = await book({ rows: [['番号', '種別'], ['1', 'USB']] })
    const encrypted = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'p', spinCount: 1000 } })
    const oldBook = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512), Buffer.from('Workbook', 'utf16le')])
    expect(await codeOf(readTable(new Uint8Array(), 'a.csv'))).toBe('empty-file')
    expect(await codeOf(readTable(encrypted, 'a.xlsx'))).toBe('encrypted')
    expect(await codeOf(readTable(oldBook, 'a.xls'))).toBe('old-excel')
    expect(await codeOf(readTable(good.subarray(0, good.length - 60), 'a.xlsx'))).toBe('broken-excel')
    expect(await codeOf(readTable(csv('ただの文字'), 'a.xlsx'))).toBe('broken-excel')
    expect(await codeOf(readTable(zip('word/document.xml', '<a/>'), 'a.docx'))).toBe('not-excel')
    expect(await codeOf(readTable(zip('xl/workbook.xml', 'こわれた'), 'a.xlsx'))).toBe('broken-excel')
    expect(await codeOf(readTable(csv('%PDF-1.7'), 'a.csv'))).toBe('unknown-kind')
    expect(await codeOf(readTable(csv('番号,種別'), 'a.png'))).toBe('unknown-kind')
    expect(await codeOf(readTable(Buffer.from([0x61, 0x2c, 0, 1]), 'a.csv'))).toBe('unknown-kind')
    expect(await codeOf(readTable(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), 'a.csv'))).toBe('unknown-encoding')
    expect(await codeOf(readTable(csv('\n\n,,\n'), 'a.csv'))).toBe('no-header')
    await expect(readTable(csv('番号,種別\n1,USB\n2,"あ\n3,い\n'), 'a.csv')).rejects.toThrow('引用符（"）が閉じられていません。示した行から後を確かめてください。（3行目）')
    await expect(readTable(encrypted, 'a.xlsx')).rejects.toThrow('パスワードを外して')
  })

  it('どこを壊したExcelファイルにも、分かる理由で断るか、読めるところを読む', async () => {
    const good = Buffer.from(await book({ rows: Array.from({ length: 30 }, (_, index) => [`番号${index}`, 'USB', index]) }))
    for (let at = 0; at < good.length; at += 13) {
      const broken = Buffer.from(good)
      broken[at] = broken[at]! ^ 0xff
      const code = await codeOf(readTable(broken, 'a.xlsx'))
      expect(['read', 'broken-excel', 'not-excel', 'too-large', 'no-header', 'old-excel'], `byte ${at}`).toContain(code)
    }
  })

  it('開くと巨大になるファイルと、大きすぎるファイルは開く前に断る', async () => {
    expect(await codeOf(readTable(zip('xl/workbook.xml', '<a/>', 900_000_000), 'a.xlsx'))).toBe('too-large')
    expect(await codeOf(readTable(Buffer.alloc(LARGEST_FILE_BYTES + 1), 'a.csv'))).toBe('too-large')
  })

  it('行が多すぎるCSVは断り、上限ちょうどは読む', async () => {
    const rows = (count: number): Buffer => csv(`番号,種別\n${'1,USB\n'.repeat(count)}`)
    expect(await codeOf(readTable(rows(MOST_ROWS + 1), 'a.csv'))).toBe('too-many-rows')
    expect((await readTable(rows(MOST_ROWS), 'a.csv')).sheets[0]!.rows).toHaveLength(MOST_ROWS)
  })
})

/** A ZIP archive of one entry whose directory may lie about the unpacked size. */
function zip(name: string, content: string, size = Buffer.byteLength(content)): Buffer {
  const packed = deflateRawSync(content)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0); fields.writeUInt16LE(8, 4); fields.writeUInt32LE(packed.length, 14); fields.writeUInt32LE(size, 18); fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed])
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1'); end.writeUInt16LE(1, 8); end.writeUInt16LE(1, 10); end.writeUInt32LE(central.length, 12); end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
