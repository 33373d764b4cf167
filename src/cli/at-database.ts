import path from 'node:path'
import { databaseFor, runningPostgres } from '../store/postgres.ts'

/** Does something with the database as it is (nothing is brought up to date): the running one, else one started for it. `act` gets its address. */
export async function withDatabase<Result>(env: NodeJS.ProcessEnv, act: (url: string, running: boolean) => Promise<Result>): Promise<Result> {
  const running = env['DATABASE_URL']?.trim() ? undefined : await runningPostgres(path.resolve(env['SEKISHO_DATA']?.trim() || 'data', 'postgres'))
  if (running !== undefined) return act(running, true)
  const database = await databaseFor(env)
  try {
    return await act(database.url, false)
  } finally {
    await database.stop()
  }
}
