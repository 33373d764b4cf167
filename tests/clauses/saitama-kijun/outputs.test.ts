// 製品の出力への機密性と取扱制限の表示（第３の２(3)）。
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect } from 'vitest'
import { outputsAreMarked } from '../../../src/domain/outputs/marked.saitama.guard.ts'
import { readPdfPages } from '../../../src/documents/pdf-text.testing.ts'
import { partsOf } from '../../../src/documents/files/samples.testing.ts'
import { accept } from '../../accept.ts'
import { aPress } from '../printed.ts'

const MARK = '【機密性２（中）】'
const context = { item: null, chosen: {}, actor: { person: '', unit: '', employment: 'regular', rank: '', headOrAbove: false, trained: undefined, roles: [] }, day: '2026-11-16', profile: 'saitama-police', provisions: [], settings: {} } as const

describe('出力への表示', () => {
  const press = aPress('saitama-police')
  accept('saitama-kijun:3-2-(3)', async () => {
    const pdf = await press.print('/api/ledgers/register-media?format=pdf')
    const pages = readPdfPages(pdf.bytes)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.split(MARK)).toHaveLength(3)
    expect((await PDFDocument.load(pdf.bytes, { updateMetadata: false })).getKeywords()).toContain(MARK)

    const book = await press.print('/api/ledgers/register-media?format=xlsx')
    const parts = partsOf(book.bytes)
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<oddHeader>[^<]*【機密性２（中）】[^<]*<\/oddHeader>\s*<oddFooter>[^<]*【機密性２（中）】/)
    expect(parts['docProps/core.xml']).toContain(MARK)
    expect(parts['docProps/custom.xml']).toContain('機密性２（中）')
    const whole = await press.print('/api/registers/media/export?format=xlsx')
    expect(partsOf(whole.bytes)['xl/worksheets/sheet1.xml']).toContain(MARK)
    for (const { name } of [pdf, book, whole]) expect(name).toMatch(/^【機密性２】/)
    expect((await press.client.get('/api/me')).body.mark).toBe(MARK)

    const request = await press.print(`/api/requests/${await press.draft('media.take-out.saitama')}/pdf`)
    for (const page of readPdfPages(request.bytes)) expect(page).toContain(MARK)
    const label = readPdfPages((await press.print(`/api/registers/media/labels?items=${press.organisation.media.空}&sheet=${await aSheet()}`)).bytes).join('')
    expect(label).toContain('【機密性２（中）】複製禁止')

    // 外そうとしても効かず、表示のないものは条項が断る。
    expect(readPdfPages((await press.print('/api/ledgers/register-media?format=pdf&mark=none&classification=')).bytes)[0]).toContain(MARK)
    expect(outputsAreMarked.refuses({ ...context, form: { mark: '', classification: '機密性２（中）' } })).not.toBeNull()
  }, { timeout: 60_000 })
  const aSheet = async (): Promise<string> => (await press.client.get('/api/label-sheets')).body.sheets[0].id as string
})
