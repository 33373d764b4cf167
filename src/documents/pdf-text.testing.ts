/** For tests only: the text of each page of a PDF as Typst writes it (one font, flate streams, literal strings of two-byte codes). */
import { inflateSync } from 'node:zlib'

interface Stream { readonly dictionary: string; readonly content: string }

function streamsOf(pdf: Uint8Array): Map<number, Stream> {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const streams = new Map<number, Stream>()
  for (const found of text.matchAll(/(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n/g)) {
    const start = found.index + found[0].length
    const length = Number(/\/Length (\d+)/.exec(found[2]!)![1])
    const raw = bytes.subarray(start, start + length)
    streams.set(Number(found[1]), { dictionary: found[2]!, content: (found[2]!.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1') })
  }
  return streams
}

function readUnicode(cmap: string): Map<number, string> {
  const codes = new Map<number, string>()
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, hex] of block!.matchAll(/<([0-9A-F]{4})>\s*<([0-9A-F]+)>/g)) {
      codes.set(Number.parseInt(code!, 16), Buffer.from(hex!, 'hex').swap16().toString('utf16le'))
    }
  }
  return codes
}

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** Bytes of the literal string that begins after `(` at `start`, and where it ends. Balanced brackets inside need no escape. */
function readLiteral(block: string, start: number): { bytes: number[]; end: number } {
  const bytes: number[] = []
  let depth = 1
  for (let at = start; ; at += 1) {
    const character = block[at]!
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(block.slice(at + 1, at + 4))?.[0]
      bytes.push(octal === undefined ? (ESCAPES[block[at + 1]!] ?? block.charCodeAt(at + 1)) : Number.parseInt(octal, 8))
      at += octal?.length ?? 1
      continue
    }
    depth += character === '(' ? 1 : character === ')' ? -1 : 0
    if (depth === 0) return { bytes, end: at }
    bytes.push(character.charCodeAt(0))
  }
}

function shownBytes(block: string): number[] {
  const bytes: number[] = []
  for (let at = 0; at < block.length; at += 1) {
    if (block[at] === '(') {
      const literal = readLiteral(block, at + 1)
      bytes.push(...literal.bytes)
      at = literal.end
    } else if (block[at] === '<') {
      const end = block.indexOf('>', at)
      bytes.push(...Buffer.from(block.slice(at + 1, end), 'hex'))
      at = end
    }
  }
  return bytes
}

function pageText(content: string, codes: ReadonlyMap<number, string>): string {
  const lines = Array.from(content.matchAll(/\nBT\n([\s\S]*?)\nET\n/g), ([, block]) => {
    const bytes = shownBytes(block!)
    return Array.from({ length: bytes.length / 2 }, (_, index) => codes.get(bytes[index * 2]! * 256 + bytes[index * 2 + 1]!) ?? '?').join('')
  })
  return lines.join('')
}

/** Text of each page in drawing order, runs joined without a separator (Typst splits them between scripts). */
export function readPdfPages(pdf: Uint8Array): string[] {
  const streams = streamsOf(pdf)
  const cmaps = [...streams.values()].filter((stream) => stream.dictionary.includes('/CMap') && stream.content.includes('beginbf'))
  if (cmaps.length !== 1) throw new Error(`one font expected, found ${cmaps.length}`)
  const codes = readUnicode(cmaps[0]!.content)
  const text = Buffer.from(pdf).toString('latin1')
  return Array.from(text.matchAll(/\/Type \/Page\b[\s\S]*?\/Contents (\d+) 0 R/g), ([, number]) => pageText(streams.get(Number(number))!.content, codes))
}

/** Names of the fonts in the file. */
export function readPdfFonts(pdf: Uint8Array): string[] {
  return [...new Set(Array.from(Buffer.from(pdf).toString('latin1').matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g), ([, name]) => name!))].sort()
}
