/** What a Word document tells beside its text. */
import { mainPartOf, partsOfType, treeOf } from '../files/office-parts.ts'
import { attributeOf, childOf, descendants, elementsOf, removeAll } from '../files/xml-tree.ts'
import type { XmlElement } from '../files/xml-tree.ts'
import type { ZipPackage } from '../files/zip-package.ts'
import { counted, named } from './finding.ts'
import type { Finding } from './finding.ts'
import { cleanEmbedded, cleanPictures, cleanProperties, dropOfTypes, editPart } from './office.ts'
import type { Cleaning } from './office.ts'
import { acceptChanges, trackedChanges } from './tracked-changes.ts'

const COMMENT_TYPES = ['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible']
const COMMENT_SIGNS = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference', 'annotationRef'])

/** Changes are accepted, comments and names taken out. Hidden text goes only where asked. */
export function cleanWord(pack: ZipPackage, cleaning: Cleaning): Finding[] {
  const main = mainPartOf(pack)
  const texts = [main, ...['header', 'footer', 'footnotes', 'endnotes'].flatMap((word) => partsOfType(pack, main, word))]
  const comments = partsOfType(pack, main, 'comments').flatMap((part) => elementsOf(treeOf(pack, part).root)).filter(({ local }) => local === 'comment')
  const commenters = comments.map((one) => attributeOf(one, 'author') ?? '').filter((one) => one !== '')
  dropOfTypes(pack, main, COMMENT_TYPES)
  const people = dropOfTypes(pack, main, ['people'])
  let [changes, hidden] = [0, 0]
  const authors: string[] = []
  for (const part of texts) {
    editPart(pack, part, (root) => {
      const tracked = trackedChanges(root)
      changes += tracked.count
      authors.push(...tracked.authors)
      if (tracked.count > 0) acceptChanges(root)
      removeAll(root, ({ local }) => COMMENT_SIGNS.has(local))
      hidden += [...descendants(root)].filter(isHidden).length
      if (cleaning.hidden) removeAll(root, isHidden)
    })
  }
  return [
    ...cleanProperties(pack), ...named('作成者名・所属', '変更・コメントをした人', [...authors, ...commenters]), ...counted('作成者名・所属', '校閲者の一覧', people), ...counted('変更履歴', '承諾されていない変更', changes),
    ...counted('コメント', 'コメント', comments.length), ...counted('非表示のシート・列・文字', '隠し文字', hidden, 'か所'), ...cleanPictures(pack), ...cleanEmbedded(pack, cleaning),
  ]
}
function isHidden(element: XmlElement): boolean {
  if (element.local !== 'r') return false
  const vanish = childOf(childOf(element, 'rPr') ?? element, 'vanish')
  return vanish !== undefined && !['0', 'false', 'off'].includes(attributeOf(vanish, 'val') ?? '1')
}
