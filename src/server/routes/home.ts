import { homeOfPerson, readNotice } from '../../acts/home.ts'
import type { Handlers } from '../handlers.ts'

export const homeRoutes = {
  home: ({ seat }) => homeOfPerson(seat),
  readNotice: async ({ seat, params }) => { await readNotice(seat, params['id'] ?? ''); return { ok: true } },
} satisfies Handlers
