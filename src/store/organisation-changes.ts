import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import { addDays, isDay } from '../engine/calendar.ts'
import { refuseField } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { profileOf } from '../profiles/index.ts'
import type { Tx } from './database.ts'

/** The transaction a change happens in and who makes it (a person's id, or null for the set-up itself). */
export interface Change { readonly tx: Tx; readonly org: number; readonly actor: string | null }
export interface NewUnit { readonly code: string; readonly name: string; readonly kana?: string; readonly kind: string; readonly parent: string | null; readonly sort?: number; readonly from: string }
export interface NewPerson {
  readonly number: string; readonly name: string; readonly kana?: string; readonly employment: 'regular' | 'non-regular' | 'contractor' | 'outsider'
  readonly email?: string; readonly trainedOn?: string; readonly from: string
}
export interface NewAssignment {
  readonly person: string; readonly unit: string; readonly post: string; readonly rank: string; readonly head?: boolean; readonly main?: boolean
  readonly from: string; readonly to?: string | null
}
/** `YYYY-MM-DD`, both included; `to` left out or null: for good. */
interface Period { readonly from: string; readonly to?: string | null }

/** Adds a unit below `parent`. Refused for an unknown kind, a code in use, or a parent not in force on the day. Returns the unit's id. */
export async function addUnit(change: Change, unit: NewUnit): Promise<string> {
  await start(change, unit)
  requireText({ code: [unit.code, '部署コード'], name: [unit.name, '名称'] })
  await requireKind(change, unit.kind)
  if (unit.parent !== null) await requireUnit(change, unit.parent, unit.from, 'parent')
  else if (await hasRoot(change, unit.from)) throw refuseField('parent', 'いちばん上の部署はすでにあります。上の部署を選んでください。')
  const taken = await change.tx.selectFrom('unit').select('id').where('org', '=', change.org).where('code', '=', unit.code).executeTakeFirst()
  if (taken) throw refuseField('code', `部署コード「${unit.code}」はすでに使われています。別のコードにしてください。`)
  const { id } = await change.tx.insertInto('unit').values({ org: change.org, code: unit.code }).returning('id').executeTakeFirstOrThrow()
  await insertPeriod(change, id, unit, unit.from)
  await note(change, '部署の新設', `unit/${id}`, null, unit)
  return id
}

/** From `from` on the unit is called or stands otherwise: ends its period the day before and begins another. A change on its first day replaces it. */
export async function changeUnit(change: Change, unit: string, to: Partial<Omit<NewUnit, 'code' | 'from'>> & { readonly from: string }): Promise<void> {
  await start(change, to)
  const period = await lastPeriod(change, unit, to.from)
  const parent = to.parent === undefined ? period.parent : to.parent
  if (to.kind !== undefined) await requireKind(change, to.kind)
  if (parent !== null) await requireUnit(change, parent, to.from, 'parent')
  if (parent !== null && await isBelow(change, parent, unit, to.from)) throw refuseField('parent', '自分自身か自分の下の部署を、上の部署にはできません。')
  const after = { name: to.name ?? period.name, kana: to.kana ?? period.kana, kind: to.kind ?? period.kind, parent, sort: to.sort ?? period.sort }
  if (to.from === period.from_day) {
    await change.tx.updateTable('unit_period').set(after).where('org', '=', change.org).where('unit', '=', unit).where('from_day', '=', to.from).execute()
  } else {
    await endPeriod(change, unit, period.from_day, addDays(to.from, -1))
    await insertPeriod(change, unit, after, to.from)
  }
  await note(change, '部署の変更', `unit/${unit}`, period, { ...after, from: to.from })
}

/** The unit's last day. Refused while units, people or media of it would be left in nothing. */
export async function closeUnit(change: Change, unit: string, lastDay: string): Promise<void> {
  await start(change, { from: lastDay })
  const period = await lastPeriod(change, unit, lastDay)
  const { rows: [left] } = await sql<{ units: boolean; people: boolean; items: boolean }>`select
    exists (select from unit_period where org = ${change.org} and parent = ${unit} and (to_day is null or to_day > ${lastDay}::date)) as units,
    exists (select from assignment where org = ${change.org} and unit = ${unit} and (to_day is null or to_day > ${lastDay}::date)) as people,
    exists (select from item where org = ${change.org} and unit = ${unit} and state not in ('廃棄', '返却済', '廃止')) as items`.execute(change.tx)
  const kept = [left!.units && '下の部署', left!.people && '職員', left!.items && '台帳の媒体など'].filter((one) => one !== false)
  if (kept.length > 0) throw refuseField('to', `この部署にはまだ${kept.join('・')}があります。先に移してから廃止してください。`)
  await endPeriod(change, unit, period.from_day, lastDay)
  await note(change, '部署の廃止', `unit/${unit}`, period, { to: lastDay })
}

