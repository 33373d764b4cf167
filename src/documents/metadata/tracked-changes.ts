/** Changes that Word keeps for review, accepted as its 「すべての変更を承諾」 does. 由来: ECMA-376 Part 1 §17.13.5. */
import { childOf, descendants, elementsOf, removeAll } from '../files/xml-tree.ts'
import type { XmlElement, XmlNode } from '../files/xml-tree.ts'

/** Gone when accepted: what was deleted, where something was moved from, how it looked before, and the signs at which a change begins and ends. */
const GONE = new Set(['del', 'moveFrom', 'rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tblGridChange', 'tblPrExChange', 'trPrChange', 'tcPrChange', 'numberingChange', 'cellIns', 'cellMerge'])
const SIGNS = /^(?:moveFromRange|moveToRange|customXml(?:Ins|Del|MoveFrom|MoveTo)Range)(?:Start|End)$/
const UNWRAPPED = new Set(['ins', 'moveTo'])

const isTracked = ({ local }: XmlElement): boolean => GONE.has(local) || UNWRAPPED.has(local) || SIGNS.test(local) || local === 'cellDel'
/** Changes in this part that are not accepted yet, and who made them. */
export function trackedChanges(root: XmlElement): { readonly count: number; readonly authors: readonly string[] } {
  const found = [...descendants(root)].filter((one) => isTracked(one) && !one.local.endsWith('RangeEnd'))
  return { count: found.length, authors: [...new Set(found.map((one) => one.attributes.get(`${one.name.slice(0, -one.local.length)}author`) ?? '').filter((one) => one !== ''))] }
}

export function acceptChanges(root: XmlElement): void {
  removeAll(root, (one) => (one.local === 'tr' && marked(one, 'trPr', ['del', 'moveFrom'])) || (one.local === 'tc' && marked(one, 'tcPr', ['cellDel'])))
  joinParagraphs(root)
  removeAll(root, (one) => GONE.has(one.local) || SIGNS.test(one.local))
  unwrap(root)
}
const marked = (element: XmlElement, properties: string, names: readonly string[]): boolean => elementsOf(childOf(element, properties) ?? EMPTY).some(({ local }) => names.includes(local))
const EMPTY: XmlElement = { name: '', local: '', space: '', attributes: new Map(), children: [] }

/** A paragraph whose end was deleted runs on into the next one, whose properties then hold for both. */
function joinParagraphs(parent: XmlElement): void {
  const children: XmlNode[] = []
  let carried: XmlNode[] = []
  for (const child of parent.children) {
    if (typeof child === 'string') { children.push(child); continue }
    joinParagraphs(child)
    const isParagraph = child.local === 'p'
    if (!isParagraph) { children.push(...wrapped(parent, carried), child); carried = []; continue }
    const properties = childOf(child, 'pPr')
    const content = child.children.filter((one) => one !== properties)
    if (properties && marked(properties, 'rPr', ['del', 'moveFrom'])) { carried.push(...content); continue }
    child.children = [...(properties ? [properties] : []), ...carried, ...content]
    carried = []
    children.push(child)
  }
  parent.children = [...children, ...wrapped(parent, carried)]
}
/** What is left over at the end of its container needs a paragraph again. */
function wrapped(parent: XmlElement, carried: readonly XmlNode[]): XmlNode[] {
  const kept = carried.filter((one) => typeof one !== 'string' && !GONE.has(one.local))
  const needsOne = kept.length > 0 || (carried.length > 0 && ['tc', 'txbxContent', 'hdr', 'ftr', 'comment', 'footnote', 'endnote'].includes(parent.local))
  if (!needsOne) return []
  const prefix = parent.name.slice(0, parent.name.length - parent.local.length)
  return [{ name: `${prefix}p`, local: 'p', space: parent.space, attributes: new Map(), children: kept }]
}
function unwrap(parent: XmlElement): void {
  parent.children = parent.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child]
    unwrap(child)
    if (!UNWRAPPED.has(child.local)) return [child]
    return child.children
  })
}
