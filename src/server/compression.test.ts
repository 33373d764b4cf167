import { gunzipSync } from 'node:zlib'
import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressJson, takesGzip } from './compression.ts'
import { sendFile } from './file-reply.ts'

const rows = Array.from({ length: 300 }, (_, i) => ({ number: `USB-${i}`, state: '保管中' }))
let app: FastifyInstance
beforeAll(async () => {
  app = fastify()
  compressJson(app)
  app.get('/long', async () => ({ rows }))
  app.get('/short', async () => ({ rows: rows.slice(0, 3) }))
  app.get('/problem', (_request, reply) => reply.code(422).type('application/problem+json').send(JSON.stringify({ refusals: rows })))
  app.get('/file', (_request, reply) => sendFile(reply, { file: Buffer.alloc(10_000, 'x'), type: 'application/pdf', name: '台帳.pdf' }))
  app.get('/varying', (_request, reply) => reply.header('vary', 'origin').send({ rows }))
  await app.ready()
})
afterAll(() => app.close())
const ask = (url: string, encoding?: string) => app.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } })

test('a long answer is sent as gzip to whoever takes it, and says the same', async () => {
  const [plain, packed] = [await ask('/long'), await ask('/long', 'gzip, deflate, br')]
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual({ rows })
  expect(Number(packed.headers['content-length'])).toBe(packed.rawPayload.length)
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
  expect([plain.headers['content-encoding'], plain.json()]).toEqual([undefined, { rows }])
  expect([plain.headers['vary'], packed.headers['vary']]).toEqual(['accept-encoding', 'accept-encoding'])
})
test('a short answer and a file go as they are', async () => {
  for (const url of ['/short', '/file']) expect((await ask(url, 'gzip')).headers['content-encoding'], url).toBeUndefined()
  expect((await ask('/file', 'gzip')).rawPayload).toHaveLength(10_000)
})
test('a long refusal keeps its status and its type', async () => {
  const reply = await ask('/problem', 'gzip')
  expect([reply.statusCode, reply.headers['content-type'], reply.headers['content-encoding']]).toEqual([422, expect.stringContaining('application/problem+json'), 'gzip'])
})
test('what the answer varied by before, it still varies by', async () => { expect((await ask('/varying', 'gzip')).headers['vary']).toBe('origin, accept-encoding') })
test.each([['gzip', true], ['br, GZIP;q=0.5', true], ['*', true], ['x-gzip', true], ['gzip;q=0', false], ['*;q=0', false], ['gzip;q=0, *', false], ['br', false], ['', false], [undefined, false], ['gzip;q=viele', false]] as const)('Accept-Encoding %s: gzip %s', (header, takes) => {
  expect(takesGzip(header)).toBe(takes)
})
