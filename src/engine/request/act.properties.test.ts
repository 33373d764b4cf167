import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chief, chiefDecides, confirmedByKeeper, consentOfAuditor, consentOfInformation, consentWithin, keeper, keeperDecides, offices, opinionOfAuditor, PEOPLE, started, topDecides } from '../../../tests/offices.ts'
import type { Deputy } from '../organisation.ts'
import { resolveRole } from '../organisation.ts'
import { perform, readdress } from './act.ts'
import type { Act } from './act.ts'
import { mayDo } from './may-do.ts'
import { isDone } from './state.ts'
import type { StepDefinition } from './procedure.ts'
import type { RequestState, Step } from './state.ts'

const person = fc.constantFrom(...PEOPLE)
const position = fc.integer({ min: 0, max: 5 })
const route = fc.tuple(fc.subarray([consentOfInformation, consentOfAuditor, opinionOfAuditor, consentWithin, keeper, chief]), fc.constantFrom(keeperDecides, chiefDecides, topDecides), fc.subarray([confirmedByKeeper])).map(([before, decides, later]) => [...before, decides, ...later])
const comment = fc.constantFrom('', '理由')
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('承認' as const), position }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('同意' as const, '回答' as const, '確認' as const, '後閲' as const), position }) },
  fc.record({ act: fc.constantFrom('不同意' as const, '却下' as const, '申し出' as const), position, comment }),
  fc.record({ act: fc.constant('差戻し' as const), position, to: fc.oneof(fc.constant('applicant' as const), position), comment }),
  fc.record({ act: fc.constantFrom('引戻し' as const, '取下げ' as const) }),
)
const deputy: fc.Arbitrary<Deputy> = fc.record({ principal: person, deputy: person, kind: fc.constantFrom('代決' as const, '代理' as const), role: fc.constant(null) })
const later = fc.record({ absent: fc.subarray([...PEOPLE], { maxLength: 3 }), deputies: fc.array(deputy, { maxLength: 3 }), keeper: fc.constantFrom('補佐', '次席', null), day: fc.constantFrom('2026-11-16', '2026-11-24') })
/** A role whose decisions nobody above may take (`alone`), in two stories of five. */
const alone = fc.constantFrom(null, null, null, '運用管理者', '情報セキュリティ管理者')
const story = fc.record({ route, alone, applicant: person, typedBy: person, turns: fc.array(fc.record({ who: person, act, change: later, chooses: fc.nat(20), tries: fc.integer({ min: 1, max: 4 }).map((n) => n === 1) }), { minLength: 6, maxLength: 25 }) })
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never

const FORWARD = ['承認', '同意', '回答', '確認', '後閲']
/** What happened, act by act: an act out of what `mayDo` offers (so that stories get somewhere), or any act by anybody. */
function* live({ route: steps, alone: sole, applicant, typedBy, turns }: Story): Generator<{ before: RequestState; after: RequestState; act: Act; who: string; refused: boolean; decided: boolean; offered: boolean; organisation: ReturnType<typeof offices> }> {
  const begun = startedOrRefused(steps, applicant, typedBy, sole)
  if (!begun) return
  let request = begun
  for (const { who, act: wanted, change, chooses, tries } of turns) {
    const organisation = offices(change)
    request = readdress(request, organisation)
    const every = PEOPLE.flatMap((one) => mayDo(request, one, organisation).map((possible) => [one, possible] as const))
    const forward = every.filter(([, possible]) => FORWARD.includes(possible.act))
    const offers = forward.length > 0 && chooses % 4 !== 0 ? forward : every
    const [actor, doing] = tries || offers.length === 0 ? [who, wanted] as const : fromOffer(offers[chooses % offers.length]!, chooses)
    const offered = mayDo(request, actor, organisation).some((one) => one.act === doing.act && one.position === ('position' in doing ? doing.position : null))
    const result = perform(request, doing, actor, organisation)
    const next = 'refused' in result ? request : result.request
    yield { before: request, after: next, act: doing, who: actor, refused: 'refused' in result, decided: !('refused' in result) && result.decided, offered, organisation }
    request = next
  }
}
/** Where applicant and typist leave nobody who may decide, the request is refused and there is no story. */
function startedOrRefused(steps: readonly StepDefinition[], applicant: string, typedBy: string, sole: string | null): RequestState | undefined {
  try {
    return started(steps, offices(), applicant, typedBy, sole)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no-decider')) return undefined
    throw error
  }
}
function fromOffer([who, { act: name, position: at, targets, via }]: readonly [string, ReturnType<typeof mayDo>[number]], chooses: number): [string, Act] {
  const to = targets && targets.length > 0 && chooses % 2 === 0 ? targets[chooses % targets.length]! : 'applicant'
  return [who, { act: name, ...(at === null ? {} : { position: at }), ...(name === '差戻し' ? { to } : {}), ...(via === '自己承認' ? { confirmer: { person: PEOPLE[chooses % PEOPLE.length]!, post: '' } } : {}), comment: '理由' } as Act]
}
const check = (holds: (moment: ReturnType<typeof live> extends Generator<infer M> ? M : never) => void) =>
  fc.assert(fc.property(story, (one) => { for (const moment of live(one)) holds(moment) }), { numRuns: 600 })

