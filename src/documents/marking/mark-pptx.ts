/** The mark as a text box at the top and the foot of every slide and of every page of notes. 由来: ECMA-376 Part 1 §19.3. */
import { keep, mainPartOf, partsOfType, treeOf } from '../files/office-parts.ts'
import { childOf, descendants, elementsOf, encode, removeAll } from '../files/xml-tree.ts'
import type { XmlElement } from '../files/xml-tree.ts'
import { FileRefusal } from '../files/file-refusal.ts'
import type { ZipPackage } from '../files/zip-package.ts'
import { footOf, wordsOf } from './mark.ts'
import type { DocumentMark } from './mark.ts'

const NAME = 'sekisho-mark'
/** In EMU: 914,400 to the inch. */
const HEIGHT = 340_000
const STANDARD = { width: 9_144_000, height: 6_858_000 }
interface Size { readonly width: number; readonly height: number }

export function markPptx(pack: ZipPackage, mark: DocumentMark): void {
  const main = mainPartOf(pack)
  const { root } = treeOf(pack, main)
  const slides = partsOfType(pack, main, 'slide')
  const [slide, notes] = [sizeOf(childOf(root, 'sldSz')), sizeOf(childOf(root, 'notesSz'))]
  for (const part of slides) {
    markSlide(pack, part, slide, mark)
    for (const page of partsOfType(pack, part, 'notesSlide')) markSlide(pack, page, notes, mark)
  }
}
function sizeOf(element: XmlElement | undefined): Size {
  const [width, height] = [Number(element?.attributes.get('cx')), Number(element?.attributes.get('cy'))]
  return width > 0 && height > 0 ? { width, height } : STANDARD
}

function markSlide(pack: ZipPackage, part: string, size: Size, mark: DocumentMark): void {
  const tree = treeOf(pack, part)
  const shapes = childOf(childOf(tree.root, 'cSld') ?? tree.root, 'spTree')
  if (!shapes) throw new FileRefusal('broken')
  removeAll(shapes, (element) => element.local === 'sp' && [...descendants(element)].some((one) => one.local === 'cNvPr' && one.attributes.get('name') === NAME))
  let id = 1
  for (const one of descendants(shapes)) if (one.local === 'cNvPr') id = Math.max(id, Number(one.attributes.get('id')) || 0)
  const drawing = elementsOf(shapes).flatMap((one) => [...descendants(one)]).find(({ space }) => space.endsWith('/drawingml/2006/main') || space.endsWith('/drawingml/main'))?.space ?? 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const at = shapes.children.findIndex((child) => typeof child !== 'string' && child.local === 'extLst')
  const boxes = [box(tree.root.space, drawing, id + 1, size, { top: 0, align: 'r', words: wordsOf(mark) }), box(tree.root.space, drawing, id + 2, size, { top: size.height - HEIGHT, align: 'ctr', words: footOf(mark) })]
  shapes.children.splice(at < 0 ? shapes.children.length : at, 0, ...boxes)
  keep(pack, part, tree)
}

const box = (p: string, a: string, id: number, { width }: Size, { top, align, words }: { readonly top: number; readonly align: string; readonly words: string }): string =>
  `<p:sp xmlns:p="${p}" xmlns:a="${a}"><p:nvSpPr><p:cNvPr id="${id}" name="${NAME}" descr="分類の表示"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>`
  + `<p:spPr><a:xfrm><a:off x="0" y="${top}"/><a:ext cx="${width}" cy="${HEIGHT}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`
  + `<p:txBody><a:bodyPr wrap="square" anchor="ctr"><a:noAutofit/></a:bodyPr><a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="ja-JP" sz="1200" b="1"/><a:t>${encode(words)}</a:t></a:r></a:p></p:txBody></p:sp>`
