import type pg from 'pg'

interface Connection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
  readonly stream: { pause(): void; resume(): void; readonly writableNeedDrain: boolean; once(event: 'drain' | 'close', then: () => void): void }
}

/** 由来: PostgreSQL 53.2.6. What a `copy … to stdout` says, piece by piece; the server waits while nobody reads. */
export async function* copyOut(client: pg.ClientBase, text: string): AsyncGenerator<Buffer> {
  const chunks: Buffer[] = []
  let ended = false
  let failed: Error | undefined
  let wake = (): void => {}
  let connection: Connection | undefined
  const query = {
    submit(to: Connection) { connection = to; to.query(text) },
    handleCopyData({ chunk }: { chunk: Buffer }) { chunks.push(Buffer.from(chunk)); if (chunks.length > 64) connection!.stream.pause(); wake() },
    handleError(error: Error) { failed = error; wake() },
    handleReadyForQuery() { ended = true; wake() },
    handleCommandComplete() {}, handleRowDescription() {}, handleDataRow() {}, handlePortalSuspended() {}, handleEmptyQuery() {},
  }
  client.query(query as unknown as pg.Submittable)
  for (;;) {
    while (chunks.length > 0) yield chunks.shift()!
    if (failed) throw failed
    if (ended) return
    connection?.stream.resume()
    await new Promise<void>((resolve) => { wake = resolve; if (chunks.length > 0 || ended || failed) resolve() })
  }
}

/** Sends rows to a `copy … from stdin`. Returns how many the server took. */
export async function copyIn(client: pg.ClientBase, text: string, rows: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    let taken = 0
    let failed: Error | undefined
    const feed = async (connection: Connection): Promise<void> => {
      try {
        for await (const chunk of rows) {
          if (failed) return
          connection.sendCopyFromChunk(chunk)
          if (connection.stream.writableNeedDrain) await new Promise<void>((drained) => { connection.stream.once('drain', drained); connection.stream.once('close', drained) })
        }
        connection.endCopyFrom()
      } catch (error) {
        failed = error as Error
        connection.sendCopyFail('the source failed')
      }
    }
    client.query({
      submit(to: Connection) { to.query(text) },
      handleCopyInResponse(connection: Connection) { void feed(connection) },
      handleCommandComplete({ text: done }: { text: string }) { taken = Number(done.split(' ')[1]) },
      handleError(error: Error) { failed ??= error; reject(failed) },
      handleReadyForQuery() { if (failed) reject(failed); else resolve(taken) },
      handleCopyData() {}, handleRowDescription() {}, handleDataRow() {}, handlePortalSuspended() {}, handleEmptyQuery() {},
    } as unknown as pg.Submittable)
  })
}
