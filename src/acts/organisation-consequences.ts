import { formatEra } from '../engine/calendar.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import { roleConflicts } from '../engine/role-conflicts.ts'
import type { RoleConflict } from '../engine/role-conflicts.ts'
import { finalSuccessors } from '../engine/personnel/successors.ts'
import { warningsOf } from '../engine/personnel/scope.ts'
import { namesFor } from '../store/names.ts'
import type { OrgDb } from '../store/database.ts'
import { heldBy } from './linked-facts.ts'
import { movementsOf } from './movements.ts'
import type { BatchPlan } from './organisation-plan.ts'
import { readdressPreview } from './readdress.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'
import { newVacancies } from '../store/organisation-pages.ts'

/** One kind of consequence: how many, and the first of them in words. */
export interface Consequence { readonly title: string; readonly help: string; readonly tone: 'info' | 'warning'; readonly count: number; readonly lines: readonly { readonly text: string; readonly link: string | null }[] }
const MOST = 100
type Line = Consequence['lines'][number]
const line = (text: string, link: string | null = null): Line => ({ text, link })

/** What a plan brings with it beyond its own rows. Reads only. */
export async function consequencesOf(db: OrgDb, seat: Seat, plan: BatchPlan): Promise<Consequence[]> {
  if (plan.changes.length === 0) return []
  const { before, after } = plan
  const nameOf = (id: string) => after.people.get(id)?.name ?? before.people.get(id)?.name ?? ''
  const unitName = (id: string | null) => (id === null ? '組織全体' : after.units.get(id)?.name ?? before.units.get(id)?.name ?? '')
  const found: Consequence[] = [
    say('終わる役割', '前日までで指名が終わります。後任は改めて指名してください。', 'warning', plan.ended.map(({ appointment: one, because }) => line(`${unitName(one.scope_unit)}の${one.role}　${nameOf(one.person)}（${because}）`))),
    say('空席になる役割', 'その役割の決裁や報告は、規程の定める上の人へ回ります。', 'warning', newVacancies(before, after).map((one) => line(`${unitName(one.unit)}の${one.role}`))),
    say('兼ねられない役割が一人に重なる', '登録できますが、解くまで、その人はどちらの役割でも決裁できません。', 'warning', newConflicts(before, after).map((one) => line(`${nameOf(one.person)}　${unitName(one.first.unit)}の${one.first.role}と${unitName(one.second.unit)}の${one.second.role}`))),
    say('部署の長でなくなる人', '引継ぎ先に、もう長がいます。', 'warning', plan.carried.filter(({ headNoMore }) => headNoMore).map((one) => line(`${nameOf(one.person)}（${unitName(one.from)} → ${unitName(one.to)}）`))),
    say('引継ぎ先に移る人', '職と階級はそのまま、引継ぎ先の部署に置かれます。', 'info', plan.carried.map((one) => line(`${nameOf(one.person)}（${unitName(one.from)} → ${unitName(one.to)}）`))),
    say('責任者のいない部署', '規程の及ぶ部署には、責任者が要ります。', 'warning', newWarnings(seat, before, after, await settingsOf(db, seat)).map((text) => line(text))),
    await passing(db, seat, plan), await returning(db, seat, plan), procedures(seat, plan), await requests(db, seat, plan),
  ]
  return found.filter(({ count }) => count > 0)
}
const say = (title: string, help: string, tone: Consequence['tone'], lines: readonly Line[], count = lines.length): Consequence => ({ title, help, tone, count, lines: lines.slice(0, MOST) })

