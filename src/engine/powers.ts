import type { ClauseId } from '../../clauses/index.ts'
import type { Rule } from './decision/rule.ts'
import type { Duty } from './duty/duty.ts'
import type { Profile } from './profile.ts'
import type { EventDefinition } from './register/event.ts'
import type { Procedure } from './request/procedure.ts'
import type { Route } from './route/route.ts'

/** The kinds of definitions that say who does what. */
type Definition = Procedure | Rule | Duty | Route | EventDefinition

/** 権限・責任等一覧表 as the guideline prints it: 権限又は責任等を有する者・記載がある者又は報告先等・許可を与える者・承認を与える者. */
export const POWER_MARKS = ['○', '△', '許', '承'] as const
export type PowerMark = (typeof POWER_MARKS)[number]
export interface PowerColumn { readonly name: string; /** The role whose holders stand in the column; null: nobody by name. */ readonly role: string | null }
/** Marks by column; a column without one is left out. */
export type PowerMarks = { readonly [column: string]: readonly PowerMark[] }
export interface PowerRow { readonly clause: ClauseId; readonly marks: PowerMarks; /** The row of the organisation by which the marks differ from the document. */ readonly moved: string | null }

/** What a clause record says: the columns for each mark. */
export type MarkedColumns = { readonly [mark in PowerMark]?: readonly string[] | undefined }
/** The marks of a clause by column, marks in their order. */
export function marksOf(said: MarkedColumns): PowerMarks {
  const marks: { [column: string]: PowerMark[] } = {}
  for (const mark of POWER_MARKS) for (const column of said[mark] ?? []) (marks[column] ??= []).push(mark)
  return marks
}

/** The organisation's own bearers of a clause; days as text, `until` the last of them. */
export interface PowerMove { readonly id: string; readonly clause: string; readonly from: string; readonly until: string | null; readonly said: MarkedColumns }
/** The marks in force on a day: the move that began last, entered last among those of one day, else the document's. */
export function movedOn(clause: string, said: MarkedColumns, moves: readonly PowerMove[], day: string): Pick<PowerRow, 'marks' | 'moved'> {
  const standing = moves.filter((one) => one.clause === clause && one.from <= day && (one.until === null || day <= one.until))
  const latest = standing.toSorted((a, b) => a.from.localeCompare(b.from) || Number(a.id) - Number(b.id)).at(-1)
  return latest ? { marks: marksOf(latest.said), moved: latest.id } : { marks: marksOf(said), moved: null }
}

/** 職員: whoever asks; stands beside the roles of a profile that prints no table of its own. */
export const EVERYBODY = '職員'
/** The columns of a profile: those its document prints, else its roles from the highest down and 職員. */
export function powerColumns(profile: Profile): PowerColumn[] {
  if (profile.powerColumns) return [...profile.powerColumns]
  const roles = profile.roles.toSorted((a, b) => b.level - a.level).map(({ name }) => ({ name, role: name }))
  return [...roles, { name: EVERYBODY, role: null }]
}

/**
 * The table of a profile whose documents print none, from what carries each clause: who is defined by it or acts by it ○, who is heard or told △, who permits 許.
 * Rows in the order the definitions come; words that are no column (上司) have no mark.
 */
export function powersOf(profile: Profile, definitions: readonly Definition[]): { readonly clause: ClauseId; readonly said: MarkedColumns }[] {
  const known = new Set(powerColumns(profile).map(({ name }) => name))
  const rows = new Map<ClauseId, { [mark in PowerMark]: Set<string> }>()
  const put = (clauses: readonly ClauseId[], mark: PowerMark, column: string | undefined): void => {
    if (column === undefined || !known.has(column)) return
    for (const clause of clauses) {
      const row = rows.get(clause) ?? { '○': new Set(), '△': new Set(), 許: new Set(), 承: new Set() }
      rows.set(clause, row)
      row[mark].add(column)
    }
  }
  for (const { name, cites } of profile.roles) put(cites, '○', name)
  for (const one of definitions) for (const { clauses, mark, column } of saidBy(one)) put(clauses, mark, column)
  return [...rows].map(([clause, row]) => ({ clause, said: { '○': [...row['○']], '△': [...row['△']].filter((one) => !row['○'].has(one) && !row.許.has(one)), 許: [...row.許], 承: [...row.承] } }))
}

interface Said { readonly clauses: readonly ClauseId[]; readonly mark: PowerMark; readonly column: string | undefined }
function saidBy(one: Definition): Said[] {
  if (one.kind === 'procedure') {
    const asks = { clauses: one.cites, mark: '○', column: EVERYBODY } as const
    return [asks, ...(one.steps ?? []).map(({ kind, role, cites }): Said => ({ clauses: cites.length > 0 ? cites : one.cites, mark: kind === '決裁' ? '許' : '△', column: role }))]
  }
  if (one.kind === 'rule') {
    const { then } = one
    if ('permit' in then) return [{ clauses: one.cites, mark: '許', column: then.permit.role }, { clauses: one.cites, mark: '○', column: EVERYBODY }]
    if ('notify' in then) return [{ clauses: one.cites, mark: '△', column: then.notify.role }]
    return 'forbid' in then ? [{ clauses: one.cites, mark: '許', column: then.forbid.by }, { clauses: one.cites, mark: '○', column: EVERYBODY }] : []
  }
  if (one.kind === 'duty') return [...one.assignees.map((who): Said => ({ clauses: one.cites, mark: '○', column: typeof who === 'string' ? EVERYBODY : who.role })), { clauses: one.cites, mark: '△', column: one.reportsTo }, { clauses: one.cites, mark: '△', column: one.escalate }]
  if (one.kind === 'route') return one.steps.map(({ role, cites }): Said => ({ clauses: cites.length > 0 ? cites : one.cites, mark: '△', column: role }))
  return one.kind === 'event' ? (one.roles ?? [EVERYBODY]).map((role): Said => ({ clauses: one.cites, mark: '○', column: role })) : []
}
