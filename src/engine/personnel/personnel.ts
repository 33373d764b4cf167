import { addDays } from '../calendar.ts'
import { normalize } from '../japanese-text.ts'
import { Draft } from './draft.ts'
import { isOn, personOn, pictureOn } from './history.ts'
import type { Employment, History, PersonRow } from './history.ts'
import { comeBack, describe, describedLater, join, leave, place } from './person-changes.ts'
import type { Place } from './person-changes.ts'
import { endRolesOfMovers } from './roles-after.ts'
import type { EndedRole } from './roles-after.ts'

/** One line of a list of staff, read but not yet compared; `row` is its line in the file. Several lines of one number are the places of one person. */
export interface PersonnelLine {
  readonly row: number; readonly number: string; readonly name: string; readonly kana: string; readonly formerName: string
  readonly employment: Employment | null; readonly email: string | null
  /** Id of the unit; null: the line says none (退職). */
  readonly unit: string | null
  readonly post: string; readonly rank: string; readonly head: boolean
  /** 本務; null: the line does not say. */
  readonly main: boolean | null
  /** Last day of service. */
  readonly lastDay: string | null
}
export const PERSONNEL_KINDS = ['採用', '復帰', '異動', '職・階級の変更', '兼務・派遣の変更', '氏名の変更', '任用の変更', '退職', '変更なし', '誤り'] as const
export type PersonnelKind = (typeof PERSONNEL_KINDS)[number]
export interface PersonnelOutcome { readonly row: number; readonly number: string; readonly name: string; readonly person: string | null; readonly kinds: readonly PersonnelKind[]; readonly message: string; readonly lastDay?: string }
export interface PersonnelPlan { readonly outcomes: readonly PersonnelOutcome[]; readonly draft: Draft; readonly ended: readonly EndedRole[] }

/** What a list does on its day: the same rows whatever the order of its lines. `others`: what becomes of serving staff the list does not name. */
export function planPersonnel(history: History, input: { readonly day: string; readonly lines: readonly PersonnelLine[]; readonly others: 'stay' | 'leave'; /** Numbers of people the list names in lines that could not be read. */ readonly named?: readonly string[] }): PersonnelPlan {
  const refused = new Map<string, string>()
  for (;;) {
    const plan = attempt(history, input, refused)
    const clashes = doubleHeads(plan, input.day).filter(([number]) => !refused.has(number))
    if (clashes.length === 0) return plan
    for (const [number, message] of clashes) refused.set(number, message)
  }
}

function attempt(history: History, { day, lines, others, named = [] }: Parameters<typeof planPersonnel>[1], refused: ReadonlyMap<string, string>): PersonnelPlan {
  const draft = new Draft(history)
  const before = pictureOn(history, addDays(day, -1))
  const known = new Map([...history.person].map((row) => [normalize(row.number), row]))
  const outcomes: PersonnelOutcome[] = []
  for (const [key, own] of Map.groupBy(lines, ({ number }) => normalize(number))) outcomes.push(...outcomesOf(draft, day, own, known.get(key), refused.get(key)))
  if (others === 'leave') outcomes.push(...leaveUnnamed(draft, day, new Set([...lines.map(({ number }) => number), ...named].map(normalize)), history))
  const moved = new Set(outcomes.flatMap(({ person, kinds }) => (person !== null && kinds.some((kind) => kind !== '退職' && kind !== '誤り' && kind !== '変更なし') ? [person] : [])))
  const ended = [...endRolesOfMovers(draft, day, moved, before), ...endedByLeaving(draft, history, outcomes)]
  return { outcomes: outcomes.sort((a, b) => a.row - b.row), draft, ended }
}

/** Registered once, and taken back before his first day. */
const neverServed = (person: PersonRow): boolean => person.to_day !== null && person.to_day < person.from_day

/** Every line of one person. All of them are refused for the fault of one. */
function outcomesOf(draft: Draft, day: string, lines: readonly PersonnelLine[], person: PersonRow | undefined, refused: string | undefined): PersonnelOutcome[] {
  const [first] = lines
  const message = refused ?? faultOf(draft, day, lines, person)
  const base = { row: first!.row, number: first!.number, name: first!.name || (person?.name ?? ''), person: person?.id ?? null }
  if (message !== null) return lines.map((line) => ({ ...base, row: line.row, kinds: ['誤り'], message }))
  const lastDay = lines.map((line) => line.lastDay).find((one) => one !== null)
  if (lastDay) {
    if (person!.to_day === lastDay) return [{ ...base, kinds: ['変更なし'], message: '' }]
    const fault = leave(draft, lastDay, person!)
    return [fault === null ? { ...base, kinds: ['退職'], message: `${lastDay}まで`, lastDay } : { ...base, kinds: ['誤り'], message: fault }]
  }
  return [changePerson(draft, day, lines, person, base)]
}

