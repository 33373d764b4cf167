import { z } from 'zod'
import * as s from './shapes.ts'

/** 会議体: who sits in a body on a day, and one meeting with its agenda. */
const text = z.string()
const seat = z.object({ office: text, title: text, outside: z.boolean(), people: z.array(s.personRef) })
const matter = z.object({ id: text, number: text, title: text, category: text, state: text, conclusion: text, /** 開けない議題は件名だけ。 */ open: z.boolean(), guests: z.boolean(), /** 開ける議題で、改善計画についてのものだけ。 */ progress: s.planProgress.nullable() })
export const COMMITTEE_ROUTES = {
  committeeSeats: { method: 'GET', path: '/api/committees/:id/seats', summary: '会議体の、その日（on、なければ今日）の構成員。空席は people が空', query: z.object({ on: s.day.optional() }), reply: z.object({ on: text, rows: z.array(seat) }) },
  meeting: {
    method: 'GET', path: '/api/meetings/:id', summary: '会議の一件: 議題、招集した構成員、出席、議事',
    reply: z.object({
      id: text, number: text, state: text, committee: z.object({ id: text, name: text }), heldAt: text, place: text, quorum: z.number().nullable(), members: z.array(seat), present: z.array(s.personRef), others: text,
      guests: z.array(s.personRef), guestReason: text, agenda: z.array(matter), minutes: text, confirmedOn: text.nullable(),
    }),
  },
} as const
