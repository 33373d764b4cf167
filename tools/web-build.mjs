// 何を: 画面（web/）を dist/web に組み立てる。元になるファイルが前回から変わっていなければ何もしない。
// いつ: demo と start の前（tools/launch.mjs）と、画面の試験の前（tools/test.ts）。例: node tools/web-build.mjs
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const SKIPPED = new Set(['node_modules', 'dist', '.cache'])

/** Build dist/web with `node` if its sources changed. Writes only to stderr. Throws one Japanese sentence on failure. */
export async function ensureWebBuilt(root, node) {
  if (!existsSync(path.join(root, 'web', 'index.html'))) return
  const hash = sourcesHash(root)
  const stamp = path.join(root, 'dist', 'web.stamp')
  const built = existsSync(path.join(root, 'dist', 'web', 'index.html'))
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  process.stderr.write('画面を組み立てています…\n')
  rmSync(stamp, { force: true })
  const { code, output } = await build(root, node)
  if (code !== 0) throw new Error(`${output.trim()}\n画面を組み立てられませんでした。上の誤りを直して npm run build:web を実行してください。`)
  await compressFiles(path.join(root, 'dist', 'web'))
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

/** Leaves a .gz beside every text and font of the folder, where it is smaller; the server sends it to browsers that take it. */
export async function compressFiles(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|ttf|svg|html)$/.test(name)).map((name) => path.join(folder, name))
  await Promise.all(files.map(async (file) => {
    const plain = await readFile(file)
    const packed = await promisify(gzip)(plain, { level: 9 })
    if (packed.length < plain.length) await writeFile(`${file}.gz`, packed)
  }))
}

function sourcesHash(root) {
  const server = path.join(root, 'src', 'server')
  const contracts = existsSync(server) ? readdirSync(server).filter((name) => /^contract.*\.ts$/.test(name)).map((name) => path.join(server, name)) : []
  const files = [path.join(root, 'package-lock.json'), fileURLToPath(import.meta.url), ...contracts]
  for (const folder of ['web', path.join('src', 'engine'), path.join('src', 'server', 'contract')]) collect(path.join(root, folder), files)
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function collect(folder, files) {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) collect(file, files)
    else if (entry.isFile()) files.push(file)
  }
}

function build(root, node) {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', 'web', '--outDir', path.join(root, 'dist', 'web'), '--emptyOutDir', '--logLevel', 'warn']
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = () => child.kill('SIGTERM')
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
    for (const signal of signals) process.once(signal, stop)
    let output = ''
    child.stdout.on('data', (chunk) => { output += chunk })
    child.stderr.on('data', (chunk) => { output += chunk })
    child.once('error', reject)
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, stop)
      resolve({ code, output })
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureWebBuilt(path.dirname(path.dirname(fileURLToPath(import.meta.url))), process.execPath)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
