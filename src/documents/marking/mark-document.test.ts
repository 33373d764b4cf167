import { writeXlsx } from 'hucre/xlsx'
import { decodePDFRawStream, degrees, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPdf } from '../../../tests/journeys/pdf.ts'
import { aDocx, anEncryptedDocx, aPptx, paragraph, partsOf, wordPart, zipOf } from '../files/samples.testing.ts'
import { markDocument } from './mark-document.ts'
import type { DocumentMark } from './mark.ts'

const MARK: DocumentMark = { classification: '機密性２（中）', restrictions: ['複製禁止', '回覧 & 転送禁止'], unit: '総務課' }
const WORDS = '【機密性２（中）】複製禁止・回覧 &amp; 転送禁止'
const HIGHER: DocumentMark = { classification: '機密性３（高）', restrictions: [] }

async function marked(bytes: Uint8Array, name: string, mark = MARK) {
  const result = await markDocument(bytes, name, mark)
  if ('refused' in result) throw new Error(result.refused.message)
  return result
}
const refusal = async (bytes: Uint8Array, name: string) => {
  const result = await markDocument(bytes, name, MARK)
  return 'refused' in result ? result.refused.code : '済み'
}
const times = (text: string, part: string): number => text.split(part).length - 1

test('a Word document without any header carries the mark on first, even and other pages, in its properties and before its name', async () => {
  const before = aDocx(paragraph('本文'))
  const { bytes, name } = await marked(before, '予算案.docx')
  const parts = partsOf(bytes)
  expect(name).toBe('【機密性２】予算案.docx')
  const document = parts['word/document.xml']!
  for (const kind of ['header', 'footer']) for (const page of ['default', 'first', 'even']) expect(document).toMatch(new RegExp(`<w:${kind}Reference [^>]*w:type="${page}"`))
  const shown = Object.entries(parts).filter(([part]) => /word\/(header|footer)\d+\.xml$/.test(part))
  expect(shown).toHaveLength(2)
  for (const [part, content] of shown) {
    expect(content).toContain(WORDS)
    expect(parts['[Content_Types].xml']).toContain(`PartName="/${part}"`)
  }
  expect(parts['docProps/core.xml']).toContain(`${WORDS}, 相談</cp:keywords>`)
  expect(parts['docProps/custom.xml']).toMatch(/name="分類"><vt:lpwstr[^>]*>機密性２（中）</)
  expect(document).toContain('本文')
})
test('every header there is, in every section, gets the mark before what people wrote', async () => {
  const part = wordPart('header', 'hdr', paragraph('課の見出し'))
  const section = (reference: string): string => `<w:p><w:pPr><w:sectPr>${reference}<w:pgSz w:w="1" w:h="1"/></w:sectPr></w:pPr></w:p>`
  const source = aDocx(section('') + section('<w:headerReference w:type="default" r:id="rId7"/>') + paragraph('終'), { relations: [['rId7', 'header', 'header5.xml']], parts: { 'word/header5.xml': part.content }, types: [['/word/header5.xml', part.type]] })
  const parts = partsOf((await marked(source, 'a.docx')).bytes)
  expect(parts['word/header5.xml']).toMatch(/複製禁止[\s\S]*課の見出し/)
  expect(times(parts['word/document.xml']!, 'headerReference')).toBe(4)
})
test.each([['docx', async () => aDocx(paragraph('本文'))], ['xlsx', async () => writeXlsx({ sheets: [{ name: '表', rows: [['値', 1]] }, { name: '裏', rows: [[2]] }] })], ['pptx', async () => aPptx()]] as const)('marking %s twice does not double the mark; another class takes its place', async (extension, make) => {
  const name = `表.${extension}`
  const once = await marked(await make(), name)
  const twice = await marked(once.bytes, once.name)
  expect(twice.name).toBe(once.name)
  expect(partsOf(twice.bytes)).toEqual(partsOf(once.bytes))
  const raised = await marked(twice.bytes, twice.name, HIGHER)
  expect(raised.name).toBe(`【機密性３】表.${extension}`)
  const all = Object.values(partsOf(raised.bytes)).join('')
  expect(all).not.toContain('機密性２')
  expect(all).toContain('【機密性３（高）】')
})
test('an Excel book keeps its own headers and its rows; the mark stands in every sheet', async () => {
  const source = partsOf(await writeXlsx({ sheets: [{ name: '表', rows: [['<値>', 1]] }] }))
  const sheet = 'xl/worksheets/sheet1.xml'
  const withHeader = zipOf({ ...source, [sheet]: source[sheet]!.replace('</worksheet>', '<headerFooter differentFirst="1"><oddHeader>&amp;L左&amp;R右 A&amp;&amp;B</oddHeader></headerFooter></worksheet>') })
  const after = partsOf((await marked(withHeader, 'a.xlsx')).bytes)[sheet]!
  expect(after).toContain('<oddHeader>&amp;L左&amp;R【機密性２（中）】複製禁止・回覧 &amp;&amp; 転送禁止\n右 A&amp;&amp;B</oddHeader>')
  expect(after).toMatch(/<firstHeader>.*機密性２.*<firstFooter>.*総務課/s)
  expect(after.match(/<sheetData>[\s\S]*<\/sheetData>/)?.[0]).toBe(source[sheet]!.match(/<sheetData>[\s\S]*<\/sheetData>/)?.[0])
  const long = zipOf({ ...source, [sheet]: source[sheet]!.replace('</worksheet>', `<headerFooter><oddHeader>&amp;L${'長'.repeat(240)}</oddHeader></headerFooter></worksheet>`) })
  expect(await refusal(long, 'a.xlsx')).toBe('header-too-long')
})
test('slides, hidden ones and notes carry the mark', async () => {
  const parts = partsOf((await marked(aPptx(), 'a.pptx')).bytes)
  for (const part of ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml', 'ppt/notesSlides/notesSlide1.xml']) expect(times(parts[part]!, WORDS)).toBe(2)
})

async function aPdf(angles: readonly number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setKeywords(['相談'])
  for (const angle of angles) {
    const page = document.addPage([400, 300])
    page.setRotation(degrees(angle))
    page.drawText('body', { x: 200, y: 150 })
  }
  return document.save()
}
test('every page of a PDF carries the mark once, however it is turned, and the properties say it', async () => {
  const once = await marked(await aPdf([0, 90, 180, 270]), '資料.pdf')
  expect(times(await readPdf(once.bytes), '【機密性２（中）】複製禁止・回覧 & 転送禁止')).toBe(8)
  expect((await PDFDocument.load(once.bytes)).getKeywords()).toBe('【機密性２（中）】複製禁止・回覧 & 転送禁止, 相談')
  expect(Buffer.from((await marked(once.bytes, once.name)).bytes)).toEqual(Buffer.from(once.bytes))
  const raised = await readPdf((await marked(once.bytes, once.name, HIGHER)).bytes)
  expect([times(raised, '機密性２'), times(raised, '【機密性３（高）】'), times(raised, 'body')]).toEqual([0, 8, 4])
})
test('every glyph of the mark is really in the embedded font', async () => {
  const { bytes } = await marked(await aPdf([0]), 'a.pdf')
  const document = await PDFDocument.load(bytes)
  const streams = document.context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(one).decode())] : []))
  const programs = streams.filter((one) => one.length > 100 && [0x00010000, 0x74727565].includes(one.readUInt32BE(0)))
  expect(programs).toHaveLength(1)
  const [font] = programs as [Buffer]
  const table = (tag: string): Buffer => { for (let at = 12; ; at += 16) if (font.toString('latin1', at, at + 4) === tag) return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12)) }
  const [glyphs, loca] = [table('glyf'), table('loca')]
  const short = table('head').readUInt16BE(50) === 0
  const offsets = Array.from({ length: loca.length / (short ? 2 : 4) }, (_, index) => (short ? loca.readUInt16BE(index * 2) * 2 : loca.readUInt32BE(index * 4)))
  expect(offsets.at(-1)).toBe(glyphs.length)
  // 読み: 輪郭の数が -1（合成）から 60 の間でなければ、字形の頭を指していない。
  for (const [index, at] of offsets.slice(0, -1).entries()) if (offsets[index + 1]! > at) { expect(glyphs.readInt16BE(at)).toBeGreaterThanOrEqual(-1); expect(glyphs.readInt16BE(at)).toBeLessThan(60) }
})
test('a sign the font does not have is drawn as 〓', async () => {
  expect(await readPdf((await marked(await aPdf([0]), 'a.pdf', { classification: '機密性２', restrictions: ['😀禁止'] })).bytes)).toContain('【機密性２】〓禁止')
})

