/** A sequence of numbers that is the same for the same seed, on every machine. 由来: mulberry32 (Tommy Ettinger, public domain). */
export interface Random {
  /** 0 ≤ n < below */
  below(limit: number): number
  pick<Value>(from: readonly Value[]): Value
  chance(probability: number): boolean
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, pick: (from) => from[below(from.length)]!, chance: (probability) => next() < probability }
}
