import { describe, expect, test } from 'vitest'
import type { ClauseId } from '../../../clauses/index.ts'
import { all, always, atLeast, has, is, not } from '../condition.ts'
import { compileRuleset } from './decide.ts'
import { rule } from './rule.ts'
import type { Consequence, Rule } from './rule.ts'
import type { Situation } from './situation.ts'

const LEVELS = { 係長: 1, 課長: 2, 部長: 3 }
const A: ClauseId = 'mpd:6-2-(1)'
const B: ClauseId = 'mpd:6-2-(2)'
const C: ClauseId = 'mpd:6-2-(3)'
let count = 0
const made = (clause: ClauseId, when: Rule['when'], then: Consequence, more: Partial<Rule> = {}) =>
  rule(`test/${count++}`, { title: '試験', cites: [clause], profiles: ['mpd'], actions: ['take-out'], when, then, ...more })
const decider = (rules: readonly Rule[], inForce: (clause: ClauseId, day: string) => boolean = () => true, day = '2026-10-01') =>
  compileRuleset({ profile: 'mpd', rules, roleLevels: LEVELS, inForce }, day)
const ask = (rules: readonly Rule[], change: Partial<Situation> = {}) => decider(rules).decide({ profile: 'mpd', action: 'take-out', ...change })
const held = (...roles: string[]) => ({ approvals: roles.map((role) => ({ role, request: 'R-1' })) })

describe('判定の組み立て', () => {
  test('どの規則も当てはまらなければ可', () => {
    expect(ask([])).toMatchObject({ outcome: 'permitted', applied: [], toProceed: [] })
  })

  test('禁止は、承認や条件が残っていても不可になり、代わりの手だてを先に示す', () => {
    const answer = ask([made(A, always, { permit: { role: '課長' } }), made(B, always, { forbid: { unless: 'exception', instead: '別の媒体を使う' } })])
    expect(answer.outcome).toBe('prohibited')
    expect(answer.prohibitions).toEqual([{ clauses: [B], unless: 'exception' }])
    expect(answer.toProceed).toEqual(['別の媒体を使う（できないときは、例外措置の許可を受けて登録する）', '課長の許可・承認を受ける'])
  })

  test('一つの事柄では上位の役割が下位に代わり、両方の条項を挙げる', () => {
    const answer = ask([made(A, always, { permit: { role: '課長', matter: 'x' } }), made(B, always, { permit: { role: '部長', matter: 'x' } })])
    expect(answer.approvals).toEqual([{ role: '部長', clauses: [A, B], held: false }])
  })

  test('事柄が違えば、それぞれの許可が要る', () => {
    const answer = ask([made(A, always, { permit: { role: '課長', matter: 'x' } }), made(B, always, { permit: { role: '部長', matter: 'y' } })])
    expect(answer.approvals.map(({ role }) => role)).toEqual(['課長', '部長'])
  })

  test('同じ人の許可は、事柄が違っても一つにまとめて示す', () => {
    const answer = ask([made(A, always, { permit: { role: '課長', matter: 'x' } }), made(B, always, { permit: { role: '課長', matter: 'y' } })])
    expect(answer.approvals).toEqual([{ role: '課長', clauses: [A, B], held: false }])
  })

  test('上位の許可は下位に代わるが、本人の許可と定めたものには代わらない', () => {
    expect(ask([made(A, always, { permit: { role: '課長' } })], held('部長')).outcome).toBe('permitted')
    expect(ask([made(A, always, { permit: { role: '課長' } })], held('係長')).outcome).toBe('conditional')
    expect(ask([made(A, always, { permit: { role: '課長', inPerson: true } })], held('部長')).outcome).toBe('conditional')
    expect(ask([made(A, always, { permit: { role: '課長', inPerson: true } })], held('課長')).outcome).toBe('permitted')
  })

  test('本人の許可を求められる役割の許可は、ほかの事柄の許可に代わらない', () => {
    const rules = [made(A, always, { permit: { role: '課長', matter: 'x' } }), made(B, always, { permit: { role: '部長', matter: 'y', inPerson: true } })]
    expect(ask(rules, held('部長')).approvals.map((one) => [one.role, one.held])).toEqual([['課長', false], ['部長', true]])
  })

  test('順序の分からない役割の許可は、同じ役割にしか効かない', () => {
    expect(ask([made(A, always, { permit: { role: '顧問' } })], held('部長')).outcome).toBe('conditional')
    expect(ask([made(A, always, { permit: { role: '課長' } })], held('顧問')).outcome).toBe('conditional')
  })

  test('許可で外れる禁止は、その許可があれば答えから消える', () => {
    const rules = [made(A, always, { forbid: { unless: 'approval', by: '課長', instead: '申請する' } })]
    expect(ask(rules).outcome).toBe('prohibited')
    expect(ask(rules, held('課長'))).toMatchObject({ outcome: 'permitted', prohibitions: [], applied: [A] })
  })

  test('登録した例外は、主たる条項を名指したものだけが効く', () => {
    const rules = [made(A, always, { forbid: { unless: 'exception', instead: '' } }, { cites: [A, B] })]
    expect(ask(rules, { exceptions: [{ id: 'E', clauses: [B] }] }).outcome).toBe('prohibited')
    expect(ask(rules, { exceptions: [{ id: 'E', clauses: [A] }] })).toMatchObject({ outcome: 'permitted', applied: [A, B] })
  })

  test('措置は、挙げられたとき、または事実が示すときに満たされる', () => {
    const rules = [made(A, always, { require: { measure: 'encrypted', at: 'before', satisfied: is('equipment.encrypted', true) } })]
    expect(ask(rules).conditions).toEqual([{ measure: 'encrypted', when: 'before', met: false, clauses: [A] }])
    expect(ask(rules, { measures: ['encrypted'] }).outcome).toBe('permitted')
    expect(ask(rules, { equipment: { encrypted: true } }).outcome).toBe('permitted')
    expect(ask(rules, { equipment: { encrypted: false } }).toProceed).toEqual(['事前に暗号化する'])
  })

  test('同じ措置を求める条項は一つの条件にまとまり、一つでも満たされなければ満たされない', () => {
    const rules = [made(A, always, { require: { measure: 'erased', at: 'before' } }), made(B, always, { require: { measure: 'erased', at: 'before', satisfied: has('measures', 'destroyed') } })]
    expect(ask(rules, { measures: ['destroyed'] }).conditions).toEqual([{ measure: 'erased', when: 'before', met: false, clauses: [A, B] }])
  })
})

