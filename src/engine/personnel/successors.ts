/**
 * The unit that stays at the end of each chain of successors (A into B, B into C: both into C); null where the chain ends in a unit without one, undefined where it
 * comes back to itself.
 */
export function finalSuccessors(next: ReadonlyMap<string, string | null>): Map<string, string | null | undefined> {
  return new Map([...next.keys()].map((unit) => [unit, follow(next, unit)]))
}
function follow(next: ReadonlyMap<string, string | null>, unit: string): string | null | undefined {
  const seen = new Set([unit])
  let at = next.get(unit) ?? null
  while (at !== null && next.has(at)) {
    if (seen.has(at)) return undefined
    seen.add(at)
    at = next.get(at) ?? null
  }
  return at
}
