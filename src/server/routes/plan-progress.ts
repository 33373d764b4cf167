import { improvementProgress } from '../../acts/improvement.ts'
import type { LoadedItem } from '../../acts/item-facts.ts'
import type { Seat } from '../../acts/world.ts'
import type { ReplyOf } from '../../contract/routes.ts'
import { namesFor } from '../../store/names.ts'

type Shown = ReplyOf<'item'>['progress']

/** 改善計画の進み具合 of the year an agenda item is about, with names; null for every other thing. */
export async function progressFor(seat: Seat, item: LoadedItem): Promise<Shown> {
  const found = await improvementProgress(seat, item)
  if (!found) return null
  const names = await namesFor(seat.db, seat.org, seat.organisation, found.rows.map(({ assignee }) => assignee))
  return { ...found, plans: [...found.plans], counts: [...found.counts], rows: found.rows.map((row) => ({ ...row, assignee: names.personOrNull(row.assignee) })) }
}
