/** Parts of a docx, xlsx or pptx and how they refer to each other. 由来: ECMA-376 Part 2 (Open Packaging Conventions). */
import path from 'node:path'
import { FileRefusal } from './file-refusal.ts'
import { descendants, elementsOf, encode, parseXml, writeXml } from './xml-tree.ts'
import type { XmlElement, XmlPart } from './xml-tree.ts'
import type { ZipPackage } from './zip-package.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
export interface Relationship { readonly id: string; readonly type: string; /** A part of this package; for external ones the address as written. */ readonly target: string; readonly external: boolean }

const relsOf = (part: string): string => (part === '' ? '_rels/.rels' : path.posix.join(path.posix.dirname(part), '_rels', `${path.posix.basename(part)}.rels`))

/** What a part refers to ('' is the package). Types are compared by their last word, which is the same in the transitional and the strict vocabulary. */
export function relationshipsOf(pack: ZipPackage, part: string): Relationship[] {
  if (!pack.has(relsOf(part))) return []
  return elementsOf(parseXml(pack.text(relsOf(part))).root).filter(({ local }) => local === 'Relationship').map((one) => {
    const target = one.attributes.get('Target') ?? ''
    const external = one.attributes.get('TargetMode') === 'External'
    return { id: one.attributes.get('Id') ?? '', type: one.attributes.get('Type') ?? '', external, target: external ? target : resolve(part, target) }
  })
}
function resolve(part: string, target: string): string {
  const plain = target.split('#')[0]!
  const joined = plain.startsWith('/') ? path.posix.normalize(plain) : path.posix.join('/', path.posix.dirname(part === '' ? 'x' : part), plain)
  return joined.replace(/^\/+/, '')
}
export const isOfType = (relationship: Relationship, word: string): boolean => relationship.type.endsWith(`/${word}`)
/** Targets of one type that are there. */
export const partsOfType = (pack: ZipPackage, part: string, word: string): string[] => relationshipsOf(pack, part).filter((one) => !one.external && isOfType(one, word) && pack.has(one.target)).map(({ target }) => target)

/** The document itself. */
export function mainPartOf(pack: ZipPackage): string {
  const [main] = partsOfType(pack, '', 'officeDocument')
  if (main === undefined) throw new FileRefusal('broken')
  return main
}
export const treeOf = (pack: ZipPackage, part: string): XmlPart => parseXml(pack.text(part))
export const keep = (pack: ZipPackage, part: string, tree: XmlPart): void => pack.write(part, writeXml(tree))

/** Adds a reference and returns its id; `type` in full. */
export function addRelationship(pack: ZipPackage, part: string, type: string, target: string): string {
  const name = relsOf(part)
  const tree = pack.has(name) ? treeOf(pack, name) : parseXml(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}"></Relationships>`)
  const taken = new Set(elementsOf(tree.root).map((one) => one.attributes.get('Id')))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number += 1
  tree.root.children.push(`<Relationship xmlns="${RELATIONSHIPS}" Id="rId${number}" Type="${encode(type)}" Target="/${encode(target)}"/>`)
  keep(pack, name, tree)
  return `rId${number}`
}
/** Adds or replaces the type of a part. */
export function declareType(pack: ZipPackage, part: string, type: string): void {
  const tree = treeOf(pack, CONTENT_TYPES)
  const space = tree.root.space
  tree.root.children = tree.root.children.filter((child) => typeof child === 'string' || child.attributes.get('PartName')?.toLowerCase() !== `/${part}`.toLowerCase())
  tree.root.children.push(`<Override xmlns="${space}" PartName="/${encode(part)}" ContentType="${type}"/>`)
  keep(pack, CONTENT_TYPES, tree)
}
/** Takes parts out with everything that says they are there: their own references, their types, and references to them. */
export function dropParts(pack: ZipPackage, parts: readonly string[]): void {
  const gone = new Set(parts.filter((part) => pack.has(part)))
  if (gone.size === 0) return
  for (const part of gone) { pack.drop(part); pack.drop(relsOf(part)) }
  const types = treeOf(pack, CONTENT_TYPES)
  types.root.children = types.root.children.filter((child) => typeof child === 'string' || !gone.has((child.attributes.get('PartName') ?? '').replace(/^\//, '')))
  keep(pack, CONTENT_TYPES, types)
  for (const name of pack.names.filter((one) => one.endsWith('.rels'))) forget(pack, name, gone)
}
function forget(pack: ZipPackage, name: string, gone: ReadonlySet<string>): void {
  const folder = path.posix.dirname(path.posix.dirname(name))
  const owner = name === '_rels/.rels' ? '' : path.posix.join(folder === '.' ? '' : folder, path.posix.basename(name, '.rels'))
  const tree = treeOf(pack, name)
  const before = tree.root.children.length
  tree.root.children = tree.root.children.filter((child) => typeof child === 'string' || child.attributes.get('TargetMode') === 'External' || !gone.has(resolve(owner, child.attributes.get('Target') ?? '')))
  if (tree.root.children.length !== before) keep(pack, name, tree)
}
/** Elements of a part that carry one of these relationship ids (`r:id`, `r:embed` …). */
export function* refersTo(root: XmlElement, ids: ReadonlySet<string>): Generator<XmlElement> {
  for (const element of descendants(root)) {
    for (const [name, value] of element.attributes) if (/:(id|embed|link|pict)$/.test(name) && ids.has(value)) { yield element; break }
  }
}
