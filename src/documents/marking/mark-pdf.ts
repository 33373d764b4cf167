/** The mark in the upper and lower margin of every page of a PDF, upright as the page is shown, and in its properties. */
import { beginMarkedContent, degrees, drawText, endMarkedContent, grayscale, PDFArray, PDFContentStream, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFStream, popGraphicsState, pushGraphicsState } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFFont, PDFObject, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { makePrintable } from '../printable-text.ts'
import { contentOf, nameOf, openPdf, savePdf, textIn } from '../files/pdf-file.ts'
import { childOf, encode, parseXml, removeAll, writeXml } from '../files/xml-tree.ts'
import { footOf, keywordsWith, MARK_PROPERTY, propertiesOf, wordsOf } from './mark.ts'
import type { DocumentMark } from './mark.ts'
import { embedOwnFont, fontCovers } from './own-font.ts'

/** Key of our streams and of our font among the resources of a page. */
const OURS = 'SekishoMark'
/** In points. */
const SIZE = 10
const SMALLEST = 3
const MARGIN = 14

/** Throws FileRefusal. The same mark again gives the file back as it is. */
export async function markPdf(bytes: Uint8Array, mark: DocumentMark): Promise<Uint8Array> {
  const document = await openPdf(bytes)
  const pages = document.getPages()
  const info = infoOf(document)
  if (textIn(info.lookup(nameOf(MARK_PROPERTY))) === wordsOf(mark) && textIn(info.lookup(nameOf('管理部署'))) === propertiesOf(mark)['管理部署'] && pages.every(isMarked)) return bytes
  const { data: words } = makePrintable({ head: wordsOf(mark), foot: footOf(mark) }, fontCovers)
  const embedded = await embedOwnFont(document)
  const before = document.context.register(ownStream(document, [pushGraphicsState()]))
  for (const page of pages) markPage(document, page, before, embedded, words)
  markInfo(document, info, mark)
  return savePdf(document)
}

function infoOf(document: PDFDocument): PDFDict {
  const found = document.context.lookup(document.context.trailerInfo.Info)
  if (found instanceof PDFDict) return found
  const info = document.context.obj({})
  document.context.trailerInfo.Info = document.context.register(info)
  return info
}

type Operators = ReturnType<typeof drawText>
function ownStream(document: PDFDocument, operators: Operators): PDFContentStream {
  return PDFContentStream.of(document.context.obj({ [OURS]: true }), operators, true)
}
const isOurs = (document: PDFDocument, one: PDFObject): boolean => {
  const stream = document.context.lookup(one)
  return stream instanceof PDFStream && stream.dict.has(PDFName.of(OURS))
}
function streamsOf(page: PDFPage): PDFObject[] {
  const contents = page.node.get(PDFName.Contents)
  const value = page.doc.context.lookup(contents)
  return value instanceof PDFArray ? value.asArray() : value instanceof PDFStream ? [contents!] : []
}
const isMarked = (page: PDFPage): boolean => streamsOf(page).some((one) => isOurs(page.doc, one))

/** What people drew is closed off between q and Q; the mark is a stream of its own behind it, so that it is found and replaced. */
function markPage(document: PDFDocument, page: PDFPage, before: PDFRef, embedded: PDFFont, words: { readonly head: string; readonly foot: string }): void {
  const { context } = document
  const drawn = streamsOf(page).filter((one) => !isOurs(document, one))
  const resources = page.node.Resources() ?? context.obj({})
  page.node.set(PDFName.Resources, resources)
  const fonts = resources.lookupMaybe(PDFName.Font, PDFDict) ?? context.obj({})
  resources.set(PDFName.Font, fonts)
  fonts.set(PDFName.of(OURS), embedded.ref)
  const after = ownStream(document, [popGraphicsState(), pushGraphicsState(), beginMarkedContent('Artifact'), ...line(page, embedded, words.head, 'head'), ...line(page, embedded, words.foot, 'foot'), endMarkedContent(), popGraphicsState()])
  page.node.set(PDFName.Contents, context.obj([before, ...drawn, context.register(after)]))
}

