/**
 * 自分の /api/openapi.json から要求を作って送り、5xx がなく、よその組織の行が見えも変わりもしないことを確かめる。
 * いつ: 窓口や読める範囲を変えたあと。短い分（4,500）は npm test にもある。
 * 例: npm run fuzz -- --count 100000 --seed 1
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../src/store/postgres.ts'
import { fuzz } from './fuzz/run.ts'

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } })
const folder = await mkdtemp(path.join(tmpdir(), 'sekisho-fuzz-'))
const server = await startPostgres({ dataDir: folder, settings: { fsync: 'off', synchronous_commit: 'off', shared_buffers: '128MB' } })
try {
  const began = performance.now()
  const result = await fuzz({ url: server.url, count: Number(values.count), seed: Number(values.seed), told: (done) => process.stderr.write(`\r${done.toLocaleString('ja-JP')} 件 `) })
  process.stderr.write('\n')
  for (const { n, why, who, request, answer } of result.faults.slice(0, 50)) console.log(`- ${n} ${who} ${why}\n  ${request.method} ${request.url.slice(0, 300)} ${String(request.payload ?? '').slice(0, 600)}\n  ${answer}`)
  console.log(`要求 ${result.sent.toLocaleString('ja-JP')}件（種 ${values.seed}）を ${Math.round((performance.now() - began) / 1000)}秒で送りました。窓口 ${result.operations}、うち通ったことのあるもの ${result.succeeded}。`)
  console.log(`答え: ${Object.entries(result.statuses).map(([status, n]) => `${status} ${n.toLocaleString('ja-JP')}`).join('、')}`)
  console.log(`印を植えた表 ${result.planted.tables}・列 ${result.planted.columns}${result.planted.empty.length > 0 ? `（植えられない表: ${result.planted.empty.join('、')}）` : ''}。よその組織の行は${result.untouched ? '変わっていません' : '変わっています'}。`)
  console.log(result.faults.length === 0 && result.untouched ? '5xx も、よその組織の行も、ありませんでした。' : `${result.faults.length}件の問題があります。`)
  process.exitCode = result.faults.length === 0 && result.untouched ? 0 : 1
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
