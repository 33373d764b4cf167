import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PROFILE_LIST, profileOf, roleLevels } from '../profiles/index.ts'
import { actorFacts, belongsTo, fitsPost, headsOf, holdersOf, lineAbove, resolveRole, rolesOf, titleOf, unitOf } from './organisation.ts'
import type { Appointment, Deputy, Organisation, Person, Unit } from './organisation.ts'
import type { Profile } from './profile.ts'
import { addresseesOf } from './request/addressees.ts'

type Sketch = { readonly units: Record<string, readonly [kind: string, parent: string | null]>; readonly people: Record<string, readonly [unit: string, post: string, rank: string]>; readonly heads: readonly string[]; readonly appointments?: readonly (readonly [role: string, person: string, unit: string | null])[]; readonly deputies?: readonly Deputy[]; readonly absent?: readonly string[] }
function organisation(profile: Profile, sketch: Sketch): Organisation {
  return {
    day: '2026-04-01', profile, deputies: sketch.deputies ?? [], absent: new Set(sketch.absent),
    units: new Map(Object.entries(sketch.units).map(([name, [kind, parent]], sort): [string, Unit] => [name, { id: name, code: name, name, kind, parent, sort }])),
    people: new Map(Object.entries(sketch.people).map(([id, [unit, post, rank]]): [string, Person] => [id, { id, number: id, name: id, kana: '', employment: 'regular', trainedOn: null, assignments: [{ unit, post, rank, head: sketch.heads.includes(id), main: true }] }])),
    appointments: (sketch.appointments ?? []).map(([role, person, unit], i): Appointment => ({ id: String(i), role, person, unit })),
  }
}
const asking = (person: string) => new Map([[person, '申請者本人' as const]])
const decide = (org: Organisation, role: string, applicant: string) => resolveRole(org, role, unitOf(org, applicant) ?? null, asking(applicant))

const saitama = organisation(profileOf('saitama-police'), {
  units: { 彩野県警察本部: ['警察本部', null], 総務部: ['部', '彩野県警察本部'], 情報管理課: ['課', '総務部'], 企画係: ['係', '情報管理課'] },
  people: { 本部長: ['彩野県警察本部', '本部長', '警視監'], 総務部長: ['総務部', '部長', '警視正'], 課長: ['情報管理課', '課長', '警視'], 補佐: ['情報管理課', '課長補佐', '警部'], 係長: ['企画係', '係長', '警部補'], 係員: ['企画係', '係員', '巡査'] },
  heads: ['本部長', '総務部長', '課長', '係長'], appointments: [['運用管理担当者', '補佐', '情報管理課']],
})
const mpd = organisation(profileOf('mpd'), {
  units: { 警視庁: ['本部', null], 第一方面本部: ['方面本部', '警視庁'], 中央警察署: ['警察署', '第一方面本部'], 刑事課: ['署の課', '中央警察署'], 会計課: ['署の課', '中央警察署'], 島警察署: ['島部警察署', '第一方面本部'], 島の係: ['係', '島警察署'] },
  people: {
    総監: ['警視庁', '警視総監', '警視総監'], 方面本部長: ['第一方面本部', '本部長', '警視正'], 署長: ['中央警察署', '署長', '警視'], 副署長: ['中央警察署', '副署長', '警視'], 刑事課長: ['刑事課', '課長', '警部'], 課長代理: ['刑事課', '課長代理', '警部'],
    係員: ['刑事課', '係員', '巡査'], 会計課長代理: ['会計課', '課長代理', '警部相当'], 島の署長: ['島警察署', '署長', '警視'], 次長: ['島警察署', '次長', '警部'], 島の係員: ['島の係', '係員', '巡査'],
  },
  heads: ['総監', '方面本部長', '署長', '刑事課長', '会計課長代理', '島の署長'],
  appointments: [['情報管理責任者', '副署長', '中央警察署'], ['情報管理者', '刑事課長', '刑事課'], ['情報管理責任者', '次長', '島警察署'], ['情報管理者', '次長', '島警察署']],
})
const hokkaido = organisation(profileOf('hokkaido-police'), {
  units: { 警察本部: ['警察本部', null], 総務部: ['部', '警察本部'], 情報管理課: ['課', '総務部'], 係: ['係', '情報管理課'] },
  people: { 本部長: ['警察本部', '本部長', '警視監'], 総務部長: ['総務部', '部長', '警視正'], 情報管理課長: ['情報管理課', '課長', '警視'], 係員: ['係', '係員', '巡査'] }, heads: ['本部長', '総務部長', '情報管理課長'],
})
const city = organisation(profileOf('municipality'), {
  units: { 市: ['市', null], 総務部: ['部', '市'], 福祉部: ['部', '市'], 障がい福祉課: ['課', '福祉部'], 給付係: ['係', '障がい福祉課'], 出張所: ['出先機関', '障がい福祉課'], 会計課: ['課', '市'] },
  people: {
    市長: ['市', '市長', '特別職'], 副市長: ['市', '副市長', '特別職'], 総務部長: ['総務部', '部長', '部長級'], 福祉部長: ['福祉部', '部長', '部長級'], 課長: ['障がい福祉課', '課長', '課長級'], 課長補佐: ['障がい福祉課', '課長補佐', '課長補佐級'],
    主事: ['給付係', '主事', '主事級'], 所長: ['出張所', '所長', '課長補佐級'], 会計課長: ['会計課', '課長', '課長級'],
  },
  heads: ['市長', '総務部長', '福祉部長', '課長', '所長', '会計課長'], appointments: [['統括情報セキュリティ責任者', '総務部長', null]],
})

