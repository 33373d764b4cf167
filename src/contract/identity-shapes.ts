import { z } from 'zod'
import { day, longText, personRef, shortText } from './shapes.ts'

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

export const privilege = z.object({ may: z.boolean(), passwordSet: z.boolean(), until: z.string().nullable(), idleUntil: z.string().nullable(), /** The server's clock, by which the times are meant. */ now: z.string(), shortestPassword: z.number() })

const value = z.union([z.number(), z.string().max(4000)])
/** 設定. `roles`: those for which a setting may be set besides. `values`: every value ever set that still stands in the table, the newest day first; `entered` null: it came with the product. */
export const settings = z.object({
  today: z.string(), mayChange: z.boolean(), roles: z.array(z.string()),
  groups: z.array(z.object({ title: z.string(), settings: z.array(z.object({
    id: z.string(), label: z.string(), unit: z.string(), notInSource: z.boolean(), preset: value, now: value, options: z.array(z.string()).nullable(), shape: z.enum(['hours', 'networks']).nullable(), min: z.number().nullable(), max: z.number().nullable(), byRole: z.boolean(),
    bearsOnDecisions: z.boolean(), clauses: z.array(z.string()), usedBy: z.array(z.string()),
    values: z.array(z.object({ role: z.string().nullable(), value, from: z.string(), state: z.enum(['今の値', '先の値', '前の値']), by: z.string().nullable(), at: z.string().nullable(), reason: z.string() })),
  })) })),
})
export const changeSetting = z.strictObject({ id: z.string().max(120), role: shortText.optional(), value, from: day, reason: longText.min(1, { error: '変える理由を書いてください。' }) })
