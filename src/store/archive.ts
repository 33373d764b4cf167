// 控えの入れ物: gzip の中に、種類（1字）・長さ（4バイト）・中身の枠が続く。最後の枠が、全部そろった印。
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** `H` head · `T` a table begins · `D` its rows as COPY text · `E` the table ends · `Z` all is there. All but `D` hold JSON. */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z'
export interface Frame { readonly kind: FrameKind; readonly body: Buffer }
const LARGEST = 1 << 30

export const frame = (kind: FrameKind, body: Buffer | object): Frame => ({ kind, body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)) })

/** Writes frames to a file that must not be there yet; only its owner may read it. */
export async function writeArchive(file: string, frames: AsyncIterable<Frame>): Promise<void> {
  await pipeline(bytesOf(frames), createGzip({ level: 4 }), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
}
async function* bytesOf(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const { kind, body } of frames) {
    const head = Buffer.alloc(5)
    head.write(kind, 'latin1')
    head.writeUInt32BE(body.length, 1)
    yield head
    yield body
  }
}

/** Reads them again. Throws one Japanese sentence where the file is no archive or breaks off. */
export async function* readArchive(file: string): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of unpacked(file)) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      for (let length = whole(rest); length !== null; length = whole(rest)) {
        yield { kind: rest.toString('latin1', 0, 1) as FrameKind, body: rest.subarray(5, 5 + length) }
        rest = rest.subarray(5 + length)
      }
    }
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code === 'ENOENT') throw new Error(`${file} がありません。`, { cause: error })
    if (code.startsWith('Z_') || code === 'ERR_BAD_ARCHIVE') throw damaged(file, error)
    throw error
  }
  if (rest.length > 0) throw damaged(file)
}
function unpacked(file: string): AsyncIterable<Buffer> {
  const source = createReadStream(file)
  const target = createGunzip()
  source.on('error', (error) => target.destroy(error))
  return source.pipe(target)
}
export const damaged = (file: string, cause?: unknown): Error => new Error(`${file} は関所の控えではないか、壊れています。別の控えを使ってください。`, { cause })

/** The length of the first frame's body, once all of it has arrived. */
function whole(bytes: Buffer): number | null {
  if (bytes.length < 5) return null
  const length = bytes.readUInt32BE(1)
  if (!'HTDEZ'.includes(bytes.toString('latin1', 0, 1)) || length > LARGEST) throw Object.assign(new Error('no frame'), { code: 'ERR_BAD_ARCHIVE' })
  return bytes.length >= 5 + length ? length : null
}
