import { belongsTo } from '../engine/organisation.ts'
import { liveStates, registerKey } from '../engine/register/register.ts'
import { Refused } from '../engine/refused.ts'
import { controlState } from './gates.ts'
import { isKept, loadItems } from './item-facts.ts'
import { maySeeTo } from './items.ts'
import { readingRefusals } from './open-register.ts'
import { unitsBelow } from '../store/item-filters.ts'
import { provisionsInForce } from './provisions.ts'
import { homeOf } from './rows.ts'
import { settingsOf } from './settings.ts'
import { listedCautions } from './listed-cautions.ts'
import { uncoveredRows } from './uncovered.ts'
import type { Seat } from './world.ts'
import { holdsWholeRole } from '../identity/reading.ts'

export interface UnmetControl {
  readonly control: string; readonly title: string; readonly question: string; readonly clauses: readonly string[]
  readonly item: { readonly id: string; readonly register: string; readonly number: string; readonly unit: string }
  /** Never answered, answered 不適合 or contradicted by the register, or to be answered again (aged, or another holder). */
  readonly because: '未確認' | '不適合' | '再確認'
  /** Acts that are refused for the thing until it is met. */
  readonly gates: readonly string[]
}
const CHUNK = 500
const MOST = 1000

/** The 不備 of a 所属: every requirement that applies to one of its things and is not met, things by number; at most 1,000. `unit` left out: the own 所属. */
export async function unmetControls(seat: Seat, input: { readonly unit?: string | undefined } = {}): Promise<UnmetControl[]> {
  const unit = input.unit ?? homeOf(seat)
  const scoped = seat.book.guardsAt.has('reading')
  if (scoped && readingRefusals(seat, unit).length > 0) throw new Refused('not-permitted', readingRefusals(seat, unit))
  if (!seat.organisation.units.has(unit) || !(scoped || maySeeTo(seat, unit))) throw new Refused('not-permitted', 'ほかの所属の不備は見られません。')
  const house = belongsTo(seat.organisation, unit)
  // Where the profile says who reads below himself, a unit above 所属 stands for all of them.
  const below = new Set(scoped ? unitsBelow(seat.organisation, unit) : [])
  // Who answers for the whole organisation sees with his own what nobody keeps: of units without a keeper, and of units that are no more.
  const overall = input.unit === undefined && holdsWholeRole(seat)
  const all = [...seat.organisation.units.keys()]
  const units = all.filter((one) => belongsTo(seat.organisation, one) === house || below.has(one) || (overall && !isKept(seat, one)))
  const settings = await settingsOf(seat.db, seat)
  const reaching = await provisionsInForce(seat.db, seat)
  const found: UnmetControl[] = []
  for (const [register, controls] of Map.groupBy(seat.book.controls.values(), (one) => one.register)) {
    const live = liveStates(seat.book.registers.get(register))
    if (live.length === 0) continue
    for (let after = ''; found.length < MOST;) {
      const rows = await seat.db.selectFrom('item').select(['id', 'number']).where('org', '=', seat.org).where('register', '=', register).where('state', 'in', live)
        .where((by) => by.or([by(by.fn.coalesce('keeper_unit', 'unit'), 'in', units), ...(overall ? [by(by.fn.coalesce('keeper_unit', 'unit'), 'not in', all)] : [])])).where('number', '>', after).orderBy('number').limit(CHUNK).execute()
      const items = await loadItems(seat.db, seat, rows.map(({ id }) => id))
      for (const item of rows.flatMap(({ id }) => items.get(id) ?? [])) {
        for (const control of controls) {
          const { applies, answered, stale, contradicted, met } = controlState(control, item, seat.day, settings)
          if (!applies || met || reaching(item).some(({ clauses }) => clauses.includes(control.cites[0]!))) continue
          found.push({
            control: control.id, title: control.title, question: control.question, clauses: [...control.cites], item: { id: item.id, register, number: item.number, unit: item.unit },
            because: contradicted ? '不適合' : !answered ? '未確認' : stale ? '再確認' : '不適合', gates: [...control.gates ?? []],
          })
        }
      }
      if (rows.length < CHUNK) break
      after = rows.at(-1)!.number
    }
  }
  return [...found, ...await lackingCover(seat, units), ...await listedCautions(seat, units)].slice(0, MOST)
}

/** Rows that nothing in the register they depend on covers, with the thing and who has it. */
async function lackingCover(seat: Seat, units: readonly string[]): Promise<UnmetControl[]> {
  return (await uncoveredRows(seat, units)).map(({ register, item, wanted, of, user }) => ({
    control: register.id, title: register.covered!.title, question: `${of ? `「${of.number}」${user ? `（使用者 ${user.name}）` : ''}の` : ''}「${wanted.join('・')}」は、${seat.book.registers.get(register.covered!.by)!.title}にありません。`,
    clauses: [...register.covered!.cites], item: { ...item, register: registerKey(register) }, because: '不適合', gates: [],
  }))
}
