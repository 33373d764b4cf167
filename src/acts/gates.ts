import { compile, readerOf } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import { addDays } from '../engine/calendar.ts'
import { contradicted as speaksAgainst } from '../engine/control/control.ts'
import type { Control } from '../engine/control/control.ts'
import type { ItemFacts, Refusal } from '../engine/definition.ts'
import type { Seat } from './world.ts'
import { figure } from '../engine/setting.ts'

export interface ControlState {
  readonly applies: boolean; readonly answered: boolean; readonly stale: boolean; readonly met: boolean
  /** What the register says of the thing today is against it, whatever was answered; only an exception, a provision or a period of grace lifts that. */
  readonly contradicted: boolean
}
/** Does the requirement apply to the thing, and does its latest answer still count? 不適合, unanswered, contradicted and a grace that has run out count as not met. */
export function controlState(control: Control, item: ItemFacts, day: string, settings: { readonly [id: string]: number | string }): ControlState {
  const applies = control.counted === undefined && control.register === item.register && compile(control.appliesWhen)(item as unknown as Facts) === 1 && (control.appliesTo?.(item) ?? true) && isHighEnough(control, item, settings)
  const latest = item.controls[control.id] as (ItemFacts['controls'][string] & { holder?: string | null; planDue?: string | null; at?: string }) | undefined
  const contradicted = applies && speaksAgainst(control, item, latest?.fields ?? {}, { day, settings })
  const lifted = latest !== undefined && LIFTING.includes(latest.answer)
  const age = control.agesAfter ? figure(settings, control.agesAfter) : null
  const aged = latest !== undefined && age !== null && addDays(latest.on, age) < day
  const overrun = latest?.answer === '経過猶予' && latest.planDue != null && latest.planDue < day
  const revised = latest?.at !== undefined && control.againAfter !== undefined && isAfter(item.details[control.againAfter], latest.at)
  const stale = aged || overrun || revised || (latest !== undefined && control.againOnNewHolder === true && (latest.holder ?? null) !== item.holder)
  return { applies, answered: latest !== undefined, stale, contradicted, met: latest !== undefined && !stale && latest.answer !== '不適合' && (lifted || !contradicted) }
}
function isHighEnough({ appliesFrom }: Control, item: ItemFacts, settings: { readonly [id: string]: number | string }): boolean {
  if (!appliesFrom) return true
  const found = readerOf(appliesFrom.path)(item as unknown as Facts)
  return found !== undefined && Number(found) >= figure(settings, appliesFrom.setting)
}
const LIFTING: readonly string[] = ['別の定め', '例外措置', '経過猶予']

const isAfter = (moment: unknown, at: string): boolean => typeof moment === 'string' && Date.parse(moment) > Date.parse(at)

/** What the controls of a thing refuse for an act: those that gate it and are not met. Controls that only warn are left to whoever permits. */
export function gateRefusals(seat: Seat, act: string, item: ItemFacts, settings: { readonly [id: string]: number | string }, field = ''): Refusal[] {
  return [...seat.book.controls.values()].filter((control) => control.gates?.includes(act) && !control.warns)
    .filter((control) => { const { applies, met } = controlState(control, item, seat.day, settings); return applies && !met })
    .map((control) => ({ field, message: `「${item.number}」は適合確認「${control.title}」が${controlState(control, item, seat.day, settings).contradicted ? '不適合の' : '済んでいない'}ため、行えません。`, cites: control.cites }))
}
/** The same for what is chosen in the form of the act: the refusal stands at the field it was chosen in. */
export function chosenGateRefusals(seat: Seat, act: string, chosen: { readonly [field: string]: readonly ItemFacts[] }, settings: { readonly [id: string]: number | string }): Refusal[] {
  return Object.entries(chosen).flatMap(([field, items]) => items.flatMap((item) => gateRefusals(seat, act, item, settings, field)))
}
export function gateWarnings(seat: Seat, act: string, item: ItemFacts, settings: { readonly [id: string]: number | string }): Control[] {
  return [...seat.book.controls.values()].filter((control) => control.gates?.includes(act) && control.warns)
    .filter((control) => { const { applies, met } = controlState(control, item, seat.day, settings); return applies && !met })
}
