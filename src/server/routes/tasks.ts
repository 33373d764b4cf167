import { listTasks } from '../../acts/home.ts'
import { extendTask } from '../../acts/reminders.ts'
import type { Handlers } from '../handlers.ts'

export const taskRoutes = {
  tasks: ({ seat, query }) => listTasks(seat, query),
  extendTask: async ({ seat, params, body }) => { await extendTask(seat, params['id'] ?? '', body); return { ok: true } },
} satisfies Handlers
