import { describe, expect, test } from 'vitest'
import { all, any, atLeast, has, is, not } from '../condition.ts'
import type { Condition } from '../condition.ts'
import { rule } from './rule.ts'
import type { Consequence } from './rule.ts'
import { compileSignature } from './signature.ts'
import { FINDINGS, MEASURES } from './situation.ts'
import type { Situation } from './situation.ts'

const made = (when: Condition, then: Consequence = { say: '' }) => rule('test/x', { title: '', cites: ['mpd:7'], profiles: ['mpd'], actions: ['store'], when, then })
function signer(conditions: readonly Condition[], roles: readonly string[] = [], then?: Consequence) {
  const { words, write } = compileSignature(conditions.map((when) => made(when, then)), roles)
  return (change: Partial<Situation>): string => {
    const into = new Int32Array(words)
    write({ profile: 'mpd', action: 'store', ...change }, into)
    return [...into].join(' ')
  }
}

describe('問いの性質', () => {
  test('規則の見ない事実は分けず、見る事実は、書かないこととも分ける', () => {
    const sign = signer([all(is('equipment.owner', 'personal'), not(is('equipment.managed', true)))])
    expect(sign({ equipment: { owner: 'personal', shared: true } })).toBe(sign({ equipment: { owner: 'personal' }, purpose: 'duty' }))
    const different = [{}, { owner: 'personal' as const }, { owner: 'issued' as const }, { managed: true }, { managed: false }, { owner: 'issued' as const, managed: true }]
    expect(new Set(different.map((equipment) => sign({ equipment }))).size).toBe(different.length)
    expect(sign({ equipment: { owner: 'issued' } })).toBe(sign({ equipment: { owner: 'contractor' } }))
  })
  test('段階は、規則の境目と、名指しした値で分ける', () => {
    const sign = signer([any(atLeast('information.confidentiality', 2), is('information.integrity', 2))])
    const at = (confidentiality: 1 | 2 | 3) => sign({ information: { confidentiality } })
    expect(at(1)).not.toBe(at(2))
    expect(at(2)).toBe(at(3))
    const both = signer([atLeast('information.confidentiality', 2), is('information.confidentiality', 2)])
    expect(new Set([1, 2, 3].map((confidentiality) => both({ information: { confidentiality: confidentiality as 1 } }))).size).toBe(3)
  })
  test('取扱制限は、書かないことと「ない」とを分ける。措置と分かったことは分けない', () => {
    const sign = signer([has('information.restrictions', 'no-copy'), has('measures', 'encrypted'), has('findings', 'wireless')])
    expect(sign({ information: { restrictions: [] } })).not.toBe(sign({}))
    expect(sign({ measures: [], findings: [] })).toBe(sign({}))
    expect(sign({ measures: ['encrypted'] })).not.toBe(sign({ findings: ['wireless'] }))
  })
  test('一つの語に入りきらないほど見ても、どの一つの違いも分ける', () => {
    const sign = signer([...MEASURES.map((one) => has('measures', one)), ...FINDINGS.map((one) => has('findings', one))], Array.from({ length: 40 }, (_, index) => `役${index}`))
    const each = [...MEASURES.map((one) => sign({ measures: [one] })), ...FINDINGS.map((one) => sign({ findings: [one] })), ...Array.from({ length: 40 }, (_, index) => sign({ approvals: [{ role: `役${index}`, request: 'R' }] }))]
    expect(new Set([sign({}), ...each]).size).toBe(each.length + 1)
    expect(sign({ approvals: [{ role: '役3', request: 'R-1' }, { role: 'ほか', request: 'R-2' }] })).toBe(sign({ approvals: [{ role: '役3', request: 'R-9' }] }))
  })
  test('規則の求める措置と、主たる条項を外す例外を分ける', () => {
    const sign = signer([is('purpose', 'duty')], [], { require: { measure: 'erased', at: 'after', satisfied: is('equipment.encrypted', true) } })
    expect(new Set([sign({}), sign({ measures: ['erased'] }), sign({ equipment: { encrypted: true } }), sign({ exceptions: [{ id: 'E', clauses: ['mpd:7'] }] })]).size).toBe(4)
    expect(sign({ exceptions: [{ id: 'E', clauses: ['mpd:8-1-(1)'] }] })).toBe(sign({}))
  })
})
