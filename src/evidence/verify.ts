import { nodeHash } from './tree.ts'

/** 由来: RFC 9162 §2.1.3.2. Does the path lead from the leaf to the root? */
export function inclusionHolds({ leaf, index, size, proof, root }: { readonly leaf: Buffer; readonly index: number; readonly size: number; readonly proof: readonly Buffer[]; readonly root: Buffer }): boolean {
  if (index >= size) return false
  let fn = index
  let sn = size - 1
  let hash = leaf
  for (const step of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash)
      while (fn % 2 === 0 && fn !== 0) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2) }
    } else hash = nodeHash(hash, step)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && hash.equals(root)
}

interface Consistency { readonly oldSize: number; readonly oldRoot: Buffer; readonly size: number; readonly root: Buffer; readonly proof: readonly Buffer[] }
/** 由来: RFC 9162 §2.1.4.2. Is the tree of `size` leaves the continuation of the one of `oldSize`? */
export function consistencyHolds({ oldSize, oldRoot, size, root, proof }: Consistency): boolean {
  if (oldSize === size) return proof.length === 0 && oldRoot.equals(root)
  if (oldSize <= 0 || oldSize > size) return false
  const isPower = Number.isInteger(Math.log2(oldSize))
  const path = isPower ? [oldRoot, ...proof] : [...proof]
  let [fn, sn] = [oldSize - 1, size - 1]
  while (fn % 2 === 1) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2) }
  const first = path.shift()
  if (!first) return false
  let [before, now] = [first, first]
  for (const step of path) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      before = nodeHash(step, before)
      now = nodeHash(step, now)
      while (fn % 2 === 0 && fn !== 0) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2) }
    } else now = nodeHash(now, step)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && before.equals(oldRoot) && now.equals(root)
}
