import { describe, expect, test } from 'vitest'
import type { ClauseId } from '../../../clauses/index.ts'
import { always, atLeast, is } from '../condition.ts'
import { compare } from './comparison.ts'
import { compileRuleset } from './decide.ts'
import type { RulesetInput } from './decide.ts'
import { exceptionsUnder, revise, revisionSchema } from './revision.ts'
import type { Revision } from './revision.ts'
import { rule } from './rule.ts'
import type { Rule } from './rule.ts'
import type { Situation } from './situation.ts'

const ON = '2027-04-01'
const A: ClauseId = 'mpd:6-2-(1)'
const B: ClauseId = 'mpd:6-2-(2)'
const C: ClauseId = 'mpd:7'
const made = (id: string, clause: ClauseId, then: Rule['then'], when: Rule['when'] = always) => rule(id, { title: id, cites: [clause], profiles: ['mpd'], actions: ['take-out'], when, then })
const RULES = [
  made('t/head', A, { permit: { role: '課長' } }), made('t/chief', C, { permit: { role: '部長' } }, atLeast('information.confidentiality', 3)),
  made('t/encrypted', B, { require: { measure: 'encrypted', at: 'before' } }), made('t/personal', 'mpd:4-1', { forbid: { unless: 'exception', instead: '支給品を使う' } }, is('equipment.owner', 'personal')),
]
const INPUT: RulesetInput = { profile: 'mpd', rules: RULES, roleLevels: { 課長: 2, 部長: 3 }, inForce: () => true }
const PLAIN: Situation = { profile: 'mpd', action: 'take-out', information: { confidentiality: 1 }, equipment: { owner: 'issued' } }
const decide = (situation: Situation, revision: Partial<Revision> = {}) => compileRuleset(revise(INPUT, { on: ON, ...revision }), ON).decide(situation)
const changes = (revision: Partial<Revision>, situation: Situation = PLAIN) => compare(compileRuleset(INPUT, ON).decide(situation), decide(situation, revision))
const kinds = (revision: Partial<Revision>, situation?: Situation) => changes(revision, situation).map(({ kind }) => kind)

describe('規則の改正', () => {
  test('何も変えない改正案は、何も変えない', () => expect(changes({})).toEqual([]))
  test('終わる条項は、その下の条項も連れていき、似た番号の条項には触れない', () => {
    expect(decide(PLAIN, { clauses: [{ clause: 'mpd:6-2', until: '2027-03-31' }] })).toMatchObject({ outcome: 'permitted', approvals: [], conditions: [] })
    expect(kinds({ clauses: [{ clause: 'mpd:6', until: '2027-03-31' }] }, { ...PLAIN, information: { confidentiality: 3 } })).toEqual(['fewer-measures'])
    expect(kinds({ clauses: [{ clause: 'mpd:6-20', until: '2027-03-31' }] })).toEqual([])
  })
  test('終わりの日まではまだ効き、その翌日から効かない', () => {
    expect(kinds({ clauses: [{ clause: A, until: ON }] })).toEqual([])
    expect(kinds({ clauses: [{ clause: A, until: '2027-03-31' }] })).toEqual(['fewer-approvers'])
  })
  test('始まる条項は、目録でまだ効いていなくても、その日から効く', () => {
    const later: RulesetInput = { ...INPUT, inForce: (clause) => clause !== C }
    const secret = { ...PLAIN, information: { confidentiality: 3 } } as const
    const roles = (from: string) => compileRuleset(revise(later, { on: ON, clauses: [{ clause: C, inForceFrom: from }] }), ON).decide(secret).approvals.map(({ role }) => role)
    expect([roles(ON), roles('2027-04-02')]).toEqual([['部長'], ['課長']])
  })
  test('規則を止められる', () => expect(kinds({ rulesOff: ['t/encrypted'] })).toEqual(['fewer-measures']))
  test('元の規則は変わらない', () => {
    const before = JSON.stringify(INPUT.rules)
    revise(INPUT, { on: ON, rulesOff: ['t/head'], clauses: [{ clause: A, until: '2027-03-31' }] })
    expect(JSON.stringify(INPUT.rules)).toBe(before)
  })
})

