/** Attributes of photographs: where, when, by whom and with what they were taken. 由来: ITU-T T.81 Annex B, CIPA DC-008 (Exif), PNG (W3C). */
import { crc32 } from 'node:zlib'
import { FileRefusal } from '../files/file-refusal.ts'
import { readExif } from './exif.ts'
import type { Exif } from './exif.ts'
import { finding, named } from './finding.ts'
import type { Finding } from './finding.ts'

interface Cleaned { readonly bytes: Uint8Array; readonly findings: Finding[] }

function exifFindings({ position, author, camera, takenAt, thumbnail }: Exif): Finding[] {
  return [
    ...named('写真の位置情報', '撮影場所', position === null ? [] : [position]), ...named('作成者名・所属', '撮影者', author === '' ? [] : [author]),
    ...named('その他の属性', '撮影機種', camera === '' ? [] : [camera]), ...named('その他の属性', '撮影日時', takenAt === '' ? [] : [takenAt]), ...(thumbnail ? [finding('その他の属性', '縮小画像')] : []),
  ]
}

const EXIF = 'Exif\0\0'
const XMP = 'http://ns.adobe.com/'
/** Markers without a length: TEM and RST0–7. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** What a JPEG tells, and the picture without it; how it is to be turned, and its colours, stay. Throws FileRefusal. */
export function cleanJpeg(source: Uint8Array): Cleaned {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const findings: Finding[] = []
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new FileRefusal('broken')
    const marker = bytes[at + 1]!
    if (marker === 0xff || isBare(marker)) { at += marker === 0xff ? 1 : 2; continue }
    if (marker === 0xda) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) throw new FileRefusal('broken')
    kept.push(...keptSegment(marker, bytes.subarray(at, end), findings))
    at = end
  }
  if (bytes[at + 1] !== 0xda) throw new FileRefusal('broken')
  const end = endOfPicture(bytes, at)
  if (bytes.length - end > 0) findings.push(finding('埋込みファイル', `画像の後ろに付いたデータ ${bytes.length - end}バイト`))
  return { bytes: Buffer.concat([...kept, bytes.subarray(at, end)]), findings: unique(findings) }
}

function keptSegment(marker: number, segment: Buffer, findings: Finding[]): Uint8Array[] {
  const body = segment.subarray(4)
  if (marker === 0xe1 && body.toString('latin1', 0, 6) === EXIF) {
    const exif = readExif(body.subarray(6))
    findings.push(...exifFindings(exif))
    return exif.orientation > 1 ? [orientationSegment(exif.orientation)] : []
  }
  if (marker === 0xe1) findings.push(finding('その他の属性', body.toString('latin1', 0, XMP.length) === XMP ? 'XMP の属性' : '独自の属性'), ...gpsInXmp(body))
  else if (marker === 0xed) findings.push(finding('その他の属性', '撮影者・説明などの属性（IPTC）'))
  else if (marker === 0xfe) findings.push(finding('コメント', body.toString('utf8')))
  else if (marker === 0xe0) return body.toString('latin1', 0, 4) === 'JFIF' ? [plainJfif(segment)] : []
  else if (marker >= 0xe2 && marker <= 0xef && marker !== 0xee) return body.toString('latin1', 0, 11) === 'ICC_PROFILE' ? [segment] : (findings.push(finding('その他の属性', '機種独自の属性')), [])
  else return [segment]
  return []
}
const gpsInXmp = (body: Buffer): Finding[] => (/GPS(?:Latitude|Longitude)/.test(body.toString('latin1')) ? [finding('写真の位置情報', '撮影場所（XMP）')] : [])
/** Without the small picture a JFIF header may carry. */
function plainJfif(segment: Buffer): Uint8Array {
  if (segment.length <= 18) return segment
  const plain = Buffer.from(segment.subarray(0, 18))
  plain.writeUInt16BE(16, 2)
  plain[16] = 0
  plain[17] = 0
  return plain
}
/** An Exif segment that says nothing but how to turn the picture. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const head = Buffer.from([0xff, 0xe1, 0, 8 + tiff.length])
  return Buffer.concat([head, Buffer.from(EXIF, 'latin1'), tiff])
}
function endOfPicture(bytes: Buffer, scan: number): number {
  for (let at = scan + 2; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff || bytes[at + 1] === 0 || bytes[at + 1] === 0xff || isBare(bytes[at + 1]!)) continue
    if (bytes[at + 1] === 0xd9) return at + 2
    at += 1 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0)
  }
  return bytes.length
}

const PICTURE = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'cICP', 'acTL', 'fcTL', 'fdAT'])
/** The same for PNG. Throws FileRefusal. */
export function cleanPng(source: Uint8Array): Cleaned {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const findings: Finding[] = []
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  let name = ''
  while (name !== 'IEND') {
    if (at + 12 > bytes.length) throw new FileRefusal('broken')
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    name = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length || bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) throw new FileRefusal('broken')
    const body = bytes.subarray(at + 8, end - 4)
    if (PICTURE.has(name)) kept.push(bytes.subarray(at, end))
    else if (name === 'eXIf') findings.push(...exifFindings(readExif(body)), finding('その他の属性', 'Exif の属性'))
    else if (['tEXt', 'iTXt', 'zTXt'].includes(name)) findings.push(finding(/^(?:Author|Creator|Copyright)\0/.test(body.toString('latin1', 0, 20)) ? '作成者名・所属' : 'コメント', body.toString(name === 'tEXt' ? 'latin1' : 'utf8').replaceAll('\0', ' ')), ...gpsInXmp(body))
    else findings.push(finding('その他の属性', name === 'tIME' ? '更新日時' : '独自の属性'))
    at = end
  }
  if (at < bytes.length) findings.push(finding('埋込みファイル', `画像の後ろに付いたデータ ${bytes.length - at}バイト`))
  return { bytes: Buffer.concat(kept), findings: unique(findings) }
}
const unique = (findings: readonly Finding[]): Finding[] => [...new Map(findings.map((one) => [`${one.kind} ${one.detail}`, one])).values()]
