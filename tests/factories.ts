// 試験のための組織。どのファイルの試験も、ここから組織・人・媒体を得る。
import { takeSeat, openWorld } from '../src/acts/world.ts'
import type { Seat, World } from '../src/acts/world.ts'
import { enterFirstRows } from '../src/acts/first-rows.ts'
import { insertItem } from '../src/acts/item-write.ts'
import { loadDefinitions } from '../src/domain/index.ts'
import type { Content, ProfileId } from '../src/engine/definition.ts'
import type { Clock } from '../src/engine/clock.ts'
import { standingClock } from '../src/engine/clock.ts'
import { SECOND_FACTOR } from '../src/engine/sign-in/factors.ts'
import type { RoleDefinition } from '../src/engine/profile.ts'
import { Refused } from '../src/engine/refused.ts'
import { hashPassword } from '../src/identity/password.ts'
import { profileOf } from '../src/profiles/index.ts'
import { appoint } from '../src/store/appointments.ts'
import type { Store, Tx } from '../src/store/database.ts'
import { addPerson, addUnit, assign } from '../src/store/organisation-changes.ts'
import type { Change } from '../src/store/organisation-changes.ts'
import { NAMES, PERSON_KEYS, TEST_PLANS, UNIT_KEYS, USERNAMES } from './factory-plans.ts'
import type { PersonKey, TestPlan, UnitKey } from './factory-plans.ts'

export const TEST_PASSWORD = '試験用の合言葉 2026'
/** A Monday within the fiscal year; the day on which tests stand unless they say otherwise. */
export const TEST_NOW = '2026-11-16T01:00:00Z'
const FROM = '2020-04-01'

export interface TestOrganisation {
  readonly org: number
  readonly key: string
  readonly profile: ProfileId
  readonly units: Readonly<Record<UnitKey, string>>
  readonly people: Readonly<Record<PersonKey, string>>
  /** User names; everybody has TEST_PASSWORD. */
  readonly accounts: Readonly<Record<PersonKey, string>>
  readonly places: Readonly<Record<'保管庫' | '他課の保管庫', string>>
  /** 空: nothing on it · 名簿: holds information of the highest confidentiality · 他課: belongs to the other 課. */
  readonly media: Readonly<Record<'空' | '名簿' | '他課', string>>
  readonly numbers: Readonly<Record<'空' | '名簿' | '他課', string>>
}

/** The world of a test: every definition, a clock that stands. */
export async function aWorld(store: Store, clock: Clock = standingClock(TEST_NOW)): Promise<World> {
  return openWorld(store, await loadDefinitions(), clock)
}
/** Where one of its people acts; null: the system itself. */
export const seatOf = (world: World, organisation: TestOrganisation, who: PersonKey | null): Promise<Seat> =>
  takeSeat(world, organisation.org, who === null ? null : organisation.people[who])

/** A small organisation: two 課 below two 部, each with a 係; the roles of the profile filled, a storage place and media in each 課, an account for everybody. */
export async function anOrganisation(store: Store, profile: ProfileId, key = `test-${profile}`): Promise<TestOrganisation> {
  const plan = TEST_PLANS[profile]
  const { id: org } = await store.owner.insertInto('organisation').values({ key, name: plan.units.本部[0], profile }).returning('id').executeTakeFirstOrThrow()
  const { units, people, accounts } = await store.of(org).transaction().execute(async (tx) => {
    const change: Change = { tx, org, actor: null }
    const units = await addUnits(change, plan)
    const people = await addPeople(change, plan, units)
    await appointEverybody(change, plan, profile, units, people)
    // Tests sign in with a password alone; those of the second factor set this themselves.
    await tx.insertInto('setting_value').values({ org, id: SECOND_FACTOR.id, value: JSON.stringify('求めない'), from_day: FROM }).execute()
    return { units, people, accounts: await addAccounts(change, key, people) }
  })
  const world = await aWorld(store)
  const things = await addThings(await takeSeat(world, org, null), units)
  return { org, key, profile, units, people, accounts, ...things }
}