const bomb = zipOf({ '[Content_Types].xml': 'wordprocessingml.document.main', 'word/document.xml': new Uint8Array(120 * 1024 * 1024) })
test.each([
  ['empty', new Uint8Array(), 'a.docx'], ['broken', aDocx(paragraph('x')).slice(0, -40), 'a.docx'], ['wrong-kind', aDocx(paragraph('x')), 'a.xlsx'], ['wrong-kind', Buffer.from('ただの文'), 'a.pdf'], ['wrong-kind', Buffer.from('ただの文'), 'a.docx'],
  ['not-supported', Buffer.from('ただの文'), 'a.txt'], ['not-supported', zipOf({ a: 'b' }), 'a.zip'], ['encrypted', anEncryptedDocx(), 'a.docx'], ['old-office', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'a.doc'],
  ['macro', aDocx(paragraph('x'), { macro: true }), 'a.docm'], ['macro', aDocx(paragraph('x'), { parts: { 'word/vbaProject.bin': 'x' } }), 'a.docx'], ['signed', aDocx(paragraph('x'), { parts: { '_xmlsignatures/sig1.xml': '<a/>' } }), 'a.docx'],
  ['zip-bomb', bomb, 'a.docx'], ['broken', Buffer.from('%PDF-1.7\n壊れている'), 'a.pdf'], ['broken', aDocx('<w:p></w:q>'), 'a.docx'], ['broken', aDocx('<!DOCTYPE a [<!ENTITY a "b">]>'), 'a.docx'], ['broken', aDocx('<w:p>'.repeat(2000) + '</w:p>'.repeat(2000)), 'a.docx'],
  ['broken', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from('1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>')]), 'a.pdf'],
] as const)('%s: nothing is made, and the refusal says so', async (code, bytes, name) => {
  const result = await markDocument(bytes, name, MARK)
  expect(result).toMatchObject({ refused: { code } })
  expect('refused' in result && result.refused.message).toMatch(/。$/)
})
test('a signed PDF and a protected one are refused', async () => {
  const source = await PDFDocument.load(await aPdf([0]))
  source.context.register(source.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3], Contents: 'x' }))
  expect(await refusal(await source.save(), 'a.pdf')).toBe('signed')
  const locked = await PDFDocument.load(await aPdf([0]))
  locked.encrypt({ userPassword: 'a', ownerPassword: 'b' })
  expect(await refusal(await locked.save(), 'a.pdf')).toBe('encrypted')
})
test('whatever the bytes, the answer is a marked file or a refusal', async () => {
  const samples = [aDocx(paragraph('本文')), aPptx(), await aPdf([0]), await writeXlsx({ sheets: [{ name: '表', rows: [[1]] }] })]
  const names = ['a.docx', 'a.pptx', 'a.pdf', 'a.xlsx']
  await fc.assert(fc.asyncProperty(fc.nat(3), fc.array(fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 30 }), async (which, changes) => {
    const bytes = Uint8Array.from(samples[which]!)
    for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value
    const result = await markDocument(bytes, names[which]!, MARK)
    expect('refused' in result ? result.refused.message : result.name).toBeTruthy()
  }), { numRuns: 150 })
})
