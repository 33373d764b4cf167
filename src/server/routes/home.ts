import { desksOf } from '../../acts/desks.ts'
import { homeOfPerson, readNotice } from '../../acts/home.ts'
import type { Handlers } from '../handlers.ts'

export const homeRoutes = {
  home: async ({ seat }) => ({ ...await homeOfPerson(seat), desks: await desksOf(seat) }),
  readNotice: async ({ seat, params }) => { await readNotice(seat, params['id'] ?? ''); return { ok: true } },
} satisfies Handlers
