import type { ClauseId } from '../../clauses/index.ts'
import type { ProfileId } from './definition.ts'

/** What somebody is held to, as against what he may use: it ends with the clauses it rests on. */
const OBLIGATIONS: readonly unknown[] = ['rule', 'guard', 'duty', 'control', 'route']

/** As whom a definition is read. `declined`: recommended clauses (推奨事項) this organisation left out of its own rules; none where left out. */
export interface Reader { readonly profile: ProfileId; readonly documents: readonly string[]; readonly declined?: ReadonlySet<string>; /** Documents of his that are not in force yet: what rests on nothing else is not there. */ readonly later?: readonly string[] }

const clausesOf = (cites: readonly ClauseId[], { documents }: Reader): ClauseId[] => cites.filter((clause) => documents.includes(clause.slice(0, clause.indexOf(':'))))

/** Is a definition, or a part of one, there for this reader? Not what is for other profiles, nor what rests on documents of later days alone, nor an obligation that rests on nothing but declined clauses. */
export function isThere(value: unknown, reader: Reader): boolean {
  if (typeof value !== 'object' || value === null) return true
  const { profiles, kind, cites } = value as { readonly profiles?: unknown; readonly kind?: unknown; readonly cites?: readonly ClauseId[] }
  if (Array.isArray(profiles) && !profiles.includes(reader.profile)) return false
  if (reader.later?.length && Array.isArray(cites) && clausesOf(cites, reader).length === 0 && clausesOf(cites, { ...reader, documents: reader.later }).length > 0) return false
  if (!reader.declined?.size || !OBLIGATIONS.includes(kind) || !cites) return true
  const own = clausesOf(cites, reader)
  return own.length === 0 || own.some((clause) => !reader.declined!.has(clause))
}

/**
 * A definition as one organisation sees it: only the clauses of its own documents that it did not decline, only the fields of its profile. Whatever an official is shown or
 * whatever is kept as evidence then rests on his own rules. What is only pointed out (`cautions`) stays, declined or not: a recommendation is still one. Functions stay as they are.
 */
export function localise<T>(definition: T, reader: Reader): T {
  const { declined: _, ...advised } = reader
  const walk = (value: unknown, as: Reader): unknown => {
    if (Array.isArray(value)) return value.filter((one) => isThere(one, as)).map((one) => walk(one, as))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => isThere(inner, as)).map(([key, inner]) =>
      [key, key === 'cites' ? clausesOf(inner as ClauseId[], as).filter((clause) => !as.declined?.has(clause)) : walk(inner, key === 'cautions' ? advised : as)]))
  }
  return walk(definition, reader) as T
}
