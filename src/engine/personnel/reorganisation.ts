import { addDays } from '../calendar.ts'
import { normalize } from '../japanese-text.ts'
import { Draft } from './draft.ts'
import { isOn, pictureOn } from './history.ts'
import type { History, UnitPeriodRow } from './history.ts'
import { endRolesOfMovers } from './roles-after.ts'
import type { EndedRole } from './roles-after.ts'
import { finalSuccessors } from './successors.ts'
import { abolish, alter, found, periodsOf } from './unit-changes.ts'
import type { Carried } from './unit-changes.ts'

export const UNIT_ACTS = ['新設', '変更', '分割', '統合', '廃止'] as const
export type UnitAct = (typeof UNIT_ACTS)[number]
/**
 * One line of the table of a reorganisation; empty text: not said. 新設: code, name, kind, parent. 変更: the unit and what becomes different. 分割: code of the old unit,
 * then code, name … of one part (the first part succeeds). 統合: code and successor. 廃止: code, with a successor where anything is left.
 */
export interface UnitLine { readonly row: number; readonly act: UnitAct | null; readonly code: string; readonly newCode: string; readonly name: string; readonly kind: string; readonly parent: string; readonly successor: string; readonly sort: number | null }
export interface UnitOutcome { readonly row: number; readonly act: UnitAct | null; readonly code: string; readonly name: string; readonly unit: string | null; readonly fault: string | null; readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[] }
export interface ReorganisationPlan { readonly outcomes: readonly UnitOutcome[]; readonly draft: Draft; readonly ended: readonly EndedRole[]; readonly carried: readonly Carried[] }

interface Work {
  readonly draft: Draft; readonly day: string; readonly history: History
  readonly byCode: Map<string, string>; readonly now: Map<string, UnitPeriodRow>
  readonly faults: Map<number, string>; readonly units: Map<number, string>; readonly outcomes: Map<number, UnitOutcome>
}

/**
 * What a table of changes to units does on its day. `owning`: units for which registers hold things. All or nothing: with one fault among the outcomes the draft must not be written.
 */
export function planReorganisation(history: History, input: { readonly day: string; readonly lines: readonly UnitLine[]; readonly owning: ReadonlySet<string> }): ReorganisationPlan {
  const { day, lines } = input
  const draft = new Draft(history)
  const now = new Map(history.unit_period.filter((one) => isOn(one, day)).map((one) => [one.unit, one]))
  const codes = new Map(history.unit.map(({ id, code }) => [id, code]))
  const work: Work = { draft, day, history, now, byCode: new Map([...now.keys()].map((id) => [normalize(codes.get(id) ?? ''), id])), faults: new Map(), units: new Map(), outcomes: new Map() }
  checkLines(work, lines)
  foundUnits(work, lines.filter(({ act }) => act === '新設' || act === '分割'))
  for (const line of lines) if (line.act === '変更' && !work.faults.has(line.row)) alterUnit(work, line)
  const told = abolishUnits(work, lines, withSuccessors(history, input.owning))
  checkTree(work, lines)
  const faulty = work.faults.size > 0
  const before = pictureOn(history, addDays(day, -1))
  const ended = faulty ? [] : [...told.ended, ...endRolesOfMovers(draft, day, new Set(told.carried.map(({ person }) => person)), before)]
  return { draft, carried: told.carried, ended, outcomes: lines.map((line) => outcomeOf(work, line)) }
}

const fault = (work: Work, { row }: UnitLine, message: string): void => { if (!work.faults.has(row)) work.faults.set(row, message) }
const unitCalled = (work: Work, code: string): string | undefined => work.byCode.get(normalize(code))

function checkLines(work: Work, lines: readonly UnitLine[]): void {
  const seen = new Map<string, UnitLine>()
  for (const line of lines) {
    if (line.act === null) { fault(work, line, `区分は${UNIT_ACTS.join('・')}のどれかにしてください。`); continue }
    if (line.code === '') { fault(work, line, '部署コードがありません。'); continue }
    if (line.act === '新設') continue
    const unit = unitCalled(work, line.code)
    if (unit === undefined) { fault(work, line, `部署コード「${line.code}」は${work.day}の前日にありません。`); continue }
    const other = seen.get(unit)
    if (other && !(other.act === '分割' && line.act === '分割')) fault(work, line, `この部署は${other.row}行目でも${other.act}しています。`)
    seen.set(unit, other ?? line)
    const period = work.now.get(unit)!
    if (periodsOf(work.draft, unit).some(({ from_day: from }) => from > work.day)) fault(work, line, 'この部署には、この日より後の変更が登録されています。先に取り消してください。')
    if (line.act !== '変更' && period.from_day >= work.day) fault(work, line, 'この日に始まる部署は、同じ日に廃止できません。')
  }
}