/** Registers a person. Refused for a number in use. Returns the person's id. */
export async function addPerson(change: Change, person: NewPerson): Promise<string> {
  await start(change, person)
  requireText({ number: [person.number, '職員番号'], name: [person.name, '氏名'] })
  if (person.trainedOn !== undefined && !isDay(person.trainedOn)) throw refuseField('trainedOn', '教養・研修の受講日を年月日で入れてください。')
  const taken = await change.tx.selectFrom('person').select('name').where('org', '=', change.org).where('number', '=', person.number).executeTakeFirst()
  if (taken) throw refuseField('number', `職員番号「${person.number}」は${taken.name}さんが使っています。番号を確かめてください。`)
  const { id } = await change.tx.insertInto('person').values({
    org: change.org, number: person.number, name: person.name, kana: person.kana ?? '', employment: person.employment,
    email: person.email ?? null, trained_on: person.trainedOn ?? null, from_day: person.from, to_day: null,
  }).returning('id').executeTakeFirstOrThrow()
  await note(change, '職員の登録', `person/${id}`, null, person)
  return id
}

/** Places a person in a unit. One main assignment and one head at a time. Returns the assignment's id. */
export async function assign(change: Change, input: NewAssignment): Promise<string> {
  await start(change, input)
  requireText({ post: [input.post, '職'] })
  const profile = await profileFor(change)
  if (!profile.ranks.includes(input.rank.replace(/相当$/, ''))) throw refuseField('rank', `階級・級「${input.rank}」はありません。${profile.ranks.join('、')}から選んでください。`)
  await requirePerson(change, input.person, input.from, 'person')
  await requireUnit(change, input.unit, input.from, 'unit')
  const overlapping = change.tx.selectFrom('assignment').select('id').where('org', '=', change.org).where(overlaps(input))
  if (input.main !== false && await overlapping.where('person', '=', input.person).where('main', '=', true).executeTakeFirst()) {
    throw refuseField('from', 'この期間には、もう本務の配置があります。先にその配置を終えるか、兼務として登録してください。')
  }
  if (input.head && await overlapping.where('unit', '=', input.unit).where('is_head', '=', true).executeTakeFirst()) {
    throw refuseField('head', 'この期間には、もうこの部署の長がいます。先にその配置を終えてください。')
  }
  const { id } = await change.tx.insertInto('assignment').values({
    org: change.org, person: input.person, unit: input.unit, post: input.post, rank: input.rank, is_head: input.head ?? false, main: input.main ?? true,
    from_day: input.from, to_day: input.to ?? null,
  }).returning('id').executeTakeFirstOrThrow()
  await note(change, '配置', `person/${input.person}`, null, { assignment: id, ...input })
  return id
}

/** The last day of an assignment. Appointments the person holds for that unit, or a section of it, end with it; their ids are returned. */
export async function endAssignment(change: Change, assignment: string, lastDay: string): Promise<string[]> {
  await start(change)
  const found = await change.tx.selectFrom('assignment').selectAll().where('org', '=', change.org).where('id', '=', assignment).executeTakeFirst()
  if (!found) throw refuseField('assignment', 'その配置は登録されていません。')
  requirePeriod({ from: found.from_day, to: lastDay })
  if (found.to_day !== null && found.to_day < lastDay) throw refuseField('to', `この配置は${found.to_day}で終わっています。`)
  await change.tx.updateTable('assignment').set({ to_day: lastDay }).where('org', '=', change.org).where('id', '=', assignment).execute()
  await note(change, '配置の終わり', `person/${found.person}`, found, { assignment, to: lastDay })
  return endRolesOfUnit(change, found.person, found.unit, lastDay)
}

