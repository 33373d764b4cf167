import { describe, expect, test } from 'vitest'
import { buildCatalogue, loadCatalogue } from './catalogue.ts'
import { readDocument } from './reading.ts'
import { readLock } from './store.ts'
import { features, needsAcceptance } from './schema.ts'

const catalogue = loadCatalogue()

describe('目録', () => {
  test('五つの文書の 1,672 条項を持ち、参照だけのものを除くと 1,567 になる', () => {
    expect(catalogue.documents.map(document => document.id)).toEqual(['saitama-kijun', 'saitama-kunrei', 'mpd', 'hokkaido', 'mic'])
    expect(catalogue.clauses).toHaveLength(1672)
    expect(catalogue.clauses.filter(clause => clause.support !== 'reference')).toHaveLength(1567)
  })

  test('id は全体で一つずつで、機能は決められた一覧にある', () => {
    expect(new Set(catalogue.clauses.map(clause => clause.id)).size).toBe(catalogue.clauses.length)
    expect(catalogue.clauses.flatMap(clause => clause.feature).filter(feature => !features.includes(feature))).toEqual([])
  })

  test('担い方が enforce・workflow・task・notify の条項には受入の一文がある', () => {
    expect(catalogue.clauses.filter(clause => needsAcceptance.includes(clause.support) && clause.accept === undefined)).toEqual([])
  })

  test('二度目からは同じ目録を返す', () => {
    expect(loadCatalogue()).toBe(catalogue)
  })

  test('知らない条項は近い候補を添えて断る', () => {
    expect(() => catalogue.clause('mpd:6-2-(9)')).toThrow('条項「mpd:6-2-(9)」は目録にありません。近いもの: mpd:6-2-(1)')
    expect(() => catalogue.document('mdp')).toThrow('文書「mdp」は目録にありません')
    expect(() => catalogue.inForce('mpd:nothing', '2020-01-01')).toThrow('目録にありません')
  })
})

describe('条項の木', () => {
  test('番号から上位と直下が決まり、並びは文書の順になる', () => {
    expect(catalogue.parent('mpd:別表3-機密性高-4')?.id).toBe('mpd:別表3-機密性高')
    expect(catalogue.children('saitama-kijun:2-3-(2)-イ').map(node => node.number)).toEqual(
      ['ア', 'イ', 'ウ', 'エ', 'オ'].map(mark => `2-3-(2)-イ-(${mark})`))
    expect(catalogue.children('mic:kaisetsu-1-(9)-注15-(a)').map(node => node.clause?.id)).toContain('mic:kaisetsu-1-(9)-注15-(a)-②')
  })

  test('記録のない見出しは節だけになり、上位はその先の記録のある条項になる', () => {
    const [heading] = catalogue.children('mpd:6').filter(node => node.id === 'mpd:6-2')
    expect(heading?.clause).toBeUndefined()
    expect(heading?.children.map(node => node.clause?.number)).toEqual(['6-2-(1)', '6-2-(2)', '6-2-(3)'])
    expect(catalogue.parent('mpd:6-2-(1)')).toBeUndefined()
    expect(catalogue.parent('saitama-kunrei:3-1-(2)-ア')?.number).toBe('3-1-(2)')
  })

  test('どの文書の木も、その文書の条項をちょうど一度ずつ含む', () => {
    const walk = (nodes: ReturnType<typeof catalogue.tree>): string[] =>
      nodes.flatMap(node => [...(node.clause ? [node.clause.id] : []), ...walk(node.children)])
    for (const document of catalogue.documents) {
      const inTree = walk(catalogue.tree(document.id))
      const inDocument = catalogue.clauses.filter(clause => clause.document === document.id).map(clause => clause.id)
      expect(inTree.toSorted()).toEqual(inDocument.toSorted())
    }
  })
})

describe('効力', () => {
  test.each([
    ['mpd:6-2-(1)', '2014-05-31', '2014-06-01'],
    ['saitama-kijun:8-1-(2)-エ-(イ)', '2023-03-31', '2023-04-01'],
    ['saitama-kunrei:3-1-(1)', '2024-05-31', '2024-06-01'],
    ['hokkaido:6-1', '2025-02-19', '2025-02-20'],
    ['mic:4.1-(5)-②', '2020-12-27', '2020-12-28'],
  ])('%s は %s にはまだなく %s から効力を持つ', (clause, before, from) => {
    expect(catalogue.inForce(clause, before)).toBe(false)
    expect(catalogue.inForce(clause, from)).toBe(true)
    expect(catalogue.inForce(clause, '2099-12-31')).toBe(true)
  })

  test('埼玉の対策基準は改正の前日まで推定、改正の日から手元の本文になる', () => {
    const on = (day: string) => catalogue.versionOn('saitama-kijun:1-1', day)?.presumed
    expect([on('2023-04-01'), on('2024-05-31'), on('2024-06-01')]).toEqual([true, true, false])
  })

  test('実在しない日は断る', () => {
    expect(() => catalogue.inForce('mpd:1', '2024-02-30')).toThrow('日付「2024-02-30」は読めません')
    expect(() => catalogue.inForce('mpd:1', '令和6年')).toThrow('は読めません')
  })

  test('改正で文言が変わった条項はその日の文言で、廃止された条項は最後の日の翌日から返らない', () => {
    const file = readDocument(`
document: {id: mpd, title: 題, issuer: 発出者, dated: "2014-05-27", effective: "2014-06-01"}
clauses:
- id: "1"
  cite: 第1
  title: 新しい見出し
  bound: []
  kind: other
  summary: 新しい要旨
  support: reference
  feature: [F05]
  versions:
  - {from: "2014-06-01", to: "2020-03-31", changed: {title: 古い見出し}}
  - {from: "2020-04-01", to: "2025-03-31", note: 廃止}
`, 'x.yaml')
    const amended = buildCatalogue([file], readLock())
    expect(amended.clauseOn('mpd:1', '2020-03-31')?.title).toBe('古い見出し')
    expect(amended.clauseOn('mpd:1', '2020-04-01')).toMatchObject({ title: '新しい見出し', summary: '新しい要旨' })
    expect(amended.clauseOn('mpd:1', '2025-04-01')).toBeUndefined()
    expect(amended.inForce('mpd:1', '2014-05-31')).toBe(false)
  })
})
