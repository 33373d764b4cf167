import path from 'node:path'
import { openWorld, takeSeat } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import { loadDefinitions } from '../domain/index.ts'
import { systemClock } from '../engine/clock.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { openStoreFor } from '../store/open-store.ts'
import { runningPostgres } from '../store/postgres.ts'

/** Does something with the database of a running `npm start`, else with one started for it. */
export async function withStore<Result>(act: (store: Store) => Promise<Result>): Promise<Result> {
  const closers: (() => Promise<void>)[] = []
  try {
    return await act(await openStoreHere(process.env, (closer) => closers.push(closer)))
  } finally {
    for (const close of closers.reverse()) await close()
  }
}

/** Does something in the organisation called `key` as the system itself. Throws one Japanese sentence. */
export async function atOrganisation<Result>(key: string | boolean | undefined, act: (seat: Seat) => Promise<Result>): Promise<Result> {
  if (typeof key !== 'string' || key === '') throw new Error('--org に組織の略号を指定してください。')
  return withStore(async (store) => {
    const found = await store.owner.selectFrom('organisation').select(['id', 'key']).orderBy('key').execute()
    const organisation = found.find((one) => one.key === key)
    if (!organisation) throw new Error(`略号「${key}」の組織はありません。${found.length > 0 ? `${found.map((one) => one.key).join('、')} のどれかを指定してください。` : '先に sekisho init で組織を作ってください。'}`)
    return act(await takeSeat(openWorld(store, await loadDefinitions(), systemClock), organisation.id, null))
  })
}

async function openStoreHere(env: NodeJS.ProcessEnv, onClose: (close: () => Promise<void>) => void): Promise<Store> {
  const running = env['DATABASE_URL']?.trim() ? undefined : await runningPostgres(path.resolve(env['SEKISHO_DATA']?.trim() || 'data', 'postgres'))
  if (running === undefined) return openStoreFor(env, onClose)
  const store = await openStore(running)
  onClose(() => store.close())
  return store
}
