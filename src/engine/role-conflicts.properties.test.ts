// 指名・代理・委譲・異動・組替えを、どんな順に重ねても、職務の分離は破れない。
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROFILE_LIST } from '../profiles/index.ts'
import { addDays } from './calendar.ts'
import type { Delegation } from './delegation.ts'
import { objectionsTo } from './nomination.ts'
import { belongsTo, holdersOf, lineAbove, rolesOf } from './organisation.ts'
import type { Appointment, Assignment, Deputy, Organisation, Person, Unit } from './organisation.ts'
import type { Profile, RoleDefinition } from './profile.ts'
import { begin, perform, readdress } from './request/act.ts'
import { addresseesOf } from './request/addressees.ts'
import { planRoute } from './request/plan.ts'
import type { Procedure } from './request/procedure.ts'
import type { RequestState } from './request/state.ts'
import { barredWith, conflictsOf, roleConflicts } from './role-conflicts.ts'

const FIRST = '2026-04-01'
interface Dated { readonly from: number; readonly to: number }
type Event =
  | { readonly kind: '異動'; readonly person: number; readonly unit: number; readonly post: number; readonly head: boolean }
  | { readonly kind: '組替え'; readonly unit: number; readonly under: number }
  | { readonly kind: '指名'; readonly role: number; readonly person: number; readonly unit: number; readonly days: number }
  | { readonly kind: '強いた指名'; readonly role: number; readonly person: number; readonly unit: number; readonly days: number }
  | { readonly kind: '代行者'; readonly principal: number; readonly deputy: number; readonly decides: boolean; readonly days: number }
  | { readonly kind: '委譲'; readonly role: number; readonly to: number; readonly toRole: boolean; readonly days: number; readonly how: Delegation['kind'] }
  | { readonly kind: '不在'; readonly person: number; readonly days: number }
const n = fc.nat(40)
const days = fc.integer({ min: 1, max: 30 })
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('異動' as const), person: n, unit: n, post: n, head: fc.boolean() }),
  fc.record({ kind: fc.constant('組替え' as const), unit: n, under: n }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('指名' as const, '強いた指名' as const), role: n, person: n, unit: n, days }) },
  fc.record({ kind: fc.constant('代行者' as const), principal: n, deputy: n, decides: fc.boolean(), days }),
  fc.record({ kind: fc.constant('委譲' as const), role: n, to: n, toRole: fc.boolean(), days, how: fc.constantFrom('委譲' as const, '代行' as const, '分担' as const) }),
  fc.record({ kind: fc.constant('不在' as const), person: n, days }),
)
const history = fc.record({ profile: fc.constantFrom(...PROFILE_LIST), events: fc.array(fc.tuple(fc.nat(3), event), { minLength: 5, maxLength: 40 }) })
type History = typeof history extends fc.Arbitrary<infer One> ? One : never

interface Day { readonly organisation: Organisation; readonly nominated: readonly { readonly role: string; readonly person: string; readonly refused: boolean }[] }
const PEOPLE = Array.from({ length: 12 }, (_, i) => `p${i}`)
const at = <One>(list: readonly One[], index: number): One => list[index % list.length]!

