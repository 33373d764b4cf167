import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string

beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), `sekisho-test-${process.pid}-`)) })
afterAll(() => rm(folder, { recursive: true }))

/** A process whose `start` has the given body, run until it said 'ready' (or ended). */
async function startProcess(body: string): Promise<{ child: ChildProcess; ended: Promise<{ code: number | null; out: string; err: string }> }> {
  const file = path.join(folder, `${crypto.randomUUID()}.ts`)
  await writeFile(file, `import { onShutdown, runUntilStopped } from ${JSON.stringify(path.join(import.meta.dirname, 'lifecycle.ts'))}
    await runUntilStopped(async () => { setInterval(() => {}, 1000); ${body}; console.log('ready') })`)
  const child = fork(file, [], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const said = { out: '', err: '' }
  child.stderr?.on('data', (chunk: Buffer) => { said.err += chunk.toString() })
  const ready = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.stdout?.on('data', (chunk: Buffer) => {
      said.out += chunk.toString()
      if (said.out.includes('ready')) resolve()
    })
  })
  // 親から管を切ると Node は 'close' を出さないので、終了と出力の終わりを別々に待つ。
  const streams = [child.stdout, child.stderr].map((stream) => once(stream as Readable, 'end'))
  const ended = Promise.all([once(child, 'exit'), ...streams]).then(([[code]]) => ({ code: code as number | null, ...said }))
  await ready
  return { child, ended }
}

const TWO = `onShutdown(() => console.log('first')); onShutdown(async () => { await new Promise((done) => setTimeout(done, 50)); console.log('second') })`

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s で、開いたものを逆の順に閉じ、終了の値は 0', async (signal) => {
  const { child, ended } = await startProcess(TWO)
  child.kill(signal)
  expect(await ended).toEqual({ code: 0, out: 'ready\nsecond\nfirst\n', err: '' })
})

test('親との管が切れても、同じように閉じる', async () => {
  const { child, ended } = await startProcess(TWO)
  child.disconnect()
  expect(await ended).toEqual({ code: 0, out: 'ready\nsecond\nfirst\n', err: '' })
})

test('閉じるのに失敗したものがあっても残りを閉じ、失敗を一文で伝える', async () => {
  const { child, ended } = await startProcess(`onShutdown(() => console.log('first')); onShutdown(() => { throw new Error('書けません') })`)
  child.kill('SIGTERM')
  expect(await ended).toEqual({ code: 1, out: 'ready\nfirst\n', err: '停止中に失敗しました: 書けません\n' })
})

test('起動に失敗したら、そこまでに開いたものを閉じ、理由だけを出す', async () => {
  const { ended } = await startProcess(`onShutdown(() => console.log('first')); throw new Error('番号 8787 は使われています。')`)
  expect(await ended).toEqual({ code: 1, out: 'first\n', err: '番号 8787 は使われています。\n' })
})

test('Ctrl-C で続けて届く同じ合図は、一つと数える', async () => {
  const { child, ended } = await startProcess(TWO)
  for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.kill(signal)
  expect(await ended).toEqual({ code: 0, out: 'ready\nsecond\nfirst\n', err: '' })
})

test('後からの二度目の合図では、待たずに終わる', async () => {
  const { child, ended } = await startProcess(`onShutdown(() => new Promise(() => {}))`)
  child.kill('SIGTERM')
  await sleep(700)
  expect(child.exitCode).toBeNull()
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 1, err: '' })
})

test('閉じ終わらなければ 10 秒で打ち切る', async () => {
  const { child, ended } = await startProcess(`onShutdown(() => new Promise(() => {}))`)
  const began = performance.now()
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 1, err: '10 秒以内に停止できなかったため、打ち切りました。\n' })
  expect(performance.now() - began).toBeGreaterThan(9_900)
})
