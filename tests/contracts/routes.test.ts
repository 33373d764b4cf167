// どの組でも、どの手続の経路も、試験の組織の実在の人に至り、申請した人自身には決して至らない。
import { beforeAll, describe, expect, test } from 'vitest'
import type { ClauseId } from '../../clauses/index.ts'
import { prepare } from '../../src/acts/request-prepare.ts'
import type { Prepared } from '../../src/acts/request-prepare.ts'
import { addUnit } from '../../src/store/organisation-changes.ts'
import { insertItem } from '../../src/acts/item-write.ts'
import type { Seat } from '../../src/acts/world.ts'
import { PROFILES } from '../../src/engine/definition.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import { resolveRole } from '../../src/engine/organisation.ts'
import type { Facts } from '../../src/engine/condition.ts'
import { PERSON_KEYS } from '../factory-plans.ts'
import type { PersonKey } from '../factory-plans.ts'
import { onStage } from '../stage.ts'
import type { Stage } from '../stage.ts'
import { of } from './every-definition.ts'
import { sampleColumns, sampleForm } from './sample-form.ts'
import type { Samples } from './sample-form.ts'
import { SPECIAL } from './special-facts.ts'

const DAY = '2026-11-16'
const NOW = '2026-11-16T00:00:00Z'

describe.each(PROFILES)('%s', (profile: ProfileId) => {
  const stage = onStage(profile)
  const procedures = of('procedure').filter((one) => one.profiles.includes(profile))
  const asked = new Map<string, Map<PersonKey, Prepared>>()
  beforeAll(async () => {
    for (const { id } of procedures) asked.set(id, await askAll(stage, id))
  }, 300_000)

  test.each(procedures.map(({ id }) => id))('%s: 少なくとも一人は、最小の正しい入力でそのまま提出できる', (id) => {
    const results = [...asked.get(id)!]
    const free = results.filter(([, { refusals }]) => refusals.length === 0)
    expect(free.length, `${id}: ${JSON.stringify(results.find(([who]) => who === (SPECIAL[id]?.by ?? '係員'))?.[1].refusals)}`).toBeGreaterThan(0)
  })
  test.each(procedures.map(({ id }) => id))('%s: どの段階も実在の人に至り、申請した人には至らない（その役割だけが決める手続の、ただ一人の人を除く）', (id) => {
    const { people } = stage.organisation
    const wrong = [...asked.get(id)!].flatMap(([who, { steps, refusals }]) => [
      ...steps.filter(({ addressees }) => addressees.length === 0).map(({ kind, role }) => `${who}: ${kind} ${role} に誰もいない（${JSON.stringify(refusals.slice(0, 1))}）`),
      ...steps.filter(({ addressees, sole }) => addressees.some(({ person, via }) => person === people[who] && !(sole && via === '自己承認'))).map(({ kind, role }) => `${who}: ${kind} ${role} が申請者本人`),
      ...(steps.filter(({ kind }) => kind === '決裁').length > 1 ? [`${who}: 決裁が二つ`] : []),
    ])
    expect(wrong).toEqual([])
  })
  test.each(procedures.filter(({ judge, steps }) => judge || steps?.length).map(({ id }) => id))('%s: 決裁のある経路では、最後に決める人が一人の役割に定まり、その段階は条項を持つ', (id) => {
    for (const [who, { steps }] of asked.get(id)!) for (const step of steps) expect(step.clauses.length, `${who} ${step.role}`).toBeGreaterThan(0)
  })
  test('義務・報告・記録の役割は、課でも係でも、誰かに行き着く', async () => {
    const seat = await stage.seat(null)
    const roles = new Set([...seat.book.duties.values()].flatMap((one) => [...one.assignees.flatMap((to) => (typeof to === 'string' ? [] : [to.role])), ...[one.escalate, one.reportsTo].filter((role) => role !== undefined)])
      .concat(seat.book.routes.flatMap(({ steps }) => steps.flatMap(({ role, to }) => (to ? [] : [role])))))
    const { 課, 係 } = stage.organisation.units
    expect([...roles].flatMap((role) => [課, 係].filter((unit) => resolveRole(seat.organisation, role, unit, new Map()).holders.length === 0).map((unit) => `${role} ${seat.organisation.units.get(unit)!.name}`))).toEqual([])
  })
})

