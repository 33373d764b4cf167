/** Work that goes on by itself until it is told to stop. */
export interface Rounds { stop(): Promise<void> }

/**
 * Calls `round` at once, and again whenever the pause that it answered (milliseconds) is over. `round` may not fail. Stopping waits for the round that is under way; `last` is what is still to be done after it.
 */
export function startRounds(round: (isStopped: () => boolean) => Promise<number>, last: () => unknown = () => {}): Rounds {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const isStopped = () => stopped
  const next = (): void => {
    running = round(isStopped).then((pause) => { if (!stopped) timer = setTimeout(next, pause).unref() })
  }
  next()
  return { stop: async () => { stopped = true; clearTimeout(timer); await running; await last() } }
}
