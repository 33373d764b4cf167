/** The font of our marks on PDF pages, embedded as the few glyphs a mark needs. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib'
import { readCoverage } from '../font-coverage.ts'
import type { Coverage } from '../font-coverage.ts'

const FONT_FILE = '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'
let font: { readonly bytes: Buffer; readonly covers: Coverage } | undefined

function read(): { readonly bytes: Buffer; readonly covers: Coverage } {
  if (!font) {
    const bytes = readFileSync(createRequire(import.meta.url).resolve(FONT_FILE))
    font = { bytes, covers: readCoverage(bytes) }
  }
  return font
}
export const fontCovers: Coverage = (codePoint) => read().covers(codePoint)

export async function embedOwnFont(document: PDFDocument): Promise<PDFFont> {
  document.registerFontkit(streaming as unknown as Parameters<PDFDocument['registerFontkit']>[0])
  return document.embedFont(read().bytes, { subset: true })
}

interface GlyphTable { readonly glyf: Uint8Array[]; offset: number; _addGlyph(id: number): number }
/**
 * 前提: the two libraries do not quite fit. @cantoo/pdf-lib 2.11 takes a subset's `encode` for the one of fontkit 2, which @pdf-lib/fontkit 1.1 has under the same name with another
 * meaning, so only its `encodeStream` is shown. And it writes glyphs of odd length where the short `loca` table counts in pairs (由来: OpenType 1.9 loca), so they are filled up.
 */
const streaming = {
  create(bytes: Uint8Array) {
    const found = fontkit.create(bytes)
    return Object.create(found, {
      createSubset: { value: () => {
        const subset = found.createSubset()
        fillUpGlyphs(subset as unknown as GlyphTable)
        return Object.create(subset, { encode: { value: undefined }, encodeStream: { value: () => subset.encodeStream() } }) as unknown
      } },
    }) as unknown
  },
}
function fillUpGlyphs(subset: GlyphTable): void {
  const add = subset._addGlyph.bind(subset)
  subset._addGlyph = (id) => {
    const at = add(id)
    const glyph = subset.glyf[at]!
    const missing = (4 - (glyph.length % 4)) % 4
    if (missing > 0) {
      // Its writer takes nothing but buffers of its own class.
      const filled = new (glyph.constructor as new (length: number) => Uint8Array)(glyph.length + missing)
      filled.set(glyph)
      subset.glyf[at] = filled
      subset.offset += missing
    }
    return at
  }
}
