/** Taking hidden sheets, rows and columns out of an Excel book so that the rest still opens. */
import { dropParts, isOfType, keep, partsOfType, relationshipsOf, treeOf } from '../files/office-parts.ts'
import { attributeOf, childOf, descendants, elementsOf, removeAll, textOf } from '../files/xml-tree.ts'
import type { XmlElement } from '../files/xml-tree.ts'
import type { ZipPackage } from '../files/zip-package.ts'
import { editPart } from './office.ts'

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

export function formulasToValues(sheet: XmlElement): void {
  removeAll(sheet, (one) => one.local === 'f')
}
/** Empties hidden rows and columns; they stay hidden, with nothing in them. */
export function dropHiddenCells(sheet: XmlElement): void {
  const columns = elementsOf(childOf(sheet, 'cols') ?? sheet).filter((one) => one.local === 'col' && isOn(one.attributes.get('hidden'))).map((one) => [Number(one.attributes.get('min')), Number(one.attributes.get('max'))] as const)
  for (const row of elementsOf(childOf(sheet, 'sheetData') ?? sheet)) {
    if (row.local !== 'row') continue
    if (isOn(row.attributes.get('hidden'))) { row.children = []; continue }
    let at = 0
    row.children = row.children.filter((cell) => {
      if (typeof cell === 'string') return true
      const letters = /^[A-Z]+/.exec(cell.attributes.get('r') ?? '')?.[0]
      at = letters === undefined ? at + 1 : columnNumber(letters)
      return !columns.some(([from, to]) => at >= from && at <= to)
    })
  }
}
const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Names that belong to a sheet are counted by its place in the list; those behind a gone one move up. */
export function dropHiddenSheets(pack: ZipPackage, main: string): void {
  const tree = treeOf(pack, main)
  const list = childOf(tree.root, 'sheets')
  if (!list) return
  const sheets = elementsOf(list)
  const gone = sheets.flatMap((one, index) => (['hidden', 'veryHidden'].includes(one.attributes.get('state') ?? '') ? [index] : []))
  if (gone.length === 0 || gone.length === sheets.length) return
  const ids = new Set(gone.map((index) => [...sheets[index]!.attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? ''))
  const titles = gone.map((index) => sheets[index]!.attributes.get('name') ?? '')
  const moved = (place: number): number => place - gone.filter((index) => index < place).length
  list.children = list.children.filter((child) => typeof child === 'string' || !gone.includes(sheets.indexOf(child)))
  removeAll(tree.root, (one) => one.local === 'definedName' && (gone.includes(Number(one.attributes.get('localSheetId') ?? -1)) || titles.some((title) => textOf(one).includes(title))))
  removeAll(tree.root, (one) => one.local === 'definedNames' && elementsOf(one).length === 0)
  for (const one of descendants(tree.root)) {
    const place = one.attributes.get('localSheetId')
    if (one.local === 'definedName' && place !== undefined) one.attributes.set('localSheetId', String(moved(Number(place))))
    if (one.local === 'workbookView') for (const name of ['activeTab', 'firstSheet']) one.attributes.delete(name)
  }
  keep(pack, main, tree)
  const targets = relationshipsOf(pack, main).filter((one) => ids.has(one.id)).map(({ target }) => target)
  const owned = targets.flatMap((sheet) => relationshipsOf(pack, sheet).filter((one) => !one.external && !isOfType(one, 'pivotTable')).map(({ target }) => target))
  const shared = new Set(partsOfType(pack, main, 'worksheet').filter((sheet) => !targets.includes(sheet)).flatMap((sheet) => relationshipsOf(pack, sheet).map(({ target }) => target)))
  dropParts(pack, [...targets, ...owned.filter((part) => !shared.has(part))])
}

/** Texts of cells that are gone stand in the common table of texts still: those that no cell uses any more are emptied. */
export function forgetUnusedStrings(pack: ZipPackage, main: string): void {
  const [strings] = partsOfType(pack, main, 'sharedStrings')
  if (strings === undefined) return
  const used = new Set<number>()
  for (const sheet of partsOfType(pack, main, 'worksheet')) {
    for (const cell of descendants(treeOf(pack, sheet).root)) if (cell.local === 'c' && attributeOf(cell, 't') === 's') used.add(Number(textOf(childOf(cell, 'v') ?? cell)))
  }
  editPart(pack, strings, (root) => {
    const prefix = root.name.slice(0, root.name.length - root.local.length)
    for (const [index, one] of elementsOf(root).filter(({ local }) => local === 'si').entries()) if (!used.has(index)) one.children = [`<${prefix}t/>`]
  })
}
