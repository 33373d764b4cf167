import { belongsTo, lineAbove, unitOf } from '../../engine/organisation.ts'
import { Refused, refuseField } from '../../engine/refused.ts'
import { listContext } from '../../acts/export.ts'
import { personOf, registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { readFilters } from '../../store/item-filters.ts'
import { readSort } from '../../store/item-sort.ts'
import type { Handlers } from '../handlers.ts'

const MOST_VIEWS = 50
const shape = (seat: Seat) => (row: { id: string; name: string; register: string; shared_with: string | null; owner: string; query: Record<string, string> }) =>
  ({ id: row.id, name: row.name, register: row.register, shared: row.shared_with !== null, mine: row.owner === seat.person, query: row.query })

/** Saved views of a list: one's own, and those shared with one's 所属 or one above it. */
export const viewHandlers: Handlers = {
  savedViews: async ({ seat, params }) => {
    registerOf(seat, params['register'] ?? '')
    const units = lineAbove(seat.organisation, unitOf(seat.organisation, personOf(seat)) ?? '').map(({ id }) => id)
    const rows = await seat.db.selectFrom('saved_view').selectAll().where('org', '=', seat.org).where('register', '=', params['register'] ?? '')
      .where((by) => by.or([by('owner', '=', personOf(seat)), ...(units.length > 0 ? [by('shared_with', 'in', units)] : [])])).orderBy('name').orderBy('id').limit(200).execute()
    return { views: rows.map(shape(seat)) }
  },
  saveView: async ({ seat, params, body }) => {
    const register = params['register'] ?? ''
    const owner = personOf(seat)
    const context = listContext(seat, register)
    const { q: _q, sort, limit: _limit, after: _after, ...filters } = body.query
    readFilters(context, filters)
    readSort(context.register, seat.organisation, sort)
    const { count } = await seat.db.selectFrom('saved_view').select((by) => by.fn.countAll<string>().as('count')).where('org', '=', seat.org).where('owner', '=', owner).executeTakeFirstOrThrow()
    if (Number(count) >= MOST_VIEWS) throw refuseField('name', `保存できる見方は一人${MOST_VIEWS}件までです。使わないものを消してください。`)
    const home = unitOf(seat.organisation, owner)
    const row = await seat.db.insertInto('saved_view').values({ org: seat.org, owner, register, name: body.name.trim(), query: JSON.stringify(body.query), shared_with: body.shared && home !== undefined ? belongsTo(seat.organisation, home) : null }).returningAll().executeTakeFirstOrThrow()
    return shape(seat)(row)
  },
  dropView: async ({ seat, params }) => {
    const { numDeletedRows } = await seat.db.deleteFrom('saved_view').where('org', '=', seat.org).where('register', '=', params['register'] ?? '').where('id', '=', params['id'] ?? '').where('owner', '=', personOf(seat)).executeTakeFirst()
    if (numDeletedRows === 0n) throw new Refused('not-found', '消せるのは、自分で保存した見方だけです。')
    return { ok: true }
  },
}
