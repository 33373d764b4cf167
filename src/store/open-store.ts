import { databaseFor } from './postgres.ts'
import { openStore } from './database.ts'
import type { Store } from './database.ts'

/**
 * The store the environment names (DATABASE_URL, else the embedded server below SEKISHO_DATA), brought up to date. `onClose` is given what closes it, in the order
 * of opening. Throws one Japanese sentence where it cannot be reached.
 */
export async function openStoreFor(env: NodeJS.ProcessEnv, onClose: (closer: () => Promise<void>) => void): Promise<Store> {
  const database = await databaseFor(env)
  onClose(() => database.stop())
  const store = await openStore(database.url).catch((error: unknown) => { throw notReachable(error) })
  onClose(() => store.close())
  return store
}

function notReachable(error: unknown): unknown {
  const { code } = error as { code?: string }
  if (code === undefined) return error
  if (/^E[A-Z]+$/.test(code)) return new Error(`データベースにつながりません（${code}）。DATABASE_URL のホストとポート、PostgreSQL が動いているかを確かめてください。`, { cause: error })
  if (code.startsWith('28')) return new Error('データベースに入れません。DATABASE_URL の利用者と合言葉を確かめてください。', { cause: error })
  if (code === '3D000') return new Error('DATABASE_URL に書かれたデータベースがありません。先に作るか、名前を直してください。', { cause: error })
  if (code === '42501') return new Error('DATABASE_URL の利用者に、表や役割を作る権限がありません。データベースの所有者を指定してください。', { cause: error })
  return error
}
