/**
 * A ZIP archive (docx, xlsx, pptx) as named parts. What is not changed is carried over as its packed bytes, so large pictures are neither unpacked nor altered;
 * what is read is unpacked within its announced size. 由来: PKWARE APPNOTE §4.3.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { FileRefusal } from './file-refusal.ts'

interface Entry { readonly name: string; readonly nameBytes: Uint8Array; readonly method: number; readonly crc: number; readonly size: number; readonly packed: Uint8Array }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MOST_PARTS = 20_000
const LARGEST_PART = 256 * 1024 * 1024
const LARGEST_WHOLE = 1024 * 1024 * 1024
/** Real documents pack to a tenth or so; the densest sheets to a fiftieth. */
const DENSEST = 250
const DENSE_FROM = 100 * 1024 * 1024
const UTF8_NAME = 0x0800
/** 1980-01-01: no time of ours gets into the file. */
const NO_DATE = 0x0021

export class ZipPackage {
  readonly #entries: Map<string, Entry>
  private constructor(entries: Map<string, Entry>) { this.#entries = entries }

  /** Throws FileRefusal: broken, encrypted, too-large, zip-bomb, too-many-parts. */
  static open(bytes: Uint8Array): ZipPackage {
    const entries = readEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    const whole = entries.reduce((sum, { size }) => sum + size, 0)
    if (whole > LARGEST_WHOLE || (whole > DENSE_FROM && whole > bytes.length * DENSEST)) throw new FileRefusal('zip-bomb')
    const byName = new Map<string, Entry>()
    const seen = new Set<string>()
    for (const entry of entries) {
      const folded = entry.name.toLowerCase()
      if (seen.has(folded)) throw new FileRefusal('broken')
      seen.add(folded)
      byName.set(entry.name, entry)
    }
    return new ZipPackage(byName)
  }

  get names(): string[] { return [...this.#entries.keys()] }
  has(name: string): boolean { return this.#entries.has(name) }
  /** Unpacked size in bytes as the archive announces it; 0 for what is not there. */
  sizeOf(name: string): number { return this.#entries.get(name)?.size ?? 0 }

  read(name: string): Uint8Array {
    const entry = this.#entries.get(name)
    if (!entry) throw new FileRefusal('broken')
    return unpack(entry)
  }
  text(name: string): string {
    const bytes = this.read(name)
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
    return new TextDecoder(encoding).decode(bytes)
  }
  /** Replaces a part or adds one at the end. Text becomes UTF-8. */
  write(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content.replace(/(<\?xml[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"'), 'utf8') : content
    this.#entries.set(name, { name, nameBytes: Buffer.from(name, 'utf8'), method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) })
  }
  drop(name: string): void { this.#entries.delete(name) }

  bytes(): Uint8Array {
    const pieces: Uint8Array[] = []
    const directory: Uint8Array[] = []
    let at = 0
    for (const entry of this.#entries.values()) {
      const local = headerOf(entry, LOCAL, 0)
      directory.push(headerOf(entry, CENTRAL, at))
      pieces.push(local, entry.packed)
      at += local.length + entry.packed.length
    }
    const size = directory.reduce((sum, one) => sum + one.length, 0)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(END, 0)
    end.writeUInt16LE(directory.length, 8)
    end.writeUInt16LE(directory.length, 10)
    end.writeUInt32LE(size, 12)
    end.writeUInt32LE(at, 16)
    return Buffer.concat([...pieces, ...directory, end])
  }
}

function unpack(entry: Entry): Uint8Array {
  if (entry.size > LARGEST_PART) throw new FileRefusal('too-large')
  if (entry.method === 0) return entry.packed
  try {
    const bytes = inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.size) })
    if (bytes.length === entry.size && crc32(bytes) === entry.crc) return bytes
  } catch (cause) {
    throw new FileRefusal((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'zip-bomb' : 'broken', '', { cause })
  }
  throw new FileRefusal('broken')
}

function readEntries(bytes: Buffer): Entry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_PARTS) throw new FileRefusal('too-many-parts')
  const entries: Entry[] = []
  const spans: [number, number][] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw new FileRefusal('broken')
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const { entry, span } = readEntry(bytes, at, bytes.subarray(at + 46, at + 46 + nameLength))
    if (!entry.name.endsWith('/')) entries.push(entry)
    spans.push(span)
    at += 46 + nameLength + extra + comment
  }
  // 前提: no two parts share bytes; a bomb does.
  spans.sort(([a], [b]) => a - b)
  if (spans.some(([start], index) => index > 0 && start < spans[index - 1]![1])) throw new FileRefusal('zip-bomb')
  return entries
}

function readEntry(bytes: Buffer, at: number, nameBytes: Buffer): { entry: Entry; span: [number, number] } {
  const [flags, method, size, packedSize, local] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
  if ((flags & 1) !== 0) throw new FileRefusal('encrypted')
  if (size === 0xffffffff || packedSize === 0xffffffff || local === 0xffffffff) throw new FileRefusal('too-large')
  if ((method !== 0 && method !== 8) || (method === 0 && size !== packedSize) || local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw new FileRefusal('broken')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (start + packedSize > bytes.length) throw new FileRefusal('broken')
  const name = nameBytes.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '')
  return { entry: { name, nameBytes, method, crc: bytes.readUInt32LE(at + 16), size, packed: bytes.subarray(start, start + packedSize) }, span: [local, start + packedSize] }
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) if (bytes.readUInt32LE(at) === END) return at
  throw new FileRefusal('broken')
}

function headerOf(entry: Entry, signature: number, offset: number): Buffer {
  const central = signature === CENTRAL
  const fixed = Buffer.alloc(central ? 46 : 30)
  const at = central ? 6 : 4
  fixed.writeUInt32LE(signature, 0)
  if (central) fixed.writeUInt16LE(20, 4)
  fixed.writeUInt16LE(20, at)
  fixed.writeUInt16LE(UTF8_NAME, at + 2)
  fixed.writeUInt16LE(entry.method, at + 4)
  fixed.writeUInt16LE(0, at + 6)
  fixed.writeUInt16LE(NO_DATE, at + 8)
  fixed.writeUInt32LE(entry.crc, at + 10)
  fixed.writeUInt32LE(entry.packed.length, at + 14)
  fixed.writeUInt32LE(entry.size, at + 18)
  fixed.writeUInt16LE(entry.nameBytes.length, at + 22)
  if (central) fixed.writeUInt32LE(offset, 42)
  return Buffer.concat([fixed, entry.nameBytes])
}