test('委譲を受けた人が不在なら、委譲した人が自分で決め、受けた人の代決者は決めない', () => {
  const delegated = { ...saitama, delegations: [{ id: '1', kind: '委譲' as const, role: '運用管理担当者', clauses: [], toRole: null, toPerson: '係長', unit: null, basis: 'R8-1' }], deputies: [{ principal: '係長', deputy: '総務部長', kind: '代決' as const, role: null }] }
  const decides = (absent: readonly string[]) => addresseesOf({ kind: '決裁', role: '運用管理担当者', unit: '企画係', recused: [] }, { applicant: '係員', typedBy: '係員' }, { ...delegated, absent: new Set(absent) }).addressees
  expect(decides([])).toEqual([{ person: '係長', via: '委譲', principal: '補佐' }])
  expect(decides(['係長'])).toEqual([{ person: '補佐', via: '本人', principal: null }])
})

describe('誰が決裁するか（文書の言うとおり）', () => {
  test.each([
    ['埼玉: 係員の持出しは運用管理担当者', saitama, '運用管理担当者', '係員', ['補佐'], '運用管理担当者', undefined],
    ['埼玉: 運用管理担当者が自ら申請すると所属長（運用管理者）', saitama, '運用管理担当者', '補佐', ['課長'], '運用管理者', '申請者本人'],
    ['埼玉: 課長が自ら申請すると、部下の担当者でなく部長', saitama, '運用管理担当者', '課長', ['総務部長'], '総務部長', '申請者の部下'],
    ['埼玉: 部長が自ら申請すると本部長', saitama, '運用管理担当者', '総務部長', ['本部長'], '彩野県警察本部長', '空席'],
    ['埼玉: 本部長の上はいないので、システム総括責任者', saitama, '運用管理担当者', '本部長', ['総務部長'], 'システム総括責任者', '空席'],
    ['埼玉: ＣＳＩＲＴ長が自ら申請すると、その人の上司', saitama, 'ＣＳＩＲＴ長', '課長', ['総務部長'], '総務部長', '申請者本人'],
    ['警視庁: 係員の持出しは課の情報管理者', mpd, '情報管理者', '係員', ['刑事課長'], '情報管理者', undefined],
    ['警視庁: 課長（情報管理者）が自ら申請すると情報管理責任者の副署長', mpd, '情報管理者', '刑事課長', ['副署長'], '情報管理責任者', '申請者本人'],
    ['警視庁: 情報管理者のいない課では情報管理責任者', mpd, '情報管理者', '会計課長代理', ['副署長'], '情報管理責任者', '空席'],
    ['警視庁: 署長が自ら申請すると、部下の副署長でなく方面本部長', mpd, '情報管理者', '署長', ['方面本部長'], '第一方面本部長', '空席'],
    ['警視庁: 島部警察署の係員は次長', mpd, '情報管理者', '島の係員', ['次長'], '情報管理者', undefined],
    ['警視庁: 二役を兼ねる次長が自ら申請すると署長', mpd, '情報管理者', '次長', ['島の署長'], '所属長', '申請者本人'],
    ['北海道: 運用管理者（所属の長）が自ら申請すると部長', hokkaido, '運用管理者', '情報管理課長', ['総務部長'], '総務部長', '申請者本人'],
    ['北海道: システム管理者が自ら申請するとシステム総括責任者', hokkaido, 'システム管理者', '情報管理課長', ['総務部長'], 'システム総括責任者', '申請者本人'],
    ['北海道: システム総括責任者が自ら申請すると本部長', hokkaido, 'システム総括責任者', '総務部長', ['本部長'], '警察本部長', '申請者本人'],
    ['市: 主事の持出しは情報セキュリティ管理者の課長', city, '情報セキュリティ管理者', '主事', ['課長'], '情報セキュリティ管理者', undefined],
    ['市: 課長が自ら申請すると部長（情報セキュリティ責任者）', city, '情報セキュリティ管理者', '課長', ['福祉部長'], '情報セキュリティ責任者', '申請者本人'],
    ['市: 出張所長も情報セキュリティ管理者で、自分の申請は部長', city, '情報セキュリティ管理者', '所長', ['福祉部長'], '情報セキュリティ責任者', '申請者本人'],
    ['市: 部局に属さない課の長は、統括へ', city, '情報セキュリティ管理者', '会計課長', ['総務部長'], '統括情報セキュリティ責任者', '申請者本人'],
    ['市: 統括が自ら申請するとCISO', city, '情報セキュリティ管理者', '総務部長', ['副市長'], 'CISO', '空席'],
    ['市: CISOが自ら申請すると市長', city, 'CISO', '副市長', ['市長'], '市長', '申請者本人'],
    ['市: 市長自身の申請はCISO', city, '情報セキュリティ管理者', '市長', ['副市長'], 'CISO', '空席'],
  ] as const)('%s', (_, org, role, applicant, holders, by, because) => {
    const found = decide(org, role, applicant)
    expect(found.holders).toEqual(holders)
    expect(found.role).toBe(by)
    expect(found.instead?.because).toBe(because)
  })

  test('部長が部下の課の物を申請しても、その課長には回らない', () => {
    const found = resolveRole(saitama, '運用管理担当者', '情報管理課', asking('総務部長'))
    expect(found.holders).toEqual(['本部長'])
  })

  test('利害関係を申し出た担当者に代わって、その上司が決める', () => {
    const found = resolveRole(saitama, '運用管理担当者', '企画係', new Map([['係員', '申請者本人'], ['補佐', '利害関係']]))
    expect(found).toMatchObject({ holders: ['課長'], instead: { of: '運用管理担当者', because: '利害関係' } })
  })

  test('知らない役割には誰もいない', () => {
    expect(resolveRole(city, '運用管理担当者', '給付係', new Map())).toEqual({ role: '運用管理担当者', unit: '給付係', holders: [] })
  })
})

