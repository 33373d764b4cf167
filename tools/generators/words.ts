import { loadCatalogue } from '../../clauses/catalogue.ts'
import { documentNames } from '../../clauses/names.ts'
import type { Field, ProfileId } from '../../src/engine/definition.ts'

const FIELD_WORDS: { readonly [type in Field['type']]: string } = {
  text: '文字', number: '数', choice: '一つ選ぶ', choices: 'いくつか選ぶ', flag: 'はい・いいえ', declaration: '宣言', date: '日', dateTime: '日時', dateRange: '期間',
  person: '人', unit: '部署', item: '台帳のもの', restrictions: '取扱制限', contents: '情報の内訳', attachments: '添付',
}
const PROFILE_WORDS: { readonly [profile in ProfileId]: string } = { 'saitama-police': '埼玉県警察', mpd: '警視庁', 'hokkaido-police': '北海道警察', municipality: '市区町村' }

/** 項目の種類を言葉で。選択肢はそのまま並べる。 */
export function fieldWords(field: Field): string {
  if ('options' in field) return `${FIELD_WORDS[field.type]}: ${field.options.map((one) => (typeof one === 'string' ? one : one.label)).join('・')}`
  return field.type === 'item' ? `${FIELD_WORDS.item}（${field.register}）` : FIELD_WORDS[field.type]
}
export const profileWords = (profiles: readonly ProfileId[]): string => profiles.map((one) => PROFILE_WORDS[one]).join('、')
/** 条項を官の綴りで。同じものは一度だけ。 */
export function citeWords(cites: readonly string[]): string {
  const catalogue = loadCatalogue()
  return [...new Set(cites)].map((id) => {
    const clause = catalogue.clause(id)
    return `${documentNames[clause.document].short} ${clause.cite}`
  }).join('、')
}
export const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/gu, ' ')
export const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => (rows.length === 0 ? ['なし。'] : [row(...head), `|${'---|'.repeat(head.length)}`, ...rows.map((cells) => row(...cells))])