function newConflicts(before: Organisation, after: Organisation) {
  const key = (one: RoleConflict) => JSON.stringify([one.person, one.first, one.second])
  const known = new Set(roleConflicts(before).map(key))
  return roleConflicts(after).filter((one) => !known.has(key(one)))
}
function newWarnings(seat: Seat, before: Organisation, after: Organisation, settings: { readonly [id: string]: number | string }): string[] {
  const known = new Set(warningsOf(before, seat.book.guards, settings).map(({ unit }) => unit))
  return warningsOf(after, seat.book.guards, settings).filter(({ unit }) => !known.has(unit)).map(({ message }) => message)
}
/** Units that end, with the one that takes over. */
const passedOn = ({ changes }: BatchPlan): Map<string, string> => {
  const next = new Map(changes.flatMap(({ table, after }) => (table === 'unit_succession' && after && 'successor' in after ? [[after.unit, after.successor] as const] : [])))
  return new Map([...finalSuccessors(next)].flatMap(([unit, to]) => (to ? [[unit, to] as const] : [])))
}

async function passing(db: OrgDb, seat: Seat, plan: BatchPlan): Promise<Consequence> {
  const units = [...passedOn(plan).keys()]
  const rows = units.length === 0 ? [] : await db.selectFrom('item').select(['register', (by) => by.fn.countAll<string>().as('n')]).where('org', '=', seat.org).where('unit', 'in', units).groupBy('register').orderBy('register').execute()
  return say('引継ぎ先のものになる台帳のもの', '発令日に、引継ぎ先の部署のものになります。', 'info', rows.map(({ register, n }) => line(`${seat.book.registers.get(register)?.title ?? register}　${Number(n).toLocaleString('ja-JP')}件`)), rows.reduce((sum, { n }) => sum + Number(n), 0))
}
async function returning(db: OrgDb, seat: Seat, plan: BatchPlan): Promise<Consequence> {
  const leaving = movementsOf(plan, plan.after, new Map()).filter(({ movement }) => movement === '退職' || movement === '異動')
  const held = leaving.length === 0 ? [] : await heldBy(db, seat, leaving.map(({ person }) => person).filter((id) => /^\d+$/.test(id)))
  const to = new Map(leaving.map(({ person }) => [person, unitOf(plan.after, person)]))
  const due = held.filter(({ unit, holder }) => { const at = to.get(holder); return at === undefined || belongsTo(plan.before, unit) !== belongsTo(plan.after, at) })
  const name = (id: string) => plan.before.people.get(id)?.name ?? ''
  return say('返却や引継ぎの要るもの', '異動・退職する人が持っています。登録すると、返却の義務や離任手続に出ます。', 'warning', due.map((one) => line(`${name(one.holder)}　${seat.book.registers.get(one.register)?.noun ?? ''} ${one.number}（${one.state}）`, `/registers/${one.register}/${one.id}`)))
}
function procedures(seat: Seat, plan: BatchPlan): Consequence {
  const moved = movementsOf(plan, plan.after, new Map())
  const lines = [...seat.book.registers.values()].flatMap(({ arises, title }) => {
    const own = arises ? moved.filter((one) => (arises.on.includes(one.movement) || arises.closes?.on.includes(one.movement)) && (!arises.employment || (arises.employment as readonly string[]).includes(one.employment))) : []
    return own.length === 0 ? [] : [line(`${title}　${own.length.toLocaleString('ja-JP')}人`)]
  })
  return say('始まる手続', '登録すると、その人の分が台帳に生じ、担当の「やること」に出ます。', 'info', lines)
}
async function requests(db: OrgDb, seat: Seat, plan: BatchPlan): Promise<Consequence> {
  const found = await readdressPreview(db, seat, plan.after, passedOn(plan))
  const names = await namesFor(db, seat.org, plan.after, found.flatMap(({ from, to }) => [...from, ...to]))
  const words = (ids: readonly string[]) => ids.map((id) => names.person(id).name).join('・') || 'なし'
  return say('宛先の変わる申請', `${formatEra(plan.day)}に、決裁などを待つ先が変わります。`, 'info', found.map((one) => line(`${one.title}　${words(one.from)} → ${words(one.to)}`, `/requests/${one.id}`)))
}