describe('人について', () => {
  test('役割は、指名によるものも充て職も、どの部署のものかと一緒に挙がる', () => {
    expect(rolesOf(mpd, '次長')).toEqual(expect.arrayContaining([{ role: '情報管理者', unit: '島警察署' }, { role: '情報管理責任者', unit: '島警察署' }]))
    expect(rolesOf(city, '課長')).toEqual([{ role: '情報セキュリティ管理者', unit: '障がい福祉課' }])
    expect(rolesOf(city, '福祉部長')).toEqual([{ role: '情報セキュリティ責任者', unit: '福祉部' }])
    expect(rolesOf(city, '主事')).toEqual([])
    expect(rolesOf(saitama, '課長').map(({ role }) => role)).toEqual(expect.arrayContaining(['運用管理者', '所属長', '情報管理課長', 'ＣＳＩＲＴ長', '上職者']))
    expect(rolesOf(saitama, '係長')).toEqual([])
  })
  test('ほかの人が指名された充て職は、充て職の人の役割に数えない', () => {
    const org = { ...city, appointments: [...city.appointments, { id: '9', role: 'CISO', person: '総務部長', unit: null }] }
    expect(rolesOf(org, '副市長').map(({ role }) => role)).not.toContain('CISO')
    expect(rolesOf(org, '総務部長').map(({ role }) => role)).toContain('CISO')
  })
  test('所属長以上かどうかは、所属の長かその上の長であること', () => {
    const headOrAbove = (org: Organisation, person: string) => actorFacts(org, person).headOrAbove
    expect([headOrAbove(saitama, '課長'), headOrAbove(saitama, '総務部長'), headOrAbove(saitama, '係長'), headOrAbove(mpd, '刑事課長'), headOrAbove(mpd, '署長')]).toEqual([true, true, false, false, true])
    expect(actorFacts(city, 'いない人')).toMatchObject({ employment: 'outsider', roles: [], unit: '' })
  })
  test('職の名は部署の名とつなげて書く', () => {
    const title = (org: Organisation, person: string) => titleOf(org, org.people.get(person)!.assignments[0]!)
    expect([title(saitama, '課長'), title(saitama, '総務部長'), title(saitama, '補佐'), title(saitama, '係員'), title(city, '副市長'), title(mpd, '署長')]).toEqual(['情報管理課長', '総務部長', '情報管理課長補佐', '係員', '副市長', '中央警察署長'])
  })
})

