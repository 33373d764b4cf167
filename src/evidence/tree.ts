import crypto, { createHash } from 'node:crypto'

/**
 * 由来: RFC 6962 §2.1. A Merkle tree over leaves that are only ever appended; every function here is pure but for reading hashes through `Tiles`.
 * Positions and sizes are numbers of leaves; hashes are 32 bytes.
 */
export const TILE_BITS = 8
export const TILE = 1 << TILE_BITS
export const EMPTY_ROOT = createHash('sha256').digest()

/** SHA-256(0x00 || bytes): the hash of a leaf. */
export function leafOf(bytes: Buffer): Buffer {
  if (bytes.length >= scratch.length) return createHash('sha256').update(ZERO).update(bytes).digest()
  scratch[0] = 0
  bytes.copy(scratch, 1)
  return digest(scratch.subarray(0, bytes.length + 1))
}
/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  scratch[0] = 1
  left.copy(scratch, 1)
  right.copy(scratch, 33)
  return digest(scratch.subarray(0, 65))
}
const ZERO = Buffer.of(0)
const scratch = Buffer.alloc(4096)
/** One call instead of three where the runtime has it (Node 20.12 and later). */
const digest: (bytes: Buffer) => Buffer = typeof crypto.hash === 'function' ? (bytes) => crypto.hash('sha256', bytes, 'buffer') : (bytes) => createHash('sha256').update(bytes).digest()

/** The right edge of a tree: the roots of the perfect subtrees its size is made of, largest first. */
export interface Edge { readonly size: number; readonly roots: readonly Buffer[] }
export const EMPTY_EDGE: Edge = { size: 0, roots: [] }

/** A perfect subtree that an append completed. */
export interface Completed { readonly level: number; readonly index: number; readonly hash: Buffer }

/** Appends leaves; returns the new edge and every subtree completed at a level of whole tiles (8, 16, 24 …), which alone are kept. */
export function append(edge: Edge, leaves: readonly Buffer[]): { readonly edge: Edge; readonly completed: readonly Completed[] } {
  const roots = [...edge.roots]
  const completed: Completed[] = []
  let { size } = edge
  for (const leaf of leaves) {
    let hash = leaf
    let level = 0
    for (let at = size; at % 2 === 1; at = Math.floor(at / 2)) {
      hash = nodeHash(roots.pop()!, hash)
      level++
      if (level % TILE_BITS === 0) completed.push({ level, index: Math.floor(size / 2 ** level), hash })
    }
    roots.push(hash)
    size++
  }
  return { edge: { size, roots }, completed }
}

/** The root of a tree by its right edge. */
export function rootOf({ roots }: Edge): Buffer {
  return roots.length === 0 ? EMPTY_ROOT : roots.reduceRight((right, left) => nodeHash(left, right))
}

/** Hashes of perfect subtrees at a level of whole tiles (0: the leaves), a tile (at most 256 from a multiple of 256) at a time. */
export type Tiles = (level: number, tile: number) => Promise<readonly Buffer[]>

/** Reads each tile once. */
export function remembering(tiles: Tiles): Tiles {
  const known = new Map<string, Promise<readonly Buffer[]>>()
  return (level, tile) => {
    const key = `${level}/${tile}`
    let found = known.get(key)
    if (!found) known.set(key, (found = tiles(level, tile)))
    return found
  }
}

/** MTH(D[begin:end]) of RFC 6962 for leaves that are all there. */
export async function hashOf(tiles: Tiles, begin: number, end: number): Promise<Buffer> {
  const count = end - begin
  if (count === 0) return EMPTY_ROOT
  const level = Math.log2(count)
  if (Number.isInteger(level) && begin % count === 0) return perfect(tiles, level, begin / count)
  const half = largestPowerBelow(count)
  return nodeHash(await hashOf(tiles, begin, begin + half), await hashOf(tiles, begin + half, end))
}

/** The root of the perfect subtree `index` of 2^level leaves. */
async function perfect(tiles: Tiles, level: number, index: number): Promise<Buffer> {
  const below = level % TILE_BITS
  const first = index * 2 ** below
  const tile = await tiles(level - below, Math.floor(first / TILE))
  let row = tile.slice(first % TILE, (first % TILE) + 2 ** below)
  if (row.length !== 2 ** below) throw new Error(`The tree lacks hashes of level ${level - below} below subtree ${index}.`)
  while (row.length > 1) row = pairs(row)
  return row[0]!
}
function pairs(row: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = []
  for (let i = 0; i < row.length; i += 2) above.push(nodeHash(row[i]!, row[i + 1]!))
  return above
}
/** The largest power of two smaller than n (n > 1). */
function largestPowerBelow(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1))
}

/** The right edge of the first `size` leaves. */
export async function edgeOf(tiles: Tiles, size: number): Promise<Edge> {
  const roots: Buffer[] = []
  for (let at = 0; at < size;) {
    const width = 2 ** Math.floor(Math.log2(size - at))
    roots.push(await hashOf(tiles, at, at + width))
    at += width
  }
  return { size, roots }
}

/** 由来: RFC 6962 §2.1.1. The hashes that lead from leaf `index` to the root of the first `size` leaves, nearest first. */
export async function inclusionProof(tiles: Tiles, index: number, size: number): Promise<Buffer[]> {
  if (index < 0 || index >= size) throw new RangeError('the leaf is not in the tree')
  const path = async (at: number, begin: number, end: number): Promise<Buffer[]> => {
    if (end - begin === 1) return []
    const middle = begin + largestPowerBelow(end - begin)
    return at < middle ? [...await path(at, begin, middle), await hashOf(tiles, middle, end)] : [...await path(at, middle, end), await hashOf(tiles, begin, middle)]
  }
  return path(index, 0, size)
}

/** 由来: RFC 6962 §2.1.2. The hashes that show the first `old` of `size` leaves to be the tree of before. */
export async function consistencyProof(tiles: Tiles, old: number, size: number): Promise<Buffer[]> {
  if (old <= 0 || old > size) throw new RangeError('not an older size of the tree')
  const walk = async (kept: number, begin: number, end: number, whole: boolean): Promise<Buffer[]> => {
    if (kept === end) return whole ? [] : [await hashOf(tiles, begin, end)]
    const middle = begin + largestPowerBelow(end - begin)
    return kept <= middle ? [...await walk(kept, begin, middle, whole), await hashOf(tiles, middle, end)] : [...await walk(kept, middle, end, false), await hashOf(tiles, begin, middle)]
  }
  return walk(old, 0, size, true)
}
