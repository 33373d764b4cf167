import { sql } from 'kysely'
import { bulk } from '../../acts/bulk.ts'
import { answerControl } from '../../acts/control-answer.ts'
import { nextNumber } from '../../acts/item-number.ts'
import { listContext } from '../../acts/export.ts'
import { itemHistory } from '../../acts/item-history.ts'
import { addItem, changeItem } from '../../acts/items.ts'
import { LEAK, reportLeak } from '../../identity/leak.ts'
import { previewRecord } from '../../acts/record-preview.ts'
import { openAnywhere } from '../../acts/open-parts.ts'
import { openList } from '../../acts/open-register.ts'
import { recordEvent } from '../../acts/records.ts'
import { countRegisters } from '../../acts/register-counts.ts'
import { itemRows } from '../../acts/rows.ts'
import { registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { isDay } from '../../engine/calendar.ts'
import { normalize } from '../../engine/japanese-text.ts'
import { belongsTo, unitOf } from '../../engine/organisation.ts'
import { Refused, refuseField } from '../../engine/refused.ts'
import { countItems, listItems } from '../../store/item-list.ts'
import { escapeLike } from '../../store/item-search.ts'
import type { Handlers } from '../handlers.ts'
import { courseOf, coursePdf } from './course.ts'
import { accompanyingInWords } from './decisions.ts'
import { occupancy } from '../../acts/occupancy.ts'
import { coverSheet } from './cover-sheet.ts'
import { declarationSheet } from './declaration.ts'
import { noticeSheet } from './notice-sheet.ts'
import { contentRows, itemDetail, loadItem } from './item-detail.ts'
import { lineageOf, restrictionLabels } from './lineage.ts'

const registerIn = (params: { readonly [name: string]: string }): string => params['register'] ?? ''
const idIn = (params: { readonly [name: string]: string }): string => {
  const id = params['id'] ?? ''
  if (!/^\d{1,18}$/.test(id)) throw new Refused('not-found', 'この一件は見つかりません。')
  return id
}
const dayIn = (text: string | undefined): string | undefined => {
  if (text !== undefined && !isDay(text)) throw refuseField('at', '日付は 2026-04-01 の形で入力してください。')
  return text
}

/** Registers and the things in them. */
export const itemHandlers: Handlers = {
  items: async ({ seat, params, query }) => {
    await openList(seat, registerIn(params))
    return listItems(seat.db, listContext(seat, registerIn(params)), query)
  },
  registerCounts: async ({ seat }) => ({ registers: (await countRegisters(seat)).map(({ register, states }) => ({ register, states: [...states] })) }),
  itemCount: async ({ seat, params, query }) => {
    await openList(seat, registerIn(params))
    return countItems(seat.db, listContext(seat, registerIn(params)), query)
  },
  item: ({ seat, params, query }) => itemDetail(seat, registerIn(params), idIn(params), dayIn(query.at)),
  itemHistory: async ({ seat, params, query }) => {
    await loadItem(seat, registerIn(params), idIn(params))
    return itemHistory(seat, registerIn(params), idIn(params), query)
  },
  contentsAt: async ({ seat, params, query }) => {
    const { id } = await loadItem(seat, registerIn(params), idIn(params))
    const at = query.at ?? seat.day
    const contents = await contentRows(seat, id, at)
    const highest = (level: 'confidentiality' | 'integrity' | 'availability') => Math.max(0, ...contents.map((one) => one[level]))
    return { at, contents, confidentiality: highest('confidentiality'), integrity: highest('integrity'), availability: highest('availability') }
  },
  addItem: async ({ seat, params, body }) => ({ id: (await seat.db.transaction().execute((tx) => addItem(tx, seat, registerIn(params), body))).id }),
  changeItem: async ({ seat, params, body }) => ({ version: (await seat.db.transaction().execute((tx) => changeItem(tx, seat, registerIn(params), idIn(params), body))).version }),
  course: ({ seat, params }) => courseOf(seat, registerIn(params), idIn(params)),
  coursePdf: ({ seat, params }) => coursePdf(seat, registerIn(params), idIn(params)),
  declaration: ({ seat, params }) => declarationSheet(seat, registerIn(params), idIn(params)),
  notice: ({ seat, params }) => noticeSheet(seat, registerIn(params), idIn(params)),
  occupancy: ({ seat, params, query }) => occupancy(seat, { area: idIn(params), at: query.at }),
  coverSheet: ({ seat, params }) => coverSheet(seat, registerIn(params), idIn(params)),
  nextNumber: async ({ seat, params, query }) => ({ number: await nextNumber(seat.db, seat, registerOf(seat, registerIn(params)), registerIn(params), query.unit) }),
  findByNumber: ({ seat, params }) => findByNumber(seat, params['number'] ?? ''),
  previewRecord: ({ seat, body }) => previewRecord(seat, body).then(async ({ suggested, inherits, refusals, accompanying }) => ({ accompanying: accompanying.map(accompanyingInWords), suggested: { ...suggested }, inherits: inherits && { ...inherits, restrictions: (await restrictionLabels(seat, inherits.restrictions))(inherits.restrictions) }, refusals: refusals.map(({ field, message, cites }) => ({ field, message, cites: [...cites] })) })),
  lineage: ({ seat, params }) => lineageOf(seat, registerIn(params), idIn(params)),
  record: async ({ seat, body, session, sessions }) => {
    if (body.onBehalfOf !== undefined && body.onBehalfOf !== seat.person) throw refuseField('onBehalfOf', '記録は、行った本人がサインインして書いてください。')
    const leak = body.event === LEAK && typeof body.form['circumstances'] === 'string' ? body.form['circumstances'].trim() : ''
    if (leak !== '' && seat.book.events.has(LEAK)) return { id: await reportLeak(seat, sessions, session, leak), item: null, incident: null }
    const { id, item, incident } = await recordEvent(seat, body)
    if (item?.register === 'cards') sessions.recheck(seat.org)
    return { id, item: item ? (await itemRows(seat, [item]))[0]! : null, incident }
  },
  bulk: ({ seat, params, body }) => bulk(seat, registerIn(params), body),
  answerControl: async ({ seat, params, body }) => {
    await answerControl(seat, params['control'] ?? '', body)
    return { ok: true }
  },
}

const MOST_CODE = 200
/** Opens a thing by what a reader or a person typed: the number, or an address that ends in it; full-width characters, case and spaces do not matter. Own 所属 first. */
export async function findByNumber(seat: Seat, code: string): Promise<{ id: string; register: string }> {
  const text = (/^https?:\/\/[^?#]*\/([^/?#]+)$/.exec(code.trim())?.[1] ?? code).slice(0, MOST_CODE)
  const number = decoded(text).trim()
  const half = number.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
  const { rows: known } = await sql<Found>`select id, register, number, unit from item i where org = ${seat.org} and number in (${number}, ${half}) and ${openAnywhere(seat)}`.execute(seat.db)
  const found = known.length > 0 ? known : await similar(seat, normalize(number))
  const one = pick(seat, found)
  if (!one) throw new Refused('not-found', `番号「${number.slice(0, 60)}」は台帳にありません。`)
  return { id: one.id, register: one.register }
}
interface Found { id: string; register: string; number: string; unit: string }
function decoded(text: string): string {
  try { return decodeURIComponent(text).replaceAll('\0', '') } catch { return text }
}
async function similar(seat: Seat, wanted: string): Promise<Found[]> {
  if (wanted.length < 2) return []
  const { rows } = await sql<Found>`select id, register, number, unit from item_searchable i where org = ${seat.org} and search like ${`${escapeLike(wanted)}%`} and ${openAnywhere(seat)} order by number limit 200`.execute(seat.db)
  return rows.filter(({ number }) => normalize(number) === wanted)
}
function pick(seat: Seat, found: readonly Found[]): Found | undefined {
  if (found.length <= 1) return found[0]
  const home = seat.person === null ? undefined : unitOf(seat.organisation, seat.person)
  const ours = found.filter(({ unit }) => home !== undefined && belongsTo(seat.organisation, unit) === belongsTo(seat.organisation, home))
  if (ours.length === 1) return ours[0]
  const places = found.map(({ register, number }) => `${seat.book.registers.get(register)!.title}の「${number}」`)
  throw new Refused('conflict', `同じ番号が複数の台帳にあります（${places.slice(0, 5).join('、')}）。台帳の一覧から選んでください。`)
}
