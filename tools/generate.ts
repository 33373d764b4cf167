/**
 * 生成物を作り直す。--check は置いてあるものが最新かだけを確かめ、古ければ名を挙げて 1 で終わる。
 * いつ: clauses/*.yaml、定義、用語集、画面の契約などを変えたあと。
 * 例: npm run generate          npm run generate -- --check
 */
import { clauseIndex } from './generators/clause-index.ts'
import { clausePages } from './generators/clause-pages.ts'
import { decisionTablePages } from './generators/decision-tables.ts'
import { errorPages } from './generators/error-pages.ts'
import { compare } from './generators/generator.ts'
import type { Generator } from './generators/generator.ts'
import { glossary } from './generators/glossary.ts'
import { map } from './generators/map.ts'
import { registerPages } from './generators/register-pages.ts'
import { verifier } from './generators/verifier.ts'

/** 作り手の一覧。増やすときは import とここに一行。 */
export const generators: Generator[] = [
  clauseIndex,
  glossary,
  clausePages,
  errorPages,
  decisionTablePages,
  registerPages,
  verifier,
  map,
]

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const stale = await compare(generators, { write: !check })
  if (!check) {
    console.log(stale.length === 0 ? '生成物は最新でした。' : stale.map(file => `${file.why === '余分' ? '消した' : '書いた'}: ${file.path}`).join('\n'))
  } else if (stale.length > 0) {
    console.error(`生成物が古くなっています。npm run generate を実行してください。\n${stale.map(file => `- ${file.path}（${file.why}）`).join('\n')}`)
    process.exitCode = 1
  }
}
