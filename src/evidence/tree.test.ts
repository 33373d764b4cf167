import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_EDGE, EMPTY_ROOT, TILE, append, consistencyProof, edgeOf, hashOf, inclusionProof, nodeHash, rootOf } from './tree.ts'
import type { Completed, Tiles } from './tree.ts'
import { consistencyHolds, inclusionHolds } from './verify.ts'

const leaf = (n: number): Buffer => createHash('sha256').update(`leaf ${n}`).digest()
const leaves = (size: number): Buffer[] => Array.from({ length: size }, (_, n) => leaf(n))
/** The definition of RFC 6962, word for word. */
function plain(list: readonly Buffer[]): Buffer {
  if (list.length === 0) return EMPTY_ROOT
  if (list.length === 1) return list[0]!
  const half = 2 ** Math.floor(Math.log2(list.length - 1))
  return nodeHash(plain(list.slice(0, half)), plain(list.slice(half)))
}
/** What is kept of a tree: its leaves and the subtrees completed at levels of whole tiles. */
function kept(list: readonly Buffer[]): Tiles {
  const { completed } = append(EMPTY_EDGE, list)
  const nodes = new Map<string, Buffer>(completed.map(({ level, index, hash }: Completed) => [`${level}/${index}`, hash]))
  return async (level, tile) => (level === 0 ? list.slice(tile * TILE, (tile + 1) * TILE) : Array.from({ length: TILE }, (_, n) => nodes.get(`${level}/${tile * TILE + n}`)).filter((one) => one !== undefined))
}
const sizes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 250, max: 1100 }))

test('足していった根は、定義どおりに作った根と同じ', () => fc.assert(fc.property(sizes, fc.integer({ min: 0, max: 1100 }), (size, cut) => {
  const list = leaves(size)
  const first = append(EMPTY_EDGE, list.slice(0, cut))
  expect(rootOf(append(first.edge, list.slice(cut)).edge)).toEqual(plain(list))
}), { numRuns: 60 }))

test('残したものから、どの範囲の根も右の縁も作り直せる', () => fc.assert(fc.asyncProperty(sizes, async (size) => {
  const list = leaves(size)
  expect(await hashOf(kept(list), 0, size)).toEqual(plain(list))
  expect(await edgeOf(kept(list), size)).toEqual(append(EMPTY_EDGE, list).edge)
}), { numRuns: 40 }))

test('包含の証明は、その葉とその根にだけ通る', () => fc.assert(fc.asyncProperty(sizes, fc.nat(), async (size, pick) => {
  const list = leaves(size)
  const index = pick % size
  const root = plain(list)
  const proof = await inclusionProof(kept(list), index, size)
  expect(inclusionHolds({ leaf: list[index]!, index, size, proof, root })).toBe(true)
  expect(inclusionHolds({ leaf: leaf(size + 1), index, size, proof, root })).toBe(false)
  expect(inclusionHolds({ leaf: list[index]!, index, size, proof, root: leaf(size + 1) })).toBe(false)
  if (size > 1) expect(inclusionHolds({ leaf: list[index]!, index, size, proof: proof.slice(1), root })).toBe(false)
}), { numRuns: 60 }))

test('整合の証明は、前の木の続きにだけ通る', () => fc.assert(fc.asyncProperty(sizes, fc.nat(), async (size, pick) => {
  const list = leaves(size)
  const old = (pick % size) + 1
  const proof = await consistencyProof(kept(list), old, size)
  const roots = { old: plain(list.slice(0, old)), root: plain(list) }
  expect(consistencyHolds({ oldSize: old, oldRoot: roots.old, size, root: roots.root, proof })).toBe(true)
  const forged = [...list]
  forged[0] = leaf(size + 7)
  expect(consistencyHolds({ oldSize: old, oldRoot: plain(forged.slice(0, old)), size, root: roots.root, proof })).toBe(false)
}), { numRuns: 60 }))