/** What would become of the request if each person of the organisation made it, with an entry of his own 所属. */
async function askAll(stage: Stage, id: string): Promise<Map<PersonKey, Prepared>> {
  const found = new Map<PersonKey, Prepared>()
  for (const who of PERSON_KEYS) {
    const seat = await stage.seat(who)
    const procedure = seat.book.procedures.get(id)!
    const samples = samplesFor(stage, seat, who)
    const items = procedure.subject === null ? [] : [await samples.thing(procedure.subject, (procedure.subjectStates ?? procedure.effect?.from)?.[0], { ...SPECIAL[id]?.columns, ...(SPECIAL[id]?.own === undefined ? {} : { [SPECIAL[id].own]: stage.organisation.people[who] }) })]
    const form = await sampleForm(procedure.form, samples, await SPECIAL[id]?.form?.({ items, thing: samples.thing, person: (key) => stage.organisation.people[key], aUnit: (kind) => aUnit(stage, kind) }))
    await lift(seat, items, SPECIAL[id]?.lifted ?? [])
    found.set(who, await prepare(seat.db, await stage.seat(who), { procedure: id, items, form: procedure.judge ? { ...form, measures: SPECIAL[id]?.measures ?? MEASURES_TAKEN } : form }))
  }
  return found
}
/** What a careful applicant has done before asking; a procedure whose field offers less says so in special-facts.ts. */
const MEASURES_TAKEN = ['minimised', 'encrypted', 'password', 'locked-case', 'backed-up', 'classification-reviewed', 'recipient-instructed', 'malware-checked', 'labelled', 'unrecoverable', 'erased', 'destroyed', 'recorded', 'witnessed']
async function lift(seat: Seat, items: readonly string[], clauses: readonly ClauseId[]): Promise<void> {
  if (clauses.length > 0) await seat.db.insertInto('provision').values({ org: seat.org, kind: '別段の定め', title: '試験の定め', basis: '試験', clauses: [...clauses], item: items[0]!, from_day: DAY, entered_by: seat.person }).execute()
}

function samplesFor(stage: Stage, seat: Seat, who: PersonKey): Samples {
  const { people, units } = stage.organisation
  const there = who.startsWith('他')
  const unit = seat.organisation.people.get(people[who])!.assignments[0]!.unit
  const samples: Samples = {
    profile: seat.book.profile.id, day: DAY, now: NOW, person: people[who === '同僚' ? '係長' : '同僚'], unit: there ? units.他課 : units.課,
    thing: (register, state, columns) => aThing(seat, samples, { register, state, columns, unit }),
  }
  return samples
}

let units = 0
const aUnit = (stage: Stage, kind: string): Promise<string> => stage.store.of(stage.organisation.org).transaction().execute((tx) => addUnit({ tx, org: stage.organisation.org, actor: null }, { code: `試験-${++units}`, name: `試験の${kind}`, kind, parent: stage.organisation.units.課, from: '2020-04-01' }))

let made = 0
/** A new entry of a register in the state asked for, every required column filled and every requirement of the register answered 適合. */
async function aThing(seat: Seat, samples: Samples, wanted: { readonly register: string; readonly state: string | undefined; readonly columns: Facts; readonly unit: string }): Promise<string> {
  const register = seat.book.registers.get(wanted.register)!
  const columns = await sampleColumns(register.columns, samples, { ...SPECIAL[wanted.register]?.columns, ...wanted.columns })
  const place = wanted.register === 'places' ? null : await aPlace(seat, samples, wanted.unit)
  return seat.db.transaction().execute(async (tx) => {
    const id = await insertItem(tx, seat, register, wanted.register, { number: `試験-${++made}`, unit: wanted.unit, place, columns })
    if (wanted.state) await tx.updateTable('item').set({ state: wanted.state }).where('org', '=', seat.org).where('id', '=', id).execute()
    const controls = [...seat.book.controls.values()].filter((one) => one.register === wanted.register)
    if (controls.length > 0) await tx.insertInto('control_answer').values(controls.map((one) => ({ org: seat.org, control: one.id, item: id, answer: '適合', fields: '{}', on_day: DAY, by_person: seat.person! }))).execute()
    return id
  })
}
const places = new Map<string, string>()
async function aPlace(seat: Seat, samples: Samples, unit: string): Promise<string> {
  const key = `${seat.org} ${seat.book.profile.id} ${unit}`
  if (!places.has(key)) places.set(key, await aThing(seat, samples, { register: 'places', state: undefined, columns: {}, unit }))
  return places.get(key)!
}
