// 起動から停止まで: 止める合図を待ち、開いたものを逆の順に閉じる。
type Closer = () => void | Promise<void>

const CLOSE_WITHIN_MS = 10_000
// 端末の Ctrl-C は、端末・npm・launch.mjs から続けて届く。この間の合図は一つと数える。
const SAME_SIGNAL_MS = 500
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

const closers: Closer[] = []

/** Register what must be closed when the process is told to stop. Closers run one by one, the last registered first. */
export function onShutdown(closer: Closer): void {
  closers.push(closer)
}

/** Run the registered closers now, last first; one that fails does not keep the others from running. Returns the failures. */
export async function closeAll(): Promise<unknown[]> {
  const failures: unknown[] = []
  for (let closer = closers.pop(); closer !== undefined; closer = closers.pop()) {
    try {
      await closer()
    } catch (error) {
      failures.push(error)
    }
  }
  return failures
}

/**
 * Run `start`, then wait for SIGTERM, SIGINT, SIGHUP or the end of the parent (IPC 'disconnect'), close everything and
 * exit: 0 after a clean stop, 1 when start or a closer failed or 10 seconds were not enough. A second signal exits at once.
 * An error of `start` is printed as its message alone (one sentence) with what was opened so far closed.
 */
export async function runUntilStopped(start: () => void | Promise<void>): Promise<never> {
  const stopped = listenForStop()
  const outcome = await Promise.race([stopped.then(() => 'stopped' as const), attempt(start)])
  if (outcome === 'started') await stopped
  const limit = setTimeout(() => {
    process.stderr.write('10 秒以内に停止できなかったため、打ち切りました。\n')
    process.exit(1)
  }, CLOSE_WITHIN_MS)
  const failures = await closeAll()
  clearTimeout(limit)
  for (const failure of failures) process.stderr.write(`停止中に失敗しました: ${messageOf(failure)}\n`)
  process.exit(outcome === 'failed' || failures.length > 0 ? 1 : 0)
}

async function attempt(start: () => void | Promise<void>): Promise<'started' | 'failed'> {
  try {
    await start()
    return 'started'
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    return 'failed'
  }
}

function listenForStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined
    const stop = (isSignal: boolean): void => {
      if (first === undefined) {
        first = Date.now()
        resolve()
      } else if (isSignal && Date.now() - first > SAME_SIGNAL_MS) {
        process.exit(1)
      }
    }
    for (const signal of SIGNALS) process.on(signal, () => stop(true))
    if (process.channel != null) process.once('disconnect', () => stop(false))
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
