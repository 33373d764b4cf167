import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { LedgerColumn, LedgerForm, LedgerInput, LedgerRow } from './ledger.ts'
import { renderLedger } from './ledger-pdf.ts'
import { readPdfFonts, readPdfPages } from './pdf-text.testing.ts'

const columns: LedgerColumn[] = [
  { key: 'number', label: '管理番号', width: 20 },
  { key: 'kind', label: '種別', width: 20 },
  { key: 'registeredOn', label: '登録年月日', width: 20, kind: 'day' },
  { key: 'remarks', label: '備考', width: 60 },
]
const row = (index: number): LedgerRow => ({ number: `S-${String(index).padStart(4, '0')}`, kind: 'ＵＳＢメモリ', registeredOn: '2026-06-01', remarks: '鍵付き保管庫' })
const rows = (count: number): LedgerRow[] => Array.from({ length: count }, (_, index) => row(index + 1))
const ledger: LedgerInput = {
  title: '外部記録媒体管理表', form: { name: '外部記録媒体管理表', number: '別記様式第3号' }, organisation: '架空県警察本部', unit: '情報管理課', period: { from: '2026-04-01', to: '2027-03-31' },
  columns, rows: rows(3), sealBoxes: [{ role: '所属長', name: '関所', date: '2026-06-03' }, { role: '情報管理者', name: '山﨑', mark: '代決' }], notes: ['消さずに改める。'], printedOn: '2026-06-10',
}
const flat = (pages: readonly string[]): string => pages.join('\n')

describe('台帳のPDF', () => {
  it('表題・様式番号・所属・期間・印欄・行・件数・出力日が載る', () => {
    const text = flat(readPdfPages(renderLedger(ledger)))
    for (const part of ['外部記録媒体管理表', '別記様式第3号', '情報管理課', '令和8年4月1日から令和9年3月31日まで', '所属長', '関所', 'R8.6.3', '山﨑', '（代決）', 'S-0003', 'R8.6.1', '計　3 件', '消さずに改める。', '令和8年6月10日出力', '1 ／ 1 頁']) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('該当なし')
  })

  it('何頁になっても列の見出しと頁番号があり、全ての行が一度ずつ載る', () => {
    const pages = readPdfPages(renderLedger({ ...ledger, rows: rows(120) }))
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, index) => {
      expect(page).toContain('管理番号')
      expect(page).toContain(`${index + 1} ／ ${pages.length} 頁`)
    })
    const numbers = flat(pages).match(/S-\d{4}/g)
    expect(numbers).toEqual(rows(120).map((each) => each['number']))
  })

  it('行がなければ「該当なし」と書く', () => {
    const pages = readPdfPages(renderLedger({ ...ledger, rows: [], orientation: 'portrait' }))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('該当なし')
    expect(pages[0]).not.toContain('計　')
  })

  it('同じ台帳と出力日からは同じバイト列ができ、出力日が違えば変わる', () => {
    const first = renderLedger(ledger)
    renderLedger({ ...ledger, title: '別の台帳' })
    expect(Buffer.compare(renderLedger(ledger), first)).toBe(0)
    expect(Buffer.compare(renderLedger({ ...ledger, printedOn: '2026-06-11' }), first)).not.toBe(0)
  })

  it('入力の文字は組版の命令として働かず、そのまま印字される', () => {
    const attack = '#panic("x") #read("/etc/passwd") *強調* $x^2$ `raw` <label> @ref \\ // [] {} = 見出し'
    const text = flat(readPdfPages(renderLedger({ ...ledger, title: '#set page(fill: red)', rows: [{ number: attack, remarks: '"},{"a":"' }], notes: [attack] })))
    expect(text).toContain('#panic("x")')
    expect(text).toContain('#set page(fill: red)')
    expect(text).toContain('"},{"a":"')
  })

  it('どんな文字を入れても組版でき、例外にならない', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 4 }), (texts) => {
      const values = Object.fromEntries(texts.map((text, index) => [columns[index]!.key, text]))
      expect(readPdfPages(renderLedger({ ...ledger, rows: [values] })).length).toBeGreaterThan(0)
    }), { numRuns: 40 })
  })

  it('字形のない文字は〓で示し、末尾にその文字の番号を書く', () => {
    const pdf = renderLedger({ ...ledger, rows: [{ number: '1', remarks: '𠮷田から引継ぎ' }] })
    const text = flat(readPdfPages(pdf))
    expect(text).toContain('〓田から引継ぎ')
    expect(text).toContain('U+20BB7（「吉」の異体字）')
    expect(readPdfFonts(pdf)).toEqual(['BIZUDPMincho-Regular'])
  })

  it('一頁に収まらないほど長い行も、途中で切れずに次の頁へ続く', () => {
    const long = `始まり${'長い経緯の説明。'.repeat(1500)}終わり`
    const pages = readPdfPages(renderLedger({ ...ledger, rows: [{ number: 'S-1', remarks: long }, row(2)] }))
    expect(pages.length).toBeGreaterThan(1)
    expect(flat(pages).split('長い経緯').length - 1).toBeGreaterThan(1400)
    expect(flat(pages)).toContain('終わり')
    expect(flat(pages)).toContain('S-0002')
  })

  it('列のない台帳は、列を選ぶよう断る', () => {
    expect(() => renderLedger({ ...ledger, columns: [] })).toThrow('列を一つ以上選んでください')
  })

  it('1,000行を1秒以内に組む', () => {
    renderLedger(ledger)
    const times = [1, 2, 3].map((round) => {
      const input = { ...ledger, title: `台帳${round}`, rows: rows(1000) }
      const begun = performance.now()
      renderLedger(input)
      return performance.now() - begun
    })
    expect(Math.min(...times)).toBeLessThan(1000)
  })
})

describe('様式', () => {
  const folder = new URL('./forms/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))

  it('六つの様式がある', () => {
    expect(files).toHaveLength(6)
  })

  test.each(files)('%s は列の名が重ならず、そのまま印刷できる', async (name) => {
    const module = await import(new URL(name, folder).href) as Record<string, LedgerForm>
    const form = Object.values(module)[0]!
    expect(new Set(form.columns.map((column) => column.key)).size).toBe(form.columns.length)
    expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/clauses\//)
    const text = flat(readPdfPages(renderLedger({ ...form, rows: [], printedOn: '2026-06-10' })))
    for (const column of form.columns) for (const line of column.label.split('\n')) expect(text).toContain(line)
  })

  it('持出し・持込みの記録簿は、求められた九つの項目をその順に持つ', async () => {
    const { takeOutLedgerForm } = await import('./forms/take-out-ledger.ts')
    const { bringInLedgerForm } = await import('./forms/bring-in-ledger.ts')
    expect(takeOutLedgerForm.columns.map((column) => column.label)).toEqual(['所属課室名', '名前', '日時', '持出物', '個数', '用途', '持出の場所', '返却日', '管理者の確認'])
    expect(bringInLedgerForm.columns.map((column) => column.label)).toEqual(['所属課室名', '名前', '日時', '持込物', '個数', '用途', '持込の場所', '持ち帰り日', '管理者の確認'])
  })
})
