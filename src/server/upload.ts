import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refused, refuseField } from '../engine/refused.ts'

export interface Upload { readonly name: string; readonly bytes: Uint8Array; /** Text fields sent before the file. */ readonly fields: ReadonlyMap<string, readonly string[]> }

const MB = 1024 * 1024

/** The one file of a multipart request, read as it arrives and given up at the first byte over the limit. */
export async function readUpload(request: FastifyRequest, { megabytes, what }: { readonly megabytes: number; readonly what: string }): Promise<Upload> {
  const tooLarge = new Refused('too-large', [{ field: 'file', message: `ファイルは${megabytes}MBまで${what}。`, cites: [] }])
  if (!request.isMultipart()) throw refuseField('file', 'ファイルを選んでください。')
  const fields = new Map<string, string[]>()
  let file: { readonly name: string; readonly bytes: Uint8Array } | undefined
  try {
    for await (const part of request.parts({ limits: { fileSize: megabytes * MB, files: 1, fields: 20 } })) {
      if (part.type === 'file') file = { name: part.filename, bytes: await contentOf(part, tooLarge) }
      else if (typeof part.value === 'string') fields.set(part.fieldname, [...fields.get(part.fieldname) ?? [], part.value])
    }
  } catch (error) {
    throw malformedToo(error)
  }
  if (!file) throw refuseField('file', 'ファイルを選んでください。')
  return { ...file, fields }
}
async function contentOf(part: MultipartFile, tooLarge: Refused): Promise<Uint8Array> {
  try {
    const bytes = await part.toBuffer()
    if (!part.file.truncated) return bytes
  } catch (error) {
    if ((error as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error
  }
  throw tooLarge
}
/** What the parser says, without a code, of a request that breaks off or is none is the fault of the request. */
export const malformedToo = (error: unknown): unknown =>
  error instanceof Error && /multipart data|Malformed part header|Part terminated early|Multipart: Boundary/i.test(error.message) ? Object.assign(error, { statusCode: 400 }) : error
