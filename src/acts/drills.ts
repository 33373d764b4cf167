import { depthsOf, unreached } from '../engine/call-tree.ts'
import { unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import type { Tx } from '../store/database.ts'
import { lacking, networkOf } from './contact-network.ts'
import type { Reached } from './contact-network.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { takeNextNumber } from './item-number.ts'
import { tell } from './notices.ts'
import { mayOpen, refuseOpening } from './open-register.ts'
import { personOf, registerOf } from './world.ts'
import type { Seat } from './world.ts'
import { enterRow } from './enter-row.ts'

export interface DrillInput { readonly scenario: string; readonly timing: '平日の昼' | '夜間・休日' }
/** One call of a drill; `minutes` from the start to the confirmation. `cutOff`: unanswered below somebody unanswered. Callers first. */
export interface Call { readonly item: LoadedItem; readonly depth: number; readonly minutes: number | null; readonly cutOff: boolean }
export interface Drill { readonly item: LoadedItem; readonly calls: readonly Call[] }

/** 連絡訓練を始める: a row for each person of the network of this moment, and a notice to each. Only who keeps the network may; one drill at a time. Returns the id. */
export async function startDrill(seat: Seat, { scenario, timing }: DrillInput): Promise<string> {
  const register = registerOf(seat, 'drills')
  if (!mayOpen(seat, register)) throw refuseOpening(seat, register)
  const network = await networkOf(seat)
  if (network.people.length === 0) throw new Refused('conflict', '緊急連絡網に載る人がいません。役割の指名を済ませてください。', register.cites)
  return seat.db.transaction().execute(async (tx) => {
    const number = await takeNextNumber(tx, seat, register, 'drills')
    const running = await tx.selectFrom('item').select('number').where('org', '=', seat.org).where('register', '=', 'drills').where('state', '=', '実施中').executeTakeFirst()
    if (running) throw new Refused('conflict', `「${running.number}」が実施中です。終えてから始めてください。`, register.cites)
    const unit = unitOf(seat.organisation, personOf(seat)) ?? ''
    const besides = { lacking: lacking(seat, network), tree: network.people.map(({ person, caller }) => ({ person, caller })) }
    const { id } = await enterRow(tx, seat, { key: 'drills', number, unit, columns: { scenario, timing, startedAt: seat.now, startedBy: personOf(seat) } }, { act: '連絡訓練の開始', clauses: register.cites, besides })
    await enterCalls(tx, seat, { drill: id, unit, timing, people: network.people })
    return id
  })
}

async function enterCalls(tx: Tx, seat: Seat, { drill, unit, timing, people }: { readonly drill: string; readonly unit: string; readonly timing: DrillInput['timing']; readonly people: readonly Reached[] }): Promise<void> {
  const register = registerOf(seat, 'drill-calls')
  for (const { person, caller, roles, ways, night } of people) {
    const inTurn = timing === '平日の昼' ? ways : ways.toSorted((a, b) => Number(b.means === night) - Number(a.means === night))
    await enterRow(tx, seat, {
      key: 'drill-calls', unit,
      columns: { drill, person, caller, people: [person, ...(caller === null ? [] : [caller])], roles: [...new Set(roles.map(({ role }) => role))].join('・'), first: inTurn[0]?.means ?? null, second: inTurn[1]?.means ?? null },
    }, { act: `${register.noun}の登録`, clauses: register.cites })
  }
  await tell(tx, seat, people.map(({ person }) => ({ person, title: '【訓練】緊急連絡網の連絡です。受け取りを確認してください', link: `/organisation/drills/${drill}`, about: `item/${drill}` })))
}

/** One drill with its calls, for whoever keeps the network and for those who were called; for others refused. */
export async function drillOf(seat: Seat, id: string): Promise<Drill> {
  const register = registerOf(seat, 'drills')
  const item = (await loadItems(seat.db, seat, [id])).get(id)
  if (item?.register !== 'drills') throw new Refused('not-found', 'この訓練は見つかりません。')
  const items = await loadItems(seat.db, seat, (item.linkedFrom?.['drill-calls'] ?? []).map((one) => one.id))
  const rows = [...items.values()].toSorted((a, b) => Number(a.id) - Number(b.id))
  if (!mayOpen(seat, register) && !rows.some(({ details }) => details['person'] === seat.person)) throw refuseOpening(seat, register)
  const people = rows.map(({ details }) => ({ person: String(details['person']), caller: typeof details['caller'] === 'string' ? details['caller'] : null }))
  const { cutOff } = unreached(people, new Set(rows.filter(({ state }) => state === '確認済').map(({ details }) => String(details['person']))))
  const depths = depthsOf(people)
  return { item, calls: rows.map((row) => ({ item: row, depth: depths.get(String(row.details['person'])) ?? 0, minutes: minutesBetween(item.details['startedAt'], row.details['answeredAt']), cutOff: cutOff.includes(String(row.details['person'])) })) }
}
const timeOf = (value: unknown): number => (value instanceof Date ? value.getTime() : Date.parse(String(value)))
const minutesBetween = (from: unknown, to: unknown): number | null => (to === null || to === undefined ? null : Math.round((timeOf(to) - timeOf(from)) / 60_000))

/** Drills that anybody in the network may see, newest first, at most twenty: how many were called and how many confirmed. */
export async function drillsOf(seat: Seat): Promise<{ readonly item: LoadedItem; readonly people: number; readonly received: number }[]> {
  const rows = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'drills').orderBy('id', 'desc').limit(20).execute()
  const items = await loadItems(seat.db, seat, rows.map(({ id }) => id))
  return rows.flatMap(({ id }) => { const item = items.get(id); const calls = item?.linkedFrom?.['drill-calls'] ?? []; return item ? [{ item, people: calls.length, received: calls.filter(({ state }) => state === '確認済').length }] : [] })
}
