import { operationStatus } from '../../acts/operation-status.ts'
import type { Handlers } from '../handlers.ts'

/** 関係規程の運用状況。 */
export const operationStatusHandlers: Handlers = {
  operationStatus: async ({ seat }) => {
    const { clauses, labels, rows, sent, ...rest } = await operationStatus(seat)
    return { ...rest, clauses: [...clauses], labels: [...labels], rows: rows.map((row) => ({ ...row, counts: [...row.counts] })), sent: sent.map((one) => ({ ...one, opened: [...one.opened] })) }
  },
}
