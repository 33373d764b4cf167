import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { LedgerColumn, LedgerInput, LedgerRow } from './ledger.ts'
import { ledgerXlsxStream, writeLedgerXlsx } from './ledger-xlsx.ts'
import { readTable } from './table-reader.ts'

const columns: LedgerColumn[] = [
  { key: 'number', label: '管理番号', width: 20 }, { key: 'count', label: '個数', width: 10, kind: 'number' }, { key: 'on', label: '登録\n年月日', width: 18, kind: 'day' },
  { key: 'at', label: '日時', width: 24, kind: 'moment' }, { key: 'encrypted', label: '暗号化', width: 12, kind: 'check' }, { key: 'remarks', label: '備考', width: 40 },
]
const row = (number: string): LedgerRow => ({ number, count: 1200, on: '2026-06-01', at: '2026-06-01T00:05:00Z', encrypted: true, remarks: '=1+1' })
const ledger: LedgerInput = { title: '外部記録媒体管理表', unit: '情報管理課', period: { from: '2026-04-01', to: '2027-03-31' }, columns, rows: [row('0012'), row('0013')], sealBoxes: [{ role: '所属長', name: '関所', date: '2026-06-03' }], notes: ['消さずに改める。'], printedOn: '2026-06-10', orientation: 'landscape' }
const open = async (input: LedgerInput): Promise<NonNullable<Awaited<ReturnType<typeof readXlsx>>['sheets'][number]>> => (await readXlsx(await writeLedgerXlsx(input), { readStyles: true })).sheets[0]!

describe('台帳のExcel', () => {
  it('表題・所属・印欄・見出し・行の順に並び、番号の先頭の0が残る', async () => {
    const sheet = await open(ledger)
    expect(sheet.rows[0]![0]).toBe('外部記録媒体管理表')
    expect(sheet.rows[1]![0]).toBe('情報管理課')
    expect(sheet.rows[2]![0]).toBe('令和8年4月1日から令和9年3月31日まで')
    expect(sheet.rows[2]![5]).toBe('所属長')
    expect(sheet.rows[3]![5]).toBe('関所\nR8.6.3')
    expect(sheet.rows[4]![0]).toBe('備考　消さずに改める。')
    expect(sheet.rows[5]).toEqual(['管理番号', '個数', '登録\n年月日', '日時', '暗号化', '備考'])
    expect(sheet.rows[6]).toEqual(['0012', 1200, new Date('2026-06-01T00:00:00Z'), new Date('2026-06-01T09:05:00Z'), '○', '=1+1'])
    expect(sheet.cells?.get('6,0')?.style?.numFmt).toBe('@')
    expect(sheet.cells?.get('6,2')?.style?.numFmt).toBe('[$-411]ge.m.d')
    expect(sheet.cells?.get('6,5')?.type).toBe('string')
    expect(sheet.rows).toHaveLength(8)
    expect(sheet.headerFooter?.oddFooter).toContain('令和8年6月10日出力')
  })

  it('見出しで固定・絞り込みでき、A4の横一枚の幅で、見出しを各頁に印刷する', async () => {
    const sheet = await open(ledger)
    expect(sheet.freezePane).toEqual({ rows: 6 })
    expect(sheet.autoFilter?.range).toBe('A6:F8')
    expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$6:$6' })
  })

  it('行がなければ「該当なし」と書く', async () => {
    expect((await open({ ...ledger, rows: [], sealBoxes: [], notes: [] })).rows[4]![0]).toBe('該当なし')
  })

  it('書いたものを読み戻すと、同じ表になる', async () => {
    const { sheets } = await readTable(await writeLedgerXlsx(ledger), '台帳.xlsx')
    expect(sheets[0]!.header).toEqual(['管理番号', '個数', '登録 年月日', '日時', '暗号化', '備考'])
    expect(sheets[0]!.rows).toEqual([['0012', '1200', '2026-06-01', '2026-06-01 09:05', '○', '=1+1'], ['0013', '1200', '2026-06-01', '2026-06-01 09:05', '○', '=1+1']])
  })

  it('同じ台帳からは同じバイト列ができ、使えない文字を含む題名でも開ける', async () => {
    expect(Buffer.compare(await writeLedgerXlsx(ledger), await writeLedgerXlsx(ledger))).toBe(0)
    const sheet = await open({ ...ledger, title: '[台帳]:*?/\\' + '長'.repeat(40), rows: [{ number: 'あ\u0000\u000bい\ud800', remarks: 'x'.repeat(40_000), on: '1868-10-23' }] })
    expect(sheet.name).toHaveLength(31)
    expect(sheet.rows[6]![0]).toBe('あい\ufffd')
    expect(String(sheet.rows[6]![5])).toHaveLength(32_767)
    expect(sheet.rows[6]![2]).toBe('M1.10.23')
  })

  it('流し書きは行を一度に持たず、読み戻せる', async () => {
    let pulled = 0
    async function* rows(): AsyncGenerator<LedgerRow> { for (; pulled < 30_000; pulled += 1) yield row(String(pulled).padStart(6, '0')) }
    const chunks: Uint8Array[] = []
    const progress: { bytes: number; pulled: number }[] = []
    for await (const chunk of ledgerXlsxStream('台帳', columns, rows())) {
      chunks.push(chunk)
      progress.push({ bytes: (progress.at(-1)?.bytes ?? 0) + chunk.byteLength, pulled })
    }
    const half = progress.find((step) => step.bytes > progress.at(-1)!.bytes / 2)!
    expect(half.pulled).toBeLessThan(20_000)
    const { sheets } = await readTable(Buffer.concat(chunks), '台帳.xlsx')
    expect(sheets[0]!.rows).toHaveLength(30_000)
    expect(sheets[0]!.rows[29_999]!.slice(0, 4)).toEqual(['029999', '1200', '2026-06-01', '2026-06-01 09:05'])
  })
})