describe('書かれていない事実', () => {
  const rules = [made(A, all(atLeast('information.confidentiality', 2), is('equipment.owner', 'personal')), { forbid: { unless: null, instead: '支給品を使う' } })]

  test('答えを左右する事実がなければ可とせず、その項目と条項を挙げる', () => {
    expect(ask(rules)).toMatchObject({
      outcome: 'conditional', prohibitions: [], missing: [{ key: 'information.confidentiality', clauses: [A] }, { key: 'equipment.owner', clauses: [A] }],
      toProceed: ['「支給品か私物か」を入力する'],
    })
  })

  test('ほかの事実で決まることは尋ねない', () => {
    expect(ask(rules, { information: { confidentiality: 1 } })).toMatchObject({ outcome: 'permitted', missing: [] })
    expect(ask(rules, { equipment: { owner: 'issued' } })).toMatchObject({ outcome: 'permitted', missing: [] })
  })

  test('どちらに転んでも済んでいることは尋ねない', () => {
    const required = [made(A, not(is('actor.headOrAbove', true)), { require: { measure: 'minimised', at: 'before' } })]
    expect(ask(required).missing.map(({ key }) => key)).toEqual(['actor.headOrAbove'])
    expect(ask(required, { measures: ['minimised'] })).toMatchObject({ outcome: 'permitted', missing: [], applied: [A] })
  })

  test('何も求めない規則のためには尋ねない', () => {
    expect(ask([made(A, is('equipment.kind', 'uid'), { say: '使えます' })])).toMatchObject({ outcome: 'permitted', missing: [] })
  })

  test('書面なら、書かれていない機器のことは尋ねない', () => {
    expect(ask(rules, { information: { confidentiality: 2, form: 'paper' } })).toMatchObject({ outcome: 'permitted', missing: [] })
    expect(ask(rules, { information: { confidentiality: 2, form: 'paper' }, equipment: { kind: 'uid' } }).missing.map(({ key }) => key)).toEqual(['equipment.owner'])
  })
})

describe('日付・版・速さのための共有', () => {
  test('引いた条項の一つでも効力のない日は、規則が現れない', () => {
    const rules = [made(A, always, { permit: { role: '課長' } }, { cites: [A, B] }), made(C, always, { permit: { role: '課長' } })]
    const { decide } = decider(rules, (clause) => clause !== B)
    expect(decide({ profile: 'mpd', action: 'take-out' }).applied).toEqual([C])
  })

  test('規則自身の適用期間は両端の日を含む', () => {
    const limited = made(A, always, { permit: { role: '課長' } }, { inForce: { from: '2026-04-01', until: '2026-04-30' } })
    const count = (day: string) => decider([limited], undefined, day).rulesFor('take-out').length
    expect([count('2026-03-31'), count('2026-04-01'), count('2026-04-30'), count('2026-05-01')]).toEqual([0, 1, 1, 0])
  })

  test('別の団体の規則と別の行為の規則は効かない', () => {
    const rules = [made(A, always, { permit: { role: '課長' } }, { profiles: ['municipality'] }), made(B, always, { permit: { role: '課長' } }, { actions: ['store'] })]
    expect(ask(rules).applied).toEqual([])
  })

  test('版の名は、規則か役割の順序が変われば変わり、並べ方では変わらない', () => {
    const one = rule('t/1', { title: '', cites: [A], profiles: ['mpd'], actions: ['take-out'], when: always, then: { permit: { role: '課長' } } })
    const two = rule('t/2', { title: '', cites: [B], profiles: ['mpd'], actions: ['take-out'], when: always, then: { permit: { role: '部長' } } })
    expect(decider([one, two]).revision).toBe(decider([two, one]).revision)
    expect(decider([one, two]).revision).not.toBe(decider([one]).revision)
    expect(compileRuleset({ profile: 'mpd', rules: [one], roleLevels: { 課長: 9 }, inForce: () => true }, '2026-10-01').revision).not.toBe(decider([one]).revision)
  })

  test('同じ成り行きの答えは一つを分け合い、書き換えられない', () => {
    const { decide } = decider([made(A, always, { permit: { role: '課長' } })])
    const answer = decide({ profile: 'mpd', action: 'take-out' })
    expect(decide({ profile: 'mpd', action: 'take-out', purpose: 'duty' })).toBe(answer)
    expect(() => { (answer.approvals as unknown[]).push(1) }).toThrow(TypeError)
  })

  test('規則が多くても、一つの違いで別の答えになる', () => {
    const rules = Array.from({ length: 40 }, (_, index) => made(A, always, { permit: { role: `役${index}`, matter: `${index}` } }))
    const { decide } = decider(rules)
    for (let index = 0; index < 40; index++) {
      expect(decide({ profile: 'mpd', action: 'take-out', ...held(`役${index}`) }).approvals.filter((one) => one.held).map(({ role }) => role)).toEqual([`役${index}`])
    }
  })
})
