import { describe, expect, test } from 'vitest'
import { BadClauseRecord, readDocument } from './reading.ts'

const good = `
document: {id: mpd, title: 題, issuer: 発出者, dated: "2014-05-27", effective: "2014-06-01"}
clauses:
- id: "1"
  cite: 第1
  title: 目的
  bound: []
  kind: other
  summary: 要旨
  support: reference
  feature: [F05]
`

function problemsOf(source: string): readonly string[] {
  try {
    readDocument(source, 'clauses/mpd.yaml')
  } catch (error) {
    if (error instanceof BadClauseRecord) return error.problems
    throw error
  }
  throw new Error('誤りのある記録が受け付けられました')
}

describe('条項記録の読取り', () => {
  test('正しい記録は条項の並びになる', () => {
    expect(readDocument(good, 'clauses/mpd.yaml').clauses.map(clause => clause.id)).toEqual(['1'])
  })

  test('params の鍵が True や数でも文字列の鍵として読む', () => {
    const { clauses } = readDocument(`${good}  params: {True: はい, 2: 二}\n`, 'clauses/mpd.yaml')
    expect(Object.keys(clauses[0]?.params ?? {}).sort()).toEqual(['2', 'true'])
  })

  test('知らない項目は、ファイルと条項と項目を名指しして断る', () => {
    expect(problemsOf(`${good}  suport: enforce\n`)).toEqual([
      expect.stringContaining('clauses/mpd.yaml の 1: 知らない項目「suport」があります。使える項目: id、cite、'),
    ])
  })

  test('文書の知らない項目も断る', () => {
    expect(problemsOf(good.replace('issuer: 発出者', 'issuer: 発出者, isuer: x'))[0]).toContain('clauses/mpd.yaml の document: 知らない項目「isuer」')
  })

  test('一番上の知らない項目も断る', () => {
    expect(problemsOf(`${good}extra: 1\n`)[0]).toContain('知らない項目「extra」')
  })

  test('決められていない担い方と機能は、使える値を示して断る', () => {
    const problems = problemsOf(good.replace('reference', 'enforced').replace('F05', 'F99'))
    expect(problems).toHaveLength(2)
    expect(problems.join()).toContain('support の値が決められたものではありません。使える値: enforce、workflow')
    expect(problems.join()).toContain('feature.0 の値が決められたものではありません')
  })

  test('なくてはならない項目がないことと型の違いを知らせる', () => {
    expect(problemsOf(good.replace('  summary: 要旨\n', ''))[0]).toContain('summary がないか、型が違います（文字列 にしてください）')
    expect(problemsOf(good.replace('bound: []', 'bound: 職員'))[0]).toContain('bound がないか、型が違います（並び にしてください）')
  })

  test('数のままの id は何番目の条項かで名指しする', () => {
    expect(problemsOf(good.replace('id: "1"', 'id: 1'))[0]).toContain('clauses/mpd.yaml の 1 番目の条項: id')
  })

  test('enforce などに accept がなければ断る', () => {
    expect(problemsOf(good.replace('reference', 'enforce'))).toEqual([expect.stringContaining('support が enforce の条項には accept')])
  })

  test('同じ id の条項が二つあれば断る', () => {
    expect(problemsOf(good + good.slice(good.indexOf('- id:')))).toEqual([expect.stringContaining('同じ id の条項が二つあります')])
  })

  test('重なる版と、終わりが始まりより前の版を断る', () => {
    const versions = '  versions: [{from: "2014-06-01", to: "2020-03-31"}, {from: "2020-03-31", to: "2019-01-01"}]\n'
    const problems = problemsOf(good + versions)
    expect(problems.join()).toContain('2020-03-31 の版が前の版と重なります')
    expect(problems.join()).toContain('終わり（2019-01-01）が始まりより前です')
  })

  test('実在しない日は断る', () => {
    expect(problemsOf(`${good}  versions: [{from: "2014-02-30"}]\n`)[0]).toContain('versions.0.from が空か、決められた形ではありません')
  })

  test('YAML の誤りは行で知らせる', () => {
    expect(problemsOf('document: {id: mpd\nclauses: [')[0]).toMatch(/^clauses\/mpd\.yaml \d+ 行目: YAML として読めません/)
    expect(problemsOf('- 1\n')[0]).toContain('document と clauses の二つの項目')
  })

  test('誤りは一つずつでなく全部まとめて知らせる', () => {
    expect(problemsOf(good.replace('kind: other', 'kind: x').replace('cite: 第1', 'cite: ""'))).toHaveLength(2)
  })
})
