/** The properties a docx, xlsx or pptx carries: core (由来: ECMA-376 Part 2 §11), extended and custom (Part 1 §15.2.12). */
import { addRelationship, declareType, keep, partsOfType, treeOf } from './office-parts.ts'
import { childOf, elementsOf, encode, parseXml, textOf } from './xml-tree.ts'
import type { XmlPart } from './xml-tree.ts'
import type { ZipPackage } from './zip-package.ts'

const CORE_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
const CUSTOM_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'
const SPACES: Readonly<Record<string, string>> = { cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties', dc: 'http://purl.org/dc/elements/1.1/' }
const CUSTOM_SPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
const TEXT_SPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
/** 由来: MS-OSHARED §2.3.3.2.3.1.2: the format id of user-defined properties. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

function open(pack: ZipPackage, word: 'core-properties' | 'custom-properties'): { part: string; tree: XmlPart } {
  const [found] = partsOfType(pack, '', word)
  if (found !== undefined) return { part: found, tree: treeOf(pack, found) }
  const core = word === 'core-properties'
  const part = core ? 'docProps/core.xml' : 'docProps/custom.xml'
  const root = core ? `<cp:coreProperties xmlns:cp="${SPACES['cp']}" xmlns:dc="${SPACES['dc']}"></cp:coreProperties>` : `<Properties xmlns="${CUSTOM_SPACE}" xmlns:vt="${TEXT_SPACE}"></Properties>`
  const tree = parseXml(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root}`)
  keep(pack, part, tree)
  addRelationship(pack, '', core ? CORE_TYPE : CUSTOM_TYPE, part)
  declareType(pack, part, core ? 'application/vnd.openxmlformats-package.core-properties+xml' : 'application/vnd.openxmlformats-officedocument.custom-properties+xml')
  return { part, tree }
}

/** A core property by its local name (creator, keywords, category …); '' where it is not there. */
export function coreProperty(pack: ZipPackage, local: string): string {
  const [part] = partsOfType(pack, '', 'core-properties')
  const found = part === undefined ? undefined : childOf(treeOf(pack, part).root, local)
  return found ? textOf(found) : ''
}
/** Sets core properties by their written name (`cp:category`); '' takes one out. */
export function setCoreProperties(pack: ZipPackage, values: Readonly<Record<string, string>>): void {
  const { part, tree } = open(pack, 'core-properties')
  for (const [name, value] of Object.entries(values)) {
    const [prefix = '', local] = name.split(':')
    tree.root.children = tree.root.children.filter((child) => typeof child === 'string' || child.local !== local)
    if (value !== '') tree.root.children.push(`<${name} xmlns:${prefix}="${SPACES[prefix]}">${encode(value)}</${name}>`)
  }
  keep(pack, part, tree)
}

export function customProperties(pack: ZipPackage): ReadonlyMap<string, string> {
  const [part] = partsOfType(pack, '', 'custom-properties')
  return new Map(part === undefined ? [] : elementsOf(treeOf(pack, part).root).map((one) => [one.attributes.get('name') ?? '', textOf(one)]))
}
/** Sets custom text properties; an empty one takes it out. */
export function setCustomProperties(pack: ZipPackage, values: Readonly<Record<string, string>>): void {
  const { part, tree } = open(pack, 'custom-properties')
  tree.root.children = tree.root.children.filter((child) => typeof child === 'string' || !(child.attributes.get('name')! in values))
  let id = Math.max(1, ...elementsOf(tree.root).map((one) => Number(one.attributes.get('pid') ?? 1)).filter(Number.isSafeInteger))
  for (const [name, value] of Object.entries(values)) {
    if (value === '') continue
    id += 1
    tree.root.children.push(`<property xmlns="${CUSTOM_SPACE}" fmtid="${USER_DEFINED}" pid="${id}" name="${encode(name)}"><vt:lpwstr xmlns:vt="${TEXT_SPACE}">${encode(value)}</vt:lpwstr></property>`)
  }
  keep(pack, part, tree)
}
