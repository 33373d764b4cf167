import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isFileReply, sendFile } from './file-reply.ts'
import { serveWeb } from './static.ts'

const LONG = 'export const state = "保管中"\n'.repeat(200)
let root: string
let app: FastifyInstance
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), `sekisho-static-${process.pid}-`))
  await mkdir(path.join(root, 'assets'))
  await writeFile(path.join(root, 'index.html'), '<!doctype html><title>関所</title>')
  await writeFile(path.join(root, 'assets', 'main-abc123.js'), 'export {}')
  await writeFile(path.join(root, 'assets', 'long-abc123.js'), LONG)
  const { compressFiles } = await import(pathToFileURL(path.join(import.meta.dirname, '..', '..', 'tools', 'web-build.mjs')).href) as { readonly compressFiles: (folder: string) => Promise<void> }
  await compressFiles(root)
  app = fastify()
  app.get('/page.pdf', (_request, reply) => sendFile(reply, { file: Buffer.from('%PDF-1.7'), type: 'application/pdf', name: "持出し簿 '11月'.pdf", inline: true }))
  app.get('/attachment', (_request, reply) => sendFile(reply, { file: Buffer.from('<script>1</script>'), type: 'text/html', name: 'x"\r\n.html', inline: true }))
  app.get('/stream', (_request, reply) => sendFile(reply, { file: (async function* () { yield '管理番号\n'; yield Buffer.from('USB-0001\n') })(), type: 'text/csv', name: '台帳.csv' }))
  await serveWeb(app, root)
})
afterAll(async () => {
  await app.close()
  await rm(root, { recursive: true })
})

test.each(['/', '/requests/12', '/registers/media?state=%E4%BF%9D'])('the address %s answers with the page itself, asked for anew each time', async (url) => {
  const reply = await app.inject({ url })
  expect([reply.statusCode, reply.headers['cache-control'], reply.headers['content-type']]).toEqual([200, 'no-cache', 'text/html; charset=utf-8'])
  expect(reply.body).toContain('関所')
})
test('hashed files are kept for a year', async () => {
  const reply = await app.inject({ url: '/assets/main-abc123.js' })
  expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
})
test('a hashed file is sent as gzip to whoever takes it, under its own type and name', async () => {
  const [plain, packed] = [await app.inject({ url: '/assets/long-abc123.js' }), await app.inject({ url: '/assets/long-abc123.js', headers: { 'accept-encoding': 'gzip, deflate, br' } })]
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': plain.headers['content-type'], 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
  expect(gunzipSync(packed.rawPayload).toString()).toBe(LONG)
  expect([plain.headers['content-encoding'], plain.body, plain.headers['vary']]).toEqual([undefined, LONG, 'accept-encoding'])
})
test('what would not become smaller is sent as it is', async () => {
  const reply = await app.inject({ url: '/assets/main-abc123.js', headers: { 'accept-encoding': 'gzip' } })
  expect([reply.statusCode, reply.headers['content-encoding'], reply.body]).toEqual([200, undefined, 'export {}'])
})
test.each([['GET', '/assets/long-abc123.js.gz', 404], ['GET', '/assets/main-old.js', 404], ['GET', '/api/nowhere', 404], ['POST', '/requests/12', 404]] as const)('%s %s is not answered with the page', async (method, url, status) => {
  const reply = await app.inject({ method, url })
  expect(reply.statusCode).toBe(status)
  expect(reply.body).toMatch(/[ぁ-ん]/)
  expect(reply.body).not.toContain('<title>')
})
test.each(['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%2f..%2fpackage.json'])('the address %s leads to no other file', async (url) => {
  const reply = await app.inject({ url })
  expect(reply.body).not.toMatch(/root:|dependencies/)
})
test('without a built page the answer says what to do', async () => {
  const bare = fastify()
  await serveWeb(bare, path.join(root, 'nothing'))
  const reply = await bare.inject({ url: '/' })
  expect([reply.statusCode, reply.body]).toEqual([503, expect.stringContaining('npm run build:web')])
  await bare.close()
})

test('a PDF opens in the browser under its Japanese name', async () => {
  const reply = await app.inject({ url: '/page.pdf' })
  expect(reply.headers['content-disposition']).toBe(`inline; filename="____ '11_'.pdf"; filename*=UTF-8''${encodeURIComponent("持出し簿 '11月'.pdf").replaceAll("'", '%27')}`)
})
test('what somebody uploaded is never run as a page of ours', async () => {
  const reply = await app.inject({ url: '/attachment' })
  expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="x___\.html"/)
})
test('a stream arrives whole', async () => {
  expect((await app.inject({ url: '/stream' })).body).toBe('管理番号\nUSB-0001\n')
})
test('an ordinary answer is no file', () => { expect([isFileReply({ id: '1' }), isFileReply(null), isFileReply('x')]).toEqual([false, false, false]) })