async function addUnits(change: Change, plan: TestPlan): Promise<Record<UnitKey, string>> {
  const parents: Partial<Record<UnitKey, UnitKey>> = { 部: '本部', 課: '部', 係: '課', 他部: '本部', 他課: '他部', 他係: '他課' }
  const units = {} as Record<UnitKey, string>
  for (const [index, key] of UNIT_KEYS.entries()) {
    const [name, kind] = plan.units[key]
    const parent = parents[key]
    units[key] = await addUnit(change, { code: `U${index + 1}`, name, kind, parent: parent ? units[parent] : null, sort: index, from: FROM })
  }
  return units
}

async function addPeople(change: Change, plan: TestPlan, units: Record<UnitKey, string>): Promise<Record<PersonKey, string>> {
  const staffOf: Record<PersonKey, readonly [UnitKey, readonly [string, string], boolean]> = {
    本部長: ['本部', plan.chief, true], 部長: ['部', plan.director, true], 課長: ['課', plan.head, true], 補佐: ['課', plan.assistant, false], 代理: ['係', plan.deputy, false], 係長: ['係', plan.leader, true],
    係員: ['係', plan.clerk, false], 同僚: ['係', plan.clerk, false], 他部長: ['他部', plan.director, true], 他課長: ['他課', plan.head, true], 他補佐: ['他課', plan.assistant, false],
    他代理: ['他係', plan.deputy, false], 他係長: ['他係', plan.leader, true], 他係員: ['他係', plan.clerk, false],
  }
  const people = {} as Record<PersonKey, string>
  for (const [index, key] of PERSON_KEYS.entries()) {
    const [name, kana] = NAMES[key]
    const [unit, [post, rank], head] = staffOf[key]
    people[key] = await addPerson(change, { number: String(100_001 + index), name, kana, employment: 'regular', trainedOn: '2025-04-10', from: FROM })
    await assign(change, { person: people[key], unit: units[unit], post, rank, head, from: FROM })
  }
  if (plan.chief[0] === '市長') {
    const person = await addPerson(change, { number: '100000', name: '副島 零', kana: 'ソエジマ レイ', employment: 'regular', from: FROM })
    await assign(change, { person, unit: units.本部, post: '副市長', rank: '特別職', from: FROM })
  }
  return people
}

async function appointEverybody(change: Change, plan: TestPlan, profile: ProfileId, units: Record<UnitKey, string>, people: Record<PersonKey, string>): Promise<void> {
  const waiting = profileOf(profile).roles.filter(({ holder, optional, single }) => 'nominatedBy' in holder && !(optional && single))
  const later = ({ needs, memberOf }: RoleDefinition) => Number(needs !== undefined || memberOf !== undefined)
  const inOrder = waiting.toSorted((a, b) => later(a) - later(b))
  for (const role of inOrder) {
    if (role.scope === 'organisation') await appointOne(change, role, null, [plan.nominated[role.name], '他課長', '他補佐', '他部長', '課長', '本部長'], people)
    else {
      const [here, there]: [UnitKey, UnitKey] = role.scope === 'section' ? ['係', '他係'] : ['課', '他課']
      const kinds = role.kinds ?? profileOf(profile).headedKinds
      if (role.scope === 'unit' && !kinds.includes(plan.units[here][1])) continue
      const named = plan.nominated[role.name]
      const other = named && PERSON_KEYS.find((key) => key === `他${named}`)
      await appointOne(change, role, units[here], [named, '係長', '補佐', '代理', '課長', '同僚'], people)
      await appointOne(change, role, units[there], [other, '他係長', '他補佐', '他代理', '他課長', '他係員'], people)
    }
  }
}

