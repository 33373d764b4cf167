import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import type { ItemFacts } from '../engine/definition.ts'
import { liveStates } from '../engine/register/register.ts'
import type { Seat } from './world.ts'

/** What everybody is to do with or in a thing, as its register says (`notice`); null where the register has no such notice. */
export function noticeLines({ book }: Seat, item: ItemFacts): { readonly title: string; readonly lines: readonly string[] } | null {
  const notice = book.registers.get(item.register)?.notice
  const live = notice ? liveStates(book.registers.get(notice.from)) : []
  if (!notice) return null
  const rows = (item.linkedFrom?.[notice.from] ?? []).filter((row) => live.includes(row.state) && compile(notice.where)(row as unknown as Facts) === 1)
  return { title: notice.title, lines: rows.map(({ details }) => String(details[notice.line] ?? '')) }
}
