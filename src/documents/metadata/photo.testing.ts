/** For tests only: a picture of one pixel with everything a telephone writes into it. */
import { crc32, deflateSync } from 'node:zlib'

const PIXEL = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=', 'base64')
const segment = (marker: number, body: Buffer): Buffer => { const head = Buffer.from([0xff, marker, 0, 0]); head.writeUInt16BE(body.length + 2, 2); return Buffer.concat([head, body]) }

/** TIFF directories, big-endian; values longer than four bytes follow. */
function tiff(): Buffer {
  const out = Buffer.alloc(400)
  out.write('MM\0*', 'latin1')
  out.writeUInt32BE(8, 4)
  let data = 200
  const entries = (at: number, list: readonly (readonly [tag: number, type: number, count: number, value: number | string | readonly number[]])[]): void => {
    out.writeUInt16BE(list.length, at)
    for (const [index, [tag, type, count, value]] of list.entries()) {
      const entry = at + 2 + index * 12
      out.writeUInt16BE(tag, entry); out.writeUInt16BE(type, entry + 2); out.writeUInt32BE(count, entry + 4)
      if (typeof value === 'number') { if (type === 3) out.writeUInt16BE(value, entry + 8); else out.writeUInt32BE(value, entry + 8); continue }
      if (typeof value === 'string' && value.length <= 4) { out.write(value, entry + 8, 'latin1'); continue }
      out.writeUInt32BE(data, entry + 8)
      if (typeof value === 'string') { out.write(value, data, 'latin1'); data += value.length + 1 } else for (const one of value) { out.writeUInt32BE(one, data); data += 4 }
    }
  }
  entries(8, [[0x0110, 2, 9, 'Phone 12\0'], [0x0112, 3, 1, 6], [0x013b, 2, 6, 'Ohara\0'], [0x8825, 4, 1, 100]])
  entries(100, [[1, 2, 2, 'N\0'], [2, 5, 3, [35, 1, 51, 1, 2520, 100]], [3, 2, 2, 'E\0'], [4, 5, 3, [139, 1, 38, 1, 5640, 100]]])
  return out
}
export const aPhoto = (): Buffer => Buffer.concat([PIXEL.subarray(0, 2), segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff()])), segment(0xfe, Buffer.from('署の裏口で撮影')), PIXEL.subarray(2), Buffer.from([0xff, 0xd9])])
export const aPlainPhoto = (): Buffer => Buffer.concat([PIXEL, Buffer.from([0xff, 0xd9])])

function chunk(name: string, body: Buffer): Buffer {
  const inner = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(inner))
  return Buffer.concat([length, inner, check])
}
export function aPng(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(1, 0); header.writeUInt32BE(1, 4); header[8] = 8
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('tEXt', Buffer.from('Author\0Ohara', 'latin1')), chunk('eXIf', tiff()), chunk('IDAT', deflateSync(Buffer.from([0, 255]))), chunk('IEND', Buffer.alloc(0)), Buffer.from('hidden')])
}