describe('資格（別表第２・第８の１(2)ア）', () => {
  const fits = (org: Organisation, role: string, person: string) => fitsPost(org, org.profile.roles.find(({ name }) => name === role)!, org.people.get(person)!.assignments[0]!)
  test.each([
    ['警察署の課長', mpd, '情報管理者', '刑事課長', true], ['課長のいる課の課長代理', mpd, '情報管理者', '課長代理', false], ['課長のいない課の課長代理', mpd, '情報管理者', '会計課長代理', true],
    ['島部警察署の次長', mpd, '情報管理者', '次長', true], ['島部警察署の署長', mpd, '情報管理者', '島の署長', false], ['副署長', mpd, '情報管理責任者', '副署長', true], ['次長は島部の情報管理責任者', mpd, '情報管理責任者', '次長', true],
    ['巡査は指導員になれない', mpd, 'セキュリティ指導員', '係員', false], ['警部相当の一般職員は指導員になれる', mpd, 'セキュリティ指導員', '会計課長代理', true], ['準指導員に階級の条件はない', mpd, 'セキュリティ準指導員', '係員', true],
    ['本部の課長補佐', saitama, '運用管理担当者', '補佐', true], ['本部の係長は担当者になれない', saitama, '運用管理担当者', '係長', false], ['本部の係長は補助者になれる', saitama, '運用管理補助者', '係長', true], ['係員は補助者になれない', saitama, '運用管理補助者', '係員', false],
    ['分庁舎の担当者は警視以上', saitama, '分庁舎等の事務の担当者', '補佐', false], ['警視なら担当できる', saitama, '分庁舎等の事務の担当者', '課長', true],
  ] as const)('%s', (_, org, role, person, expected) => expect(fits(org, role, person)).toBe(expected))
})

