import { addItem } from '../acts/items.ts'
import { recordEvent } from '../acts/records.ts'
import { actOnRequest } from '../acts/request-act.ts'
import { loadRequest } from '../acts/request-rows.ts'
import { addRequest } from '../acts/request-submit.ts'
import { takeSeat } from '../acts/world.ts'
import type { Seat, World } from '../acts/world.ts'
import { addDays } from '../engine/calendar.ts'
import type { Facts } from '../engine/condition.ts'
import { Refused } from '../engine/refused.ts'

/** The people of a sample organisation, each in his seat; a seat is taken once. */
export interface Staff {
  /** Whoever signs in as `key-suffix`. Throws where there is no such account. */
  as(suffix: string): Promise<Seat>
  person(id: string): Promise<Seat>
}
export function staffOf(world: World, org: number, key: string): Staff {
  const seats = new Map<string, Promise<Seat>>()
  const person = (id: string): Promise<Seat> => {
    const seat = seats.get(id) ?? takeSeat(world, org, id)
    seats.set(id, seat)
    return seat
  }
  const as = async (suffix: string) => person((await world.store.owner.selectFrom('account').select('person').where('username', '=', `${key}-${suffix}`).executeTakeFirstOrThrow()).person)
  return { as, person }
}

/** An office that may not do something is poorer by that sample; every other failure is one. */
export async function attempt(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

/** Enters a row of a register of the seat's own unit, or of `unit`. Returns its identifier. */
export async function enterRow(seat: Seat, register: string, number: string, columns: Facts, unit?: string): Promise<string> {
  const { id } = await seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns, unit }))
  return id
}
/** Writes an act down, about a row where one is given. Returns the row it entered or was about. */
export async function doing(seat: Seat, event: string, form: Facts, item: string | null = null): Promise<string> {
  const done = await recordEvent(seat, { event, item, form })
  return done.item?.id ?? ''
}
export const asking = (seat: Seat, procedure: string, form: Facts, items: readonly string[] = []) => addRequest(seat, { procedure, items: [...items], form, submit: true })

const FORWARD: { readonly [kind: string]: '同意' | '回答' | '確認' | '承認' } = { 合議: '同意', 照会: '回答', 確認: '確認' }
/** Everybody who is asked agrees, until the request is decided; `form`: what the last of them writes. */
export async function agreed(staff: Staff, asker: Seat, id: string, form: Facts = {}): Promise<void> {
  for (;;) {
    const request = await loadRequest(asker.world.store.of(asker.org), asker, id)
    const step = request.steps.find(({ state }) => state === '到達')
    const by = step?.addressees[0]?.person
    if (!step || by === undefined) return
    await actOnRequest(await staff.person(by), id, { version: request.version, act: { act: FORWARD[step.kind] ?? '承認', position: step.position, ...(step.kind === '照会' ? { comment: '支障ありません。' } : {}), ...(step.kind === '決裁' ? { form } : {}) } })
  }
}

/** Some minutes ago, as forms say it. */
export const minutesAgo = ({ now }: Seat, minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString()
/** Days from today to others. */
export const span = ({ day }: Seat, from: number, to: number) => ({ from: addDays(day, from), to: addDays(day, to) })
