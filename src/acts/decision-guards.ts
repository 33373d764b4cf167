import type { ClauseId } from '../../clauses/index.ts'
import type { Refusal } from '../engine/definition.ts'
import { Refused } from '../engine/refused.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import type { Tx } from '../store/database.ts'
import { guardRefusals } from './form-check.ts'
import { findItems } from './found-items.ts'
import { gateWarnings } from './gates.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import type { StoredRequest } from './request-rows.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'

/** What the person who permits must know of things whose 適合確認 only warns: shown when it is asked for, and answered with a reason when it is permitted. */
export function warningsFor(seat: Seat, procedure: Pick<Procedure, 'id'>, items: readonly LoadedItem[], settings: { readonly [id: string]: number | string }): Refusal[] {
  return items.flatMap((item) => gateWarnings(seat, procedure.id, item, settings)
    .map((control) => ({ field: '', message: `「${item.number}」は適合確認「${control.title}」が済んでいません。許可するには理由が要ります。`, cites: control.cites })))
}

/**
 * Asked in the moment of the last approval: what must have been confirmed of each thing, and a reason (the comment) where a control warns. Throws `Refused`; otherwise
 * the clauses of the warnings that were overridden.
 */
export async function refuseBeforeDecision(tx: Tx, seat: Seat, request: StoredRequest, comment: string | null): Promise<ClauseId[]> {
  const procedure = seat.book.procedures.get(request.procedure)
  if (!procedure) throw new Refused('not-found', 'この手続は今は使われていません。')
  const asks = procedure.guardsOnDecision?.length || [...seat.book.controls.values()].some(({ warns, gates }) => warns && gates?.includes(procedure.id))
  if (!asks) return []
  const items = [...(await loadItems(tx, seat, request.items)).values()]
  const found: Refusal[] = []
  const foundRows = await findItems(tx, seat, procedure.finds, request.form)
  for (const item of items) found.push(...await guardRefusals(tx, seat, procedure.guardsOnDecision, item, request.form, foundRows))
  if (found.length > 0) throw new Refused('not-permitted', found)
  const warnings = warningsFor(seat, procedure, items, await settingsOf(tx, seat))
  if (warnings.length > 0 && !comment?.trim()) throw new Refused('invalid-input', warnings.map((one) => ({ ...one, field: 'comment' })))
  return warnings.flatMap(({ cites }) => [...cites])
}