/** Units that begin; one below another that begins in the same table is founded after it. */
function foundUnits(work: Work, lines: readonly UnitLine[]): void {
  const taken = new Set(work.history.unit.map(({ code }) => normalize(code)))
  let waiting = lines.filter(({ row }) => !work.faults.has(row))
  while (waiting.length > 0) {
    const later: UnitLine[] = []
    for (const line of waiting) {
      const code = line.act === '分割' ? line.newCode : line.code
      const parent = line.parent !== '' ? unitCalled(work, line.parent) : line.act === '分割' ? work.now.get(unitCalled(work, line.code)!)!.parent ?? undefined : undefined
      const kind = line.kind || (line.act === '分割' ? work.now.get(unitCalled(work, line.code)!)!.kind : '')
      const wrong = newUnitFault(work, { code, name: line.name, kind }, taken)
      if (wrong !== null) { fault(work, line, wrong); continue }
      if (parent === undefined) { later.push(line); continue }
      taken.add(normalize(code))
      const id = found(work.draft, work.day, { code, name: line.name, kind, parent, sort: line.sort ?? 0 })
      work.byCode.set(normalize(code), id)
      work.units.set(line.row, id)
    }
    if (later.length === waiting.length) {
      for (const line of later) fault(work, line, line.parent === '' ? '上位の部署を書いてください。' : `上位の部署「${line.parent}」がありません。`)
      return
    }
    waiting = later
  }
}
function newUnitFault({ history: { profile } }: Work, { code, name, kind }: { readonly code: string; readonly name: string; readonly kind: string }, taken: ReadonlySet<string>): string | null {
  if (code === '') return '新しい部署のコードがありません。'
  if (taken.has(normalize(code))) return `部署コード「${code}」はすでに使われています。`
  if (name === '') return '新しい部署の名称がありません。'
  return profile.unitKinds.includes(kind) ? null : `部署の種類「${kind}」はありません。${profile.unitKinds.join('、')}から選んでください。`
}

function alterUnit(work: Work, line: UnitLine): void {
  const unit = unitCalled(work, line.code)!
  const parent = line.parent === '' ? undefined : unitCalled(work, line.parent)
  if (line.parent !== '' && parent === undefined) return fault(work, line, `上位の部署「${line.parent}」がありません。`)
  if (line.kind !== '' && !work.history.profile.unitKinds.includes(line.kind)) return fault(work, line, `部署の種類「${line.kind}」はありません。`)
  if (parent !== undefined && work.now.get(unit)!.parent === null) return fault(work, line, 'いちばん上の部署は動かせません。')
  work.units.set(line.row, unit)
  alter(work.draft, work.day, unit, { ...(line.name === '' ? {} : { name: line.name }), ...(line.kind === '' ? {} : { kind: line.kind }), ...(parent === undefined ? {} : { parent }), ...(line.sort === null ? {} : { sort: line.sort }) })
}

