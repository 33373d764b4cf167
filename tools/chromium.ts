// 何を: 画面の試験に使う Chromium を探す。無く、root で apt-get があれば Debian の chromium を入れる。
// いつ: tools/test.ts が試験の前に。試験からは findChromium() を使う。例: const browser = findChromium()
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Where the browser is, or the Japanese sentence why there is none. */
export type Chromium = { path: string } | { missing: string }

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome']
const MACOS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
const HOW = 'SEKISHO_CHROMIUM に Chromium の実行ファイルを指定するか、chromium を入れてください。'

/** The executable: SEKISHO_CHROMIUM, one on the PATH, macOS's usual places, else one in a Playwright cache. A SEKISHO_CHROMIUM that cannot be run means none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = env['SEKISHO_CHROMIUM']?.trim()
  if (given !== undefined && given !== '') return isExecutable(given) ? given : undefined
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...MACOS, ...playwrightCaches(env)]
  return candidates.find(isExecutable)
}

/** findChromium, installing Debian's package first where that is possible without asking. `say` receives progress lines. */
export async function ensureChromium(say: (line: string) => void, env: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const found = findChromium(env)
  if (found !== undefined) return { path: found }
  if (env['SEKISHO_CHROMIUM']?.trim()) return { missing: `SEKISHO_CHROMIUM=${env['SEKISHO_CHROMIUM']} は実行できるファイルではありません。` }
  const aptGet = (env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'apt-get')).find(isExecutable)
  if (process.getuid?.() !== 0 || aptGet === undefined) return { missing: `Chromium が見つかりません。${HOW}` }
  say('Chromium を取り込んでいます（apt-get install chromium、1 分ほど）…')
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'chromium']]) {
    const problem = await run(aptGet, args, env)
    if (problem !== undefined) return { missing: `apt-get ${args[0]} が失敗しました（${problem}）。${HOW}` }
  }
  const installed = findChromium(env)
  return installed === undefined ? { missing: `apt-get は終わりましたが、Chromium が見つかりません。${HOW}` } : { path: installed }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function playwrightCaches(env: NodeJS.ProcessEnv): string[] {
  const caches = [env['PLAYWRIGHT_BROWSERS_PATH'], path.join(homedir(), '.cache/ms-playwright'), path.join(homedir(), 'Library/Caches/ms-playwright')]
  return caches.filter((cache) => cache !== undefined && existsSync(cache)).flatMap((cache) => {
    const versions = readdirSync(cache as string).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name)).toSorted().toReversed()
    const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux/headless_shell', 'chrome-headless-shell-linux64/chrome-headless-shell',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium']
    return versions.flatMap((version) => inside.map((file) => path.join(cache as string, version, file)))
  })
}

const LIMIT_MS = 300_000

/** Runs to its end and resolves with undefined, or with the last line it said when it failed. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS })
    let said = ''
    const hear = (chunk: Buffer): void => { said = (said + chunk.toString()).slice(-2000) }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? undefined : (said.trim().split('\n').at(-1) ?? `終了 ${String(code)}`)))
  })
}
