import { hokkaido, mic, mpd, saitama } from '../../clauses/index.ts'
import { searchText } from '../acts/item-write.ts'
import { media } from '../domain/media/media.register.ts'
import { places } from '../domain/zones/places.register.ts'
import { addDays, fiscalYear, fiscalYearEnd } from '../engine/calendar.ts'
import type { ProfileId } from '../engine/definition.ts'
import { belongsTo, holdersOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import { indexOf } from '../engine/organisation-index.ts'
import { columnName } from '../store/register-ddl.ts'
import type { Known } from './assets.ts'
import { informationFor, PURPOSES, type InformationPlan } from './information.ts'
import type { Counters, Draft, DraftUnit } from './people.ts'
import type { Random } from './random.ts'

export type Row = Record<string, unknown>
export interface MediaRows { readonly items: Row[]; readonly places: Row[]; readonly media: Row[]; readonly contents: Row[]; readonly custody: Row[] }
type State = '保管中' | '使用中' | '持出し中' | '要確認' | '紛失' | '廃棄'
interface Wanted { readonly state: State; readonly dueIn?: number; readonly contents?: readonly InformationPlan[]; readonly holder?: string }

const KINDS = [
  { kind: 'ＵＳＢメモリ', mark: 'USB', share: 60, products: ['サンプル電機 SecureStick S3', '見本工業 暗号化USB M20', '例示製作所 US-64G'], capacities: ['8GB', '16GB', '32GB', '64GB'] },
  { kind: '外付けハードディスクドライブ', mark: 'HDD', share: 12, products: ['見本工業 PortableDrive 1T', '例示製作所 HD-2T'], capacities: ['1TB', '2TB'] },
  { kind: 'ＤＶＤ－Ｒ', mark: 'DVD', share: 12, products: ['例示製作所 DVD-R 4.7'], capacities: ['4.7GB'] },
  { kind: 'ＳＤカード', mark: 'SD', share: 8, products: ['サンプル電機 SDHC 32'], capacities: ['16GB', '32GB'] },
  { kind: 'ＵＩＤ', mark: 'UID', share: 6, products: ['見本工業 認証キー K1'], capacities: ['-'] },
  { kind: 'その他', mark: 'ETC', share: 2, products: ['例示製作所 MO 640'], capacities: ['640MB'] },
] as const
/** Every state to be seen in the unit shown, and what the main job needs. */
function shownMedia(information: readonly InformationPlan[], applicant: string, colleague: string): Wanted[] {
  const first = (fits: (one: InformationPlan) => boolean) => [information.find(fits)!]
  return [
    { state: '保管中', contents: first(([, confidentiality, integrity, availability]) => confidentiality === 2 && integrity === 1 && availability === 1) },
    { state: '保管中', contents: first(([, confidentiality, integrity]) => confidentiality === 2 && integrity === 2) },
    { state: '保管中', contents: first(([, confidentiality]) => confidentiality === 3) }, { state: '保管中', contents: first(([, confidentiality]) => confidentiality === 1) },
    ...Array.from({ length: 11 }, (): Wanted => ({ state: '保管中', contents: [] })),
    { state: '使用中', holder: applicant }, { state: '使用中', holder: colleague }, { state: '持出し中', dueIn: 2, holder: applicant, contents: first(([, confidentiality]) => confidentiality === 2) },
    { state: '持出し中', dueIn: -4, holder: colleague, contents: first(([, confidentiality]) => confidentiality === 2) }, { state: '要確認' }, { state: '紛失', holder: colleague, contents: first(([, confidentiality]) => confidentiality === 2) }, { state: '廃棄' }, { state: '廃棄' },
  ]
}

/** The media of the organisation and the places they lie in. Media belong to the 所属; under mpd to the section its 情報管理者 answers for. */
export function mediaFor(draft: Draft, organisation: Organisation, applicant: string, colleague: string, today: string, random: Random, next: Counters, known: ReadonlyMap<string, Known> = new Map()): MediaRows {
  const rows: MediaRows = { items: [], places: [], media: [], contents: [], custody: [] }
  const offices = draft.units.filter(({ plan }) => organisation.profile.headedKinds.includes(plan.kind))
  const safes = new Map(offices.map((office) => [String(office.id), placesOf(office, rows, next, draft.plan.profile)]))
  const homes = draft.plan.profile === 'mpd' ? draft.units.filter(({ parent }) => offices.some(({ id }) => id === parent)) : offices
  const shown = String(draft.units.find(({ plan }) => plan.name === draft.plan.shown)!.id)
  const weights = homes.map(({ id }) => (draft.plan.profile === 'mpd' ? indexOf(organisation).byUnit : indexOf(organisation).byOffice).get(String(id)) ?? [])
  const total = weights.reduce((sum, { length }) => sum + length, 0)
  const numbers = new Map<string, number>()
  const shorts = shortNames(offices)
  let left = draft.plan.media
  homes.forEach((home, position) => {
    const staff = weights[position]!
    const count = position === homes.length - 1 ? left : Math.min(left, Math.round((draft.plan.media * staff.length) / total))
    const wanted = String(home.id) === shown ? shownMedia(informationFor(draft.plan.profile), applicant, colleague) : []
    const office = belongsTo(organisation, String(home.id))
    for (let i = 0; i < Math.max(count, wanted.length); i++) {
      enter(rows, { home: String(home.id), short: shorts.get(office)!, safes: safes.get(office)!, staff: staff.map(({ person }) => person), profile: draft.plan.profile, organisation, today, known: String(home.id) === shown ? known : NOTHING_KNOWN }, wanted[i] ?? anyState(random), numbers, random, next)
    }
    left -= count
  })
  return rows
}

function anyState(random: Random): Wanted {
  const draw = random.below(1000)
  const state: State = draw < 800 ? '保管中' : draw < 880 ? '使用中' : draw < 930 ? '持出し中' : draw < 940 ? '要確認' : draw < 943 ? '紛失' : '廃棄'
  return { state, dueIn: random.chance(0.12) ? -1 - random.below(9) : random.below(12) }
}

/** 略称 of each 所属 for the stickers; the unit's code is added where two would be the same. */
function shortNames(offices: readonly DraftUnit[]): Map<string, string> {
  const used = new Set<string>()
  return new Map(offices.map(({ id, code, plan: { short, name } }) => {
    const wanted = short ?? name.slice(0, 2)
    const given = used.has(wanted) ? `${wanted}${code}` : wanted
    used.add(given)
    return [String(id), given]
  }))
}

function placesOf(office: DraftUnit, rows: MediaRows, next: Counters, profile: ProfileId): { strong: number; plain: number } {
  const add = (suffix: string, columns: Row): number => {
    const id = next.item++
    const number = `庫-${office.plan.short ?? office.plan.name}-${office.code}${suffix}`
    rows.items.push({ id, register: 'places', number, state: '使用中', unit: office.id, ...searchText(places, number, columns), ...NOTHING })
    rows.places.push({ item: id, ...Object.fromEntries(Object.entries(columns).map(([key, value]) => [columnName(key), value])) })
    return id
  }
  const confidential = profile === 'municipality' ? { forConfidential: true } : {}
  return {
    strong: add('A', { name: `${office.plan.name} 耐火金庫`, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true, ...confidential }),
    plain: add('B', { name: `${office.plan.name} 施錠キャビネット`, lockable: true, fireproof: false, heatproof: false, waterproof: false, dampproof: false }),
  }
}
const NOTHING = { place: null, holder: null, due: null, seen_on: null, confidentiality: 0, integrity: 0, availability: 0 }

interface Home { readonly home: string; readonly short: string; readonly safes: { strong: number; plain: number }; readonly staff: readonly string[]; readonly profile: ProfileId; readonly organisation: Organisation; readonly today: string; /** Information of the unit that stands in the register, by title. */ readonly known: ReadonlyMap<string, Known> }
const NOTHING_KNOWN: ReadonlyMap<string, Known> = new Map()
function enter(rows: MediaRows, at: Home, wanted: Wanted, numbers: Map<string, number>, random: Random, next: Counters): void {
  const id = next.item++
  const { mark, kind, products, capacities } = wanted.contents ? KINDS[0] : kindBy(random.below(100))
  const series = `${at.short}-${mark}-`
  numbers.set(series, (numbers.get(series) ?? 0) + 1)
  const number = series + String(numbers.get(series)).padStart(4, '0')
  const registeredOn = addDays(at.today, -40 - random.below(2000))
  const contents = wanted.state === '廃棄' || kind === 'ＵＩＤ' ? [] : wanted.contents ?? (random.chance(0.4) ? [random.pick(informationFor(at.profile))] : [])
  const columns = {
    kind, otherKind: kind === 'その他' ? 'ＭＯディスク' : null, product: random.pick(products), serial: `SN${(100_000_000 + random.below(900_000_000)).toString(36).toUpperCase()}`, deviceId: null, capacity: random.pick(capacities),
    encryption: kind === 'ＵＳＢメモリ' && random.chance(0.8), shared: random.chance(0.7) ? '共用' : '個人に配分', origin: '支給', use: '一般', externallyConnected: wanted.state === '要確認' ? '接続した' : 'なし',
    malwareCheckedOn: addDays(at.today, -35 - random.below(5)), registeredOn, usableUntil: random.chance(0.2) ? fiscalYearEnd(fiscalYear(at.today)) : null, remarks: wanted.state === '紛失' ? '所在不明。捜索中' : null,
  }
  const highest = (axis: 1 | 2 | 3) => contents.reduce((most, one) => Math.max(most, one[axis]), 0)
  const away = wanted.state === '使用中' || wanted.state === '持出し中' || wanted.state === '紛失'
  const holder = away ? wanted.holder ?? random.pick(at.staff) : null
  const due = wanted.state === '持出し中' ? addDays(at.today, wanted.dueIn ?? 3) : null
  const place = away || wanted.state === '廃棄' ? null : contents.some(([, confidentiality, integrity, availability]) => confidentiality + integrity + availability > 3) ? at.safes.strong : at.safes.plain
  rows.items.push({
    id, register: 'media', number, state: wanted.state, unit: at.home, ...searchText(media, number, columns), place, holder, due,
    seen_on: wanted.state === '廃棄' ? null : addDays(at.today, -5 - random.below(20)), confidentiality: highest(1), integrity: highest(2), availability: highest(3),
  })
  rows.media.push({ item: id, ...Object.fromEntries(Object.entries(columns).map(([key, value]) => [columnName(key), value])) })
  const lines = contents.map(([title, confidentiality, integrity, availability, most]) => ({ title, confidentiality, integrity, availability, records: most > 1 ? 1 + random.below(most) : most || null }))
  for (const line of lines) rows.contents.push({ item: id, ...line, restrictions: at.known.get(line.title)?.kinds ?? (line.confidentiality === 3 ? ['no-copy'] : []), since: `${addDays(at.today, -30)}T10:00:00+09:00`, information: at.known.get(line.title)?.id ?? null })
  if (wanted.state === '持出し中') rows.custody.push(custodyOf(at, id, holder!, due!, lines, random))
}

function kindBy(draw: number): (typeof KINDS)[number] {
  let sum = 0
  return KINDS.find(({ share }) => (sum += share) > draw) ?? KINDS[0]
}

const PERMITTED: Readonly<Record<ProfileId, { role: string; clauses: readonly string[] }>> = {
  'saitama-police': { role: '運用管理担当者', clauses: [saitama['8-1-(2)-エ-(イ)']] }, mpd: { role: '情報管理者', clauses: [mpd['6-2-(1)'], mpd['別表3-機密性中-4']] },
  'hokkaido-police': { role: 'システム総括責任者', clauses: [hokkaido['11-1-(2)'], hokkaido['11-1-(2)-ウ']] }, municipality: { role: '情報セキュリティ管理者', clauses: [mic['5.1-(1)-③-(イ)']] },
}
function custodyOf(at: Home, item: number, person: string, due: string, lines: readonly Row[], random: Random): Row {
  const { role, clauses } = PERMITTED[at.profile]
  const from = addDays(due < at.today ? due : at.today, -2 - random.below(4))
  const [purpose, destination] = random.pick(PURPOSES)
  const definition = at.organisation.profile.roles.find(({ name }) => name === role)!
  const permittedBy = holdersOf(at.organisation, definition, at.home).holders.find((one) => one !== person) ?? null
  return {
    item, person, unit: at.home, purpose, destination, from_day: from, due, role: permittedBy === null ? '' : role, permitted_by: permittedBy, permitted_on: permittedBy === null ? null : addDays(from, -1),
    clauses, contents: lines, opened_at: `${from}T08:45:00+09:00`,
  }
}
