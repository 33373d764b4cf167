import { writeXlsx } from 'hucre/xlsx'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDocx, anEncryptedDocx, aPptx, paragraph, partsOf, wordPart, zipOf } from '../files/samples.testing.ts'
import { markDocument } from '../marking/mark-document.ts'
import { inspectMetadata, removeMetadata } from './metadata.ts'
import { aPhoto, aPlainPhoto, aPng } from './photo.testing.ts'

const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
const by = 'w:id="1" w:author="校閲 太郎" w:date="2026-11-01T00:00:00Z"'
const REVISED = [
  `<w:p>${run('残る')}<w:ins ${by}>${run('足した')}</w:ins><w:del ${by}><w:r><w:delText>消した</w:delText></w:r></w:del></w:p>`,
  `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('前半')}</w:p><w:p>${run('後半')}</w:p>`,
  `<w:tbl><w:tr><w:tc><w:p>${run('行')}</w:p></w:tc></w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc><w:p>${run('消した行')}</w:p></w:tc></w:tr></w:tbl>`,
  `<w:p><w:commentRangeStart w:id="0"/>${run('注目')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('隠し', '<w:rPr><w:vanish/></w:rPr>')}</w:p>`,
].join('')
const aRevised = (): Uint8Array => {
  const comments = wordPart('comments', 'comments', `<w:comment w:id="0" w:author="指導 次郎">${paragraph('ここは伏せる')}</w:comment>`)
  return aDocx(REVISED, { relations: [['rId9', 'comments', 'comments.xml'], ['rId10', 'image', 'media/image1.jpeg'], ['rId11', 'oleObject', 'embeddings/oleObject1.bin']], parts: { 'word/comments.xml': comments.content, 'word/media/image1.jpeg': aPhoto(), 'word/embeddings/oleObject1.bin': 'なか' }, types: [['/word/comments.xml', comments.type]] })
}
async function found(bytes: Uint8Array, name: string) {
  const result = await inspectMetadata(bytes, name)
  if (!result.inspectable) throw new Error(result.because.message)
  return result.findings.map(({ kind, detail }) => `${kind}｜${detail}`)
}
async function cleaned(bytes: Uint8Array, name: string, hidden = false) {
  const result = await removeMetadata(bytes, name, { hidden })
  if ('refused' in result) throw new Error(result.refused.message)
  return { ...result, after: result.after.map(({ kind, detail }) => `${kind}｜${detail}`) }
}

test('a revised Word document: names, changes, comments, photographs, hidden text and embedded files are found', async () => {
  const all = await found(aRevised(), '相談.docx')
  for (const one of ['作成者名・所属｜作成者・最終更新者：大原 一郎、西村 花子', '作成者名・所属｜会社・管理者・ひな形：彩野県警察、部長 某', '作成者名・所属｜変更・コメントをした人：校閲 太郎、指導 次郎', 'コメント｜コメント 1件', '非表示のシート・列・文字｜隠し文字 1か所', '埋込みファイル｜文書の中のファイル 1件']) expect(all).toContain(one)
  expect(all.find((one) => one.startsWith('変更履歴'))).toMatch(/承諾されていない変更 4件/)
  expect(all.find((one) => one.startsWith('写真の位置情報'))).toContain('北緯35.857000度・東経139.649000度')
})
test('the cleaned document shows what accepting every change shows, and only what is hidden is left', async () => {
  const { bytes, after } = await cleaned(aRevised(), '相談.docx')
  const parts = partsOf(bytes)
  const text = [...parts['word/document.xml']!.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => one.replace(/<[^>]*>/g, ''))
  expect(text).toEqual(['残る足した', '前半後半', '行', '注目隠し'])
  expect(Object.values(parts).join('')).not.toMatch(/校閲|指導|大原|西村|彩野県警察|伏せる|消した|Ohara|裏口/)
  expect(after).toEqual(['非表示のシート・列・文字｜隠し文字 1か所', '埋込みファイル｜文書の中のファイル 1件'])
  expect((await cleaned(bytes, '相談.docx', true)).after).toEqual([])
})
test('the mark of the classification is no leak and stays', async () => {
  const marked = await markDocument(aRevised(), '相談.docx', { classification: '機密性２', restrictions: ['複製禁止'] })
  if ('refused' in marked) throw new Error(marked.refused.message)
  const parts = partsOf((await cleaned(marked.bytes, marked.name, true)).bytes)
  expect(parts['docProps/custom.xml']).toContain('機密性２')
  expect(parts['docProps/core.xml']).toContain('【機密性２】複製禁止')
})