/** One line at the top right or the middle of the foot of the page as it is shown, smaller where the page is narrow. */
function line(page: PDFPage, embedded: PDFFont, text: string, at: 'head' | 'foot'): ReturnType<typeof drawText> {
  const box = page.getCropBox()
  const turned = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360
  const [width, height] = turned % 180 === 0 ? [box.width, box.height] : [box.height, box.width]
  const room = Math.max(1, width - 2 * MARGIN)
  const natural = embedded.widthOfTextAtSize(text, 1)
  const size = Math.max(SMALLEST, Math.min(SIZE, room / natural, height / 12))
  const across = at === 'head' ? width - MARGIN - natural * size : (width - natural * size) / 2
  const up = at === 'head' ? height - Math.min(MARGIN, height / 12) - size * 0.8 : Math.min(MARGIN, height / 12) - size * 0.2
  const [x, y] = placeOn(box, turned, Math.max(0, across), up)
  return drawText(embedded.encodeText(text), { color: grayscale(0), font: PDFName.of(OURS), size, rotate: degrees(turned), xSkew: degrees(0), ySkew: degrees(0), x, y })
}
/** From the page as shown (to the right, upwards) to its own coordinates. */
function placeOn({ x, y, width, height }: { x: number; y: number; width: number; height: number }, turned: number, across: number, up: number): [number, number] {
  switch (turned) {
    case 90: return [x + width - up, y + across]
    case 180: return [x + width - across, y + height - up]
    case 270: return [x + up, y + height - across]
    default: return [x + across, y + up]
  }
}

function markInfo(document: PDFDocument, info: PDFDict, mark: DocumentMark): void {
  const keywords = keywordsWith(textIn(info.lookup(PDFName.Keywords)), textIn(info.lookup(nameOf(MARK_PROPERTY))), mark)
  info.set(PDFName.Keywords, PDFHexString.fromText(keywords))
  for (const [name, value] of Object.entries(propertiesOf(mark))) info.set(nameOf(name), PDFHexString.fromText(value))
  const metadata = document.catalog.lookup(PDFName.of('Metadata'))
  if (metadata instanceof PDFStream) markXmp(document, metadata, keywords)
}
const PDF_SPACE = 'http://ns.adobe.com/pdf/1.3/'
const RDF_SPACE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
/** Viewers believe the XMP packet before the information dictionary. One we cannot read is left as it is. 由来: XMP Specification Part 2. */
function markXmp(document: PDFDocument, stream: PDFStream, keywords: string): void {
  const content = contentOf(stream)
  if (!content) return
  let text: string
  try {
    const tree = parseXml(new TextDecoder().decode(content))
    const rdf = tree.root.local === 'RDF' ? tree.root : childOf(tree.root, 'RDF')
    if (!rdf) return
    removeAll(rdf, ({ local, space }) => local === 'Keywords' && space === PDF_SPACE)
    for (const one of rdf.children) if (typeof one !== 'string') for (const name of one.attributes.keys()) if (name === 'pdf:Keywords') one.attributes.delete(name)
    rdf.children.push(`<rdf:Description xmlns:rdf="${RDF_SPACE}" xmlns:pdf="${PDF_SPACE}" rdf:about=""><pdf:Keywords>${encode(keywords)}</pdf:Keywords></rdf:Description>`)
    text = writeXml(tree)
  } catch { return }
  const bytes = Buffer.from(text, 'utf8')
  const dict = stream.dict.clone()
  for (const name of ['Filter', 'DecodeParms']) dict.delete(PDFName.of(name))
  dict.set(PDFName.Length, PDFNumber.of(bytes.length))
  document.catalog.set(PDFName.of('Metadata'), document.context.register(PDFRawStream.of(dict, bytes)))
}