/** The organisation on every day of the history, as what was entered by then makes it. */
function* live({ profile, events }: History): Generator<Day> {
  const [top, middle] = [profile.unitKinds[0]!, profile.unitKinds.find((kind) => ['部', '局'].includes(kind))!]
  const office = profile.headedKinds[0]!
  const units = new Map<string, Unit>([['本', top, null], ['部', middle, '本'], ['課', office, '部'], ['係', '係', '課'], ['別課', office, '部'], ['別係', '係', '別課'], ['他部', middle, '本'], ['他課', profile.headedKinds.at(-1)!, '他部']]
    .map(([id, kind, parent], sort): [string, Unit] => [id!, { id: id!, code: id!, name: id!, kind: kind!, parent: parent ?? null, sort }]))
  const posts = [...new Set(profile.roles.flatMap((role) => [...Object.values(role.eligible ?? {}).flatMap(({ posts: wanted = [], whereNone = [] }) => [...wanted, ...whereNone]), ...('post' in role.holder ? [role.holder.post] : [])])), '係員', '課長', '部長']
  const placed = new Map<string, Assignment>(PEOPLE.map((person, i) => [person, { unit: at([...units.keys()], i), post: at(posts, i), rank: at(profile.ranks, i + 3), head: i < units.size, main: true }]))
  const appointments: (Appointment & Dated)[] = []
  const deputies: (Deputy & Dated)[] = []
  const delegations: (Delegation & Dated)[] = []
  const away: ({ person: string } & Dated)[] = []
  let day = 0
  for (const [passing, one] of events) {
    day += passing
    const nominated: { role: string; person: string; refused: boolean }[] = []
    const id = String(appointments.length + delegations.length)
    const span = 'days' in one ? { from: day, to: day + one.days } : { from: day, to: day }
    if (one.kind === '異動') placed.set(at(PEOPLE, one.person), { unit: at([...units.keys()], one.unit), post: at(posts, one.post), rank: at(profile.ranks, one.post), head: one.head, main: true })
    else if (one.kind === '組替え') reorganise(units, at([...units.keys()], one.unit), at([...units.keys()], one.under))
    else if (one.kind === '代行者') deputies.push({ principal: at(PEOPLE, one.principal), deputy: at(PEOPLE, one.deputy), kind: one.decides ? '代決' : '代理', role: null, ...span })
    else if (one.kind === '不在') away.push({ person: at(PEOPLE, one.person), ...span })
    else if (one.kind === '委譲') delegations.push({ id, kind: one.how, role: at(profile.roles, one.role).name, clauses: [], toRole: one.toRole ? at(profile.roles, one.to).name : null, toPerson: one.toRole ? null : at(PEOPLE, one.to), unit: null, basis: 'R8-1', ...span })
    else {
      const role = at(profile.roles, one.role)
      const unit = role.scope === 'organisation' ? null : at([...units.keys()], one.unit)
      const refused = objectionsTo(picture(profile, day, { units, placed, appointments, deputies, delegations, away }), { role: role.name, person: at(PEOPLE, one.person), unit, basis: '理由', alternative: '代替' }).length > 0
      // What a transfer or a reorganisation brings about is entered past the checks, too.
      if (!refused || one.kind === '強いた指名') appointments.push({ id, role: role.name, person: at(PEOPLE, one.person), unit, ...span })
      nominated.push({ role: role.name, person: at(PEOPLE, one.person), refused })
    }
    yield { organisation: picture(profile, day, { units, placed, appointments, deputies, delegations, away }), nominated }
  }
}
function reorganise(units: Map<string, Unit>, unit: string, under: string): void {
  for (let up: string | null = under; up !== null; up = units.get(up)!.parent) if (up === unit) return
  if (unit !== '本') units.set(unit, { ...units.get(unit)!, parent: under })
}
interface Tables { readonly units: ReadonlyMap<string, Unit>; readonly placed: ReadonlyMap<string, Assignment>; readonly appointments: readonly (Appointment & Dated)[]; readonly deputies: readonly (Deputy & Dated)[]; readonly delegations: readonly (Delegation & Dated)[]; readonly away: readonly ({ person: string } & Dated)[] }
function picture(profile: Profile, day: number, { units, placed, appointments, deputies, delegations, away }: Tables): Organisation {
  const inForce = <One extends Dated>(list: readonly One[]) => list.filter(({ from, to }) => from <= day && day <= to)
  return {
    day: addDays(FIRST, day), profile, units: new Map(units), appointments: inForce(appointments), deputies: inForce(deputies), delegations: inForce(delegations), absent: new Set(inForce(away).map(({ person }) => person)),
    people: new Map([...placed].map(([id, assignment]): [string, Person] => [id, { id, number: id, name: id, kana: '', employment: 'regular', trainedOn: null, assignments: [assignment] }])),
  }
}
const everyDay = (check: (day: Day) => void, numRuns = 250, of = history) => fc.assert(fc.property(of, (one) => { for (const day of live(one)) check(day) }), { numRuns })
const askedFor = ({ profile, units }: Organisation): { role: RoleDefinition; unit: string | null }[] => profile.roles.flatMap((role): { role: RoleDefinition; unit: string | null }[] => (role.scope === 'organisation' ? [{ role, unit: null }] : [...units.keys()].map((unit) => ({ role, unit }))))

test('申請した人と入力した人は、どの日のどの役割でも宛先にならない（代決・代理・委譲・代行を含む）', () => {
  const [applicant, typedBy] = ['p0', 'p5']
  everyDay(({ organisation }) => {
    for (const { role, unit } of askedFor(organisation)) for (const kind of ['回議', '決裁'] as const) {
      const { addressees } = addresseesOf({ kind, role: role.name, unit, recused: [] }, { applicant, typedBy }, organisation)
      expect(addressees.map(({ person }) => person).filter((person) => person === applicant || person === typedBy)).toEqual([])
    }
  }, 50)
})

