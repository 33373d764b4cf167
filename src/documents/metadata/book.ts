/** What an Excel book tells beside its sheets. */
import { dropParts, isOfType, mainPartOf, partsOfType, relationshipsOf, treeOf } from '../files/office-parts.ts'
import { childOf, descendants, elementsOf, removeAll } from '../files/xml-tree.ts'
import type { XmlElement } from '../files/xml-tree.ts'
import type { ZipPackage } from '../files/zip-package.ts'
import { counted, named } from './finding.ts'
import type { Finding } from './finding.ts'
import { dropHiddenCells, dropHiddenSheets, forgetUnusedStrings, formulasToValues } from './hidden-cells.ts'
import { cleanEmbedded, cleanPictures, cleanProperties, dropOfTypes, editPart } from './office.ts'
import type { Cleaning } from './office.ts'

const HIDDEN_ROW = /<(?:[\w.-]+:)?row\s[^>]*?\bhidden="(?:1|true)"/g
const HIDDEN_COLUMN = /<(?:[\w.-]+:)?col\s[^>]*?\bhidden="(?:1|true)"/g

/** Comments, names and kept changes are taken out. Hidden sheets, rows and columns go only where asked: then formulas become their values, so that nothing points into the void. */
export function cleanBook(pack: ZipPackage, cleaning: Cleaning): Finding[] {
  const main = mainPartOf(pack)
  const sheets = partsOfType(pack, main, 'worksheet')
  const found = [...cleanProperties(pack), ...cleanNames(pack, main), ...cleanComments(pack, main, sheets), ...findHidden(pack, main, sheets), ...cleanPictures(pack)]
  const links = partsOfType(pack, main, 'externalLink')
  const caches = partsOfType(pack, main, 'pivotCacheDefinition')
  found.push(...counted('埋込みファイル', 'ほかのブックの値の写し', links.length), ...counted('埋込みファイル', 'ピボットテーブルの元のデータ', caches.length))
  if (cleaning.hidden && found.some(({ kind }) => kind === '非表示のシート・列・文字' || kind === '埋込みファイル')) {
    for (const part of sheets) editPart(pack, part, (root) => { formulasToValues(root); dropHiddenCells(root) })
    dropHiddenSheets(pack, main)
    dropParts(pack, links)
    editPart(pack, main, (root) => removeAll(root, ({ local }) => local === 'externalReferences'))
    dropOfTypes(pack, main, ['calcChain'])
    forgetUnusedStrings(pack, main)
  }
  return [...found, ...cleanEmbedded(pack, cleaning)]
}

/** Who shared, changed or last opened the book, and from which folder. */
function cleanNames(pack: ZipPackage, main: string): Finding[] {
  const revisions = dropOfTypes(pack, main, ['revisionHeaders', 'usernames'])
  const logs = pack.names.filter((name) => /\/revisions\//.test(name) && name.endsWith('.xml'))
  dropParts(pack, logs)
  const people: string[] = []
  let folders = 0
  editPart(pack, main, (root) => {
    for (const one of descendants(root)) {
      if (one.local === 'fileSharing') people.push(one.attributes.get('userName') ?? '')
      if (one.local === 'absPath') folders += 1
    }
    removeAll(root, ({ local }) => local === 'fileSharing' || local === 'absPath')
    dropEmptyAlternatives(root)
  })
  return [...counted('変更履歴', '共有ブックの変更履歴', revisions + logs.length), ...named('作成者名・所属', '保護した人', people.filter((one) => one !== '')), ...counted('作成者名・所属', '保存した場所のフォルダー名', folders)]
}
const dropEmptyAlternatives = (root: XmlElement): void => { removeAll(root, (one) => one.local === 'AlternateContent' && elementsOf(one).every((choice) => elementsOf(choice).length === 0)) }

function cleanComments(pack: ZipPackage, main: string, sheets: readonly string[]): Finding[] {
  let comments = 0
  const authors: string[] = []
  for (const sheet of sheets) {
    for (const part of partsOfType(pack, sheet, 'comments')) {
      const all = [...descendants(treeOf(pack, part).root)]
      comments += all.filter(({ local }) => local === 'comment').length
      authors.push(...all.filter(({ local }) => local === 'author').map((one) => one.children.filter((child) => typeof child === 'string').join('')))
    }
    if (dropOfTypes(pack, sheet, ['comments', 'threadedComment']) > 0) dropNoteShapes(pack, sheet)
  }
  const people = dropOfTypes(pack, main, ['person'])
  return [...counted('コメント', 'コメント', comments), ...named('作成者名・所属', 'コメントをした人', authors.filter((one) => one !== '' && !one.startsWith('tc='))), ...counted('作成者名・所属', 'コメントをした人の一覧', people)]
}
/** The yellow notes drawn for comments; a drawing that holds other things stays (the texts were in the comments). */
function dropNoteShapes(pack: ZipPackage, sheet: string): void {
  const drawings = relationshipsOf(pack, sheet).filter((one) => isOfType(one, 'vmlDrawing') && pack.has(one.target) && [...pack.text(one.target).matchAll(/ObjectType="(\w+)"/g)].every(([, type]) => type === 'Note'))
  const ids = new Set(drawings.map(({ id }) => id))
  if (ids.size === 0) return
  editPart(pack, sheet, (root) => removeAll(root, (one) => one.local === 'legacyDrawing' && [...one.attributes].some(([name, value]) => name.endsWith(':id') && ids.has(value))))
  dropParts(pack, drawings.map(({ target }) => target))
}

function findHidden(pack: ZipPackage, main: string, sheets: readonly string[]): Finding[] {
  const list = elementsOf(childOf(treeOf(pack, main).root, 'sheets') ?? { name: '', local: '', space: '', attributes: new Map(), children: [] })
  const names = list.filter((one) => ['hidden', 'veryHidden'].includes(one.attributes.get('state') ?? '')).map((one) => one.attributes.get('name') ?? '')
  let [rows, columns] = [0, 0]
  for (const sheet of sheets) {
    const text = pack.text(sheet)
    rows += text.match(HIDDEN_ROW)?.length ?? 0
    columns += text.match(HIDDEN_COLUMN)?.length ?? 0
  }
  return [...named('非表示のシート・列・文字', '非表示のシート', names), ...counted('非表示のシート・列・文字', '非表示の行', rows, '行'), ...counted('非表示のシート・列・文字', '非表示の列', columns, 'か所')]
}