test('二度決裁されることはない', () => {
  let decisions = 0
  fc.assert(fc.property(story, (one) => {
    const decided = [...live(one)].filter((moment) => moment.decided).length
    expect(decided).toBeLessThanOrEqual(1)
    decisions += decided
  }), { numRuns: 600 })
  expect(decisions, '話が決裁まで進んでいること').toBeGreaterThan(150)
})
test('申請した人と入力した人は、引戻しと取下げのほか何もできない。ただし、その役割だけが決めることを、ほかに持つ人のいない申請者は、確認する人を立てて決められる', () => {
  let byHimself = 0
  check(({ before, after, act: doing, who, refused, organisation }) => {
    if (!('position' in doing) || (who !== before.applicant && who !== before.typedBy)) return
    const step = before.steps[doing.position]
    if (refused) return
    expect([doing.act, step?.sole, who]).toEqual(['承認', true, before.applicant])
    const others = resolveRole(organisation, step!.role, step!.unit, new Map([[who, '申請者本人' as const], [before.typedBy, '申請者本人' as const]]))
    expect(others.instead?.because).toBe('申請者本人')
    expect(after.steps.at(-1)).toMatchObject({ kind: '確認', role: '事後確認者' })
    expect([before.applicant, before.typedBy]).not.toContain(after.steps.at(-1)!.named!.person)
    expect(after.steps[doing.position]).toMatchObject({ via: '自己承認', actor: who })
    byHimself++
  })
  expect(byHimself, '自分で決める話があること').toBeGreaterThan(3)
})
test('利害関係を申し出た人は、その段階を処理できない', () => {
  check(({ before, act: doing, who, refused }) => { if ('position' in doing && before.steps[doing.position]?.recused.includes(who)) expect(refused).toBe(true) })
})
test('処理の済んだ段階は、差戻し・引戻し・後閲のほかで変わらない', () => {
  check(({ before, after, act: doing }) => {
    if (['差戻し', '引戻し', '後閲'].includes(doing.act)) return
    for (const step of before.steps.filter(isDone)) expect(after.steps[step.position]).toEqual(step)
  })
})
test('異動・不在・代理の変化は、処理の済んだ段階を変えない', () => {
  fc.assert(fc.property(story, later, (one, change) => {
    for (const { after } of live(one)) for (const step of after.steps.filter(isDone)) expect(readdress(after, offices(change)).steps[step.position]).toEqual(step)
  }), { numRuns: 300 })
})
test('決裁済みであることと、決裁の段階が承認されていることは、いつも一つのこと', () => {
  check(({ after }) => {
    const approved = after.steps.filter(({ kind, state }) => kind === '決裁' && state === '承認')
    expect(approved.length === 1).toBe(after.state === '決裁済')
    expect(after.steps.filter(({ kind }) => kind === '決裁')).toHaveLength(1)
  })
})
test('断られた行為は何も変えず、できると示した行為は（答えを待つ決裁と、上司のいない申し出のほか）断られない', () => {
  check(({ before, after, refused, offered, act: doing, who, organisation }) => {
    if (refused) expect(after).toBe(before)
    if (offered !== !refused) {
      const result = perform(before, doing, who, organisation)
      const code = 'refused' in result ? result.refused.code : 'done'
      expect(['unanswered', 'no-decider', 'comment-required', 'bad-target'], `${who} ${doing.act}: ${code}`).toContain(code)
    }
  })
})
test('回付中の申請には、必ず次に処理できる誰かがいる', () => {
  const waits = (step: Step) => step.state === '到達' && step.addressees.length > 0
  check(({ after }) => { if (after.state === '回付中') expect(after.steps.some(waits)).toBe(true) })
})
