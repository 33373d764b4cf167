import { loadCatalogue } from './catalogue.ts'
import { documentNames } from './names.ts'
import { normalise } from './spelling.ts'

/** 条項を人が書くとおりに呼ぶ名と、その逆。出力と印刷では id（mic:1-(2)-③）を見せず、取り込むときは名からも id からも読む。 */
interface Names { readonly byId: ReadonlyMap<string, string>; readonly byName: ReadonlyMap<string, string> }
const BETWEEN = '、'
let names: Names | undefined

/** 文書の名と公式の引用（警視庁 実施要綱 第6の2(1)）。同じ引用が幾つかの記録に分かれる条項には件名を添える。 */
function collect(): Names {
  const { clauses } = loadCatalogue()
  const plain = Map.groupBy(clauses, ({ document, cite }) => `${documentNames[document].short} ${cite}`)
  const byId = new Map<string, string>()
  for (const [name, list] of plain) for (const { id, title } of list) byId.set(id, list.length === 1 ? name : `${name}「${title.replaceAll(BETWEEN, '・')}」`)
  return { byId, byName: new Map([...byId].map(([id, name]) => [normalise(name), id])) }
}
const known = (): Names => (names ??= collect())

/** 人が書くとおりの条項の名。知らない id はそのまま。 */
export const clauseInWords = (id: string): string => known().byId.get(id) ?? id

const partsOf = (text: string): string[] => text.split(/[\s、,]+/u).filter(Boolean)
/** 条項の id だけを並べた文字（mpd:6-2-(1) mpd:5-4）なら、人が書くとおりの名の並び。ほかの文字なら null。 */
export function clausesInWords(text: string): string | null {
  if (!/^\s*[a-z][a-z-]*:/u.test(text)) return null
  const ids = partsOf(text)
  return ids.every((id) => known().byId.has(id)) ? ids.map(clauseInWords).join(BETWEEN) : null
}

/** clausesInWords の逆: 名か id の並びなら id を空白で区切ったもの。一つでも読めなければ null。 */
export function clausesFromWords(text: string): string | null {
  const ids: string[] = []
  for (const part of text.split(/[、,\n]/u).map((one) => one.trim()).filter(Boolean)) {
    const named = known().byName.get(normalise(part))
    const written = named === undefined ? partsOf(part) : [named]
    if (!written.every((id) => known().byId.has(id))) return null
    ids.push(...written)
  }
  return ids.length > 0 ? ids.join(' ') : null
}
