import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { LedgerColumn, LedgerRow } from './ledger.ts'
import { csvField, escapeFormula, ledgerCsvStream, unescapeFormula } from './ledger-csv.ts'
import { readTable } from './table-reader.ts'

const columns: LedgerColumn[] = [
  { key: 'number', label: '管理番号', width: 1 }, { key: 'count', label: '個数', width: 1, kind: 'number' }, { key: 'on', label: '登録\n年月日', width: 1, kind: 'day' }, { key: 'at', label: '日時', width: 1, kind: 'moment' }, { key: 'remarks', label: '備考', width: 1 },
]

async function collect(rows: Iterable<LedgerRow> | AsyncIterable<LedgerRow>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of ledgerCsvStream(columns, rows)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('CSVの出力', () => {
  it('BOM付きUTF-8で、日付はISO、日時は日本時間、先頭の0はそのまま書く', async () => {
    const csv = await collect([{ number: '0012', count: -5, on: '2026-06-01', at: '2026-06-01T00:05:00Z', remarks: '髙橋, "𠮷田"\n改行' }])
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.toString('utf8').slice(1)).toBe('管理番号,個数,登録年月日,日時,備考\r\n0012,-5,2026-06-01,2026-06-01 09:05,"髙橋, ""𠮷田""\n改行"\r\n')
  })

  test.each(['=1+1', '+81', '-1', '@SUM(A1)', '＝1', '＠x', "'=1", '\t=1', '\r=1'])('「%s」をExcelが式として読まないように書く', (text) => {
    expect(csvField(text).replace(/^"/, '').startsWith("'")).toBe(true)
    expect(unescapeFormula(escapeFormula(text))).toBe(text)
  })

  it('どんな文字も、書いて読むと元に戻る', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: fc.constantFrom(...Array.from(`",\r\n'=+-@＝ あ0\t`)), maxLength: 12 }))
    await fc.assert(fc.asyncProperty(cell, cell, async (number, remarks) => {
      const { sheets } = await readTable(await collect([{ number: 'k', count: 0, on: 'a', at: 'b', remarks: 'c' }, { number: `x${number}`, count: 1, on: '2026-06-01', at: '', remarks }]), 'x.csv')
      expect(sheets[0]!.rows[1]).toEqual([`x${number}`, '1', '2026-06-01', '', remarks])
    }), { numRuns: 300 })
  })

  it('160,000行を、読み手が受け取る分だけ取り出しながら流す', async () => {
    let pulled = 0
    async function* rows(): AsyncGenerator<LedgerRow> { for (; pulled < 160_000; pulled += 1) yield { number: `S-${pulled}`, count: pulled, on: '2026-06-01', at: '2026-06-01T09:05', remarks: '鍵付き保管庫に保管' } }
    let lines = 0
    let ahead = 0
    for await (const chunk of ledgerCsvStream(columns, rows())) {
      for (const byte of chunk) if (byte === 10) lines += 1
      ahead = Math.max(ahead, pulled - lines)
      expect(chunk.byteLength).toBeLessThan(400_000)
    }
    expect(lines).toBe(160_001)
    expect(ahead).toBeLessThan(2)
  })
})
