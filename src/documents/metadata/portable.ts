/** What a PDF tells beside its pages. 由来: ISO 32000-1 §7.11.4, §12.5, §14.3. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { nameOf, openPdf, savePdf, textIn } from '../files/pdf-file.ts'
import { PROPERTY_NAMES } from '../marking/mark.ts'
import { counted, finding, named } from './finding.ts'
import type { Finding } from './finding.ts'
import { cleanJpeg } from './photos.ts'

const COMMENTS = new Set(['Text', 'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Stamp', 'Ink', 'Popup', 'Redact', 'Sound', 'Movie'])
const name = (text: string): PDFName => PDFName.of(text)

/** The same pages without attributes, attachments, comments and earlier versions. Throws FileRefusal. */
export async function cleanPdf(bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly findings: Finding[] }> {
  const document = await openPdf(bytes)
  const findings = [...cleanInfo(document), ...cleanVersions(document, bytes), ...cleanAttachments(document), ...cleanAnnotations(document), ...hiddenLayers(document), ...cleanStreams(document)]
  return { bytes: findings.length === 0 ? bytes : await savePdf(document), findings }
}

function cleanInfo(document: PDFDocument): Finding[] {
  const info = document.context.lookup(document.context.trailerInfo.Info)
  if (!(info instanceof PDFDict)) return []
  const kept = new Set(['Title', 'Keywords', 'Trapped'].map(name).concat(PROPERTY_NAMES.map(nameOf)))
  const author = textIn(info.lookup(name('Author')))
  const others = info.keys().filter((key) => !kept.has(key) && key !== name('Author') && textIn(info.lookup(key)) !== '')
  for (const key of info.keys()) if (!kept.has(key)) info.delete(key)
  return [...named('作成者名・所属', '作成者', author === '' ? [] : [author]), ...named('その他の属性', '文書の情報', others.map((key) => `${key.decodeText()}: ${textIn(info.lookup(key))}`.replace(/: $/, '')))]
}
/** A file saved again and again may keep what it was before. A linearised one has two ends of its own. */
function cleanVersions(document: PDFDocument, bytes: Uint8Array): Finding[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let ends = 0
  for (let at = text.indexOf('startxref'); at >= 0; at = text.indexOf('startxref', at + 9)) ends += 1
  const own = text.subarray(0, 2048).includes('/Linearized') ? 2 : 1
  const piece = document.catalog.has(name('PieceInfo'))
  document.catalog.delete(name('PieceInfo'))
  return [...counted('変更履歴', '前に保存した内容', Math.max(0, ends - own), '版'), ...(piece ? [finding('その他の属性', '作成したソフトウェアの作業用の情報')] : [])]
}

function cleanAttachments(document: PDFDocument): Finding[] {
  const { catalog, context } = document
  const names = catalog.lookup(name('Names'))
  const files = context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFStream && object.dict.get(PDFName.Type) === name('EmbeddedFile')).length
  const script = names instanceof PDFDict && names.has(name('JavaScript'))
  if (names instanceof PDFDict) for (const key of ['EmbeddedFiles', 'JavaScript']) names.delete(name(key))
  for (const key of ['AF', 'Collection', 'AA']) catalog.delete(name(key))
  const action = catalog.lookup(name('OpenAction'))
  const opens = action instanceof PDFDict && action.get(name('S')) !== name('GoTo')
  if (opens) catalog.delete(name('OpenAction'))
  for (const page of document.getPages()) page.node.delete(name('AF'))
  return [...counted('埋込みファイル', '添付されたファイル', files), ...(script || opens ? [finding('埋込みファイル', '自動で動くプログラム（JavaScript など）')] : [])]
}

function cleanAnnotations(document: PDFDocument): Finding[] {
  let comments = 0
  const authors: string[] = []
  for (const page of document.getPages()) {
    const list = page.node.lookup(PDFName.Annots)
    if (!(list instanceof PDFArray)) continue
    const kept: PDFObject[] = []
    for (const one of list.asArray()) {
      const annotation = document.context.lookup(one)
      const type = annotation instanceof PDFDict ? annotation.lookup(name('Subtype')) : undefined
      const word = type instanceof PDFName ? type.decodeText() : ''
      if (!(annotation instanceof PDFDict) || (!COMMENTS.has(word) && word !== 'FileAttachment')) { kept.push(one); continue }
      if (word !== 'FileAttachment' && word !== 'Popup') comments += 1
      authors.push(textIn(annotation.lookup(name('T'))))
    }
    if (kept.length < list.size()) page.node.set(PDFName.Annots, document.context.obj(kept))
  }
  return [...counted('コメント', '注釈', comments), ...named('作成者名・所属', '注釈を付けた人', authors.filter((one) => one !== ''))]
}
/** Layers switched off are only found: taking them out would change the pages. */
function hiddenLayers(document: PDFDocument): Finding[] {
  const layers = document.catalog.lookup(name('OCProperties'))
  const state = layers instanceof PDFDict ? layers.lookup(name('D')) : undefined
  const off = state instanceof PDFDict ? state.lookup(name('OFF')) : undefined
  return off instanceof PDFArray ? counted('非表示のシート・列・文字', '非表示のレイヤー', off.size()) : []
}

/** XMP packets of the document and of its pictures, and what photographs carry themselves. */
function cleanStreams(document: PDFDocument): Finding[] {
  const found: Finding[] = []
  let packets = 0
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined
    if (dict?.has(name('Metadata'))) { dict.delete(name('Metadata')); packets += 1 }
    if (dict !== undefined && dict !== document.catalog) dict.delete(name('PieceInfo'))
    if (!(object instanceof PDFRawStream) || object.dict.lookup(name('Filter')) !== name('DCTDecode')) continue
    try {
      const { bytes, findings } = cleanJpeg(object.contents)
      if (findings.length === 0) continue
      found.push(...findings.map(({ kind, detail }) => finding(kind, `中の画像の${detail}`)))
      object.dict.set(PDFName.Length, PDFNumber.of(bytes.length))
      document.context.assign(ref, PDFRawStream.of(object.dict, bytes))
    } catch { /* not a JPEG we can follow; it stays */ }
  }
  return [...counted('その他の属性', 'XMP の属性', packets), ...found]
}
