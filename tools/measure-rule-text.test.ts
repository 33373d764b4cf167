import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../clauses/catalogue.ts'
import { documentIds } from '../clauses/schema.ts'
import type { DocumentId } from '../clauses/schema.ts'
import { measureImport, sourceFile } from './rule-text/import-measure.ts'

const catalogue = loadCatalogue()
const present = (id: DocumentId): boolean => { try { return sourceFile(id) !== '' } catch { return false } }

describe.skipIf(!documentIds.every(present))('五つの原文の読み取り', () => {
  test.each(documentIds)('%s: 番号のある条項は、一つ残らず原文のその所で見つかる', id => {
    const one = measureImport(catalogue, id)
    expect(one.missing).toEqual([])
    expect([one.atPlace, one.outOfOrder]).toEqual([one.found, []])
    expect(one.likest / one.compared).toBeGreaterThan(0.93)
    expect((one.read - one.extra.length) / one.read).toBeGreaterThan(id === 'mic' ? 0.88 : 0.999)
  })
})
