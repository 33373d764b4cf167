/**
 * XML parts as a tree that writes itself back as it was: text, comments and what we do not know stay as they are. No DTD (and so no entities of anybody's own),
 * nothing deeper or larger than a document of people is. 由来: XML 1.0, Namespaces in XML 1.0.
 */
import { FileRefusal } from './file-refusal.ts'

/** Text, comments, CDATA and instructions are kept as written; additions of ours may be written as text, too. */
export type XmlNode = XmlElement | string
export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string
  readonly local: string
  /** Namespace; '' for none. */
  readonly space: string
  /** Names as written → values without entities. */
  readonly attributes: Map<string, string>
  children: XmlNode[]
}
export interface XmlPart { readonly before: string; readonly root: XmlElement; readonly after: string }

const LARGEST = 40_000_000
const DEEPEST = 400
const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s!?/<>][^\s/<>]*)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Throws FileRefusal: broken, too-large. */
export function parseXml(source: string): XmlPart {
  if (source.length > LARGEST) throw new FileRefusal('too-large')
  const top: { element: XmlElement; spaces: ReadonlyMap<string, string> }[] = []
  let root: XmlElement | undefined
  let before = ''
  let after = ''
  const add = (node: XmlNode): void => {
    const parent = top.at(-1)?.element
    if (parent) parent.children.push(node)
    else if (typeof node !== 'string') {
      if (root) throw new FileRefusal('broken')
      root = node
    } else if (root) after += node
    else before += node
  }
  TOKEN.lastIndex = 0
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)
    if (!token) throw new FileRefusal('broken')
    const [whole, closed, opened, attributes = '', single] = token
    if (closed !== undefined) {
      if (top.pop()?.element.name !== closed) throw new FileRefusal('broken')
    } else if (opened !== undefined) {
      const { element, spaces } = elementOf(opened, attributes, top.at(-1)?.spaces ?? NO_SPACES)
      add(element)
      if (single === '') top.push({ element, spaces })
      if (top.length > DEEPEST) throw new FileRefusal('broken')
    } else add(whole)
  }
  if (!root || top.length > 0) throw new FileRefusal('broken')
  return { before, root, after }
}

const NO_SPACES: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])
function elementOf(name: string, written: string, outer: ReadonlyMap<string, string>): { element: XmlElement; spaces: ReadonlyMap<string, string> } {
  const attributes = new Map<string, string>()
  let spaces = outer
  for (const [, key, double, single] of written.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '')
    attributes.set(key!, value)
    if (key === 'xmlns' || key!.startsWith('xmlns:')) spaces = new Map([...spaces, [key!.slice(6), value]])
  }
  const colon = name.indexOf(':')
  return { element: { name, local: name.slice(colon + 1), space: spaces.get(colon < 0 ? '' : name.slice(0, colon)) ?? '', attributes, children: [] }, spaces }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Text without entities. */
export const decode = (text: string): string => text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
  if (name !== undefined) return NAMED[name as string] ?? whole as string
  const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
})
/** Text as XML; what XML cannot hold (control characters, halves of pairs) is left out. */
export const encode = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
const encodeAttribute = (text: string): string => encode(text).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export const writeXml = ({ before, root, after }: XmlPart): string => before + writeNode(root) + after
export function writeNode(node: XmlNode): string {
  if (typeof node === 'string') return node
  const attributes = Array.from(node.attributes, ([name, value]) => ` ${name}="${encodeAttribute(value)}"`).join('')
  return node.children.length === 0 ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${node.children.map(writeNode).join('')}</${node.name}>`
}

export const elementsOf = (parent: XmlElement): XmlElement[] => parent.children.filter((child): child is XmlElement => typeof child !== 'string')
export const childOf = (parent: XmlElement, local: string): XmlElement | undefined => elementsOf(parent).find((child) => child.local === local)
/** Every element below (and not) `parent`, in document order. */
export function* descendants(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    yield child
    yield* descendants(child)
  }
}
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? plainText(child) : textOf(child))).join('')
}
const plainText = (raw: string): string => (raw.startsWith('<![CDATA[') ? raw.slice(9, -3) : raw.startsWith('<') ? '' : decode(raw))
/** An attribute whatever its prefix. */
export const attributeOf = (element: XmlElement, local: string): string | undefined => {
  for (const [name, value] of element.attributes) if (name.slice(name.indexOf(':') + 1) === local) return value
  return undefined
}
/** Takes out every element below `parent` that `unwanted` names; returns how many. */
export function removeAll(parent: XmlElement, unwanted: (element: XmlElement) => boolean): number {
  let removed = 0
  parent.children = parent.children.filter((child) => {
    if (typeof child === 'string') return true
    if (!unwanted(child)) { removed += removeAll(child, unwanted); return true }
    removed += 1
    return false
  })
  return removed
}
