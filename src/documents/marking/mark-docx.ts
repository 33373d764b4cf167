/** Header and footer of every section of a Word document. The mark stands in a content control of its own, so that it is found again. 由来: ECMA-376 Part 1 §17.10. */
import { addRelationship, declareType, keep, mainPartOf, partsOfType, relationshipsOf, treeOf } from '../files/office-parts.ts'
import { attributeOf, childOf, descendants, elementsOf, encode, removeAll } from '../files/xml-tree.ts'
import type { XmlElement } from '../files/xml-tree.ts'
import { FileRefusal } from '../files/file-refusal.ts'
import type { ZipPackage } from '../files/zip-package.ts'
import { footOf, wordsOf } from './mark.ts'
import type { DocumentMark } from './mark.ts'

const TAG = 'sekisho-mark'
const KINDS = ['header', 'footer'] as const
const PAGES = ['default', 'first', 'even'] as const
type Kind = (typeof KINDS)[number]

export function markDocx(pack: ZipPackage, mark: DocumentMark): void {
  const main = mainPartOf(pack)
  const tree = treeOf(pack, main)
  const { space } = tree.root
  const body = childOf(tree.root, 'body')
  if (!body) throw new FileRefusal('broken')
  for (const kind of KINDS) {
    const words = kind === 'header' ? wordsOf(mark) : footOf(mark)
    for (const part of partsOfType(pack, main, kind)) markPart(pack, part, paragraph(space, kind, words))
    completeSection(pack, main, firstSection(body, tree.root), kind, words)
  }
  keep(pack, main, tree)
}

/** The section properties that come first; a document without any gets them. Later sections take over what they do not say themselves. */
function firstSection(body: XmlElement, root: XmlElement): XmlElement {
  for (const element of descendants(body)) if (element.local === 'sectPr') return element
  const prefix = prefixOf(root)
  const section: XmlElement = { name: `${prefix}sectPr`, local: 'sectPr', space: root.space, attributes: new Map(), children: [] }
  body.children.push(section)
  return section
}
const prefixOf = (element: XmlElement): string => element.name.slice(0, element.name.length - element.local.length)

function completeSection(pack: ZipPackage, main: string, section: XmlElement, kind: Kind, words: string): void {
  const missing = PAGES.filter((page) => !elementsOf(section).some((one) => one.local === `${kind}Reference` && (attributeOf(one, 'type') ?? 'default') === page))
  if (missing.length === 0) return
  const { space } = section
  const references = space.includes('purl.oclc.org') ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const part = freeName(pack, main, kind)
  const root = kind === 'header' ? 'hdr' : 'ftr'
  pack.write(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${space}">${paragraph(space, kind, words)}<w:p/></w:${root}>`)
  declareType(pack, part, `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`)
  const id = addRelationship(pack, main, `${references}/${kind}`, part)
  section.children.unshift(...missing.map((page) => `<w:${kind}Reference xmlns:w="${space}" xmlns:r="${references}" w:type="${page}" r:id="${id}"/>`))
}
function freeName(pack: ZipPackage, main: string, kind: Kind): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  let number = relationshipsOf(pack, main).length
  while (pack.has(`${folder}${kind}${number}.xml`)) number += 1
  return `${folder}${kind}${number}.xml`
}

function markPart(pack: ZipPackage, part: string, words: string): void {
  const tree = treeOf(pack, part)
  removeAll(tree.root, isMark)
  tree.root.children.unshift(words)
  keep(pack, part, tree)
}
const isMark = (element: XmlElement): boolean => element.local === 'sdt' && elementsOf(childOf(element, 'sdtPr') ?? element).some((one) => one.local === 'tag' && attributeOf(one, 'val') === TAG)

const paragraph = (space: string, kind: Kind, words: string): string =>
  `<w:sdt xmlns:w="${space}"><w:sdtPr><w:alias w:val="分類の表示"/><w:tag w:val="${TAG}"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:jc w:val="${kind === 'header' ? 'right' : 'center'}"/></w:pPr>`
  + `<w:r><w:rPr><w:b/><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">${encode(words)}</w:t></w:r></w:p></w:sdtContent></w:sdt>`
