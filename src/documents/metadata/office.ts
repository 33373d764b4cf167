/** What docx, xlsx and pptx have in common: who wrote it, small pictures, attributes of photographs inside, embedded files. */
import { dropParts, isOfType, keep, partsOfType, relationshipsOf, treeOf } from '../files/office-parts.ts'
import { coreProperty, customProperties, setCoreProperties, setCustomProperties } from '../files/office-properties.ts'
import { elementsOf, removeAll, textOf } from '../files/xml-tree.ts'
import type { XmlElement } from '../files/xml-tree.ts'
import type { ZipPackage } from '../files/zip-package.ts'
import { PROPERTY_NAMES } from '../marking/mark.ts'
import { counted, finding, named } from './finding.ts'
import type { Finding } from './finding.ts'
import { cleanJpeg, cleanPng } from './photos.ts'

export interface Cleaning {
  /** Also takes out what is hidden (sheets, rows, columns, text, slides, notes) and files embedded; else they are only found. */
  readonly hidden: boolean
}
const EXTENDED = ['Company', 'Manager', 'HyperlinkBase', 'Template']

export function cleanProperties(pack: ZipPackage): Finding[] {
  const people = ['creator', 'lastModifiedBy'].map((local) => coreProperty(pack, local)).filter((one) => one !== '')
  if (people.length > 0) setCoreProperties(pack, { 'dc:creator': '', 'cp:lastModifiedBy': '' })
  const others = [...customProperties(pack)].filter(([name]) => !(PROPERTY_NAMES as readonly string[]).includes(name))
  if (others.length > 0) setCustomProperties(pack, Object.fromEntries(others.map(([name]) => [name, ''])))
  const thumbnails = partsOfType(pack, '', 'thumbnail')
  dropParts(pack, thumbnails)
  return [...named('作成者名・所属', '作成者・最終更新者', people), ...cleanExtended(pack), ...named('その他の属性', '独自のプロパティ', others.map(([name]) => name)), ...counted('その他の属性', '縮小画像', thumbnails.length)]
}
function cleanExtended(pack: ZipPackage): Finding[] {
  const [part] = partsOfType(pack, '', 'extended-properties')
  if (part === undefined) return []
  const tree = treeOf(pack, part)
  const values = elementsOf(tree.root).filter(({ local }) => EXTENDED.includes(local)).map((one) => ({ local: one.local, value: textOf(one).trim() })).filter(({ local, value }) => value !== '' && !(local === 'Template' && /^Normal(?:\.dotm?)?$/i.test(value)))
  if (values.length === 0) return []
  removeAll(tree.root, ({ local }) => EXTENDED.includes(local))
  keep(pack, part, tree)
  return named('作成者名・所属', '会社・管理者・ひな形', values.map(({ value }) => value))
}

/** Photographs inside the document lose their own attributes. */
export function cleanPictures(pack: ZipPackage): Finding[] {
  const found: Finding[] = []
  for (const name of pack.names.filter((one) => /\.(?:jpe?g|png)$/i.test(one))) {
    try {
      const { bytes, findings } = (/\.png$/i.test(name) ? cleanPng : cleanJpeg)(pack.read(name))
      if (findings.length === 0) continue
      pack.write(name, bytes)
      found.push(...findings.map(({ kind, detail }) => finding(kind, `中の画像の${detail}`)))
    } catch { /* a picture that cannot be read shows nothing of itself either; it stays as it is */ }
  }
  return found
}

const EMBEDDED = /\/embeddings\/|\/activeX\//i
/** Files inside the document: workbooks behind charts, objects of other programs. What they look like on the page stays. */
export function cleanEmbedded(pack: ZipPackage, { hidden }: Cleaning): Finding[] {
  const parts = pack.names.filter((name) => EMBEDDED.test(name) && !name.endsWith('.rels'))
  if (parts.length === 0) return []
  if (hidden) {
    const gone = new Set(parts)
    for (const owner of pack.names.filter((name) => name.endsWith('.xml') && !name.startsWith('['))) {
      const ids = new Set(relationshipsOf(pack, owner).filter((one) => !one.external && gone.has(one.target)).map(({ id }) => id))
      if (ids.size > 0) editPart(pack, owner, (root) => removeAll(root, (one) => ['OLEObject', 'externalData', 'control', 'oleObj', 'oleObject'].includes(one.local) && holdsId(one, ids)))
    }
    dropParts(pack, parts)
  }
  return counted('埋込みファイル', '文書の中のファイル', parts.length)
}
const holdsId = (element: XmlElement, ids: ReadonlySet<string>): boolean => [...element.attributes].some(([name, value]) => name.endsWith(':id') && ids.has(value))

export function editPart(pack: ZipPackage, part: string, edit: (root: XmlElement) => void): void {
  const tree = treeOf(pack, part)
  edit(tree.root)
  keep(pack, part, tree)
}
/** Drops the parts of these relationship types of a part; returns how many there were. */
export function dropOfTypes(pack: ZipPackage, owner: string, words: readonly string[]): number {
  const parts = relationshipsOf(pack, owner).filter((one) => !one.external && words.some((word) => isOfType(one, word)) && pack.has(one.target)).map(({ target }) => target)
  dropParts(pack, parts)
  return parts.length
}