// ---------------------------------------------------------------- 性質
const trees = fc.constantFrom(...PROFILE_LIST).chain((profile) => fc.record({
  profile: fc.constant(profile),
  parents: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), kinds: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  people: fc.array(fc.record({ unit: fc.nat(), post: fc.nat(), head: fc.boolean(), absent: fc.boolean() }), { minLength: 1, maxLength: 25 }),
  appointments: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 15 }), deputies: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 8 }),
}))
type Grown = typeof trees extends fc.Arbitrary<infer Value> ? Value : never
const POSTS = ['課長', '課長補佐', '課長代理', '係長', '係員', '部長', '副市長', '次長', '副署長']
function grow({ profile, parents, kinds, people, appointments, deputies }: Grown): Organisation {
  const units = [['0', [profile.unitKinds[0]!, null]] as const, ...parents.map((parent, i) => [String(i + 1), [profile.unitKinds[kinds[i % kinds.length]! % profile.unitKinds.length]!, String(parent % (i + 1))]] as const)]
  const pick = <Value>(from: readonly Value[], n: number) => from[n % from.length]!
  const rank = profile.ranks[0]!
  const person = (n: number) => `p${n % people.length}`
  return organisation(profile, {
    units: Object.fromEntries(units), heads: people.flatMap(({ head }, i) => (head ? [`p${i}`] : [])), absent: people.flatMap(({ absent }, i) => (absent ? [`p${i}`] : [])),
    people: Object.fromEntries(people.map(({ unit, post }, i) => [`p${i}`, [pick(units, unit)[0], pick(POSTS, post), rank] as const])),
    appointments: appointments.map(([role, who, unit]) => { const chosen = pick(profile.roles, role); return [chosen.name, person(who), chosen.scope === 'organisation' ? null : pick(units, unit)[0]] as const }),
    deputies: deputies.filter(([a, b]) => person(a) !== person(b)).map(([a, b, last]) => ({ principal: person(a), deputy: person(b), kind: last ? '代決' : '代理', role: null })),
  })
}

