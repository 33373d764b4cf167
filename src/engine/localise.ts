import type { ClauseId } from '../../clauses/index.ts'
import type { ProfileId } from './definition.ts'

/**
 * A definition as one profile sees it: only the clauses of its own documents, only its own fields. Whatever an official of that profile is shown or whatever is
 * kept as evidence then rests on his own documents. Functions and everything else stay as they are.
 */
export function localise<T>(definition: T, profile: ProfileId, documents: readonly string[]): T {
  const isOwn = (clause: ClauseId) => documents.includes(clause.slice(0, clause.indexOf(':')))
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => isFor(one)).map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => isFor(inner)).map(([key, inner]) => [key, key === 'cites' ? (inner as ClauseId[]).filter(isOwn) : walk(inner)]))
  }
  const isFor = (value: unknown): boolean => {
    const profiles = typeof value === 'object' && value !== null ? (value as { profiles?: unknown }).profiles : undefined
    return !Array.isArray(profiles) || profiles.includes(profile)
  }
  return walk(definition) as T
}