test('兼ねられない二つの役割を一人が持つ日は、その人はどちらでも決めず、解けるまで役割に数えない', () => {
  let met = 0
  const mpd = PROFILE_LIST.find(({ id }) => id === 'mpd')!
  const pair = ['情報管理者', '情報管理補助者'].map((name) => mpd.roles.findIndex((role) => role.name === name))
  const crowded = history.map((one) => ({ profile: mpd, events: one.events.map(([passing, what]): [number, Event] => [passing, what.kind === '強いた指名' || what.kind === '指名' ? { ...what, role: at(pair, what.role), person: what.person % 4, unit: what.unit % 4 } : what]) }))
  everyDay(({ organisation }) => {
    for (const { person, first, second } of roleConflicts(organisation)) for (const one of [first, second]) {
      met++
      expect(rolesOf(organisation, person)).not.toContainEqual(one)
      const { addressees } = addresseesOf({ kind: '決裁', role: one.role, unit: one.unit, recused: [] }, { applicant: '', typedBy: '' }, organisation)
      const role = organisation.profile.roles.find(({ name }) => name === one.role)!
      // As the superior of somebody else he may still be asked; in the role itself, never.
      if (holdersOf(organisation, role, one.unit).holders.some((other) => conflictsOf(organisation, other).length === 0)) expect(addressees.map(({ person: asked }) => asked)).not.toContain(person)
    }
  }, 250, crowded)
  expect(met, '禁じた兼務が実際に生じていること').toBeGreaterThan(20)
})

test('代わりに決める人（代決・代理・委譲・代行）が、兼ねられない役割を持つことはない', () => {
  everyDay(({ organisation }) => {
    for (const { role, unit } of askedFor(organisation)) for (const { person, via } of addresseesOf({ kind: '決裁', role: role.name, unit, recused: [] }, { applicant: 'p3', typedBy: 'p3' }, organisation).addressees) {
      if (via !== '本人') for (const other of barredWith(organisation, role)) expect(holdersOf(organisation, other, unit).holders).not.toContain(person)
    }
  }, 120)
})

test('許された指名だけを重ねても、その場で禁じた兼務になることはない', () => {
  const clean = history.map((one) => ({ ...one, events: one.events.filter(([, { kind }]) => kind === '指名') }))
  fc.assert(fc.property(clean, (one) => { for (const { organisation } of live(one)) expect(roleConflicts(organisation)).toEqual([]) }), { numRuns: 400 })
})

test('指名のある役割は、その日に指名されている人（委譲先）か、その人が決められないときの上に回る', () => {
  everyDay(({ organisation }) => {
    for (const { role, unit } of askedFor(organisation)) {
      const here = organisation.appointments.filter((one) => one.role === role.name && (role.scope === 'organisation' || one.unit === unit)).map(({ person }) => person)
      const free = here.filter((person) => conflictsOf(organisation, person).length === 0)
      if (free.length === 0) continue
      const { addressees } = addresseesOf({ kind: '決裁', role: role.name, unit, recused: [] }, { applicant: '', typedBy: '' }, organisation)
      for (const { person, via, principal } of addressees) expect(here).toContain(via === '本人' ? person : principal)
    }
  }, 120)
})

test('回付中の申請は、その日の組織を追い、どの日にも申請した人には決められない', () => {
  fc.assert(fc.property(history, fc.nat(11), fc.nat(40), (one, who, wanted) => {
    const applicant = at(PEOPLE, who)
    let request: RequestState | undefined
    for (const { organisation } of live(one)) {
      const unit = organisation.people.get(applicant)!.assignments[0]!.unit
      const role = at(organisation.profile.roles, wanted)
      if (!request) {
        const procedure = { steps: [{ kind: '決裁', role: role.name, scope: 'applicant', cites: [] }] } as unknown as Procedure
        const steps = planRoute({ procedure, answer: null, form: {}, organisation, applicant, typedBy: applicant, applicantUnit: unit, subjectUnit: unit, dueFor: () => null })
        const begun = begin({ id: '1', state: '下書き', applicant, typedBy: applicant, urgent: false, steps }, organisation)
        if (!('refused' in begun)) request = begun.request
        continue
      }
      request = readdress(request, organisation)
      expect('refused' in perform(request, { act: '承認', position: 0 }, applicant, organisation)).toBe(true)
      for (const person of PEOPLE) {
        const result = perform(request, { act: '承認', position: 0 }, person, organisation)
        expect(!('refused' in result)).toBe(request.steps[0]!.addressees.some((each) => each.person === person))
      }
    }
  }), { numRuns: 150 })
})

test('組替えで所属が変われば、その係の役割は新しい上の所属に回る', () => {
  const [moved] = [...live({ profile: PROFILE_LIST.find(({ id }) => id === 'hokkaido-police')!, events: [[0, { kind: '組替え', unit: 3, under: 4 }]] })].map(({ organisation }) => organisation)
  expect(belongsTo(moved!, '係')).toBe('別課')
  const keeper = moved!.profile.roles.find(({ name }) => name === '運用管理者')!
  expect(holdersOf(moved!, keeper, '係').unit).toBe(lineAbove(moved!, '係')[1]!.id)
})
