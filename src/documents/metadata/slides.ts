/** What a PowerPoint file tells beside its slides. */
import { dropParts, keep, mainPartOf, partsOfType, relationshipsOf, treeOf } from '../files/office-parts.ts'
import { attributeOf, childOf, descendants, elementsOf, removeAll, textOf } from '../files/xml-tree.ts'
import type { ZipPackage } from '../files/zip-package.ts'
import { counted } from './finding.ts'
import type { Finding } from './finding.ts'
import { cleanEmbedded, cleanPictures, cleanProperties, dropOfTypes, editPart } from './office.ts'
import type { Cleaning } from './office.ts'

/** Comments and names are taken out; hidden slides and the speaker's notes only where asked. */
export function cleanSlides(pack: ZipPackage, cleaning: Cleaning): Finding[] {
  const main = mainPartOf(pack)
  const slides = partsOfType(pack, main, 'slide')
  const comments = slides.reduce((sum, slide) => sum + dropOfTypes(pack, slide, ['comments']), 0)
  const authors = dropOfTypes(pack, main, ['commentAuthors', 'authors'])
  const hidden = slides.filter((slide) => ['0', 'false'].includes(treeOf(pack, slide).root.attributes.get('show') ?? '1'))
  const notes = slides.flatMap((slide) => partsOfType(pack, slide, 'notesSlide')).filter((part) => notesIn(pack, part) !== '')
  if (cleaning.hidden) {
    for (const part of notes) editPart(pack, part, (root) => { for (const one of descendants(root)) if (one.local === 't') one.children = [] })
    if (hidden.length < slides.length) dropSlides(pack, main, hidden)
  }
  return [
    ...cleanProperties(pack), ...counted('作成者名・所属', 'コメントをした人の一覧', authors), ...counted('コメント', 'コメントのあるスライド', comments, '枚'), ...counted('非表示のシート・列・文字', '非表示のスライド', hidden.length, '枚'),
    ...counted('非表示のシート・列・文字', '発表者のノート', notes.length, '枚'), ...cleanPictures(pack), ...cleanEmbedded(pack, cleaning),
  ]
}
/** What a person wrote there: neither our mark nor the number of the page. */
function notesIn(pack: ZipPackage, part: string): string {
  const { root } = treeOf(pack, part)
  removeAll(root, (one) => one.local === 'sp' && [...descendants(one)].some(({ local, attributes }) => (local === 'cNvPr' && attributes.get('name') === 'sekisho-mark') || (local === 'ph' && ['sldNum', 'dt', 'ftr', 'hdr', 'sldImg'].includes(attributes.get('type') ?? ''))))
  return textOf(root).trim()
}
function dropSlides(pack: ZipPackage, main: string, slides: readonly string[]): void {
  if (slides.length === 0) return
  const ids = new Set(relationshipsOf(pack, main).filter((one) => slides.includes(one.target)).map(({ id }) => id))
  const tree = treeOf(pack, main)
  const numbers = elementsOf(childOf(tree.root, 'sldIdLst') ?? tree.root).filter((one) => one.local === 'sldId' && [...one.attributes].some(([name, value]) => name.endsWith(':id') && ids.has(value))).map((one) => one.attributes.get('id'))
  removeAll(tree.root, (one) => (one.local === 'sldId' && numbers.includes(one.attributes.get('id'))) || (one.local === 'sld' && ids.has(attributeOf(one, 'id') ?? '')))
  keep(pack, main, tree)
  dropParts(pack, [...slides.flatMap((slide) => partsOfType(pack, slide, 'notesSlide')), ...slides])
}
