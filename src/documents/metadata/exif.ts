/** The few entries of Exif data that say something about people and places. Broken data reads as far as it goes. 由来: CIPA DC-008-2023 §4.6. */
export interface Exif {
  /** 北緯35.123456度・東経139.123456度; null where no place is kept. */
  readonly position: string | null
  readonly author: string
  readonly camera: string
  readonly takenAt: string
  /** 1 (upright) to 8. */
  readonly orientation: number
  readonly thumbnail: boolean
}
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 }
const MOST_ENTRIES = 500

interface Entry { readonly type: number; readonly count: number; /** Offset of the value. */ readonly at: number }
interface Tiff { readonly bytes: Buffer; readonly little: boolean }

const u16 = ({ bytes, little }: Tiff, at: number): number => (at < 0 || at + 2 > bytes.length ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
const u32 = ({ bytes, little }: Tiff, at: number): number => (at < 0 || at + 4 > bytes.length ? 0 : little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))

function directory(tiff: Tiff, at: number): { entries: Map<number, Entry>; next: number } {
  const entries = new Map<number, Entry>()
  const count = at <= 0 ? 0 : Math.min(u16(tiff, at), MOST_ENTRIES)
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12
    const [type, amount] = [u16(tiff, entry + 2), u32(tiff, entry + 4)]
    const inline = (SIZES[type] ?? 1) * amount <= 4
    entries.set(u16(tiff, entry), { type, count: amount, at: inline ? entry + 8 : u32(tiff, entry + 8) })
  }
  return { entries, next: count === 0 ? 0 : u32(tiff, at + 2 + count * 12) }
}
const text = ({ bytes }: Tiff, entry: Entry | undefined): string => (entry ? bytes.toString('utf8', entry.at, Math.min(bytes.length, entry.at + Math.min(entry.count, 200))).replaceAll('\0', '').trim() : '')
/** Degrees, minutes and seconds as one number. */
function degrees(tiff: Tiff, entry: Entry | undefined): number | null {
  if (!entry) return null
  const [d, m, s] = [0, 8, 16].map((offset) => { const below = u32(tiff, entry.at + offset + 4); return below === 0 ? 0 : u32(tiff, entry.at + offset) / below }) as [number, number, number]
  return d + m / 60 + s / 3600
}

export function readExif(data: Uint8Array): Exif {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const tiff: Tiff = { bytes, little: bytes[0] === 0x49 }
  const { entries, next } = directory(tiff, u32(tiff, 4))
  const exif = directory(tiff, entries.has(0x8769) ? u32(tiff, entries.get(0x8769)!.at) : 0).entries
  const gps = directory(tiff, entries.has(0x8825) ? u32(tiff, entries.get(0x8825)!.at) : 0).entries
  return {
    position: positionOf(tiff, gps), author: [text(tiff, entries.get(0x013b)), text(tiff, entries.get(0x8298)), text(tiff, exif.get(0xa430))].filter(Boolean).join('、'),
    camera: [text(tiff, entries.get(0x010f)), text(tiff, entries.get(0x0110))].filter(Boolean).join(' '), takenAt: text(tiff, exif.get(0x9003)) || text(tiff, entries.get(0x0132)),
    orientation: Math.min(8, u16(tiff, entries.get(0x0112)?.at ?? -1)), thumbnail: next !== 0,
  }
}
function positionOf(tiff: Tiff, gps: ReadonlyMap<number, Entry>): string | null {
  const [latitude, longitude] = [degrees(tiff, gps.get(2)), degrees(tiff, gps.get(4))]
  if (latitude === null || longitude === null) return gps.size > 1 ? '方位などの情報' : null
  const [south, west] = [text(tiff, gps.get(1)).startsWith('S'), text(tiff, gps.get(3)).startsWith('W')]
  return `${south ? '南緯' : '北緯'}${latitude.toFixed(6)}度・${west ? '西経' : '東経'}${longitude.toFixed(6)}度`
}
