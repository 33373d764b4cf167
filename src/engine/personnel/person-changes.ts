import { addDays } from '../calendar.ts'
import type { Draft } from './draft.ts'
import { isOn } from './history.ts'
import type { AssignmentRow, Employment, PersonRow } from './history.ts'

// 一人についての変更。どれも草案の行を変えるだけ。
export interface Place { readonly unit: string; readonly post: string; readonly rank: string; readonly is_head: boolean; readonly main: boolean }

export const assignmentsOf = (draft: Draft, person: string): AssignmentRow[] => draft.byPerson('assignment', person)

/** Somebody the organisation has not known: his row, serving from the day. Returns the id. */
export function join(draft: Draft, day: string, input: Pick<PersonRow, 'number' | 'name' | 'kana' | 'employment' | 'email'>): string {
  const id = draft.newId()
  draft.put('person', { id, ...input, trained_on: null, from_day: day, to_day: null })
  return id
}

/** Comes back after having left: what he was called until then and the days between stay as they were. */
export function comeBack(draft: Draft, day: string, person: PersonRow): void {
  if (person.to_day === null || person.to_day >= day) return
  const { name, kana, employment } = person
  const gap = addDays(day, -1)
  if (person.to_day < gap) {
    draft.put('person_past', { person: person.id, until_day: person.to_day, name, kana, employment, serving: true })
    draft.put('person_past', { person: person.id, until_day: gap, name, kana, employment, serving: false })
  }
  draft.put('person', { ...person, to_day: null })
}

/** From the day on he is called or employed otherwise. */
export function describe(draft: Draft, day: string, person: PersonRow, to: { readonly name: string; readonly kana: string; readonly employment: Employment; readonly email: string | null }): void {
  const { name, kana, employment } = person
  const dated = name !== to.name || kana !== to.kana || employment !== to.employment
  const until = addDays(day, -1)
  if (dated && until >= person.from_day && !draft.find('person_past', person.id, until)) draft.put('person_past', { person: person.id, until_day: until, name, kana, employment, serving: true })
  draft.put('person', { ...person, ...to })
}
/** A change of name registered for a later day would be overwritten unseen. */
export const describedLater = (draft: Draft, day: string, person: string): boolean => draft.byPerson('person_past', person).some(({ until_day: until }) => until >= day)

/** From the day on he stands in exactly these places. What stays the same goes on; what ends does so the day before. 前提: no place of his begins later. */
export function place(draft: Draft, day: string, person: PersonRow, places: readonly Place[]): void {
  const now = assignmentsOf(draft, person.id).filter((one) => isOn(one, day))
  const wanted = [...places]
  for (const row of now) {
    const at = wanted.findIndex((one) => one.unit === row.unit && one.post === row.post && one.rank === row.rank && one.is_head === row.is_head && one.main === row.main)
    if (at >= 0) wanted.splice(at, 1)
    else endOrDrop(draft, row, addDays(day, -1))
  }
  for (const one of wanted) draft.put('assignment', { id: draft.newId(), person: person.id, ...one, from_day: day, to_day: person.to_day })
}

/** His last day of service. Places, roles and deputyships end with it; what would only begin later is taken back. */
export function leave(draft: Draft, lastDay: string, person: PersonRow): string | null {
  if (person.from_day > lastDay) return `採用の日（${person.from_day}）より前の退職日です。`
  const later = assignmentsOf(draft, person.id).find(({ from_day: from }) => from > lastDay)
  if (later) return `退職日より後に始まる配置（${later.from_day}から）が登録されています。先に取り消してください。`
  for (const row of assignmentsOf(draft, person.id)) if (row.to_day === null || row.to_day > lastDay) endOrDrop(draft, row, lastDay)
  for (const row of draft.byPerson('appointment', person.id)) if (row.to_day === null || row.to_day > lastDay) endOrDrop(draft, row, lastDay, 'appointment')
  for (const row of draft.byPerson('delegation', person.id)) if (row.to_day === null || row.to_day > lastDay) endOrDrop(draft, row, lastDay, 'delegation')
  for (const row of draft.byPerson('deputy', person.id)) if (row.to_day === null || row.to_day > lastDay) endOrDrop(draft, row, lastDay, 'deputy')
  draft.put('person', { ...person, to_day: lastDay })
  return null
}

type Ending = 'assignment' | 'appointment' | 'deputy' | 'delegation'
/** Ends a row on the day; one that would begin only afterwards never comes to be. */
export function endOrDrop<T extends Ending>(draft: Draft, row: Parameters<typeof draft.put<T>>[1], lastDay: string, table: T = 'assignment' as T): void {
  if (row.from_day > lastDay) draft.drop(table, row)
  else draft.put(table, { ...row, to_day: lastDay })
}
