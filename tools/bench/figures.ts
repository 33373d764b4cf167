export interface Spread { readonly p50: number; readonly p95: number; readonly runs: number }
/** A measurement and its raw baseline from the same run. `ratio` is ours over the baseline: of times for latencies, of rates for throughputs. */
export interface Measured { readonly [figure: string]: number | string | Spread | Measured }

export const round = (value: number, digits = 3): number => Number(value.toPrecision(digits))

export function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)
  return { p50: at(0.5), p95: at(0.95), runs: times.length }
}

/** Times in milliseconds of two acts in turn, A B A B …, so that both see the same machine. */
export async function inTurn(runs: number, ours: (run: number) => Promise<unknown>, raw: (run: number) => Promise<unknown>): Promise<{ ours: Spread; raw: Spread; ratio: number }> {
  const times: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    for (const [i, act] of [ours, raw].entries()) {
      const begin = performance.now()
      await act(run)
      times[i as 0 | 1].push(performance.now() - begin)
    }
  }
  const [a, b] = [spread(times[0]), spread(times[1])]
  return { ours: a, raw: b, ratio: round(a.p50 / b.p50) }
}
