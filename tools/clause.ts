/**
 * 条項を探す。番号はどの綴りでも、語は一文字以上の部分でよい。
 * いつ: 引く条項の id を知りたいとき。
 * 例: npm run -s clause '第８の１(2)エ(ｲ)'      npm run -s clause 警視庁 持ち出し
 */
import { loadCatalogue } from '../clauses/catalogue.ts'
import { listed } from './find-clause.ts'

if (import.meta.main) {
  const term = process.argv.slice(2).join(' ').trim()
  const hits = term === '' ? [] : loadCatalogue().search(term, { limit: 200 })
  if (term === '') {
    console.error('探す番号か語を書いてください。例: npm run -s clause 8-1-2-エ')
    process.exitCode = 2
  } else if (hits.length === 0) {
    console.error(`「${term}」に当たる条項はありません。短い語や別の綴りで試してください。`)
    process.exitCode = 1
  } else {
    console.log(listed(hits.map(hit => hit.clause)))
  }
}
