import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { processExists } from '../src/store/postgres-lock.ts'

const HERE = import.meta.dirname
const ROOT = path.dirname(HERE)
let project: string

// 本物の launch.mjs・lifecycle.ts・postgres.ts で動く、画面を持たない小さなサーバー。
const SERVER = `
import { runUntilStopped, onShutdown } from ${JSON.stringify(path.join(ROOT, 'src/server/lifecycle.ts'))}
import { databaseFor } from ${JSON.stringify(path.join(ROOT, 'src/store/postgres.ts'))}
await runUntilStopped(async () => {
  const database = await databaseFor(process.env, { shared_buffers: '32MB' })
  onShutdown(() => database.stop())
  onShutdown(() => { console.log('closing') })
  setInterval(() => {}, 1000)
  console.log(JSON.stringify({ ready: process.argv[2], server: process.pid, launch: process.ppid }))
})`

beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), `sekisho-test-${process.pid}-`))
  for (const folder of ['tools', 'src/server', 'node_modules']) await mkdir(path.join(project, folder), { recursive: true })
  for (const name of ['launch.mjs', 'install.mjs', 'web-build.mjs']) await copyFile(path.join(HERE, name), path.join(project, 'tools', name))
  for (const name of (await readdir(path.join(ROOT, 'node_modules'))).filter((entry) => /^node-(bin-)?(linux|darwin|win)/.test(entry))) {
    await symlink(path.join(ROOT, 'node_modules', name), path.join(project, 'node_modules', name))
  }
  const lock = '{"packages":{}}'
  await writeFile(path.join(project, 'package-lock.json'), lock)
  await writeFile(path.join(project, 'node_modules/.sekisho-install'), createHash('sha256').update(lock).digest('hex'))
  const scripts = { start: 'exec node tools/launch.mjs start', tool: 'exec node tools/launch.mjs tool', run: 'exec node tools/launch.mjs run' }
  await writeFile(path.join(project, 'package.json'), JSON.stringify({ name: 'launch-test', type: 'module', private: true, scripts }))
  await writeFile(path.join(project, 'src/server/main.ts'), SERVER)
  await writeFile(path.join(project, 'tools/echo.ts'), `const words: string[] = process.argv.slice(2); console.log(JSON.stringify(words)); process.exitCode = words.includes('--fail') ? 7 : 0`)
  await writeFile(path.join(project, 'tools/wait.ts'), `console.log(JSON.stringify({ server: process.pid, launch: process.ppid })); setInterval(() => {}, 1000)`)
  await writeFile(path.join(project, 'tools/copy.ts'), `process.stdin.pipe(process.stdout)`)
})

afterAll(() => rm(project, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))

function npm(args: string[], input: 'ignore' | 'pipe' = 'ignore'): ChildProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_OPTIONS|DATABASE_URL|SEKISHO_)/i.test(name)))
  return spawn('npm', args, { cwd: project, env, stdio: [input, 'pipe', 'pipe'], detached: true })
}

async function output(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const said = { out: '', err: '' }
  child.stdout?.on('data', (chunk: Buffer) => { said.out += chunk.toString() })
  child.stderr?.on('data', (chunk: Buffer) => { said.err += chunk.toString() })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

type Family = { npm: number; launch: number; server: number }

async function untilReady(child: ChildProcess): Promise<Family> {
  for await (const chunk of child.stdout ?? []) {
    const line = /\{.*"server".*\}/.exec(String(chunk))
    if (line !== null) return { ...(JSON.parse(line[0]) as Omit<Family, 'npm'>), npm: child.pid ?? 0 }
  }
  throw new Error('起動しませんでした')
}

/** Every live process that works in the project's folders: npm, launch.mjs, the server, PostgreSQL and its children, watchers of it. */
async function survivors(): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid || !processExists(Number(name))) continue
    const cwd = await readlink(`/proc/${name}/cwd`).catch(() => '')
    if (cwd === project || cwd.startsWith(`${project}/`)) found.push(`${name} ${(await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')}`)
  }
  return found
}

async function untilNothingIsLeft(): Promise<void> {
  let left = await survivors()
  for (const until = Date.now() + 20_000; left.length > 0 && Date.now() < until; left = await survivors()) await sleep(50)
  expect(left).toEqual([])
}

const VICTIMS = ['npm', 'launch', 'server'] as const
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const

describe.runIf(process.platform === 'linux')('止め方を問わず、何も残らない', () => {
  test.each(VICTIMS.flatMap((victim) => SIGNALS.map((signal) => [victim, signal] as const)))('%s に %s', async (victim, signal) => {
    const child = npm(['start'])
    const family = await untilReady(child)
    expect((await survivors()).length).toBeGreaterThan(6)
    process.kill(family[victim], signal)
    await untilNothingIsLeft()
  })

  test.each(['SIGINT', 'SIGKILL'] as const)('全員に同時に %s（端末の Ctrl-C や、群れごとの強制終了）', async (signal) => {
    const child = npm(['start'])
    const family = await untilReady(child)
    process.kill(-family.npm, signal)
    await untilNothingIsLeft()
  })

  test('サーバーと launch.mjs の両方に SIGKILL', async () => {
    const { launch, server } = await untilReady(npm(['start']))
    process.kill(launch, 'SIGSTOP') // 片付けをさせない
    process.kill(server, 'SIGKILL')
    process.kill(launch, 'SIGKILL')
    await untilNothingIsLeft()
  })

  test('最後に、データベースはきれいに止まっていた', async () => {
    const log = await readFile(path.join(project, 'data/postgres/server.log'), 'utf8')
    expect(log.match(/database system is shut down/g)?.length).toBe(VICTIMS.length * SIGNALS.length + 3)
    expect(log).not.toContain('not properly shut down')
  })

  test.each(VICTIMS)('合図を聞かない道具も、%s の SIGKILL で終わる', async (victim) => {
    const family = await untilReady(npm(['run', '-s', 'tool', '--', 'wait']))
    process.kill(family[victim], 'SIGKILL')
    await untilNothingIsLeft()
  })
})

describe('launch.mjs', () => {
  test('引数と終了の値をそのまま渡し、標準出力には道具の出力だけが出る', async () => {
    expect(await output(npm(['run', '-s', 'tool', '--', 'echo', '--json', '第８の１']))).toMatchObject({ code: 0, out: '["--json","第８の１"]\n' })
    expect(await output(npm(['run', '-s', 'tool', '--', 'echo', '--fail']))).toMatchObject({ code: 7 })
  })

  test('標準入力を道具に通す', async () => {
    const child = npm(['run', '-s', 'run', '--', 'tools/copy.ts'], 'pipe')
    child.stdin?.end('{"一": 1}')
    expect(await output(child)).toMatchObject({ code: 0, out: '{"一": 1}' })
  })

  test('止める合図で、終了の値 0 になる', async () => {
    const child = npm(['start'])
    const { launch } = await untilReady(child)
    const done = once(child, 'close')
    process.kill(launch, 'SIGTERM')
    expect((await done)[0]).toBe(0)
  })

  test.each([[['tool', 'nothing'], 'tools/nothing.ts がありません。'], [['tool', '../x'], '使い方:'], [['fly'], '使い方:']])('%j は一文で断る', async (args, sentence) => {
    const child = spawn('node', ['tools/launch.mjs', ...args], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
    const { code, out, err } = await output(child)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})
