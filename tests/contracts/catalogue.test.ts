import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import * as index from '../../clauses/index.ts'
import { documentNames } from '../../clauses/names.ts'
import { carriedClauses } from '../../tools/coverage.ts'
import { citationsOf, loadDefinitions } from '../../tools/definitions.ts'
import { clauseIndex } from '../../tools/generators/clause-index.ts'
import { compare, root } from '../../tools/generators/generator.ts'
import { glossary, readGlossary } from '../../tools/generators/glossary.ts'
import { parsePending, pendingProblems } from '../../tools/pending.ts'
import { acceptanceName } from '../accept.ts'

const catalogue = loadCatalogue()

describe('生成された索引', () => {
  test('clauses/index.ts と用語集は最新（古ければ npm run generate）', async () => {
    expect(await compare([clauseIndex, glossary], { write: false })).toEqual([])
  })

  test('索引の値は目録の id と過不足なく一致する', () => {
    const values = catalogue.documents.flatMap(document =>
      Object.entries((index as unknown as Record<string, Record<string, string>>)[documentNames[document.id].constant]!)
        .map(([number, id]) => { expect(id).toBe(`${document.id}:${number}`); return id }))
    expect(values.toSorted()).toEqual(catalogue.clauses.map(clause => clause.id).toSorted())
    expect(Object.values(index.documents).map(({ id, effective }) => ({ id, effective })))
      .toEqual(catalogue.documents.map(({ id, effective }) => ({ id, effective })))
  })

  test('実行時に YAML も他のモジュールも読まない', () => {
    expect(readFileSync(join(root, 'clauses', 'index.ts'), 'utf8')).not.toMatch(/^\s*import |require\(|\bimport\(/m)
  })
})

describe('生成の確認', () => {
  const base = mkdtempSync(join(tmpdir(), 'sekisho-generate-'))
  afterAll(() => rmSync(base, { recursive: true }))
  const generator = { name: '見本', folder: 'out', produce: async () => new Map([['out/a.md', '甲\n']]) }

  test('ない・違う・余分を名指しし、書けば最新になって余分は消える', async () => {
    expect(await compare([generator], { write: false, base })).toEqual([{ path: 'out/a.md', why: 'ない' }])
    await compare([generator], { write: true, base })
    writeFileSync(join(base, 'out', 'a.md'), '乙\n')
    writeFileSync(join(base, 'out', 'b.md'), '')
    expect(await compare([generator], { write: false, base })).toEqual([{ path: 'out/a.md', why: '違う' }, { path: 'out/b.md', why: '余分' }])
    await compare([generator], { write: true, base })
    expect(await compare([generator], { write: false, base })).toEqual([])
    expect(existsSync(join(base, 'out', 'b.md'))).toBe(false)
  })
})

describe('用語集', () => {
  const terms = Object.values(readGlossary()).flat()
  test('60 語以上あり、語もコードの名も一つずつで、引く条項は目録にある', () => {
    expect(terms.length).toBeGreaterThanOrEqual(60)
    expect(new Set(terms.map(term => term.term)).size).toBe(terms.length)
    const codes = terms.flatMap(term => term.code ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    expect(terms.flatMap(term => term.clause ?? []).filter(clause => catalogue.find(clause) === undefined)).toEqual([])
  })
})

describe('定義と条項', () => {
  test('定義が引く条項は全部が目録にある', async () => {
    const unknown = citationsOf(await loadDefinitions()).filter(citation => catalogue.find(citation.clause) === undefined)
    expect(unknown).toEqual([])
  })

  test('clauses/pending.txt は、担われていない条項をちょうど理由付きで並べる（直すには npm run clauses -- --pending）', async () => {
    const pending = parsePending(readFileSync(join(root, 'clauses', 'pending.txt'), 'utf8'))
    expect(pendingProblems(pending, carriedClauses(await loadDefinitions(), catalogue), catalogue)).toEqual([])
  })
})

describe('受入試験の名', () => {
  test('条項の id に続けて記録の accept の一文', () => {
    expect(acceptanceName('mpd:6-2-(2)')).toBe(`mpd:6-2-(2) ${catalogue.clause('mpd:6-2-(2)').accept}`)
  })
  test('accept のない条項には書けない', () => {
    expect(() => acceptanceName('mpd:1')).toThrow('条項 mpd:1 には accept がありません')
  })
})
