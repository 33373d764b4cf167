import { describe, expect, test } from 'vitest'
import { kunrei, mic, saitama } from '../../clauses/index.ts'
import { always } from './condition.ts'
import { compileRuleset } from './decision/decide.ts'
import { rule } from './decision/rule.ts'
import { setting } from './definition.ts'
import { duty } from './duty/duty.ts'
import { guard } from './guard.ts'
import { isThere, localise } from './localise.ts'
import { register } from './register/register.ts'

const RECOMMENDED = mic['4.4-⑥']
const REQUIRED = mic['5.1-(1)-②']
const city = { profile: 'municipality', documents: ['mic'] } as const
const declining = { ...city, declined: new Set<string>([RECOMMENDED]) }
const refusing = (id: string, cites: typeof mic[keyof typeof mic][]) => guard(id, { title: id, cites, profiles: ['municipality'], refuses: () => null })

describe('推奨事項を採らない組織が見る定義', () => {
  const advised = refusing('both', [RECOMMENDED])
  const things = register('test.things', {
    title: '物', noun: '物', cites: [RECOMMENDED], profiles: ['municipality', 'saitama-police'], purpose: '', table: 'thing', number: { label: '番号', help: '', prefix: '物' }, columns: { name: { label: '名', type: 'text', cites: [RECOMMENDED, REQUIRED] } },
    states: { 使用中: { tone: 'rest', help: '' } }, initial: '使用中', carriesInformation: false, listed: [], guards: [advised, refusing('mixed', [RECOMMENDED, REQUIRED]), refusing('required', [REQUIRED])], cautions: [advised],
  })

  test('その条項だけによる義務はなくなり、ほかの条項にもよるものは、その条項を引かずに残る', () => {
    const seen = localise(things, declining)
    expect(seen.guards?.map(({ id, cites }) => [id, cites])).toEqual([['mixed', [REQUIRED]], ['required', [REQUIRED]]])
    expect(localise(things, city).guards?.map(({ id }) => id)).toEqual(['both', 'mixed', 'required'])
  })
  test('注意は採らなくても残り、台帳と欄はなくならない', () => {
    const seen = localise(things, declining)
    expect(seen.cautions).toMatchObject([{ id: 'both', cites: [RECOMMENDED] }])
    expect(isThere(things, declining)).toBe(true)
    expect(seen.columns['name']).toMatchObject({ cites: [REQUIRED] })
  })
  test('義務と判定の規則そのものも、ないものとされる', () => {
    const owed = duty('test.owed', { title: '確認', cites: [RECOMMENDED], profiles: ['municipality'], subject: { per: 'organisation' }, every: 'fiscal-year', assignees: [{ role: 'CISO' }], due: { days: setting('test.days', '期限', 30, { notInSource: true }) }, closedBy: { events: [] }, instruction: '' })
    const forbidden = rule('test.forbidden', { title: '禁止', cites: [RECOMMENDED], profiles: ['municipality'], actions: ['take-out'], when: always, then: { forbid: { unless: null, instead: '持ち出さない' } } })
    const rules = (reader: typeof city | typeof declining) => [forbidden].filter((one) => isThere(one, reader)).map((one) => localise(one, reader))
    const outcome = (reader: typeof city | typeof declining) => compileRuleset({ profile: 'municipality', rules: rules(reader), roleLevels: {}, inForce: () => true }, '2026-11-16').decide({ profile: 'municipality', on: '2026-11-16', action: 'take-out' }).outcome
    expect([isThere(owed, city), isThere(owed, declining)]).toEqual([true, false])
    expect(outcome(city)).toBe('prohibited')
    expect(outcome(declining)).not.toBe('prohibited')
  })
  test('ほかの文書の条項だけを引く定義は、採否に関わらない', () => {
    expect(isThere(guard('other', { title: '他', cites: [saitama['2-1-(6)-ア']], profiles: ['municipality'], refuses: () => null }), declining)).toBe(true)
  })
})

describe('文書がまだ施行されていない日に見る定義', () => {
  const order = 'saitama-kunrei'
  const [own, later] = [saitama['2-1-(6)-ア'], kunrei['5-1']]
  const reader = { profile: 'saitama-police', documents: ['saitama-kijun'], later: [order] } as const
  const of = (cites: (typeof own | typeof later | typeof RECOMMENDED)[]) => guard('one', { title: '一', cites, profiles: ['saitama-police'], refuses: () => null })

  test('その文書だけによるものはなく、ほかにもよるものはその条項を引かず、ほかの文書だけを引くものは変わらない', () => {
    expect([isThere(of([later]), reader), isThere(of([own, later]), reader), isThere(of([RECOMMENDED]), reader), isThere(of([]), reader)]).toEqual([false, true, true, true])
    expect(localise(of([own, later]), reader).cites).toEqual([own])
    expect(localise(of([own, later]), { profile: 'saitama-police', documents: ['saitama-kijun', order] }).cites).toEqual([own, later])
  })
})
