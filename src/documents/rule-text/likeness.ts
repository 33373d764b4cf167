import { compact } from './source-line.ts'

const kept = new Map<string, ReadonlySet<string>>()

/** 二つの文の近さ（0〜1）。二字の組の重なり（Dice 係数）。 */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)]
  if (first.size === 0 || second.size === 0) return 0
  let shared = 0
  for (const pair of first) if (second.has(pair)) shared++
  return 2 * shared / (first.size + second.size)
}

function pairsOf(text: string): ReadonlySet<string> {
  const known = kept.get(text)
  if (known !== undefined) return known
  const plain = compact(text.normalize('NFKC')).replace(/[、。,.「」()]/gu, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2))
  if (kept.size > 5000) kept.clear()
  kept.set(text, pairs)
  return pairs
}
