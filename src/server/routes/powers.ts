import { mayMove, powersOn } from '../../acts/powers.ts'
import type { Powers } from '../../acts/powers.ts'
import { outputMark } from '../../acts/output-mark.ts'
import { witnessExport } from '../../acts/export.ts'
import type { Seat } from '../../acts/world.ts'
import { renderLedger } from '../../documents/ledger-pdf.ts'
import type { LedgerInput, LedgerRow } from '../../documents/ledger.ts'
import { writeLedgerXlsx } from '../../documents/ledger-xlsx.ts'
import { markedName } from '../../documents/marking/marked-name.ts'
import { formatEra } from '../../engine/calendar.ts'
import { refuseField } from '../../engine/refused.ts'
import { organisationOn } from '../../store/organisation.ts'
import { namesFor } from '../../store/names.ts'
import type { Names } from '../../store/names.ts'
import type { FileReply, Handlers } from '../handlers.ts'
import { nameOfOrganisation } from '../../engine/organisation.ts'

const MOST_NAMES = 3
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 権限・責任等一覧表。 */
export const powerHandlers: Handlers = {
  powers: async ({ seat, query }) => {
    const { powers, names } = await powersFor(seat, query)
    return {
      on: powers.day, printed: seat.book.profile.powerColumns !== undefined, columns: [...powers.columns], mayMove: mayMove(seat),
      lines: powers.lines.map((line) => ({ ...line, marks: Object.fromEntries(Object.entries(line.marks).map(([column, marks]) => [column, [...marks]])) })),
      holdings: powers.holdings.map((one) => ({ ...one, unit: names.unitOrNull(one.unit), people: one.people.map((person) => names.person(person)) })),
    }
  },
  powersFile: async ({ seat, query }) => {
    const { powers, names } = await powersFor(seat, query)
    return fileOf(seat, powers, names, query)
  },
}

async function powersFor(seat: Seat, { on, unit }: { readonly on?: string | undefined; readonly unit?: string | undefined }): Promise<{ powers: Powers; names: Names }> {
  const organisation = on === undefined || on === seat.day ? seat.organisation : await organisationOn(seat.db, seat.org, on)
  if (unit !== undefined && !organisation.units.has(unit)) throw refuseField('unit', 'その日の組織にある所属を選んでください。')
  const powers = await powersOn(seat, organisation, unit ?? null)
  return { powers, names: await namesFor(seat.db, seat.org, organisation, powers.holdings.flatMap(({ people }) => people), powers.holdings.map((one) => one.unit)) }
}

/** The table as one ledger: who stands in each column in its first line, the full list below the heading. */
async function fileOf(seat: Seat, powers: Powers, names: Names, { unit, format }: { readonly unit?: string | undefined; readonly format: 'pdf' | 'xlsx' }): Promise<FileReply> {
  const mark = outputMark(seat)
  const nameOf = (person: string): string => names.person(person).name
  const inColumn = (column: string): string[] => [...new Set(powers.holdings.filter((one) => one.column === column).flatMap(({ people }) => people))].map(nameOf)
  const holders: LedgerRow = { cite: '就任者', title: `${formatEra(powers.day)}に就いている人`, ...Object.fromEntries(powers.columns.map(({ name, role }) => [name, role === null || !powers.holdings.some((one) => one.column === name) ? '' : shortened(inColumn(name))])) }
  const ledger: LedgerInput = {
    title: '権限・責任等一覧表', orientation: 'landscape', mark, printedOn: seat.day, period: `${formatEra(powers.day)}現在`,
    organisation: nameOfOrganisation(seat.organisation), ...(unit === undefined ? {} : { unit: names.unit(unit).name }),
    columns: [{ key: 'cite', label: '条項', width: 30 }, { key: 'title', label: '件名', width: 46 }, ...powers.columns.map(({ name }) => ({ key: name, label: name, width: 15, align: 'center' as const })), { key: 'moved', label: '自団体の定め', width: 24 }],
    rows: [holders, ...powers.lines.map(({ cite, title, marks, moved }): LedgerRow => ({ cite, title, ...Object.fromEntries(Object.entries(marks).map(([column, found]) => [column, found.join('・')])), moved: moved?.basis ?? '' }))],
    notes: ['○ 権限又は責任等を有する者　△ 記載がある者又は報告先等　許 許可を与える者　承 承認を与える者', ...listed(powers, names)],
  }
  await witnessExport(seat, { id: 'organisation.powers', cites: seat.book.registers.get('power-changes')?.cites ?? [] }, ledger.title, { format, on: powers.day, unit: unit ?? '' })
  const name = markedName(`${ledger.title}_${powers.day}.${format}`, mark)
  return format === 'pdf' ? { file: renderLedger(ledger), type: 'application/pdf', name, inline: true } : { file: await writeLedgerXlsx(ledger), type: EXCEL, name }
}
const shortened = (people: readonly string[]): string => (people.length === 0 ? '空席' : people.length <= MOST_NAMES ? people.join('、') : `${people.slice(0, MOST_NAMES).join('、')}ほか${people.length - MOST_NAMES}人`)
/** 情報セキュリティ管理者: 税務課 髙橋三枝、… one line for each role. */
function listed(powers: Powers, names: Names): string[] {
  return [...Map.groupBy(powers.holdings, ({ role }) => role)].map(([role, found]) => `${role}: ${found.map(({ unit, thing, people }) => `${[thing, names.unitOrNull(unit)?.name].filter(Boolean).join(' ')} ${people.map((one) => names.person(one).name).join('・') || '空席'}`.trim()).join('、')}`)
}
