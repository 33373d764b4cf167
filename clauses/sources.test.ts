import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentIds } from './schema.ts'
import { readAllDocuments, readLock } from './store.ts'

const seeds = join(import.meta.dirname, '..', '..', 'shared', 'seeds')
const lock = readLock()

describe('原典の指紋（sources.lock）', () => {
  for (const id of documentIds) {
    const file = join(seeds, lock[id].file)
    const absent = !existsSync(file)
    test.skipIf(absent)(`${id} の原典は記録したときのまま${absent ? `（原典 ${lock[id].file} がこの環境にないので確かめない）` : ''}`, () => {
      const content = readFileSync(file)
      expect(content.byteLength).toBe(lock[id].bytes)
      expect(createHash('sha256').update(content).digest('hex')).toBe(lock[id].sha256)
    })
  }

  test('日付は条項記録の文書の欄と一致する', () => {
    for (const { document } of readAllDocuments()) {
      const source = lock[document.id]
      if (document.dated !== undefined) expect(source.dated).toBe(document.dated)
      if (document.effective !== undefined) expect(source.effective).toBe(document.effective)
      expect(source.amended).toEqual((document.amended ?? []).map(amendment => amendment.effective))
    }
  })
})
