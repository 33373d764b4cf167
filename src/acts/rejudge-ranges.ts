/** Rows are gone through in ranges of their ids: progress can be told, a stop is heard, and two ranges at a time keep two cores busy. */
export interface Range { readonly from: string; readonly to: string }
const ROWS_PER_RANGE = 50_000
const AT_ONCE = 2

/** Ranges of about 50,000 rows each; none where there are none. */
export function rangesOf({ first, last, count }: { readonly first: string | null; readonly last: string | null; readonly count: number }): Range[] {
  if (first === null || last === null || count === 0) return []
  const [from, to] = [BigInt(first), BigInt(last)]
  const parts = BigInt(Math.ceil(count / ROWS_PER_RANGE))
  const width = (to - from) / parts + 1n
  return Array.from({ length: Number((to - from) / width) + 1 }, (_, i) => {
    const begin = from + BigInt(i) * width
    const end = begin + width - 1n
    return { from: String(begin), to: String(end < to ? end : to) }
  })
}

/** Does the work for each in order, the next one already under way while a result is used. Throws what the signal says once it is aborted. */
export async function* inOrder<One, Result>(list: readonly One[], work: (one: One) => Promise<Result>, signal?: AbortSignal): AsyncGenerator<Result> {
  const under: Promise<Result>[] = []
  let next = 0
  const begin = (): void => {
    const started = work(list[next++]!)
    started.catch(() => {})                        // told when its turn comes
    under.push(started)
  }
  try {
    while (next < list.length || under.length > 0) {
      signal?.throwIfAborted()
      while (next < list.length && under.length < AT_ONCE) begin()
      yield await under.shift()!
    }
  } finally {
    await Promise.allSettled(under)
  }
}
