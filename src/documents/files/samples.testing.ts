/** For tests only: documents as offices make them, put together from their parts. */
import { strToU8, unzipSync, zipSync } from 'fflate'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

type Relation = readonly [id: string, word: string, target: string]
const relationships = (list: readonly Relation[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([id, word, target]) => `<Relationship Id="${id}" Type="${word.startsWith('http') ? word : `${R}/${word}`}" Target="${target}"/>`).join('')}</Relationships>`

export interface Parts { readonly [name: string]: string | Uint8Array }
/** A ZIP of these parts. */
export const zipOf = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])))
/** Texts of the parts of a ZIP, by name. */
export const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]))

const properties = {
  'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>相談の記録</dc:title><dc:creator>大原 一郎</dc:creator><cp:keywords>相談</cp:keywords><cp:lastModifiedBy>西村 花子</cp:lastModifiedBy></cp:coreProperties>`,
  'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>彩野県警察</Company><Manager>部長 某</Manager><Pages>1</Pages></Properties>`,
}
function office(main: string, type: string, relations: readonly Relation[], parts: Parts, types: readonly (readonly [string, string])[]): Uint8Array {
  const folder = main.split('/')[0]!
  const overrides = [[`/${main}`, type], ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'], ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'], ...types]
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>${overrides.map(([part, one]) => `<Override PartName="${part}" ContentType="${one}"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', main], ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'], ['rId3', 'extended-properties', 'docProps/app.xml']]),
    [`${folder}/_rels/${main.split('/')[1]}.rels`]: relationships(relations), ...properties, ...parts,
  })
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** A Word document with this body; `parts` are added as they are, `relations` to the document. */
export function aDocx(body: string, { relations = [], parts = {}, types = [], macro = false }: { readonly relations?: readonly Relation[]; readonly parts?: Parts; readonly types?: readonly (readonly [string, string])[]; readonly macro?: boolean } = {}): Uint8Array {
  const type = macro ? 'application/vnd.ms-word.document.macroEnabled.main+xml' : `${WORD}.document.main+xml`
  return office('word/document.xml', type, relations, { 'word/document.xml': `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`, ...parts }, types)
}
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const wordPart = (kind: 'header' | 'footer' | 'comments', root: string, inner: string): { readonly content: string; readonly type: string } => ({ content: `${HEAD}<w:${root} xmlns:w="${W}">${inner}</w:${root}>`, type: `${WORD}.${kind}+xml` })

/** Two slides, the second hidden, the first with notes. */
export function aPptx(): Uint8Array {
  const P = 'http://schemas.openxmlformats.org/presentationml/2006/main'
  const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const slide = (root: string, text: string, attributes = ''): string => `${HEAD}<p:${root} xmlns:p="${P}" xmlns:a="${A}" xmlns:r="${R}"${attributes}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="2" name="題"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:${root}>`
  const SLIDE = 'application/vnd.openxmlformats-officedocument.presentationml'
  return office('ppt/presentation.xml', `${SLIDE}.presentation.main+xml`, [['rId1', 'slide', 'slides/slide1.xml'], ['rId2', 'slide', 'slides/slide2.xml']], {
    'ppt/presentation.xml': `${HEAD}<p:presentation xmlns:p="${P}" xmlns:r="${R}"><p:sldIdLst><p:sldId id="256" r:id="rId1"/><p:sldId id="257" r:id="rId2"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/slides/slide1.xml': slide('sld', '見せる話'), 'ppt/slides/slide2.xml': slide('sld', '隠した話', ' show="0"'), 'ppt/notesSlides/notesSlide1.xml': slide('notes', '口で言うこと'),
    'ppt/slides/_rels/slide1.xml.rels': relationships([['rId1', 'notesSlide', '../notesSlides/notesSlide1.xml']]),
  }, [['/ppt/slides/slide1.xml', `${SLIDE}.slide+xml`], ['/ppt/slides/slide2.xml', `${SLIDE}.slide+xml`], ['/ppt/notesSlides/notesSlide1.xml', `${SLIDE}.notesSlide+xml`]])
}
/** Bytes that begin like a password-protected Office document. */
export const anEncryptedDocx = (): Uint8Array => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)])
