import { applyBatch } from '../acts/organisation-apply.ts'
import { PERSONNEL_FIELDS } from '../acts/personnel-lines.ts'
import { setRetention } from '../acts/retention.ts'
import { changeSetting } from '../acts/setting-change.ts'
import type { Seat } from '../acts/world.ts'
import { addMonths, firstDayOfMonth, monthOf } from '../engine/calendar.ts'
import { rolesOf, type Person } from '../engine/organisation.ts'
import { buildNetworks } from './networks-day.ts'
import { attempt, doing, enterRow, minutesAgo, type Staff } from './staff.ts'

/** What is planned in a sample organisation: people who move next month, a figure its rules leave open, how long something is kept. */
export async function makePlans(staff: Staff, clerk: Seat): Promise<void> {
  const seat = await staff.as('soumu').catch(() => staff.as('security'))
  await attempt(() => nextMonth(seat))
  if (clerk.book.registers.has('cards')) await attempt(() => cards(staff, clerk))
  if (clerk.book.registers.has('topology')) await attempt(() => buildNetworks(staff))
  await attempt(() => changeSetting(seat, { id: 'media.overdue.days', value: 2, from: clerk.day, reason: '返却の遅れが続いたため、早めに確かめる' }, '127.0.0.1'))
  await attempt(() => setRetention(seat, 'media', { months: 60, reason: '文書管理規程の保存期間に合わせる' }))
}

/** Three cards of a municipality: one in use, one whose loss was told, one put by. */
async function cards(staff: Staff, clerk: Seat): Promise<void> {
  const keeper = await staff.as('touroku')
  const [used, lost] = [await enterRow(keeper, 'cards', 'カード-0001', { kind: 'ＩＣカード', serial: 'IC-20260001' }), await enterRow(keeper, 'cards', 'カード-0002', { kind: 'ＩＣカード', serial: 'IC-20260002' })]
  await enterRow(keeper, 'cards', 'カード-0003', { kind: 'ＵＳＢトークン', serial: 'UT-0003' })
  await doing(keeper, 'identities.cards.municipality/issued', { person: clerk.person }, used)
  await doing(keeper, 'identities.cards.municipality/issued', { person: keeper.person }, lost)
  await doing(keeper, 'identities.cards.municipality/lost', { noticedAt: minutesAgo(keeper, 30), circumstances: '朝の通勤の間に名札入れごと見当たらなくなった。' }, lost)
}

/** Two change places, one leaves, one comes; none of them has an account or a role. */
async function nextMonth(seat: Seat): Promise<void> {
  const { organisation } = seat
  const day = firstDayOfMonth(addMonths(monthOf(seat.day), 1))
  const signedIn = new Set((await seat.db.selectFrom('account').select('person').where('org', '=', seat.org).execute()).map(({ person }) => person))
  const holding = new Set((await seat.db.selectFrom('item').select('holder').distinct().where('org', '=', seat.org).where('holder', 'is not', null).execute()).map(({ holder }) => holder))
  const free = [...organisation.people.values()].filter((one) => one.assignments.length === 1 && !one.assignments[0]!.head && one.employment === 'regular' && !signedIn.has(one.id) && !holding.has(one.id) && rolesOf(organisation, one.id).length === 0).toSorted((a, b) => a.number.localeCompare(b.number))
  // The junior ones: of them there are several in every unit.
  const juniors = free.filter(({ assignments: [at] }) => at!.post === free.at(-1)?.assignments[0]!.post && at!.rank === free.at(-1)?.assignments[0]!.rank)
  const [one, other, leaver] = [juniors[0], juniors.find(({ assignments: [at] }) => at!.unit !== juniors[0]?.assignments[0]!.unit), juniors.at(-1)]
  if (!one || !other || !leaver || leaver === other) return
  const rows = [lineOf(seat, one, other.assignments[0]!), lineOf(seat, other, one.assignments[0]!), { ...lineOf(seat, leaver, leaver.assignments[0]!), act: '退職' }, { ...lineOf(seat, leaver, leaver.assignments[0]!), number: '990001', name: '新田　ひなた', kana: 'ニッタ　ヒナタ' }]
  await applyBatch(seat, {
    kind: '人事', day, fileName: `${Number(day.slice(5, 7))}月期の人事異動.csv`,
    table: { name: '', header: PERSONNEL_FIELDS.map(({ label }) => label), rows: rows.map((row: Readonly<Record<string, string>>) => PERSONNEL_FIELDS.map(({ key }) => row[key] ?? '')), rowNumbers: rows.map((_, index) => index + 2) },
  })
}
const lineOf = ({ organisation }: Seat, { number, name, kana }: Person, { unit, post, rank }: Person['assignments'][number]) => ({ number, name, kana, unit: organisation.units.get(unit)!.code, post, rank, main: '本務' })
