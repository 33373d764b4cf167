import type { ReplyOf } from '../../../src/contract/routes.ts'
import type { Facts } from '../../../src/engine/condition.ts'

type Lineage = ReplyOf<'lineage'>
export interface Levels { readonly confidentiality: number; readonly integrity: number; readonly availability: number }
/** Something made from the piece under review, with its levels afterwards; `then` null: nothing changes by itself, its keeper is asked to look again. */
export interface Reached { readonly row: Lineage['descendants'][number]; readonly then: Levels | null }

const AXES = ['confidentiality', 'integrity', 'availability'] as const

/** The levels a form asks for; an axis it leaves empty stays as it is. */
export const askedLevels = (form: Facts, now: Levels): Levels => ({ confidentiality: Number(form['confidentiality'] ?? now.confidentiality), integrity: Number(form['integrity'] ?? now.integrity), availability: Number(form['availability'] ?? now.availability) })

/** Does the form change what stands: a level, or a restriction of its own? */
export const isChange = (form: Facts, now: Levels): boolean => { const asked = askedLevels(form, now); return AXES.some((axis) => asked[axis] !== now[axis]) || form['restrictions'] !== undefined }

/** What a review would do below: what `follow`s rises with it (in all three axes only `inFull`), nothing is ever lowered by itself. */
export function reach(descendants: Lineage['descendants'], asked: Levels, { follow, inFull }: { readonly follow: readonly string[]; readonly inFull: boolean }): readonly Reached[] {
  return descendants.map((row) => {
    const raised = (axis: (typeof AXES)[number]) => (axis === 'confidentiality' || (inFull && row[axis] > 0) ? Math.max(row[axis], asked[axis]) : row[axis])
    const then = { confidentiality: raised('confidentiality'), integrity: raised('integrity'), availability: raised('availability') }
    return { row, then: follow.includes(row.how) && AXES.some((axis) => then[axis] !== row[axis]) ? then : null }
  })
}