/** 異動: ends the main assignment the day before and places the person anew. Returns the new assignment and the appointments that ended. */
export async function transfer(change: Change, input: NewAssignment): Promise<{ assignment: string; ended: string[] }> {
  await start(change, input)
  const current = await change.tx.selectFrom('assignment').select(['id', 'from_day']).where('org', '=', change.org).where('person', '=', input.person).where('main', '=', true)
    .where(overlaps(input)).orderBy('from_day').executeTakeFirst()
  if (current && current.from_day >= input.from) throw refuseField('from', `${current.from_day}からの配置が登録されています。それより後の日にしてください。`)
  const ended = current ? await endAssignment(change, current.id, addDays(input.from, -1)) : []
  return { assignment: await assign(change, { ...input, main: true }), ended }
}

/** 退職など: the last day of service. Every assignment, role and deputyship still running ends with it. Returns the appointments that ended. */
export async function endEmployment(change: Change, person: string, lastDay: string): Promise<string[]> {
  await start(change)
  requirePeriod({ from: lastDay })
  await requirePerson(change, person, lastDay, 'person')
  const running = await change.tx.selectFrom('assignment').select(['id', 'from_day']).where('org', '=', change.org).where('person', '=', person).where(sql<boolean>`(to_day is null or to_day > ${lastDay}::date)`).execute()
  if (running.some(({ from_day: from }) => from > lastDay)) throw refuseField('to', 'この日より後に始まる配置が登録されています。先にその配置を取り消してください。')
  const ended: string[] = []
  for (const { id } of running) ended.push(...await endAssignment(change, id, lastDay))
  const { rows } = await sql<{ id: string }>`update appointment set to_day = greatest(${lastDay}::date, from_day) where org = ${change.org} and person = ${person} and (to_day is null or to_day > ${lastDay}::date) returning id::text`.execute(change.tx)
  await sql`update deputy set to_day = greatest(${lastDay}::date, from_day) where org = ${change.org} and (principal = ${person} or deputy = ${person}) and (to_day is null or to_day > ${lastDay}::date)`.execute(change.tx)
  await sql`update delegation set to_day = greatest(${lastDay}::date, from_day) where org = ${change.org} and to_person = ${person} and (to_day is null or to_day > ${lastDay}::date)`.execute(change.tx)
  await change.tx.updateTable('person').set({ to_day: lastDay }).where('org', '=', change.org).where('id', '=', person).execute()
  await note(change, '在職の終わり', `person/${person}`, null, { to: lastDay, appointments: [...ended, ...rows.map(({ id }) => id)] })
  return [...ended, ...rows.map(({ id }) => id)]
}

async function endRolesOfUnit(change: Change, person: string, unit: string, lastDay: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; role: string }>`
    with recursive up as (
      select unit, parent, kind from unit_period where org = ${change.org} and unit = ${unit} and from_day <= ${lastDay}::date and (to_day is null or to_day >= ${lastDay}::date)
      union select p.unit, p.parent, p.kind from unit_period p join up on p.unit = up.parent
        where p.org = ${change.org} and p.from_day <= ${lastDay}::date and (p.to_day is null or p.to_day >= ${lastDay}::date)
          and up.kind <> all (${[...(await profileFor(change)).headedKinds]}::text[]))
    update appointment set to_day = greatest(${lastDay}::date, from_day)
    where org = ${change.org} and person = ${person} and scope_unit in (select unit from up) and (to_day is null or to_day > ${lastDay}::date)
    returning id::text, role`.execute(change.tx)
  for (const { id, role } of rows) await note(change, '役割の終わり', `person/${person}`, null, { appointment: id, role, to: lastDay, because: '配置の終わり' })
  return rows.map(({ id }) => id)
}

