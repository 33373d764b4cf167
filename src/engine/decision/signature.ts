import type { ClauseId } from '../../../clauses/index.ts'
import { LISTS_OF_DEEDS, readerOf } from '../condition.ts'
import type { Condition, Facts, Scalar } from '../condition.ts'
import type { Rule } from './rule.ts'
import type { Situation } from './situation.ts'

/**
 * Everything in a situation that the rules of one action can tell apart, as a few small integers: two situations of the same signature get the same answer.
 * A question then costs the reading of its facts, however many rules look at them.
 */
export interface Signature {
  /** How many words `write` fills. */
  readonly words: number
  readonly write: (situation: Situation, into: Int32Array) => void
}
/** One thing told apart: a number below 2^bits. */
interface Dial { readonly bits: number; readonly read: (situation: Situation) => number }
/** Words stay within the small integers of V8, which a Map finds fastest. */
const WORD_BITS = 30

/** `roles`: those whose approval any of the rules heeds. */
export function compileSignature(rules: readonly Rule[], roles: readonly string[]): Signature {
  const leaves = rules.flatMap(leavesOf)
  const scalars = groupBy(leaves.filter(({ op }) => op !== 'has'))
  const lists = groupBy(leaves.filter(({ op }) => op === 'has'))
  const dials = [
    ...[...scalars].map(([path, found]) => scalarDial(path, found)),
    ...[...lists].flatMap(([path, found]) => listDials(path, [...new Set(found.map((leaf) => (leaf as { readonly value: Scalar }).value))])),
    ...inChunks(roles).map(approvalDial),
    ...inChunks([...new Set(rules.map(({ cites }) => cites[0]!))]).map(exceptionDial),
  ]
  return pack(dials)
}

type Leaf = Extract<Condition, { readonly path: string }>
function leavesOf(rule: Rule): Leaf[] {
  const required = 'require' in rule.then ? rule.then.require : undefined
  return [
    ...leavesIn(rule.when), ...(required?.satisfied ? leavesIn(required.satisfied) : []),
    ...(required ? [{ op: 'has', path: 'measures', value: required.measure } as const] : []),
  ]
}
function leavesIn(condition: Condition): Leaf[] {
  switch (condition.op) {
    case 'always': return []
    case 'not': return leavesIn(condition.of)
    case 'all': case 'any': return condition.of.flatMap(leavesIn)
    default: return [condition]
  }
}
function groupBy(leaves: readonly Leaf[]): Map<string, Leaf[]> {
  return Map.groupBy(leaves, ({ path }) => path)
}
function inChunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / WORD_BITS) }, (_, index) => list.slice(index * WORD_BITS, (index + 1) * WORD_BITS))
}

/** 0 for a fact left out, then one number for each value a rule names (each side of a threshold), then one for all others. */
function scalarDial(path: string, leaves: readonly Leaf[]): Dial {
  const read = readerOf(path)
  const named = [...new Set(leaves.flatMap((leaf) => (leaf.op === 'is' ? leaf.values : [])))]
  const thresholds = [...new Set(leaves.flatMap((leaf) => (leaf.op === 'atLeast' ? [leaf.value] : [])))].sort((a, b) => a - b)
  const numbers = new Map<unknown, number>(named.map((value, index) => [value, index + 1]))
  const others = named.length + 1
  const bits = bitsFor((others + 1) * (thresholds.length + 1))
  const nameOf = (value: unknown): number => numbers.get(value) ?? others
  if (thresholds.length === 0) return { bits, read: (situation) => { const value = read(situation as Facts); return value === undefined ? 0 : nameOf(value) } }
  return {
    bits,
    read: (situation) => {
      const value = read(situation as Facts)
      if (value === undefined) return 0
      let passed = 0
      while (passed < thresholds.length && (value as number) >= thresholds[passed]!) passed++
      return passed * (others + 1) + nameOf(value)
    },
  }
}

/** One bit for each value a rule looks for; a list left out differs from an empty one, except where leaving out says that there is nothing. */
function listDials(path: string, values: readonly Scalar[]): Dial[] {
  const read = readerOf(path)
  const dials = inChunks(values).map((chunk): Dial => {
    const bit = bitsOf(chunk)
    return { bits: chunk.length, read: (situation) => maskOf(read(situation as Facts) as readonly unknown[] | undefined, bit) }
  })
  const stated: Dial = { bits: 1, read: (situation) => (read(situation as Facts) === undefined ? 0 : 1) }
  return LISTS_OF_DEEDS.has(path) ? dials : [...dials, stated]
}
function maskOf(list: readonly unknown[] | undefined, bit: ReadonlyMap<unknown, number>): number {
  let mask = 0
  if (list !== undefined) for (let i = 0; i < list.length; i++) mask |= bit.get(list[i]) ?? 0
  return mask
}
function approvalDial(roles: readonly string[]): Dial {
  const bit = bitsOf(roles)
  return {
    bits: roles.length,
    read: ({ approvals }) => {
      let mask = 0
      if (approvals !== undefined) for (let i = 0; i < approvals.length; i++) mask |= bit.get(approvals[i]!.role) ?? 0
      return mask
    },
  }
}
function exceptionDial(clauses: readonly ClauseId[]): Dial {
  const bit = bitsOf(clauses)
  return {
    bits: clauses.length,
    read: ({ exceptions }) => {
      let mask = 0
      if (exceptions !== undefined) for (let i = 0; i < exceptions.length; i++) mask |= maskOf(exceptions[i]!.clauses, bit)
      return mask
    },
  }
}
const bitsOf = (values: readonly unknown[]): Map<unknown, number> => new Map(values.map((value, index) => [value, 1 << index]))
const bitsFor = (count: number): number => Math.ceil(Math.log2(count))

/** Fills words one after another; a dial never straddles two. */
function pack(dials: readonly Dial[]): Signature {
  const places: { read: Dial['read']; word: number; shift: number }[] = []
  let word = 0
  let used = 0
  for (const { bits, read } of dials.toSorted((a, b) => b.bits - a.bits)) {
    if (used + bits > WORD_BITS) { word++; used = 0 }
    places.push({ read, word, shift: used })
    used += bits
  }
  const words = word + 1
  const write = (situation: Situation, into: Int32Array): void => {
    into.fill(0, 0, words)
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!
      into[place.word]! |= place.read(situation) << place.shift
    }
  }
  return { words, write }
}
