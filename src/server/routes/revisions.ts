import { affectedFor, AFFECTED_COLUMNS, exportAffected } from '../../acts/rejudge-list.ts'
import { checkInput } from '../../acts/rejudge.ts'
import { revisionChoices } from '../../acts/rejudge-choices.ts'
import { outputName } from '../../acts/output-mark.ts'
import { personOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { ledgerCsvStream } from '../../documents/ledger-csv.ts'
import { refuseField, Refused } from '../../engine/refused.ts'
import type { Handlers } from '../handlers.ts'
import { previewOf, startPreview, stop } from '../revision-previews.ts'
import type { Preview } from '../revision-previews.ts'
import { holdsWholeRole } from '../../identity/reading.ts'

/** 改正の影響: for those who hold a role for the whole organisation, since it shows what is asked for everywhere. */
export const revisionHandlers: Handlers = {
  revisionChoices: async ({ seat }) => {
    const found = await revisionChoices(seatOver(seat))
    return { ...found, settings: [...found.settings], registers: found.registers.map((one) => ({ ...one, acts: [...one.acts] })), provisions: found.provisions.map((one) => ({ ...one, clauses: [...one.clauses] })) }
  },
  startRevisionPreview: async ({ seat, body, request }) => {
    seatOver(seat)
    if (!body.requests && body.items.length === 0) throw refuseField('items', '申請か台帳か、試すものを一つ以上選んでください。')
    checkInput(seat, body)
    return { id: startPreview(seat, personOf(seat), body, (error) => request.log.error({ error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : {} }, '試算に失敗しました')).id }
  },
  revisionPreview: async ({ seat, params }) => shown(ownPreview(seat, params['id'])),
  stopRevisionPreview: async ({ seat, params }) => { stop(ownPreview(seat, params['id'])); return { ok: true } },
  revisionRows: async ({ seat, params, query }) => affectedFor(seat, finished(seat, params['id']), query),
  revisionExport: async ({ seat, params }) => {
    const found = finished(seat, params['id'])
    const rows = await exportAffected(seat, found, ownPreview(seat, params['id']).input.revision)
    return { file: ledgerCsvStream(AFFECTED_COLUMNS, rows), type: 'text/csv; charset=utf-8', name: outputName(seat, `改正の影響_${seat.day}.csv`) }
  },
}

function seatOver(seat: Seat): Seat {
  if (!holdsWholeRole(seat)) throw new Refused('not-permitted', '改正の影響は、組織全体の役割（統括・管理など）を持つ人が試算できます。')
  return seat
}
const ownPreview = (seat: Seat, id: string | undefined): Preview => previewOf(seatOver(seat), personOf(seat), id ?? '')
function finished(seat: Seat, id: string | undefined) {
  const { result, state } = ownPreview(seat, id)
  if (!result || state !== '済み') throw new Refused('conflict', '試算がまだ済んでいません。')
  return result
}

function shown({ id, state, input, startedAt, progress, message, result, seconds }: Preview) {
  return {
    id, state, on: input.revision.on, startedAt: startedAt.toISOString(), progress: { ...progress }, message,
    result: state !== '済み' || !result ? null : {
      notes: [...result.notes], judged: { ...result.judged }, changed: { ...result.changed }, seconds: Math.round(seconds * 10) / 10, kept: result.rows.length,
      byKind: result.byKind.map((one) => ({ ...one, counts: { ...one.counts } })), byUnit: result.byUnit.map((one) => ({ ...one, kinds: { ...one.kinds } })),
    },
  }
}
