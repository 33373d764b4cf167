/** 規程のファイル（txt・docx・pdf）を行にする。種類は中身で見分ける。 */
import { decodeCsv } from '../csv-reader.ts'
import { kindOf } from '../files/file-kind.ts'
import { FileRefusal, refusedBecause } from '../files/file-refusal.ts'
import type { FileRefused } from '../files/file-refusal.ts'
import { TableReadError } from '../table-read-error.ts'
import { docxLines } from './docx-lines.ts'
import { pdfLines } from './pdf-lines.ts'
import { linesOf } from './read-clauses.ts'
import type { SourceLine } from './source-line.ts'

export type RuleFileKind = 'txt' | 'docx' | 'pdf'
export interface RuleFile { readonly kind: RuleFileKind; readonly lines: readonly SourceLine[] }

const LARGEST = 30 * 1024 * 1024
/** 行の場所の呼び方。 */
export const placeWord: Readonly<Record<RuleFileKind, string>> = { txt: '行', docx: '段落', pdf: '行' }

/** 読めないときは理由を返す。 */
export async function readRuleFile(bytes: Uint8Array, name: string): Promise<RuleFile | { readonly refused: FileRefused }> {
  try {
    if (bytes.length === 0) throw new FileRefusal('empty')
    if (bytes.length > LARGEST) throw new FileRefusal('too-large')
    const kind = kindOf(bytes)
    if (kind === 'pdf') return { kind: 'pdf', lines: await pdfLines(bytes) }
    if (kind === 'zip' || kind === 'compound') return { kind: 'docx', lines: wordOnly(bytes, name) }
    return { kind: 'txt', lines: linesOf(decoded(bytes)) }
  } catch (error) {
    return refusedBecause(error)
  }
}

function wordOnly(bytes: Uint8Array, name: string): SourceLine[] {
  if (/\.(?:xlsx|pptx)$/iu.test(name)) throw new FileRefusal('not-supported', '規程の本文は txt・docx・PDF で渡してください。')
  return docxLines(bytes, name)
}

function decoded(bytes: Uint8Array): string {
  try {
    return decodeCsv(bytes).text
  } catch (error) {
    if (error instanceof TableReadError) throw new FileRefusal('not-supported', '規程の本文は UTF-8 かシフト JIS の txt、docx、PDF で渡してください。')
    throw error
  }
}