// ---------------------------------------------------------------- what every change needs
export async function note(change: Change, act: string, subject: string, before: unknown, after: unknown, clauses: readonly ClauseId[] = []): Promise<void> {
  await appendEvidence(change.tx, { org: change.org, actor: change.actor, act, subject, before: before ?? undefined, after, clauses })
}
export async function profileFor({ tx, org }: Change) {
  return profileOf((await tx.selectFrom('organisation').select('profile').where('id', '=', org).executeTakeFirstOrThrow()).profile)
}
/** Checks the dates and makes changes of one organisation follow one another, so that what was checked still holds when it is written. */
export async function start({ tx, org }: Change, period?: Period): Promise<void> {
  if (period) requirePeriod(period)
  await tx.selectFrom('organisation').select('id').where('id', '=', org).forNoKeyUpdate().execute()
}
export function requirePeriod({ from, to }: Period): void {
  if (!isDay(from)) throw refuseField('from', '開始日を年月日で入れてください。')
  if (to !== undefined && to !== null && !isDay(to)) throw refuseField('to', '終了日を年月日で入れてください。')
  if (to && to < from) throw refuseField('to', '終了日が開始日より前になっています。日付を確かめてください。')
}
function requireText(fields: Readonly<Record<string, readonly [string, string]>>): void {
  for (const [field, [value, label]] of Object.entries(fields)) if (value.trim() === '') throw refuseField(field, `${label}を入れてください。`)
}
/** In force on the day: rows whose period contains it. */
const containing = (day: string) => sql<boolean>`from_day <= ${day}::date and (to_day is null or to_day >= ${day}::date)`
export const overlaps = ({ from, to }: Period) => sql<boolean>`(${to ?? null}::date is null or from_day <= ${to ?? null}::date) and (to_day is null or to_day >= ${from}::date)`

export async function requirePerson({ tx, org }: Change, person: string, day: string, field: string): Promise<void> {
  const found = isId(person) ? await tx.selectFrom('person').select('id').where('org', '=', org).where('id', '=', person).where(containing(day)).executeTakeFirst() : undefined
  if (!found) throw refuseField(field, `その職員は${day}に在職していません。職員と日付を確かめてください。`)
}
export async function requireUnit({ tx, org }: Change, unit: string, day: string, field: string): Promise<void> {
  const found = isId(unit) ? await tx.selectFrom('unit_period').select('unit').where('org', '=', org).where('unit', '=', unit).where(containing(day)).executeTakeFirst() : undefined
  if (!found) throw refuseField(field, `その部署は${day}にはありません。部署と日付を確かめてください。`)
}
const isId = (text: string) => /^[1-9]\d{0,17}$/.test(text)
async function requireKind(change: Change, kind: string): Promise<void> {
  const { unitKinds } = await profileFor(change)
  if (!unitKinds.includes(kind)) throw refuseField('kind', `部署の種類「${kind}」はありません。${unitKinds.join('、')}から選んでください。`)
}
async function hasRoot({ tx, org }: Change, day: string): Promise<boolean> {
  return await tx.selectFrom('unit_period').select('unit').where('org', '=', org).where('parent', 'is', null).where(sql<boolean>`(to_day is null or to_day >= ${day}::date)`).executeTakeFirst() !== undefined
}
async function lastPeriod({ tx, org }: Change, unit: string, day: string) {
  const found = isId(unit) ? await tx.selectFrom('unit_period').selectAll().where('org', '=', org).where('unit', '=', unit).orderBy('from_day', 'desc').executeTakeFirst() : undefined
  if (!found || (found.to_day !== null && found.to_day < day)) throw refuseField('unit', `その部署は${day}にはありません。部署と日付を確かめてください。`)
  if (found.from_day > day) throw refuseField('from', `この部署には${found.from_day}からの変更が登録されています。それより後の日にしてください。`)
  return found
}
async function insertPeriod({ tx, org }: Change, unit: string, period: { name: string; kana?: string; kind: string; parent: string | null; sort?: number }, from: string): Promise<void> {
  await tx.insertInto('unit_period').values({ org, unit, name: period.name, kana: period.kana ?? '', kind: period.kind, parent: period.parent, sort: period.sort ?? 0, from_day: from, to_day: null }).execute()
}
async function endPeriod({ tx, org }: Change, unit: string, from: string, lastDay: string): Promise<void> {
  await tx.updateTable('unit_period').set({ to_day: lastDay }).where('org', '=', org).where('unit', '=', unit).where('from_day', '=', from).execute()
}
async function isBelow({ tx, org }: Change, candidate: string, unit: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ unit: string }>`
    with recursive up as (
      select unit, parent from unit_period where org = ${org} and unit = ${candidate} and ${containing(day)}
      union select p.unit, p.parent from unit_period p join up on p.unit = up.parent where p.org = ${org} and (p.to_day is null or p.to_day >= ${day}::date))
    select unit::text from up where unit = ${unit}`.execute(tx)
  return rows.length > 0
}
