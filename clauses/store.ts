import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from './reading.ts'
import { documentIds, lockShape } from './schema.ts'
import type { DocumentFile, DocumentId, SourceLock } from './schema.ts'

/** 条項記録のファイルを読む場所。読んだ結果を .cache に置き、本文か読み方が変わるまで使う。 */

const folder = import.meta.dirname
const cache = join(folder, '..', '.cache', 'clauses')

let readersMark: string | undefined

/** 五つの文書の条項記録を、文書の決まった順で返す。 */
export function readAllDocuments(): DocumentFile[] {
  return documentIds.map(readOne)
}

/** 原典の指紋と日付。sources.lock は条項記録と同じくリポジトリに置く。 */
export function readLock(): Record<DocumentId, SourceLock> {
  return lockShape.parse(JSON.parse(readFileSync(join(folder, 'sources.lock'), 'utf8')))
}

function readOne(id: DocumentId): DocumentFile {
  const source = readFileSync(join(folder, `${id}.yaml`), 'utf8')
  const mark = createHash('sha256').update(markOfReaders()).update(source).digest('hex')
  const kept = readCache(id, mark)
  if (kept !== undefined) return kept
  const content = readDocument(source, `clauses/${id}.yaml`)
  writeCache(id, mark, content)
  return content
}

/** 読み方（この三つのファイル）が変われば、本文が同じでも読み直す。 */
function markOfReaders(): string {
  readersMark ??= ['schema.ts', 'reading.ts', 'store.ts']
    .map(file => {
      try { return readFileSync(join(folder, file), 'utf8') } catch { return file }
    })
    .join('\n')
  return readersMark
}

function readCache(id: DocumentId, mark: string): DocumentFile | undefined {
  try {
    const kept = JSON.parse(readFileSync(join(cache, `${id}.json`), 'utf8')) as { mark: string; content: DocumentFile }
    return kept.mark === mark ? kept.content : undefined
  } catch {
    return undefined
  }
}

/** 書けない場所（読取り専用の配布物など）では黙って諦める。次回も YAML から読むだけで、結果は変わらない。 */
function writeCache(id: DocumentId, mark: string, content: DocumentFile): void {
  try {
    mkdirSync(cache, { recursive: true })
    const partial = join(cache, `${id}.${process.pid}.partial`)
    writeFileSync(partial, JSON.stringify({ mark, content }))
    renameSync(partial, join(cache, `${id}.json`))
  } catch { /* 上の説明のとおり */ }
}
