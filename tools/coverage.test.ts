import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../clauses/catalogue.ts'
import { coverage, passedClauses } from './coverage.ts'
import { citationsOf, summariesOf } from './definitions.ts'
import { nextPending, parsePending, pendingProblems, reasonFor } from './pending.ts'
import { citationsIn } from './source-citations.ts'
import { clauseOfTest } from './acceptance-results.ts'
import { traceText } from './trace.ts'
import { findClause } from './find-clause.ts'
import { asOfText } from './asof.ts'

const catalogue = loadCatalogue()

// mpd:6-2-(1) は workflow、mpd:6-2-(2) は enforce、mpd:6-1-(2) は register の条項
const guard = { kind: 'guard', id: 'media.encrypted', title: '暗号化', cites: ['mpd:6-2-(2)'] }
const register = { kind: 'register', id: 'media', title: '媒体', cites: ['mpd:6-1-(2)', 'mpd:6-2-(1)'] }
const procedure = {
  kind: 'procedure', id: 'media.use', title: '使用', cites: [],
  form: { reason: { type: 'text', label: '理由', cites: ['mpd:6-2-(1)'] } },
  guards: [guard], register,
}
const passed = (name: string) => ({ name, file: 'tests/clauses/mpd.test.ts', state: 'passed' as const })

describe('引用の集め方', () => {
  test('引用は一番近い定義のもので、欄の引用は手続の、入れ子の guard の引用は guard のもの', () => {
    expect(citationsOf([procedure])).toEqual([
      { clause: 'mpd:6-2-(1)', kind: 'procedure', definition: 'media.use' },
      { clause: 'mpd:6-2-(2)', kind: 'guard', definition: 'media.encrypted' },
      { clause: 'mpd:6-1-(2)', kind: 'register', definition: 'media' },
      { clause: 'mpd:6-2-(1)', kind: 'register', definition: 'media' },
    ])
    expect(summariesOf([procedure]).map(one => one.id)).toEqual(['media.use', 'media.encrypted', 'media'])
  })

  test('互いを指す定義でも止まり、共有された部品の引用は両方の定義に数える', () => {
    const shared = { cites: ['mpd:6-2-(3)'] }
    const left: Record<string, unknown> = { kind: 'event', id: 'left', shared }
    const right: Record<string, unknown> = { kind: 'duty', id: 'right', shared, left }
    left['right'] = right
    expect(citationsOf([left]).map(one => one.definition)).toEqual(['left', 'right'])
  })

  test('定義の外の cites と、定義の種類でない kind は数えない', () => {
    expect(citationsOf([{ cites: ['mpd:1'] }, { kind: 'text', cites: ['mpd:1'] }])).toEqual([])
  })
})

describe('達成の数え方', () => {
  const results = (...tests: { name: string; file: string; state: 'passed' | 'failed' | 'skipped' }[]) => ({ complete: true, tests })

  test('定義がなければ何も担われず、総数は参照だけの条項を除いたもの', () => {
    const counts = coverage([], catalogue, results())
    expect(counts.documents['mpd']).toEqual({ total: 124, carried: 0, accepted: 0 })
    expect(Object.values(counts.supports).reduce((sum, count) => sum + count.total, 0)).toBe(1567)
    expect(Object.values(counts.features).reduce((sum, count) => sum + count.total, 0)).toBe(1567)
    expect(counts.notCarried).toHaveLength(1567)
  })

  test('種類の合わない定義に引かれただけでは担われない', () => {
    const counts = coverage([register], catalogue, results())
    expect(counts.notCarried).not.toContain('mpd:6-1-(2)')
    expect(counts.notCarried).toContain('mpd:6-2-(1)')
  })

  test('担われ、受入試験が通った条項だけが受け入れられる', () => {
    const counts = coverage([procedure], catalogue, results(passed('mpd:6-2-(1) 一文'), passed('mpd:6-2-(3) 担われていない')))
    expect(counts.documents['mpd']).toEqual({ total: 124, carried: 3, accepted: 1 })
    expect(counts.supports['workflow']).toMatchObject({ carried: 1, accepted: 1 })
    expect(counts.notAccepted).not.toContain('mpd:6-2-(1)')
    expect(counts.notAccepted).toContain('mpd:6-2-(3)')
  })

  test('同じ条項の試験が一つでも落ちるか飛ばされれば通っていない', () => {
    for (const state of ['failed', 'skipped'] as const) {
      expect(passedClauses(results(passed('mpd:6-2-(1) 甲'), { ...passed('mpd:6-2-(1) 乙'), state }))).toEqual(new Set())
    }
  })

  test('試験の名の頭の id だけを見て、続きの番号や文中の id と取り違えない', () => {
    expect(clauseOfTest('mpd:6-2-(1) 一文')).toBe('mpd:6-2-(1)')
    expect(clauseOfTest('媒体 > mpd:6-2-(1) 一文')).toBe('mpd:6-2-(1)')
    expect(clauseOfTest('saitama-kijun:前文 一文')).toBe('saitama-kijun:前文')
    expect(clauseOfTest('媒体は mpd:6-2-(1) による')).toBeUndefined()
    expect(clauseOfTest('mpd:6-2-(1)')).toBeUndefined()
  })
})

