import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const compress = promisify(gzip)
/** Bytes; below, compressing costs more than it saves. */
const WORTH_IT = 4096

/** Sends JSON above 4 kB as gzip to clients that take it. Files and streams go as they are. */
export function compressJson(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || !/^application\/(problem\+)?json\b/.test(String(reply.getHeader('content-type') ?? '')) || reply.hasHeader('content-encoding')) return payload
    if (Buffer.byteLength(payload) <= WORTH_IT) return payload
    reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].flat().filter(Boolean).join(', '))
    if (!takesGzip(request.headers['accept-encoding'])) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return compress(payload)
  })
}

/** 由来: RFC 9110 §12.5.3. A weight of 0 is a refusal; `*` speaks for what is not named. */
export function takesGzip(header: string | string[] | undefined): boolean {
  const offers = new Map(String(header ?? '').toLowerCase().split(',').map((part): [string, number] => {
    const [coding = '', ...parameters] = part.split(';').map((one) => one.trim())
    const weight = parameters.find((one) => one.startsWith('q='))
    return [coding, weight === undefined ? 1 : Number(weight.slice(2))]
  }))
  return (offers.get('gzip') ?? offers.get('x-gzip') ?? offers.get('*') ?? 0) > 0
}
