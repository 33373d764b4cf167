import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { FileReply } from './handlers.ts'

/** Only these are opened in the browser; anything else that people uploaded is saved, so that it never runs as a page of ours. */
const OPENED = ['application/pdf', 'image/png', 'image/jpeg']

export const isFileReply = (value: unknown): value is FileReply => typeof value === 'object' && value !== null && 'file' in value && 'type' in value && 'name' in value

/** Sends bytes or a stream under its Japanese name (由来: RFC 6266, RFC 8187). */
export function sendFile(reply: FastifyReply, { file, type, name, inline }: FileReply): FastifyReply {
  const [plainType = ''] = type.split(';')
  const opened = inline === true && OPENED.includes(plainType.trim())
  const plainName = name.replace(/[^\x20-\x7E]|["\\]/g, '_')
  reply.header('content-type', type).header('cache-control', 'private, no-store')
    .header('content-disposition', `${opened ? 'inline' : 'attachment'}; filename="${plainName}"; filename*=UTF-8''${encodeRfc8187(name)}`)
    .header('content-security-policy', "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  return reply.send(file instanceof Uint8Array ? Buffer.from(file.buffer, file.byteOffset, file.byteLength) : Readable.from(file))
}
const encodeRfc8187 = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
