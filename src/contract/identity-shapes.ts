import { z } from 'zod'
import { longText, personRef } from './shapes.ts'

/** サインインと利用者名. Nothing of a password or of a kept hash stands in any of these. */
export const because = z.strictObject({ reason: longText.min(1, { error: '理由を書いてください。' }) })
export const security = z.object({
  username: z.string(), lastSignInAt: z.string().nullable(), lastSignOutAt: z.string().nullable(),
  sessions: z.array(z.object({ id: z.string(), startedAt: z.string(), seenAt: z.string(), address: z.string(), device: z.string(), own: z.boolean() })),
  idleMinutes: z.number(), longestHours: z.number(), shortestPassword: z.number(),
})
export const accounts = z.object({ rows: z.array(z.object({
  id: z.string(), person: personRef, username: z.string(), state: z.string(), lastSignInAt: z.string().nullable(), lockedUntil: z.string().nullable(), stoppedBecause: z.string().nullable(),
})) })
