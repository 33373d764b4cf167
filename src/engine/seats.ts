import { headsOf, holdersOf, kindsOf } from './role-holders.ts'
import { indexOf, titleIn } from './organisation-index.ts'
import type { Organisation, Unit } from './organisation.ts'

/** How a seat of a body (委員会) is filled: by a post, by whoever heads the organisation or each unit of a kind, by a role, or by a person. */
export const SEATED_BY = ['職', '組織の長', '種別の長', '役割', '指定した者', '部外の職'] as const
export interface SeatRow {
  readonly office: string
  /** What the seat is called in the rules: 総務部長, 各方面本部長. */
  readonly title: string
  readonly by: (typeof SEATED_BY)[number]
  /** With 種別の長: the kind of the units whose heads sit. */
  readonly unitKind?: string | undefined
  /** With 役割: the role whose holders sit. */
  readonly role?: string | undefined
  readonly person?: string | undefined
}
/** One seat on a day: who sits there, nobody where it is vacant. `outside`: it belongs to somebody of another organisation. */
export interface SeatFacts { readonly office: string; readonly title: string; readonly people: readonly string[]; readonly outside: boolean }

/** The seats a row stands for on the organisation's day: one, or one for each unit or holder. `systemUnits`: where systems are kept, for roles held for systems. Pure. */
export function seatsOf(organisation: Organisation, row: SeatRow, systemUnits: readonly string[] = []): SeatFacts[] {
  const one = (people: readonly string[], title = row.title): SeatFacts => ({ office: row.office, title, people, outside: row.by === '部外の職' })
  switch (row.by) {
    case '組織の長': return [one(headsOf(organisation, indexOf(organisation).root?.id ?? ''))]
    case '種別の長': return headsOfKind(organisation, row, one)
    case '役割': return holdersOfRole(organisation, row, systemUnits, one)
    case '職': return [one(holdersOfPost(organisation, row.title))]
    default: return [one(row.person !== undefined && organisation.people.has(row.person) ? [row.person] : [])]
  }
}
type One = (people: readonly string[], title?: string) => SeatFacts

function headsOfKind(organisation: Organisation, { unitKind }: SeatRow, one: One): SeatFacts[] {
  const units = [...organisation.units.values()].filter(({ kind }) => kind === unitKind).sort((a, b) => a.sort - b.sort)
  if (units.length === 0) return [one([])]
  return units.map((unit) => one(headsOf(organisation, unit.id), titleIn(unit.name, organisation.people.get(headsOf(organisation, unit.id)[0] ?? '')?.assignments.find((held) => held.unit === unit.id)?.post ?? `${unit.name}の長`)))
}

/** Everybody who holds the role anywhere, each with the unit he holds it for; one vacant seat where nobody does. */
function holdersOfRole(organisation: Organisation, { role: name, title }: SeatRow, systemUnits: readonly string[], one: One): SeatFacts[] {
  const role = organisation.profile.roles.find((found) => found.name === name)
  if (!role) return [one([])]
  if (role.scope === 'organisation') return [one(holdersOf(organisation, role, null).holders)]
  const units = role.scope === 'system' ? [...new Set(systemUnits)] : [...organisation.units.values()].filter(({ kind }) => kindsOf(organisation, role).includes(kind)).sort((a, b) => a.sort - b.sort).map(({ id }) => id)
  const seats = units.map((unit) => holdersOf(organisation, role, unit)).map(({ unit, holders }) => one(holders, `${title}（${organisation.units.get(unit ?? '')?.name ?? ''}）`))
  const unique = [...new Map(seats.map((seat) => [seat.title, seat])).values()]
  return unique.length > 0 ? unique : [one([])]
}

/** 警務部警務課企画調整室長: whoever holds 企画調整室長, in a unit below one the rest of the words names. */
function holdersOfPost(organisation: Organisation, words: string): string[] {
  const found = [...indexOf(organisation).byTitle].flatMap(([title, placed]) => (words.endsWith(title) ? placed.map((held) => ({ ...held, title })) : []))
  const longest = Math.max(0, ...found.map(({ title }) => title.length))
  return [...new Set(found.filter(({ title }) => title.length === longest).filter(({ title, assignment }) => standsBelow(organisation, assignment.unit, words.slice(0, words.length - title.length))).map(({ person }) => person))]
}
function standsBelow(organisation: Organisation, unit: string, above: string): boolean {
  if (above === '') return true
  const line: Unit[] = []
  for (let at = organisation.units.get(unit); at; at = at.parent === null ? undefined : organisation.units.get(at.parent)) line.push(at)
  return line.slice(1).some(({ name }) => above.includes(name))
}
