// 記録に秘密はない: 本物のサーバーを始め、サインインし、変え、添付し、失敗もさせて、出力の全部を探す。
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { ROUTES } from '../../src/contract/routes.ts'
import type { RouteContract } from '../../src/contract/routes.ts'
import { TEST_PASSWORD } from '../factories.ts'
import { freePort } from '../free-port.ts'
import { signInAs } from '../client.ts'
import { aWebServer, upload } from './web-server.ts'

const server = aWebServer('mpd')
const NEW_PASSWORD = '記録に出ない合言葉 8213'
const WRONG = '間違えた合言葉 4471'
const CONTENT = '添付の中の個人の名 鈴木某'
const PURPOSE = '申請に書いた秘密の目的'
const MAIN = path.join(import.meta.dirname, '../../src/server/main.ts')

/** What a person enters, by a person who enters it: returns the tokens he got. */
async function work(base: string, send: typeof fetch): Promise<string[]> {
  const tokens: string[] = []
  let cookie = ''
  const call = async (method: string, to: string, body?: object) => {
    const reply = await send(`${base}${to}`, { method, headers: { 'x-sekisho': '1', ...(cookie === '' ? {} : { cookie }), ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) })
    const given = reply.headers.getSetCookie().find((text) => text.startsWith('sekisho='))?.split(';')[0]
    if (given !== undefined && given !== 'sekisho=') { cookie = given; tokens.push(given.slice('sekisho='.length)) }
    return reply.status
  }
  const username = server.organisation.accounts.係員
  expect(await call('POST', '/api/session', { username, password: WRONG })).toBe(401)
  expect(await call('POST', '/api/session', { username, password: TEST_PASSWORD })).toBe(200)
  expect(await call('POST', (ROUTES.changePassword as RouteContract).path, { current: TEST_PASSWORD, password: NEW_PASSWORD })).toBe(200)
  const { headers, payload } = upload('名簿.csv', `氏名\n${CONTENT}\n`)
  expect((await send(`${base}/api/attachments`, { method: 'POST', headers: { ...headers, cookie }, body: new Uint8Array(payload) })).status).toBe(200)
  expect(await call('POST', '/api/requests', { procedure: 'media.take-out.mpd', items: ['1'], form: { purpose: PURPOSE, x: [PURPOSE] }, submit: true })).toBeGreaterThanOrEqual(400)
  expect(await call('GET', `/api/search?q=${encodeURIComponent(PURPOSE)}`)).toBe(200)
  await send(`${base}/api/session`, { method: 'POST', headers: { 'x-sekisho': '1', cookie, 'content-type': 'application/json' }, body: `{"password":"${NEW_PASSWORD}"` })
  expect(await call('DELETE', '/api/session')).toBe(200)
  expect(tokens.length).toBeGreaterThanOrEqual(2)
  return tokens
}
function expectNoSecret(log: string, tokens: readonly string[]): void {
  const secrets = [TEST_PASSWORD, NEW_PASSWORD, WRONG, CONTENT, PURPOSE, ...tokens, ...tokens.map((token) => Buffer.from(token).toString('hex')), '$argon2', 'himitsu-no-db']
  for (const secret of secrets) for (const shape of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('base64')]) expect(log, secret).not.toContain(shape)
}

test('始めてから止めるまでの出力に、パスワードも席の印も、書いた中身も、添付の中身も出ない', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), `sekisho-logs-${process.pid}-`))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [MAIN, 'start'], { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], DATABASE_URL: server.databaseUrl, SEKISHO_DATA: dataDir, SEKISHO_PORT: String(port), SEKISHO_HOST: '127.0.0.1', SEKISHO_SMTP_URL: 'smtp://sekisho:himitsu-no-db@127.0.0.1:1' } })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { log += String(text) })
  try {
    await expect.poll(() => fetch(`${base}/api/me`).then(({ status }) => status, () => 0), { timeout: 60_000, interval: 200 }).toBe(401)
    const tokens = await work(base, fetch)
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    expect(log).toContain(base.replace('127.0.0.1', 'localhost').slice(0, 12))
    expectNoSecret(log, tokens)
  } finally {
    child.kill('SIGKILL')
    await rm(dataDir, { recursive: true, force: true })
  }
}, 120_000)

test('いちばん細かい記録でも、要求の番地の後ろ・本文・Cookie は出ず、欠陥も値なしで記録される', async () => {
  const written: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => { written.push(String(text)); return true })
  try {
    const app = await server.another({ logLevel: 'info', requestsPerMinute: 0 })
    const who = await signInAs(app, server.organisation.accounts.同僚)
    await who.get(`/api/search?q=${encodeURIComponent(PURPOSE)}`)
    await app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1', 'user-agent': 'x\n{"level":50,"msg":"偽の行"}' }, payload: { username: 'a\n{"level":50}', password: WRONG } })
    const broken = await (await import('../../src/server/app.ts')).buildApp({ ...server.world, rulebook: () => { throw Object.assign(new Error('broken'), { detail: PURPOSE, where: PURPOSE }) } }, { logLevel: 'info', requestsPerMinute: 0 })
    expect((await broken.inject({ url: `/api/me?q=${encodeURIComponent(PURPOSE)}`, headers: { cookie: who.cookie } })).statusCode).toBe(500)
    await broken.close()
    const log = written.join('')
    expect(log).toContain('処理できませんでした')
    expectNoSecret(log, [who.cookie.slice('sekisho='.length)])
    // 一行が一つの JSON で、送られた改行で行を偽れない。
    for (const line of log.trim().split('\n')) expect(() => JSON.parse(line) as unknown, line).not.toThrow()
    expect(log).not.toContain('偽の行')
  } finally {
    spy.mockRestore()
  }
})