/** 統合, 廃止 and the old units of 分割: successors are followed to the one that stays. */
function abolishUnits(work: Work, lines: readonly UnitLine[], owning: ReadonlySet<string>): { carried: Carried[]; ended: EndedRole[] } {
  const ending = lines.filter(({ act, row }) => (act === '統合' || act === '廃止' || act === '分割') && !work.faults.has(row))
  const parts = new Map<string, string[]>()
  const wanted = new Map<string, { line: UnitLine; to: string | null }>()
  for (const line of ending) {
    const unit = unitCalled(work, line.code)!
    if (line.act === '分割') { parts.set(unit, [...(parts.get(unit) ?? []), work.units.get(line.row)!]); if (!wanted.has(unit)) wanted.set(unit, { line, to: work.units.get(line.row)! }); continue }
    work.units.set(line.row, unit)
    const to = line.successor === '' ? null : unitCalled(work, line.successor)
    if (to === undefined) fault(work, line, `引継ぎ先の部署「${line.successor}」がありません。`)
    else if (to === null && line.act === '統合') fault(work, line, '統合する先の部署コードを、引継ぎ先に書いてください。')
    else wanted.set(unit, { line, to })
  }
  const final = finalSuccessors(new Map([...wanted].map(([unit, { to }]) => [unit, to])))
  const headed = new Set([...work.draft.all('assignment')].filter((one) => one.is_head && (one.to_day === null || one.to_day >= work.day) && !wanted.has(one.unit)).map(({ unit }) => unit))
  const carried: Carried[] = []
  const ended: EndedRole[] = []
  for (const [unit, { line }] of wanted) {
    const to = final.get(unit)
    if (to === undefined) { fault(work, line, '引継ぎ先をたどると、廃止する部署に戻ります。'); continue }
    const ends = to === null ? null : periodsOf(work.draft, to).at(-1)!.to_day
    if (ends !== null) { fault(work, line, `引継ぎ先の部署は${ends}で廃止されます。`); continue }
    if (to === null && isNeeded(work, unit, owning)) { fault(work, line, 'この部署には職員か台帳のものが残っています。引継ぎ先の部署コードを書いてください。'); continue }
    const told = abolish(work.draft, work.day, unit, to, parts.get(unit) ?? [], headed)
    carried.push(...told.carried)
    ended.push(...told.ended)
    if (to !== null) reparent(work, unit, to, wanted)
  }
  return { carried, ended }
}
/** What a unit will take over from one that holds things, it holds too. */
function withSuccessors(history: History, owning: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(owning)
  for (let size = -1; size !== all.size;) {
    size = all.size
    for (const { unit, successor, parts } of history.unit_succession) if (all.has(unit)) for (const one of [successor, ...parts]) all.add(one)
  }
  return all
}
const isNeeded = ({ draft, day }: Work, unit: string, owning: ReadonlySet<string>): boolean =>
  owning.has(unit) || draft.inUnit('assignment', unit).some((one) => one.to_day === null || one.to_day >= day)

/** Units below an abolished one, which the table does not name otherwise, go below its successor. */
function reparent({ draft, day }: Work, unit: string, to: string, ending: ReadonlyMap<string, unknown>): void {
  for (const one of draft.childrenOf(unit)) {
    if (one.from_day > day) draft.put('unit_period', { ...one, parent: to })
    else if (isOn(one, day) && !ending.has(one.unit)) alter(draft, day, one.unit, { parent: to })
  }
}

/** Every unit stands below one that is there as long as it is, none below itself. */
function checkTree(work: Work, lines: readonly UnitLine[]): void {
  const { draft, day } = work
  const lineOf = new Map(lines.flatMap((line) => { const unit = work.units.get(line.row) ?? unitCalled(work, line.code); return unit === undefined ? [] : [[unit, line] as const] }))
  for (const one of [...draft.all('unit_period')].filter(({ to_day: to }) => to === null || to >= day)) {
    if (one.parent === null) continue
    const blamed = lineOf.get(one.unit) ?? lineOf.get(one.parent) ?? lines[0]!
    const above = draft.periodsOf(one.parent)
    const ends = above.at(-1)?.to_day
    if (ends === undefined || (ends !== null && ends < (one.to_day ?? '9999'))) fault(work, blamed, `「${one.name}」の上の部署「${above.at(-1)?.name ?? ''}」がなくなります。引継ぎ先か、「${one.name}」の新しい上位を書いてください。`)
    else if (isBelowItself(draft, one, one.from_day > day ? one.from_day : day)) fault(work, blamed, `「${one.name}」が自分の下の部署の下に入ってしまいます。`)
  }
}
function isBelowItself(draft: Draft, { unit, parent }: UnitPeriodRow, on: string): boolean {
  const seen = new Set([unit])
  for (let at = parent; at !== null; at = draft.periodsOf(at).find((one) => isOn(one, on))?.parent ?? null) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

function outcomeOf(work: Work, line: UnitLine): UnitOutcome {
  const unit = work.units.get(line.row) ?? null
  const before = unit === null ? undefined : work.now.get(unit)
  const nameOf = (id: string | null | undefined) => (id ? [...periodsOf(work.draft, id)].at(-1)?.name ?? '' : '')
  const after = unit === null ? undefined : periodsOf(work.draft, unit).find((one) => isOn(one, work.day))
  const changes = line.act === '統合' || line.act === '廃止' ? [{ label: '引継ぎ先', before: '', after: nameOf(unit === null ? null : work.draft.find('unit_succession', unit)?.successor) || 'なし' }]
    : [{ label: '名称', before: before?.name ?? '', after: after?.name ?? '' }, { label: '種類', before: before?.kind ?? '', after: after?.kind ?? '' }, { label: '上位', before: nameOf(before?.parent), after: nameOf(after?.parent) }].filter((one) => one.before !== one.after)
  return { row: line.row, act: line.act, code: line.code, name: line.name || (before?.name ?? ''), unit, fault: work.faults.get(line.row) ?? null, changes }
}
