// 製品の出力への分類の表示（２(2)②）。
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect } from 'vitest'
import { readPdfPages } from '../../../src/documents/pdf-text.testing.ts'
import { partsOf } from '../../../src/documents/files/samples.testing.ts'
import { accept } from '../../accept.ts'
import { aPress } from '../printed.ts'

/** The highest of what the ledger lists, on each axis. */
const MARK = '【機密性３・完全性２・可用性１】'
describe('出力への表示', () => {
  const press = aPress('municipality')
  accept('mic:2-(2)-②', async () => {
    const pdf = await press.print('/api/ledgers/register-media?format=pdf')
    const pages = readPdfPages(pdf.bytes)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain(MARK)
    expect((await PDFDocument.load(pdf.bytes, { updateMetadata: false })).getKeywords()).toContain(MARK)
    const parts = partsOf((await press.print('/api/ledgers/register-media?format=xlsx')).bytes)
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<oddHeader>[^<]*【機密性３・完全性２・可用性１】/)
    expect(parts['docProps/custom.xml']).toContain('機密性３・完全性２・可用性１')
    const { body } = await press.client.get('/api/label-sheets')
    const { 名簿, 空 } = press.organisation.media
    const labels = readPdfPages((await press.print(`/api/registers/media/labels?items=${名簿},${空}&sheet=${body.sheets[0].id}`)).bytes).join('')
    expect(labels).toMatch(/【機密性３・完全性[１２]・可用性[１２]】/)
    expect(labels).toMatch(/【機密性２・完全性[１２]・可用性[１２]】複製禁止/)
    expect(pdf.name).toMatch(/^【機密性３・完全性２・可用性１】/)
  }, { timeout: 60_000 })
})
