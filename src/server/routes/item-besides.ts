import { doneUnder } from '../../acts/done-under.ts'
import { figuresOf } from '../../acts/figures.ts'
import { mayRecord } from '../../acts/records.ts'
import { homeOf } from '../../acts/rows.ts'
import { readingsOf } from '../../acts/readings.ts'
import { Refused } from '../../engine/refused.ts'
import type { Handlers } from '../handlers.ts'
import { loadItem } from './item-detail.ts'

/** 台帳の一件に添えるもの: 記録が見る件数、例外によって行われた処理、周知の確認。 */
export const besidesHandlers: Handlers = {
  eventFigures: async ({ seat, params }) => {
    const event = seat.book.events.get(params['event'] ?? '')
    if (!event?.figures) throw new Refused('not-found', 'この記録に添える件数はありません。')
    // Who may not record it is not shown what it counts either.
    const refused = event.roles && event.subject.length === 0 ? mayRecord(seat, event, null, homeOf(seat)) : []
    if (refused.length > 0) throw new Refused('not-permitted', refused)
    return { perClause: 'perClause' in event.figures, figures: (await figuresOf(seat.db, seat, event.figures)).map(({ label, rows }) => ({ label, rows: [...rows] })) }
  },
  readings: async ({ seat, params }) => readingsOf(seat, (await loadItem(seat, params['register'] ?? '', params['id'] ?? '')).id),
  doneUnder: async ({ seat, params }) => {
    const item = await loadItem(seat, params['register'] ?? '', params['id'] ?? '')
    return { rows: (await doneUnder(seat, item.id)).map((row) => ({ ...row, clauses: [...row.clauses] })) }
  },
}