function changePerson(draft: Draft, day: string, lines: readonly PersonnelLine[], person: PersonRow | undefined, base: Omit<PersonnelOutcome, 'kinds' | 'message'>): PersonnelOutcome {
  const first = lines.find(({ main }) => main !== false)!
  const kinds: PersonnelKind[] = []
  const id = person?.id ?? join(draft, day, { number: first.number, name: first.name, kana: first.kana, employment: first.employment ?? 'regular', email: first.email })
  if (!person) kinds.push('採用')
  else if (neverServed(person)) { draft.put('person', { ...person, from_day: day, to_day: null, ...(first.name === '' ? {} : { name: first.name, kana: first.kana }), employment: first.employment ?? 'regular' }); kinds.push('採用') }
  else if (person.to_day !== null && person.to_day < day) { comeBack(draft, day, person); kinds.push('復帰') }
  if (person && !neverServed(person)) {
    const to = { name: first.name || person.name, kana: first.kana || person.kana, employment: first.employment ?? person.employment, email: first.email ?? person.email }
    if (flat(to.name) !== flat(person.name) || flat(to.kana) !== flat(person.kana)) kinds.push('氏名の変更')
    else Object.assign(to, { name: person.name, kana: person.kana })
    if (to.employment !== person.employment) kinds.push('任用の変更')
    describe(draft, day, draft.find('person', id)!, to)
  }
  const before = draft.byPerson('assignment', id).filter((one) => isOn(one, day))
  const places = lines.map((line): Place => ({ unit: line.unit!, post: line.post, rank: line.rank, is_head: line.head, main: line === first }))
  place(draft, day, draft.find('person', id)!, places)
  if (kinds[0] !== '採用' && kinds[0] !== '復帰') kinds.push(...kindsOfMove(before, draft.byPerson('assignment', id).filter((one) => isOn(one, day))))
  return { ...base, person: id, kinds: kinds.length === 0 ? ['変更なし'] : kinds, message: '' }
}
const flat = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

function kindsOfMove(before: readonly Place[], after: readonly Place[]): PersonnelKind[] {
  const main = (list: readonly Place[]) => list.find((one) => one.main)
  const beside = (list: readonly Place[]) => list.filter((one) => !one.main).map(({ unit, post, rank, is_head: head }) => `${unit} ${post} ${rank} ${head}`).sort().join('\n')
  const [old, now] = [main(before), main(after)]
  const kinds: PersonnelKind[] = []
  if (old?.unit !== now?.unit) kinds.push('異動')
  else if (old && now && (old.post !== now.post || old.rank !== now.rank || old.is_head !== now.is_head)) kinds.push('職・階級の変更')
  if (beside(before) !== beside(after)) kinds.push('兼務・派遣の変更')
  return kinds
}

