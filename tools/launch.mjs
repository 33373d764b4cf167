// 何を: npm のどの命令も、ここから始まる。足りないものを入れ、Node 24 以上で目的のファイルを動かし、止めるときは何も残さない。
// いつ: package.json の scripts から。古い Node（20 以上）で、node_modules がまだ無くても動く。だから素の JavaScript で書く。
// 例: node tools/launch.mjs demo | start | test [パス] | check | tool 名前 [引数…] | run ファイル [引数…]
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { ensureWebBuilt } from './web-build.mjs'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP']
const STOP_WITHIN_MS = 15_000
const USAGE = '使い方: node tools/launch.mjs demo | start | test | check | tool 名前 [引数…] | run ファイル [引数…]'

// 自分で 'disconnect' を聞かない道具も、launch.mjs が殺されたら終わるようにする。
const PRELOAD = `data:text/javascript,${encodeURIComponent(
  "if(process.channel){process.once('disconnect',()=>{if(process.listenerCount('disconnect')===0)process.kill(process.pid,'SIGTERM')});process.channel.unref()}",
)}`

/** What to run for a command line: file, arguments, and whether it serves (web UI to build, database to stop). */
function targetOf([command, ...rest]) {
  if (command === 'demo' || command === 'start') return { file: 'src/server/main.ts', args: [command, ...rest], serves: true }
  if (command === 'test') return { file: 'tools/test.ts', args: rest }
  if (command === 'check') return { file: 'tools/test.ts', args: ['check', ...rest] }
  const [name, ...args] = rest
  if (command === 'tool' && name !== undefined && /^[a-z][a-z0-9-]*$/.test(name)) return { file: `tools/${name}.ts`, args }
  if (command === 'run' && name !== undefined) return { file: name, args }
  throw new Error(USAGE)
}

/** This Node when it is 24 or newer, else the one npm brought along. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const { platform, arch } = process
  const names = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`, `node-bin-${platform}-${arch}`]
  const found = names.map((name) => path.join(ROOT, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node')).find((file) => existsSync(file))
  if (found === undefined) throw new Error(`Node 24 以上が必要です（今は ${process.version}、この機種 ${platform}-${arch} 向けは同梱されていません）。https://nodejs.org/ から入れてください。`)
  return found
}

/** Start the child, pass signals on, and resolve with its exit code when nothing of it is left. */
async function supervise(node, file, args, serves) {
  const child = spawn(node, ['--import', PRELOAD, file, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const stopWatching = watchParent(() => stopFirmly(child))
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (...how) => resolve(how))
  })
  stopWatching()
  if (signal !== null && serves) await stopDatabase()
  return code ?? 128 + (constants.signals[signal] ?? 0)
}

// npm が kill -9 されると合図は届かない。親が替わったことで知る。npm 経由でないとき（systemd など）は見張らない。
function watchParent(whenGone) {
  if (process.env.npm_lifecycle_event === undefined) return () => {}
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    whenGone()
  }, 250)
  return () => clearInterval(timer)
}

function stopFirmly(child) {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS).unref()
}

// サーバーが自分で片付けられずに死んだとき、同梱の PostgreSQL を高速停止（SIGINT）する。
async function stopDatabase() {
  if (process.env.DATABASE_URL) return
  const cluster = path.resolve(process.env.SEKISHO_DATA || 'data', 'postgres', 'cluster')
  const until = Date.now() + STOP_WITHIN_MS
  let told = false
  for (let pid = databasePid(cluster); pid !== undefined && Date.now() < until; pid = databasePid(cluster)) {
    if (!told) process.kill(pid, 'SIGINT')
    told = true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function databasePid(cluster) {
  try {
    const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    if (process.platform === 'linux' && readlinkSync(`/proc/${pid}/cwd`) !== cluster) return undefined
    return pid
  } catch {
    return undefined
  }
}

function resolveFile(file) {
  const found = [path.resolve(ROOT, file), path.resolve(file)].find((candidate) => existsSync(candidate))
  if (found === undefined) throw new Error(`${file} がありません。名前を確かめてください。`)
  return found
}

async function main() {
  const target = targetOf(process.argv.slice(2))
  const node = await ensureInstalled(ROOT).then(findNode)
  const file = resolveFile(target.file)
  if (target.serves) await ensureWebBuilt(ROOT, node)
  return supervise(node, file, target.args, target.serves === true)
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
// 子との管や見張りが残っていても、ここで終わる。
process.exit()