async function appointOne(change: Change, role: RoleDefinition, unit: string | null, candidates: readonly (PersonKey | undefined)[], people: Record<PersonKey, string>): Promise<void> {
  const reasons: string[] = []
  for (const candidate of candidates) {
    if (candidate === undefined) continue
    try {
      await appoint(change, { role: role.name, person: people[candidate], unit, from: FROM, basis: '試験の辞令' })
      return
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      reasons.push(`${candidate}: ${error.message}`)
    }
  }
  if (!role.optional) throw new Error(`試験の組織で${role.name}を指名できません。\n${reasons.join('\n')}`)
}

let passwordHash: Promise<string> | undefined
async function addAccounts({ tx, org }: Change, key: string, people: Record<PersonKey, string>): Promise<Record<PersonKey, string>> {
  const password_hash = await (passwordHash ??= hashPassword(TEST_PASSWORD))
  const accounts = Object.fromEntries(PERSON_KEYS.map((one) => [one, `${key}.${USERNAMES[one]}`])) as Record<PersonKey, string>
  await tx.insertInto('account').values(PERSON_KEYS.map((one) => ({ org, person: people[one], username: accounts[one], password_hash }))).execute()
  return accounts
}

const ROSTER: Content = { title: '相談者名簿', confidentiality: 3, integrity: 2, availability: 1, records: 120 }
async function addThings(seat: Seat, units: Record<UnitKey, string>): Promise<Pick<TestOrganisation, 'places' | 'media' | 'numbers'>> {
  const numbers = { 空: 'USB-0001', 名簿: 'USB-0002', 他課: 'USB-0003' }
  return seat.db.transaction().execute(async (tx) => {
    const register = (key: string) => seat.book.registers.get(key)!
    const place = (number: string, unit: string) => insertItem(tx, seat, register('places'), 'places', { number, unit, columns: { name: `${number}号保管庫`, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true, forConfidential: true } })
    const places = { 保管庫: await place('庫-0001', units.課), 他課の保管庫: await place('庫-0002', units.他課) }
    const medium = (number: string, unit: string, at: string) => insertItem(tx, seat, register('media'), 'media', {
      number, unit, place: at, columns: { kind: 'ＵＳＢメモリ', product: '試験メモリ 32', serial: `SN${number}`, encryption: true, shared: '共用', origin: '支給', use: '一般', externallyConnected: 'なし', malwareCheckedOn: '2026-11-02', registeredOn: '2026-04-01' },
    })
    const media = { 空: await medium(numbers.空, units.課, places.保管庫), 名簿: await medium(numbers.名簿, units.課, places.保管庫), 他課: await medium(numbers.他課, units.他課, places.他課の保管庫) }
    await tx.insertInto('content').values({ org: seat.org, item: media.名簿, title: ROSTER.title, confidentiality: ROSTER.confidentiality, integrity: ROSTER.integrity, availability: ROSTER.availability, records: ROSTER.records!, restrictions: [], since: seat.now }).execute()
    await enterFirstRows(tx, seat, seat.book.profile.id, units.本部)
    if (seat.book.profile.id === 'municipality') await addUsageRules(tx, seat, units.課)
    return { places, media, numbers }
  })
}

/** The 利用手順 a municipality must have before anything is asked for about media, in force since before every test. */
async function addUsageRules(tx: Tx, seat: Seat, unit: string): Promise<void> {
  const register = (key: string) => seat.book.registers.get(key)!
  const policy = await insertItem(tx, seat, register('policies'), 'policies', { number: '規程-媒体', unit, columns: { name: '外部記録媒体の利用手順', kind: '要綱・要領', partOfPolicy: true, publicness: '職員限り', scope: '共通', topic: '外部電磁的記録媒体の利用手順' } })
  const version = await insertItem(tx, seat, register('policy-versions'), 'policy-versions', { number: '版-媒体', unit, columns: { policy, label: '制定', decidedOn: FROM, effectiveFrom: FROM } })
  await tx.updateTable('item').set({ state: '公布済' }).where('org', '=', seat.org).where('id', '=', version).execute()
}
