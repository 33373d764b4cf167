import { sql } from 'kysely'
import { readinessOf } from '../../acts/readiness.ts'
import type { Seat } from '../../acts/world.ts'
import { formatEraMonth, monthOf } from '../../engine/calendar.ts'
import type { Control } from '../../engine/control/control.ts'
import type { DefinitionBase } from '../../engine/definition.ts'
import type { Duty } from '../../engine/duty/duty.ts'
import { belongsTo } from '../../engine/organisation.ts'
import { registerKey } from '../../engine/register/register.ts'
import type { Register } from '../../engine/register/register.ts'
import { holdsWholeRole } from '../../identity/reading.ts'
import { namesIn } from '../../store/names.ts'

export interface Figure { readonly label: string; readonly value: string; readonly link: string | null }
const number = (count: number | string) => Number(count).toLocaleString('ja-JP')

/** What this organisation's rows say about a definition today. One statement each; rules, guards and routes have no rows of their own. */
export async function figuresOf(seat: Seat, definition: DefinitionBase): Promise<Figure[]> {
  switch (definition.kind) {
    case 'register': return registerFigures(seat, definition as Register)
    case 'procedure': return procedureFigures(seat, definition)
    case 'duty': return (definition as Duty).closedBy === 'stocktake' ? stocktakeFigures(seat, definition as Duty) : taskFigures(seat, definition)
    case 'control': return controlFigures(seat, definition as Control)
    case 'event': return eventFigures(seat, definition)
    default: return []
  }
}

async function registerFigures(seat: Seat, register: Register): Promise<Figure[]> {
  const key = registerKey(register)
  const rows = await seat.db.selectFrom('item').select(['state', (by) => by.fn.countAll<string>().as('count')]).where('org', '=', seat.org).where('register', '=', key).groupBy('state').execute()
  const counts = new Map(rows.map(({ state, count }) => [state, count]))
  return Object.keys(register.states).filter((state) => counts.has(state)).map((state) => ({ label: `${register.noun}: ${state}`, value: number(counts.get(state)!), link: `/registers/${key}?state=${encodeURIComponent(state)}` }))
}

async function procedureFigures(seat: Seat, { id, title }: DefinitionBase): Promise<Figure[]> {
  const { rows: [row] } = await sql<{ open: string; decided: string }>`select count(*) filter (where state = '回付中') as open, count(*) filter (where state in ('決裁済', '完了')) as decided
    from request where org = ${seat.org} and procedure = ${id}`.execute(seat.db)
  return [{ label: `${title}: 回付中の申請`, value: number(row!.open), link: null }, { label: `${title}: 決裁された申請`, value: number(row!.decided), link: null }]
}

async function taskFigures(seat: Seat, { id, title }: DefinitionBase): Promise<Figure[]> {
  const { rows: [row] } = await sql<{ open: string; overdue: string }>`select count(*) as open, count(*) filter (where coalesce(extended_to, due) < ${seat.day}::date) as overdue
    from task where org = ${seat.org} and duty = ${id} and state = '未了'`.execute(seat.db)
  return [{ label: `${title}: 未了`, value: number(row!.open), link: null }, { label: `${title}: 期限超過`, value: number(row!.overdue), link: null }]
}

/** Of the 所属 that hold things to be inspected, how many reported this month: 41/43. */
async function stocktakeFigures(seat: Seat, { subject, title }: Duty): Promise<Figure[]> {
  const holding = subject.per === 'unit' ? subject.holding : subject.per === 'item' ? [subject.register] : []
  const inspected = holding.flatMap((key) => (seat.book.registers.get(key)?.inspected ?? []).map((state) => ({ key, state })))
  const month = monthOf(seat.day)
  const { rows } = await sql<{ unit: string; holds: boolean; done: boolean }>`
    select unit::text, bool_or(holds) as holds, bool_or(done) as done from (
      select coalesce(keeper_unit, unit) as unit, true as holds, false as done from item where org = ${seat.org}
        and (register, state) in (select * from unnest(${inspected.map(({ key }) => key)}::text[], ${inspected.map(({ state }) => state)}::text[])) group by 1
      union all select unit, false, state in ('報告済', '確認済') from stocktake where org = ${seat.org} and period = ${month}) t group by unit`.execute(seat.db)
  const offices = Map.groupBy(rows, ({ unit }) => belongsTo(seat.organisation, unit))
  const owing = [...offices.values()].filter((office) => office.some(({ holds }) => holds))
  const done = owing.filter((office) => office.some((unit) => unit.done))
  return [{ label: `${title}: ${formatEraMonth(month)}に報告した所属`, value: `${number(done.length)}/${number(owing.length)}`, link: `/stocktakes?period=${month}` }]
}

const WORST = 20
/** The latest answers by their kind, then the 所属 with 不適合, the worst first (at most 20): of how many of its things. */
async function controlFigures(seat: Seat, { id, title, counted }: Control): Promise<Figure[]> {
  if (counted) return (holdsWholeRole(seat) ? (await readinessOf(seat)).rows : []).filter((one) => one.id === id).map(({ met, says }) => ({ label: `${title}: ${met ? '充足' : '未充足'}`, value: says, link: '/organisation/review' }))
  const { rows } = await sql<{ answer: string; unit: string; count: string }>`select answer, coalesce(i.keeper_unit, i.unit)::text as unit, count(*) from (select distinct on (item) item, answer from control_answer where org = ${seat.org} and control = ${id} order by item, id desc) latest
    join item i on i.org = ${seat.org} and i.id = latest.item group by 1, 2 order by answer = '適合' desc, answer`.execute(seat.db)
  const sum = (of: typeof rows) => of.reduce((total, { count }) => total + Number(count), 0)
  const whole = [...Map.groupBy(rows, ({ answer }) => answer)].map(([answer, of]) => ({ label: `${title}: ${answer}`, value: number(sum(of)), link: null }))
  const offices = [...Map.groupBy(rows, ({ unit }) => belongsTo(seat.organisation, unit))].map(([office, of]) => ({ office, all: sum(of), failing: sum(of.filter(({ answer }) => answer === '不適合')) })).filter(({ failing }) => failing > 0)
  const worst = offices.toSorted((a, b) => b.failing / b.all - a.failing / a.all || b.failing - a.failing).slice(0, WORST)
  return [...whole, ...worst.map(({ office, all, failing }) => ({ label: `${title}: ${namesIn(seat.organisation).unit(office).name}の不適合`, value: `${number(failing)}/${number(all)}（${Math.round((failing / all) * 100)}％）`, link: null }))]
}

async function eventFigures(seat: Seat, { id, title }: DefinitionBase): Promise<Figure[]> {
  const month = monthOf(seat.day)
  const { rows: [row] } = await sql<{ count: string }>`select count(*) from record where org = ${seat.org} and event = ${id} and on_day >= ${`${month}-01`}::date`.execute(seat.db)
  return [{ label: `${title}: ${formatEraMonth(month)}の記録`, value: number(row!.count), link: null }]
}
