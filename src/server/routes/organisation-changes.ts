import { z } from 'zod'
import { witnessExport } from '../../acts/export.ts'
import { outputMark } from '../../acts/output-mark.ts'
import type { Seat } from '../../acts/world.ts'
import type { LedgerInput, LedgerRow } from '../../documents/ledger.ts'
import { writeLedgerXlsx } from '../../documents/ledger-xlsx.ts'
import { markedName } from '../../documents/marking/marked-name.ts'
import { daysBetween, formatEra } from '../../engine/calendar.ts'
import { nameOfOrganisation } from '../../engine/organisation.ts'
import { refuseField } from '../../engine/refused.ts'
import { changesBetween, countChanges } from '../../store/period-changes.ts'
import type { ChangePlace, PeriodChange } from '../../store/period-changes.ts'
import type { Handlers } from '../handlers.ts'

const LONGEST_DAYS = 800
const PAGE = 200
const CHUNK = 5000
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
interface Period { readonly from: string; readonly to: string }

/** 組織の変更の一覧: a page at a time, the newest day first, and the whole of it as a table. */
export const organisationChangeHandlers: Handlers = {
  organisationChanges: async ({ seat, query }) => {
    checkPeriod(query)
    const { rows, next } = await changesBetween(seat.db, seat.org, query.from, query.to, { most: query.limit ?? PAGE, after: query.after === undefined ? undefined : readPlace(query.after) })
    return {
      rows: rows.map(({ day, kind, subject, unit, person, before, after }) => ({ day, kind, subject, before, after, link: person !== null ? `/organisation/people/${person}` : unit !== null && seat.organisation.units.has(unit) ? `/organisation/units/${unit}` : null })),
      next: next === null ? null : Buffer.from(JSON.stringify(next)).toString('base64url'),
      counts: query.after === undefined ? await countChanges(seat.db, seat.org, query.from, query.to) : [],
    }
  },
  organisationChangesFile: async ({ seat, query }) => {
    checkPeriod(query)
    const mark = outputMark(seat)
    const title = '組織の変更の一覧'
    const ledger: LedgerInput = {
      title, orientation: 'landscape', mark, printedOn: seat.day, period: `${formatEra(query.from)}から${formatEra(query.to)}まで`, organisation: nameOfOrganisation(seat.organisation),
      columns: [{ key: 'day', label: '日', width: 20, kind: 'day' }, { key: 'subject', label: '部署・人', width: 30 }, { key: 'kind', label: '変更', width: 16 }, { key: 'before', label: '前', width: 46 }, { key: 'after', label: '後', width: 46 }],
      rows: await everyRow(seat, query),
    }
    await witnessExport(seat, { id: 'organisation.changes', cites: [] }, title, { from: query.from, to: query.to })
    return { file: await writeLedgerXlsx(ledger), type: EXCEL, name: markedName(`${title}_${query.from}_${query.to}.xlsx`, mark) }
  },
}

function checkPeriod({ from, to }: Period): void {
  if (to < from) throw refuseField('to', '終わりの日が、始めの日より前です。')
  if (daysBetween(from, to) > LONGEST_DAYS) throw refuseField('to', `期間は${LONGEST_DAYS}日までにしてください。`)
}

const placeShape = z.tuple([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.union([z.literal(0), z.literal(1)]), z.string().max(400), z.string().max(80)])
function readPlace(text: string): ChangePlace {
  try {
    return placeShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    throw refuseField('after', '一覧の続きを読めません。一覧を開き直してください。')
  }
}

/** Every change of the period, however many. */
async function everyRow(seat: Seat, { from, to }: Period): Promise<LedgerRow[]> {
  const all: PeriodChange[] = []
  for (let after: ChangePlace | undefined; ;) {
    const { rows, next } = await changesBetween(seat.db, seat.org, from, to, { most: CHUNK, after })
    all.push(...rows)
    if (next === null) return all.map(({ day, subject, kind, before, after: then }) => ({ day, subject, kind, before, after: then }))
    after = next
  }
}