describe('どんな組織でも', () => {
  const everything = fc.tuple(trees, fc.nat(), fc.nat(), fc.nat(), fc.nat())
  const situation = ([grown, role, unit, applicant, other]: [Grown, number, number, number, number]) => {
    const org = grow(grown)
    const people = [...org.people.keys()]
    return { org, role: org.profile.roles[role % org.profile.roles.length]!, unit: [...org.units.keys()][unit % org.units.size]!, applicant: people[applicant % people.length]!, other: people[other % people.length]! }
  }

  test('申請者も、利害関係を申し出た人も、決裁者にならない', () => fc.assert(fc.property(everything, (seed) => {
    const { org, role, unit, applicant, other } = situation(seed)
    const barred = new Map<string, '申請者本人' | '利害関係'>([[other, '利害関係'], [applicant, '申請者本人']])
    const found = resolveRole(org, role.name, unit, barred)
    expect(found.holders.filter((person) => barred.has(person))).toEqual([])
    expect(new Set(found.holders).size).toBe(found.holders.length)
  }), { numRuns: 1000 }))

  test('代決・代理も、申請者と入力した人には回らず、本人が不在のときだけ', () => fc.assert(fc.property(everything, fc.boolean(), (seed, last) => {
    const { org, role, unit, applicant, other } = situation(seed)
    const { addressees } = addresseesOf({ kind: last ? '決裁' : '回議', role: role.name, unit, recused: [] }, { applicant, typedBy: other }, org)
    for (const { person, via, principal } of addressees) {
      expect([applicant, other]).not.toContain(person)
      if (via !== '本人') expect(org.absent.has(principal!)).toBe(true)
    }
  }), { numRuns: 1000 }))

  test('役割が空席でも、いちばん上の長が申請者でなければ、必ず誰かに届く。代わりのない役割（CISO）が空席なら、誰にも届かない', () => fc.assert(fc.property(everything, (seed) => {
    const { org, role, unit, applicant } = situation(seed)
    fc.pre(headsOf(org, '0').some((head) => head !== applicant))
    const isLeftOpen = role.irreplaceable === true && holdersOf(org, role, unit).holders.length === 0
    expect(resolveRole(org, role.name, unit, asking(applicant)).holders.length > 0).toBe(!isLeftOpen)
  }), { numRuns: 1000 }))

  test('所属長以上が自ら申請すると、その人の下の職員だけに決めさせることはない', () => fc.assert(fc.property(everything, (seed) => {
    const { org, role, applicant } = situation(seed)
    const own = unitOf(org, applicant)!
    fc.pre(actorFacts(org, applicant).headOrAbove && lineAbove(org, own).slice(1).some(({ id }) => headsOf(org, id).some((head) => head !== applicant)))
    const found = resolveRole(org, role.name, own, asking(applicant))
    fc.pre(found.role !== org.profile.decidesForHead)
    const isStaff = (person: string) => !headsOf(org, unitOf(org, person)!).includes(person) && belongsTo(org, unitOf(org, person)!) === belongsTo(org, own) && unitOf(org, person) === own
    expect(found.holders.filter(isStaff)).toEqual([])
  }), { numRuns: 1000 }))

  test('代わりの人に回すときは、誰に代わってなぜかを必ず言う', () => fc.assert(fc.property(everything, (seed) => {
    const { org, role, unit, applicant } = situation(seed)
    const found = resolveRole(org, role.name, unit, asking(applicant))
    if (found.role !== role.name && found.holders.length > 0) expect(found.instead?.of).toBe(role.name)
  }), { numRuns: 500 }))
})

describe('型の定め', () => {
  test.each(PROFILE_LIST.map((profile) => [profile.id, profile] as const))('%s: 役割の名は重ならず、上司をたどれば必ず長に行き着く', (_, profile) => {
    expect(new Set(profile.roles.map(({ name }) => name)).size).toBe(profile.roles.length)
    for (const role of profile.roles) {
      const seen = new Set<string>()
      let at = role
      while (at.superior !== 'head-above') {
        expect(seen.has(at.name), `${role.name} の上司が輪になっています`).toBe(false)
        seen.add(at.name)
        at = profile.roles.find(({ name }) => name === at.superior)!
        expect(at, `${role.name} の上司がありません`).toBeDefined()
      }
      expect(role.cites.length).toBeGreaterThan(0)
      for (const kind of [...(role.kinds ?? []), ...profile.headedKinds]) expect(profile.unitKinds).toContain(kind)
      for (const kind of Object.keys(role.eligible ?? {})) expect([...profile.unitKinds, 'その他']).toContain(kind)
      const minimum = 'nominatedBy' in role.holder ? role.holder.minimumRank : undefined
      if (minimum) expect(profile.ranks).toContain(minimum)
    }
    expect(profile.roles.some(({ name }) => name === profile.decidesForHead)).toBe(true)
    for (const list of [profile.levels.confidentiality, profile.levels.integrity, profile.levels.availability]) expect(new Set(list).size).toBe(list.length)
  })
  test('役割の高さは、上司のほうが低くなることがない', () => {
    for (const profile of PROFILE_LIST) {
      const levels = roleLevels(profile)
      for (const role of profile.roles) if (role.superior !== 'head-above') expect(levels[role.superior]!, `${profile.id} ${role.name}`).toBeGreaterThanOrEqual(levels[role.name]!)
    }
  })
  test('知らない型は、ある型の名を挙げて断る', () => expect(() => profileOf('osaka')).toThrow(/saitama-police、mpd/))
})