/** Why the lines of one person cannot be taken, or null. */
function faultOf(draft: Draft, day: string, lines: readonly PersonnelLine[], person: PersonRow | undefined): string | null {
  const [first] = lines
  if (lines.some(({ name }) => name !== '' && flat(name) !== flat(first!.name))) return `職員番号「${first!.number}」の行の氏名が一致しません。`
  if (lines.some(({ lastDay }) => lastDay !== null)) return leavingFault(lines, person)
  if (!person && first!.name === '') return '氏名がありません。新しく登録するには氏名が要ります。'
  if (person && person.from_day > day && !neverServed(person)) return `この職員は${person.from_day}からの採用です。発令日を確かめてください。`
  if (person && first!.name !== '' && isSomebodyElse(person, first!)) return `職員番号「${person.number}」は${person.name}さんのものです。改姓なら「旧氏名」の列に${person.name}と書いてください。`
  if (person && describedLater(draft, day, person.id)) return 'この日より後の氏名・任用の変更が登録されています。先にその取込みを取り消してください。'
  const later = person && draft.byPerson('assignment', person.id).find(({ from_day: from }) => from > day)
  if (later) return `${later.from_day}からの配置が登録されています。先にその異動を取り消してください。`
  return placesFault(draft, day, lines)
}
function leavingFault(lines: readonly PersonnelLine[], person: PersonRow | undefined): string | null {
  if (!person || neverServed(person)) return 'この職員番号は登録されていないため、退職を登録できません。'
  if (new Set(lines.map(({ lastDay }) => lastDay)).size > 1) return '同じ職員の行で退職日が違います。'
  return person.to_day !== null && person.to_day !== lines[0]!.lastDay ? `${person.to_day}の退職が登録されています。` : null
}
function placesFault(draft: Draft, day: string, lines: readonly PersonnelLine[]): string | null {
  for (const { unit } of lines) {
    if (unit === null) return '所属がありません。'
    const periods = draft.periodsOf(unit)
    if (!periods.some((one) => isOn(one, day))) return `この所属は${day}にはありません。`
    const ends = periods.at(-1)!.to_day
    if (ends !== null) return `この所属は${ends}で廃止されます。引継ぎ先の部署にしてください。`
  }
  if (lines.length > 1 && lines.filter(({ main }) => main === true).length !== 1) return '同じ職員の行が複数あります。どれか一つだけを本務としてください。'
  if (lines.length === 1 && lines[0]!.main === false) return '本務の行がありません。兼務・派遣の行だけでは取り込めません。'
  return new Set(lines.map(({ unit }) => unit)).size < lines.length ? '同じ部署の行が二つあります。' : null
}
/** Neither the surname nor the given name nor its reading is the same: probably another person's number. */
function isSomebodyElse(person: PersonRow, line: PersonnelLine): boolean {
  if (flat(line.formerName) !== '' && normalize(line.formerName) === normalize(person.name)) return false
  const parts = (text: string) => text.trim().split(/[\s　]+/u).map(normalize).filter((part) => part !== '')
  if (normalize(line.name) === normalize(person.name)) return false
  const [mine, theirs] = [[...parts(person.name), ...parts(person.kana)], [...parts(line.name), ...parts(line.kana)]]
  return !mine.some((part) => theirs.includes(part))
}

/** Staff (not people of contractors or outside) whom a full list no longer names. */
function leaveUnnamed(draft: Draft, day: string, named: ReadonlySet<string>, history: History): PersonnelOutcome[] {
  const lastDay = addDays(day, -1)
  const past = Map.groupBy(history.person_past, ({ person }) => person)
  return history.person.flatMap((person): PersonnelOutcome[] => {
    const now = personOn(person, past.get(person.id) ?? [], day)
    if (!now || person.to_day !== null || named.has(normalize(person.number)) || (now.employment !== 'regular' && now.employment !== 'non-regular')) return []
    const fault = leave(draft, lastDay, person)
    const base = { row: Number.MAX_SAFE_INTEGER, number: person.number, name: person.name, person: person.id }
    return [fault === null ? { ...base, kinds: ['退職'], message: `名簿に載っていないため、${lastDay}で退職`, lastDay } : { ...base, kinds: ['誤り'], message: fault }]
  })
}
function endedByLeaving(draft: Draft, history: History, outcomes: readonly PersonnelOutcome[]): EndedRole[] {
  const leaving = new Set(outcomes.flatMap(({ person, kinds }) => (kinds.includes('退職') && person !== null ? [person] : [])))
  return history.appointment.filter((row) => leaving.has(row.person) && draft.find('appointment', row.id) !== row).map((appointment) => ({ appointment, because: '退職' }))
}

/** Numbers whose lines would give a unit a second head, with the reason. */
function doubleHeads({ draft, outcomes }: PersonnelPlan, day: string): [string, string][] {
  const heads = Map.groupBy([...draft.all('assignment')].filter((one) => one.is_head && (one.to_day === null || one.to_day >= day)), ({ unit }) => unit)
  const touched = new Map(outcomes.filter(({ kinds }) => !kinds.includes('誤り') && !kinds.includes('変更なし')).flatMap(({ person, number }) => (person === null ? [] : [[person, number] as const])))
  return [...heads.values()].filter((list) => list.length > 1).flatMap((list) => list.flatMap((row): [string, string][] => {
    const number = touched.get(row.person)
    const other = list.find((one) => one !== row && one.from_day <= (row.to_day ?? '9999') && (one.to_day ?? '9999') >= row.from_day)
    return number === undefined || !other ? [] : [[normalize(number), `この部署の長が二人になります（もう一人は${draft.find('person', other.person)?.name ?? '別の職員'}さん）。前任者の異動を同じ表に入れるか、長の列を直してください。`]]
  }))
}