describe('まだ担われない条項の表', () => {
  const carried = new Set(['mpd:6-2-(1)'])

  test('初めは全部を機能から決まる理由付きで載せ、誤りがない', () => {
    const pending = parsePending(nextPending(undefined, carried, catalogue))
    expect(pending.size).toBe(1566)
    expect(pendingProblems(pending, carried, catalogue)).toEqual([])
    expect(reasonFor('F04')).toBe('F04 区域・入退室は課題4（統治）で扱う')
  })

  test('担われた行は消え、手で書いた理由は残り、消えた行は自動では戻らない', () => {
    const before = new Map([['mpd:6-2-(1)', '古い'], ['mpd:6-2-(2)', '手書き']])
    const after = parsePending(nextPending(before, carried, catalogue))
    expect([...after]).toEqual([['mpd:6-2-(2)', '手書き']])
    expect(pendingProblems(after, carried, catalogue).join()).toContain('mpd:6-2-(3): 担う定義がないのに載っていません')
  })

  test('担われた条項、知らない条項、参照だけの条項、理由のない行を断る', () => {
    const pending = parsePending(nextPending(undefined, new Set(), catalogue))
    for (const [id, reason] of [['mpd:0', '理由'], ['mpd:1', '理由'], ['mpd:6-2-(2)', '']] as const) pending.set(id, reason)
    const problems = pendingProblems(pending, carried, catalogue)
    expect(problems).toHaveLength(4)
    expect(problems.join()).toContain('mpd:6-2-(1): もう担う定義があります')
  })
})

describe('ソースの引用', () => {
  test('二つの書き方と行を見つけ、注釈の行は数えない', () => {
    const source = "// mpd['6-2-(1)'] の話\nconst a = [mpd['6-2-(1)'], kunrei[\"3-1\"]]\nconst b = 'mic:4.1-(5)-②'\n"
    expect(citationsIn(source, 'src/domain/x.rule.ts')).toEqual([
      { clause: 'mpd:6-2-(1)', file: 'src/domain/x.rule.ts', line: 2, where: 'definition' },
      { clause: 'saitama-kunrei:3-1', file: 'src/domain/x.rule.ts', line: 2, where: 'definition' },
      { clause: 'mic:4.1-(5)-②', file: 'src/domain/x.rule.ts', line: 3, where: 'definition' },
    ])
    expect(citationsIn(source, 'src/domain/x.test.ts')[0]?.where).toBe('test')
  })
})

describe('足取りと基準日', () => {
  test('条項から定義と場所と直近の結果へたどれる', () => {
    const text = traceText(catalogue, catalogue.clause('mpd:6-2-(1)'), {
      citations: citationsOf([procedure]),
      sources: citationsIn("x(mpd['6-2-(1)'])", 'src/domain/media/use.procedure.ts'),
      results: { complete: true, tests: [passed('mpd:6-2-(1) 一文')] },
    })
    expect(text).toContain('media.use（procedure）')
    expect(text).toContain('media（register、この担い方には数えない）')
    expect(text).toContain('src/domain/media/use.procedure.ts:1')
    expect(text).toContain('通過  tests/clauses/mpd.test.ts')
  })

  test('綴りが一つに決まれば条項、決まらなければ候補になる', () => {
    expect(findClause(catalogue, '警視庁 第6の2(2)')).toMatchObject({ clause: { id: 'mpd:6-2-(2)' } })
    const found = findClause(catalogue, '6-2-(2)')
    expect('candidates' in found && found.candidates.map(clause => clause.id)).toEqual(
      expect.arrayContaining(['saitama-kijun:6-2-(2)', 'mpd:6-2-(2)', 'hokkaido:6-2-(2)']))
  })

  test('基準日の文書と定義を並べ、日を決めた定義はその期間だけ働く', () => {
    const dated = { ...register, id: 'later', inForce: { from: '2026-04-01', until: '2027-03-31' } }
    expect(asOfText(catalogue, [register, dated], '2024-05-31')).toContain('埼玉県警 整備管理訓令  施行前（2024-06-01 から）')
    expect(asOfText(catalogue, [register, dated], '2024-05-31')).not.toContain('later')
    expect(asOfText(catalogue, [register, dated], '2027-03-31')).toContain('later')
    expect(asOfText(catalogue, [register, dated], '2014-05-31')).toContain('定義（0）')
    expect(() => asOfText(catalogue, [], '2024-02-30')).toThrow('読めません')
  })
})
