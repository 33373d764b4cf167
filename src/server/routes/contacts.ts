import { lacking, maySettle, openNetwork, settleNetwork } from '../../acts/contact-network.ts'
import type { Network } from '../../acts/contact-network.ts'
import { drillOf, drillsOf, startDrill } from '../../acts/drills.ts'
import { witnessExport } from '../../acts/export.ts'
import { loadItems } from '../../acts/item-facts.ts'
import type { LoadedItem } from '../../acts/item-facts.ts'
import { mayOpen } from '../../acts/open-register.ts'
import { outputMark } from '../../acts/output-mark.ts'
import { personOf, registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { renderCallSheet } from '../../documents/call-sheet.ts'
import { markedName } from '../../documents/marking/marked-name.ts'
import { namesFor } from '../../store/names.ts'
import type { Names } from '../../store/names.ts'
import type { Handlers } from '../handlers.ts'
import { nameOfOrganisation } from '../../engine/organisation.ts'

const textOf = (item: LoadedItem, key: string): string | null => (typeof item.details[key] === 'string' ? item.details[key] : null)
const momentOf = (item: LoadedItem, key: string): string | null => { const value = item.details[key]; return value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null }
/** A role held for the whole organisation that keeps the network. */
const keeps = (seat: Seat): boolean => mayOpen(seat, registerOf(seat, 'drills'))

const namesOf = (seat: Seat, { people, empty }: Network): Promise<Names> => namesFor(seat.db, seat.org, seat.organisation, people.map(({ person }) => person), [...people.flatMap(({ roles }) => roles.map(({ unit }) => unit)), ...empty.map(({ unit }) => unit)])

/** 緊急連絡網と連絡訓練。 */
export const contactHandlers: Handlers = {
  contactNetwork: async ({ seat }) => {
    const network = await openNetwork(seat)
    const names = await namesOf(seat, network)
    return {
      on: seat.day, complete: lacking(seat, network).length === 0, maySettle: maySettle(seat), mayDrill: keeps(seat), me: personOf(seat), settled: await latestSettlement(seat),
      empty: network.empty.map(({ role, unit }) => ({ role, unit: names.unitOrNull(unit) })),
      people: network.people.map(({ person, roles, ways, faults, caller, depth, night, confirmedOn, entry }) => ({ person: names.person(person), roles: roles.map(({ role, unit }) => ({ role, unit: names.unitOrNull(unit) })), caller, depth, night, confirmedOn, entry, ways: [...ways], faults: [...faults] })),
      drills: await Promise.all((await drillsOf(seat)).map(async (one) => drillRow(seat, one))),
    }
  },
  settleNetwork: async ({ seat }) => ({ id: await settleNetwork(seat) }),
  networkSheet: async ({ seat }) => {
    const network = await openNetwork(seat)
    const names = await namesOf(seat, network)
    const mark = outputMark(seat)
    const file = renderCallSheet({
      organisation: nameOfOrganisation(seat.organisation), mark, printedOn: seat.day, lacking: lacking(seat, network),
      lines: network.people.map(({ person, caller, depth, roles, ways, night }) => ({ depth, name: names.person(person).name, roles: roles.map(({ role, unit }) => `${role}${unit === null ? '' : `（${names.unit(unit).name}）`}`).join('・'), caller: caller === null ? '' : names.person(caller).name, ways: ways.map(({ means, at }) => `${means} ${at}${means === night ? '［夜］' : ''}`) })),
    })
    await witnessExport(seat, registerOf(seat, 'contacts'), '緊急連絡網', { format: 'pdf' })
    return { file, type: 'application/pdf', name: markedName(`緊急連絡網_${seat.day}.pdf`, mark), inline: true }
  },
  startDrill: async ({ seat, body }) => ({ id: await startDrill(seat, body) }),
  drill: async ({ seat, params }) => {
    const { item, calls } = await drillOf(seat, params['id'] ?? '')
    const row = await drillRow(seat, { item, people: calls.length, received: calls.filter((one) => one.item.state === '確認済').length })
    const names = await namesFor(seat.db, seat.org, seat.organisation, calls.flatMap((one) => [textOf(one.item, 'person'), textOf(one.item, 'caller')]))
    return {
      ...row, mayEnd: keeps(seat) && item.state === '実施中', median: median(calls.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))),
      calls: calls.map((one) => ({
        id: one.item.id, version: one.item.version, person: names.person(textOf(one.item, 'person') ?? ''), caller: names.personOrNull(textOf(one.item, 'caller')), depth: one.depth, roles: textOf(one.item, 'roles') ?? '', state: one.item.state,
        first: textOf(one.item, 'first'), second: textOf(one.item, 'second'), failedAt: momentOf(one.item, 'failedAt'), answeredAt: momentOf(one.item, 'answeredAt'), minutes: one.minutes, cutOff: one.cutOff, mine: textOf(one.item, 'person') === seat.person,
      })),
    }
  },
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.length === 0 ? null : sorted[Math.floor((sorted.length - 1) / 2)]!
}
async function drillRow(seat: Seat, { item, people, received }: { readonly item: LoadedItem; readonly people: number; readonly received: number }) {
  const names = await namesFor(seat.db, seat.org, seat.organisation, [textOf(item, 'startedBy')])
  return { id: item.id, number: item.number, scenario: textOf(item, 'scenario') ?? '', timing: textOf(item, 'timing') ?? '', state: item.state, startedAt: momentOf(item, 'startedAt') ?? '', startedBy: names.personOrNull(textOf(item, 'startedBy')), endedAt: momentOf(item, 'endedAt'), lessons: textOf(item, 'lessons'), people, received }
}
async function latestSettlement(seat: Seat) {
  const row = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'networks').orderBy('id', 'desc').limit(1).executeTakeFirst()
  const item = row ? (await loadItems(seat.db, seat, [row.id])).get(row.id) : undefined
  if (!item) return null
  const names = await namesFor(seat.db, seat.org, seat.organisation, [textOf(item, 'settledBy')])
  return { at: momentOf(item, 'settledAt') ?? '', by: names.personOrNull(textOf(item, 'settledBy')), people: Number(item.details['people'] ?? 0) }
}
