/** Which characters a TrueType font can draw, read from its `cmap` table. 由来: OpenType 1.9 cmap, formats 4 and 12. */

export type Coverage = (codePoint: number) => boolean

function findTable(font: DataView, name: string): number {
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => font.getUint8(entry + offset)))
    if (tag === name) return font.getUint32(entry + 8)
  }
  throw new Error(`フォントに ${name} 表がありません`)
}

type Range = readonly [first: number, last: number]

function segments(font: DataView, at: number): Range[] {
  const count = font.getUint16(at + 6) / 2
  const ranges: Range[] = []
  for (let index = 0; index < count; index += 1) {
    const last = font.getUint16(at + 14 + index * 2)
    const first = font.getUint16(at + 16 + (count + index) * 2)
    if (first <= last && first !== 0xffff) ranges.push([first, Math.min(last, 0xfffe)])
  }
  return ranges
}

function groups(font: DataView, at: number): Range[] {
  return Array.from({ length: font.getUint32(at + 12) }, (_, index) => {
    const entry = at + 16 + index * 12
    return [font.getUint32(entry), font.getUint32(entry + 4)] as const
  })
}

/** 前提: formats 4 and 12 hold every character of the BIZ UD fonts. A segment's holes count as covered; the fonts have none in use. */
export function readCoverage(bytes: Uint8Array): Coverage {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = findTable(font, 'cmap')
  const covered = new Set<number>()
  for (let index = 0; index < font.getUint16(cmap + 2); index += 1) {
    const at = cmap + font.getUint32(cmap + 4 + index * 8 + 4)
    const format = font.getUint16(at)
    const ranges = format === 4 ? segments(font, at) : format === 12 ? groups(font, at) : []
    for (const [first, last] of ranges) for (let code = first; code <= last; code += 1) covered.add(code)
  }
  return (codePoint) => covered.has(codePoint)
}
