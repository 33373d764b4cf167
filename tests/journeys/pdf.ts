import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { readPdfPages } from '../../src/documents/pdf-text.testing.ts'

/** The text of a PDF: by pdftotext (poppler) where it is installed, else by our own small reader. */
export async function readPdf(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sekisho-pdf-'))
  try {
    const file = path.join(folder, 'ledger.pdf')
    await writeFile(file, pdf)
    const { stdout } = await promisify(execFile)('pdftotext', ['-raw', file, '-'])
    return stdout
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return readPdfPages(pdf).join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
