import type { ClauseId } from '../../../clauses/index.ts'
import type { Support } from '../../../clauses/schema.ts'
import type { Rulebook } from '../../acts/world.ts'
import type { DefinitionBase, Kind } from '../../engine/definition.ts'

/** Which kinds of definition carry a clause of that support (DESIGN.md, the one idea). */
export const CARRIERS: { readonly [support in Support]: readonly Kind[] } = {
  enforce: ['rule', 'guard'], workflow: ['procedure'], register: ['register'], record: ['event'], task: ['duty'], notify: ['route'], check: ['control'], reference: [],
}
const KINDS: readonly Kind[] = ['register', 'procedure', 'rule', 'guard', 'duty', 'route', 'control', 'event']

type Citing = ReadonlyMap<string, readonly DefinitionBase[]>
const read = new WeakMap<Rulebook, Citing>()

/** Clause → the definitions of the profile that cite it, in themselves or in a part (a step, a field). A guard inside a procedure answers for itself. */
export function citingDefinitions(book: Rulebook): Citing {
  let found = read.get(book)
  if (!found) read.set(book, (found = collect(book)))
  return found
}

function collect(book: Rulebook): Citing {
  const found = new Map<string, Set<DefinitionBase>>()
  const visit = (value: unknown, owner: DefinitionBase | undefined, key: string): void => {
    if (typeof value === 'string') {
      if (owner && (key === 'cites' || key === 'clauses')) {
        const set = found.get(value)
        if (set) set.add(owner)
        else found.set(value, new Set([owner]))
      }
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one, owner, key)
    } else if (typeof value === 'object' && value !== null) {
      const inner = isDefinition(value) ? value : owner
      for (const [name, one] of Object.entries(value)) visit(one, inner, name)
    }
  }
  for (const one of [...book.registers.values(), ...book.procedures.values(), ...book.events.values(), ...book.controls.values(), ...book.duties.values(), ...book.routes, ...book.rules, ...book.guards]) visit(one, undefined, '')
  return new Map([...found].map(([clause, owners]) => [clause, [...owners]]))
}
const isDefinition = (value: object): value is DefinitionBase => 'kind' in value && 'id' in value && KINDS.includes(value.kind as Kind)

/** Whether a definition of a kind that fits the clause's support cites it. */
export function isCarried(book: Rulebook, clause: { readonly id: string; readonly support: Support }): boolean {
  return (citingDefinitions(book).get(clause.id as ClauseId) ?? []).some(({ kind }) => CARRIERS[clause.support].includes(kind))
}
