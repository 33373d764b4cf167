import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { suggestMapping } from './column-mapping.ts'
import { writeErrorRows } from './error-rows.ts'
import { readTable } from './table-reader.ts'

const source = '表題\n管理番号,種別,備考\n0001,USB,\n0002,,=1\n0003,不明,"a,b"\n'
const errors = [{ row: 4, message: '種別を入れてください。' }, { row: 5, message: '種別は一覧から選んでください。' }, { row: 5, message: '備考が長すぎます。' }]

it('CSVの直せなかった行だけを理由とともに返し、直して読み込むと元の列に戻る', async () => {
  const original = await readTable(iconv.encode(source, 'cp932'), 'a.csv')
  const file = await writeErrorRows(original, original.sheets[0]!, errors)
  expect(iconv.decode(Buffer.from(file), 'cp932')).toContain("0002,,'=1,4行目: 種別を入れてください。\r\n")
  const again = await readTable(file, 'errors.csv')
  expect(again.encoding).toBe('cp932')
  expect(again.sheets[0]!.header).toEqual(['管理番号', '種別', '備考', 'エラー'])
  expect(again.sheets[0]!.rows).toEqual([['0002', '', '=1', '4行目: 種別を入れてください。'], ['0003', '不明', 'a,b', '5行目: 種別は一覧から選んでください。 備考が長すぎます。']])
  expect(suggestMapping(again.sheets[0]!.header, [{ key: 'n', label: '管理番号' }]).unmatchedColumns.map((column) => column.label)).toEqual(['種別', '備考'])
})

it('二度目のエラーは前のエラー列を置き換える', async () => {
  const original = await readTable(Buffer.from(source), 'a.csv')
  const once = await readTable(await writeErrorRows(original, original.sheets[0]!, errors), 'b.csv')
  const twice = await readTable(await writeErrorRows(once, once.sheets[0]!, [{ row: 2, message: 'まだ空です。' }]), 'c.csv')
  expect(twice.sheets[0]!.header).toEqual(['管理番号', '種別', '備考', 'エラー'])
  expect(twice.sheets[0]!.rows).toEqual([['0002', '', '=1', '2行目: まだ空です。']])
})

it('Excelで渡されたものはExcelで返し、番号の0が残る', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '台帳', rows: [['管理番号', '種別'], ['0001', 'USB'], ['0002', null]] }] })
  const original = await readTable(bytes, 'a.xlsx')
  const again = await readTable(await writeErrorRows(original, original.sheets[0]!, [{ row: 3, message: '種別を入れてください。' }]), 'b.xlsx')
  expect(again.kind).toBe('xlsx')
  expect(again.sheets[0]!).toMatchObject({ header: ['管理番号', '種別', 'エラー'], rows: [['0002', '', '3行目: 種別を入れてください。']] })
})

it('Shift_JISにない文字が入っていれば、文字を失わずUTF-8で返す', async () => {
  const original = await readTable(iconv.encode(source, 'cp932'), 'a.csv')
  const file = await writeErrorRows(original, original.sheets[0]!, [{ row: 4, message: '𠮷は使えません。' }])
  expect(Buffer.from(file).toString('utf8')).toContain('𠮷は使えません。')
})
