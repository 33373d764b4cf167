import { unmetControls } from '../../acts/unmet-controls.ts'
import type { Handlers } from '../handlers.ts'

export const controlRoutes = {
  unmetControls: async ({ seat, query }) => ({ rows: (await unmetControls(seat, query)).map((row) => ({ ...row, clauses: [...row.clauses], gates: [...row.gates] })) }),
} satisfies Handlers
