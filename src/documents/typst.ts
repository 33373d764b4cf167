/**
 * Typst in this process: templates of ours, data of the users. Data reaches the template only as JSON in `sys.inputs`, so no text
 * of a user is ever read as markup; fonts come only from the packages below, never from the machine.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Day } from '../engine/calendar.ts'
import { readCoverage } from './font-coverage.ts'
import type { Coverage } from './font-coverage.ts'
import { makePrintable } from './printable-text.ts'

const require = createRequire(import.meta.url)
const TEMPLATES = join(dirname(fileURLToPath(import.meta.url)), 'templates')

const FONTS = [
  '@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
]
/** Draws 𠮷, 槗 and some 5,000 more, where the package is installed; without it they are printed as 〓. */
const WIDER_FONT = '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'

/** Compiled results kept by Typst for this many further documents. */
const CACHE_AGE = 3

interface Press { readonly compiler: Compiler; readonly covers: Coverage }
let press: Press | undefined

function readWiderFont(): Buffer | null {
  try {
    return readFileSync(require.resolve(WIDER_FONT))
  } catch {
    return null
  }
}

function openPress(): Press {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as typeof import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = FONTS.map((font) => readFileSync(require.resolve(font)))
  const wider = readWiderFont()
  const coverages = fonts.map(readCoverage)
  const widerCovers = wider === null ? (): boolean => false : readCoverage(wider)
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: wider === null ? fonts : [...fonts, wider] }] })
  return { compiler, covers: (code) => coverages.every((covers) => covers(code)) || widerCovers(code) }
}

export class TypesettingError extends Error {
  override readonly name = 'TypesettingError'
  readonly code = 'typesetting-failed'
}

/**
 * Sets a template with plain data (`mark`: the classification, kept as a keyword of the file) and returns a PDF/A-2b file; the same data and day give the same bytes.
 * Takes milliseconds a page and blocks the thread meanwhile. Throws TypesettingError when Typst refuses.
 */
export function typeset(template: 'ledger' | 'request' | 'labels' | 'cover' | 'notice' | 'calls' | 'declaration', data: object, printedOn: Day): Uint8Array {
  press ??= openPress()
  const { compiler, covers } = press
  const printable = makePrintable(data, covers)
  const inputs = { data: JSON.stringify({ mark: '', ...printable.data, missing: printable.missing }) }
  try {
    const compiled = compiler.compile({ mainFilePath: join(TEMPLATES, `${template}.typ`), inputs })
    const document = compiled.result
    if (document === null) throw new TypesettingError(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
    const creationTimestamp = Date.parse(`${printedOn}T00:00:00Z`) / 1000
    return compiler.pdf(document, { pdfStandard: 'a-2b', pdfTags: false, creationTimestamp })
  } catch (cause) {
    throw cause instanceof TypesettingError ? cause : new TypesettingError(`帳票を組版できませんでした: ${String(cause)}`, { cause })
  } finally {
    compiler.evictCache(CACHE_AGE)
  }
}
