/**
 * 負荷の下のサーバーを、いつとも知れず何度も kill -9 し、応えた行いがすべて残り、半端なものがなく、証跡が確かめられることを見る。
 * いつ: 出す前、保存・封印・申請の取引に触れたあと。例: npm run kill（1,000回）  npm run kill -- 50
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startPostgres } from '../src/store/postgres.ts'
import { killAgainAndAgain } from '../tests/slice/kill.ts'

const kills = Number(process.argv[2] ?? 1000)
if (!Number.isSafeInteger(kills) || kills < 1) throw new Error('回数を 1 以上の数で指定してください（例: npm run kill -- 50）。')
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-kill-'))
const server = await startPostgres({ dataDir: path.join(dataDir, 'postgres') })
try {
  const begin = Date.now()
  const result = await killAgainAndAgain({ url: server.url, dataDir, kills, life: [50, 1500], verifyEvery: 25, say: (text) => console.log(text) })
  const { lost, halfDone, findings, ...figures } = result
  console.log(JSON.stringify({ ...figures, minutes: Math.round((Date.now() - begin) / 6000) / 10, lost, halfDone, findings }, null, 2))
  process.exitCode = lost.length + halfDone.length + findings.length === 0 ? 0 : 1
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}
