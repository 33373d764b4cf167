import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { problemOf } from './problems.ts'

export const WEB_ROOT = path.join(import.meta.dirname, '..', '..', 'dist', 'web')
const NOT_BUILT = '画面がまだ作られていません。`npm run build:web` を実行してから、もう一度起動してください。'
const YEAR_S = 31_536_000

/** The built web UI, as gzip where the build left a `.gz` beside a file: hashed files for a year, every other address outside /api the page itself, and a plain sentence where nothing was built. */
export async function serveWeb(app: FastifyInstance, root: string = WEB_ROOT): Promise<void> {
  const built = existsSync(path.join(root, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root, index: false, wildcard: false, cacheControl: false, preCompressed: true, globIgnore: ['**/*.gz'],
      setHeaders: (reply, file) => { reply.header('vary', 'accept-encoding').header('cache-control', path.relative(root, file).startsWith(`assets${path.sep}`) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache') },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    const [address = ''] = request.url.split('?')
    if (/^\/api(\/|$)/.test(address)) return reply.code(404).type('application/problem+json').send(JSON.stringify(problemOf('unknown-address')))
    if (request.method !== 'GET' && request.method !== 'HEAD') return reply.code(404).type('application/problem+json').send(JSON.stringify(problemOf('unknown-address')))
    if (!built) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT)
    if (address.startsWith('/assets/')) return reply.code(404).type('text/plain; charset=utf-8').send('ファイルが見つかりません。画面を読み込み直してください。')
    return reply.sendFile('index.html')
  })
}
