import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import { addDays } from '../engine/calendar.ts'
import type { Control } from '../engine/control/control.ts'
import type { Refusal } from '../engine/definition.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

/** Does the requirement apply to the thing, and does its latest answer still count? 不適合 and unanswered count as not met. */
export function controlState(control: Control, item: LoadedItem, day: string, settings: { readonly [id: string]: number | string }): { applies: boolean; answered: boolean; stale: boolean; met: boolean } {
  const applies = control.register === item.register && compile(control.appliesWhen)(item as unknown as Facts) === 1
  const latest = item.controls[control.id] as (LoadedItem['controls'][string] & { holder?: string | null }) | undefined
  const age = control.agesAfter ? Number(settings[control.agesAfter.id] ?? control.agesAfter.value) : null
  const aged = latest !== undefined && age !== null && addDays(latest.on, age) < day
  const stale = aged || (latest !== undefined && control.againOnNewHolder === true && (latest.holder ?? null) !== item.holder)
  return { applies, answered: latest !== undefined, stale, met: latest !== undefined && !stale && latest.answer !== '不適合' }
}

/** What the controls of a thing refuse for an act: those that gate it and are not met. Controls that only warn are left to whoever permits. */
export function gateRefusals(seat: Seat, act: string, item: LoadedItem, settings: { readonly [id: string]: number | string }): Refusal[] {
  return [...seat.book.controls.values()].filter((control) => control.gates?.includes(act) && !control.warns)
    .filter((control) => { const { applies, met } = controlState(control, item, seat.day, settings); return applies && !met })
    .map((control) => ({ field: '', message: `「${item.number}」は適合確認「${control.title}」が済んでいないため、行えません。`, cites: control.cites }))
}
export function gateWarnings(seat: Seat, act: string, item: LoadedItem, settings: { readonly [id: string]: number | string }): Control[] {
  return [...seat.book.controls.values()].filter((control) => control.gates?.includes(act) && control.warns)
    .filter((control) => { const { applies, met } = controlState(control, item, seat.day, settings); return applies && !met })
}