describe('答えの違い', () => {
  const secret: Situation = { ...PLAIN, information: { confidentiality: 3 } }
  test('別の決裁者は、前後の役割と、違いを作る条項で言う', () => {
    expect(changes({ rulesOff: ['t/chief'] }, secret)).toEqual([{ kind: 'other-approver', detail: '部長 → 課長', clauses: [A, C] }])
  })
  test('禁止になることと、外れることを言う', () => {
    const own: Situation = { ...PLAIN, equipment: { owner: 'personal' } }
    expect(kinds({ rulesOff: ['t/personal', 't/head', 't/encrypted'] }, own)).toEqual(['fewer-approvers', 'fewer-measures', 'prohibition-lifted', 'now-permitted'])
    const without = compileRuleset({ ...INPUT, rules: RULES.slice(0, 3) }, ON).decide(own)
    expect(compare(without, decide(own))).toEqual([{ kind: 'now-prohibited', detail: '条件付き → 不可', clauses: ['mpd:4-1'] }])
  })
  test('許可で外れる禁止が、外れない禁止になることを見逃さない', () => {
    const own: Situation = { ...PLAIN, equipment: { owner: 'personal' } }
    const liftable = compileRuleset({ ...INPUT, rules: [made('t/asked', C, { forbid: { unless: 'approval', by: '課長', instead: '申請する' } })] }, ON).decide(own)
    const both = compileRuleset({ ...INPUT, rules: [made('t/asked', C, { forbid: { unless: 'approval', by: '課長', instead: '申請する' } }), RULES[3]!] }, ON).decide(own)
    expect(compare(liftable, both)).toEqual([{ kind: 'now-prohibited', detail: '不可（許可で外れる） → 不可', clauses: ['mpd:4-1'] }])
    expect(compare(both, liftable)).toEqual([{ kind: 'prohibition-lifted', detail: '不可 → 不可（許可で外れる）', clauses: ['mpd:4-1'] }])
  })
  test('可から条件付きになることを、措置とともに言う', () => {
    const none = compileRuleset({ ...INPUT, rules: [] }, ON).decide(PLAIN)
    expect(compare(none, decide(PLAIN)).map(({ kind, detail }) => `${kind} ${detail}`)).toEqual(['more-approvers 要らない → 課長', 'now-conditional 可 → 条件付き', 'more-measures 事前に暗号化する'])
  })
  test('分からない事実が増えれば、それを言う', () => {
    const unknown: Situation = { profile: 'mpd', action: 'take-out', equipment: { owner: 'issued' } }
    const without = compileRuleset({ ...INPUT, rules: RULES.filter(({ id }) => id !== 't/chief') }, ON).decide(unknown)
    expect(compare(without, decide(unknown)).map(({ kind, detail }) => [kind, detail])).toEqual([['more-missing', '機密性の分類']])
  })
  test('求めることが同じで根拠だけが変われば、そう言う', () => {
    const renamed = compileRuleset({ ...INPUT, rules: [made('t/head', 'mpd:9-1', { permit: { role: '課長' } }), RULES[2]!] }, ON).decide(PLAIN)
    const plain = compileRuleset({ ...INPUT, rules: [RULES[0]!, RULES[2]!] }, ON).decide(PLAIN)
    expect(compare(plain, renamed)).toEqual([{ kind: 'other-clauses', detail: '外れる 1件、加わる 1件', clauses: [A, 'mpd:9-1'] }])
  })
})

describe('別段の定めと例外', () => {
  const subject = { register: 'media', units: ['12', '3', '1'], items: ['7', '8'] }
  const under = (provisions: Revision['provisions'], standing: NonNullable<Situation['exceptions']> = []) => exceptionsUnder({ on: ON, provisions }, subject, standing)
  test('加わる定めは、台帳・所属（下の所属を含む）・品が届くときだけ効く', () => {
    expect(under({ added: [{ clauses: [A] }, { clauses: [B], unit: '1' }, { clauses: [C], register: 'media' }] }).map(({ clauses }) => clauses[0])).toEqual([A, B, C])
    expect(under({ added: [{ clauses: [A], unit: '2' }, { clauses: [B], register: 'phones' }] })).toEqual([])
  })
  test('幾つかの品をまとめた判定には、そのうち一つの品の定めは届かない', () => expect(under({ added: [{ clauses: [A], item: '7' }] })).toEqual([]))
  test('終わる定めは、名指した条項だけを外し、ほかは残す', () => {
    const standing = [{ id: '5', clauses: [A, B] }, { id: '6', clauses: [A] }]
    expect(under({ ended: [{ clauses: [A] }] }, standing)).toEqual([{ id: '5', clauses: [B] }])
    expect(under({ ended: [{ clauses: [A], unit: '99' }] }, standing)).toEqual(standing)
    expect(under({ ended: [{ clauses: [A], item: '8' }] }, standing)).toEqual([{ id: '5', clauses: [B] }])
  })
})

test('知らない項目・暦にない日・空の条項は断る', () => {
  const wrong = (input: unknown) => revisionSchema.safeParse(input).error?.issues.map(({ code, message }) => [code, message][code === 'unrecognized_keys' ? 0 : 1])
  expect(wrong({ on: '2027-02-30' })).toEqual(['日付は 2026-04-01 の形で入力してください。'])
  expect(wrong({ on: ON, rules: [] })).toEqual(['unrecognized_keys'])
  expect(wrong({ on: ON, provisions: { added: [{ clauses: [] }] } })).toEqual(['条項を一つ以上選んでください。'])
  expect(wrong({ on: ON, clauses: [{ clause: A }] })).toHaveLength(1)
})