async function aBook(): Promise<Uint8Array> {
  const source = partsOf(await writeXlsx({ sheets: [{ name: '公表', rows: [['見出し', '秘密の列'], ['値', '列の中'], ['秘密の行', 'x']] }, { name: '元データ', rows: [['裏の名簿']] }] }))
  const sheet = source['xl/worksheets/sheet1.xml']!.replace(/(<row r="3")/, '$1 hidden="1"').replace(/<cols>[\s\S]*?<\/cols>/, '').replace('<sheetData>', '<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData>').replace('</row>', '<c r="C1"><f>元データ!A1</f><v>9</v></c></row>')
  const book = source['xl/workbook.xml']!.replace(/(<sheet [^>]*name="元データ")/, '$1 state="hidden"')
  return zipOf({ ...source, 'xl/worksheets/sheet1.xml': sheet, 'xl/workbook.xml': book })
}
test('hidden sheets, rows and columns are only reported; with the option they go, and with them their texts and formulas', async () => {
  const book = await aBook()
  const all = await found(book, '表.xlsx')
  for (const one of ['非表示のシート・列・文字｜非表示のシート：元データ', '非表示のシート・列・文字｜非表示の行 1行', '非表示のシート・列・文字｜非表示の列 1か所']) expect(all).toContain(one)
  const plain = partsOf((await cleaned(book, '表.xlsx')).bytes)
  expect(Object.values(plain).join('')).toContain('裏の名簿')
  const parts = partsOf((await cleaned(book, '表.xlsx', true)).bytes)
  const whole = Object.values(parts).join('')
  expect(whole).not.toMatch(/裏の名簿|秘密の列|列の中|秘密の行|元データ/)
  expect(whole).toContain('見出し')
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="C1"><v>9<\/v>/)
  expect(parts['xl/worksheets/sheet2.xml']).toBeUndefined()
})
test('hidden slides and notes are reported, and go with the option', async () => {
  expect(await found(aPptx(), 'a.pptx')).toEqual(expect.arrayContaining(['非表示のシート・列・文字｜非表示のスライド 1枚', '非表示のシート・列・文字｜発表者のノート 1枚']))
  const { bytes, after } = await cleaned(aPptx(), 'a.pptx', true)
  expect(after).toEqual([])
  const whole = Object.values(partsOf(bytes)).join('')
  expect(whole).toContain('見せる話')
  expect(whole).not.toMatch(/隠した話|口で言うこと|大原/)
})
test('a PDF loses its author, attachments, comments, XMP and earlier versions', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage([200, 200])
  page.drawText('body', { x: 20, y: 100 })
  document.setAuthor('大原 一郎')
  document.setTitle('題')
  await document.attach(Buffer.from('なかみ'), '名簿.csv', { mimeType: 'text/csv' })
  page.node.set(PDFName.Annots, document.context.obj([document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Text', T: PDFString.of('Reviewer'), Contents: PDFString.of('secret remark'), Rect: [0, 0, 10, 10] })), document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 10, 10] }))]))
  document.catalog.set(PDFName.of('Metadata'), document.context.register(document.context.stream('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>', { Type: 'Metadata', Subtype: 'XML' })))
  const first = await document.save({ useObjectStreams: false })
  const source = Buffer.concat([first, Buffer.from('\n1 0 obj\n<</Old true>>\nendobj\nstartxref\n0\n%%EOF')])
  const all = await found(first, 'a.pdf')
  expect(all).toEqual(expect.arrayContaining(['作成者名・所属｜作成者：大原 一郎', '埋込みファイル｜添付されたファイル 1件', 'コメント｜注釈 1件', '作成者名・所属｜注釈を付けた人：Reviewer', 'その他の属性｜XMP の属性 1件']))
  expect(source.length).toBeGreaterThan(first.length)
  const { bytes, after } = await cleaned(first, 'a.pdf')
  expect(after).toEqual([])
  const again = await PDFDocument.load(bytes, { updateMetadata: false })
  expect([again.getAuthor(), again.getTitle(), again.getPageCount(), again.getPage(0).node.Annots()?.size()]).toEqual([undefined, '題', 1, 1])
  expect(Buffer.from(await again.save({ useObjectStreams: false })).toString('latin1')).not.toMatch(/secret remark|Reviewer|EmbeddedFile|xmpmeta/)
})
test('earlier versions kept inside a PDF are a change history', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  const first = await document.save({ useObjectStreams: false })
  const text = Buffer.from(first).toString('latin1')
  const twice = Buffer.concat([first, Buffer.from(text.slice(text.lastIndexOf('trailer')), 'latin1')])
  expect((await found(twice, 'a.pdf')).join()).toContain('変更履歴｜前に保存した内容 1版')
})
test('a photograph loses place, author, camera and comment, and keeps its picture and how it is turned', async () => {
  const all = await found(aPhoto(), 'IMG.JPG')
  expect(all).toEqual(expect.arrayContaining(['写真の位置情報｜撮影場所：北緯35.857000度・東経139.649000度', '作成者名・所属｜撮影者：Ohara', 'その他の属性｜撮影機種：Phone 12', 'コメント｜署の裏口で撮影']))
  const { bytes, after } = await cleaned(aPhoto(), 'IMG.JPG')
  expect(after).toEqual([])
  const plain = aPlainPhoto()
  expect(Buffer.from(bytes.slice(-(plain.length - 2)))).toEqual(plain.subarray(2))
  expect(Buffer.from(bytes).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('Ohara')
  expect(await found(plain, 'a.jpeg')).toEqual([])
  expect((await found(Buffer.concat([plain, Buffer.from('secret video')]), 'a.jpg')).join()).toContain('画像の後ろに付いたデータ 12バイト')
})
test('a PNG likewise', async () => {
  expect((await found(aPng(), 'a.png')).join()).toMatch(/写真の位置情報[\s\S]*埋込みファイル/)
  const { bytes, after } = await cleaned(aPng(), 'a.png')
  expect([after, Buffer.from(bytes).toString('latin1').match(/Ohara|hidden/)]).toEqual([[], null])
})
test.each([[anEncryptedDocx(), 'a.docx', 'encrypted'], [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc', 'old-office'], [Buffer.from('x'), 'a.jtd', 'not-supported'], [Buffer.from('x'), 'a.jpg', 'wrong-kind'], [aPhoto().subarray(0, 300), 'a.jpg', 'broken']])('what cannot be looked into says so (%#)', async (bytes, name, code) => {
  expect(await inspectMetadata(bytes, name)).toMatchObject({ inspectable: false, because: { code } })
  expect(await removeMetadata(bytes, name)).toMatchObject({ refused: { code } })
})
test('plain text tells nothing beside itself', async () => { expect(await found(Buffer.from('番号,名称\n'), 'a.csv')).toEqual([]) })
test('whatever the bytes, there is an answer', async () => {
  const samples = [aRevised(), await aBook(), aPptx(), aPhoto(), aPng()]
  const names = ['a.docx', 'a.xlsx', 'a.pptx', 'a.jpg', 'a.png']
  await fc.assert(fc.asyncProperty(fc.nat(4), fc.array(fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (which, changes) => {
    const bytes = Uint8Array.from(samples[which]!)
    for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value
    expect(typeof (await inspectMetadata(bytes, names[which]!)).inspectable).toBe('boolean')
  }), { numRuns: 200 })
})
