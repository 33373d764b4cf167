// 同梱 PostgreSQL を動かす OS の利用者。PostgreSQL は root では動かないため、root のときだけ別の利用者に切り替える。
import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Numeric ids a child process is started with; `undefined` means: the same user as this process. */
export type Account = { uid: number; gid: number }

const NAMES = ['sekisho', 'postgres'] as const

/**
 * The unprivileged account for the server when this process is root, otherwise undefined.
 * An owner the data directory already has wins, so that a restart never changes owners.
 */
export async function serverAccount(dataDir: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(dataDir).catch(() => undefined)
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of NAMES) {
    const found = await lookUp(name)
    if (found !== undefined) return found
  }
  await createAccount('sekisho')
  const account = (await lookUp('sekisho')) ?? (await lookUp('nobody'))
  if (account === undefined) {
    throw new Error('データベースを動かす利用者を作れませんでした。root 以外の利用者で起動するか、useradd --system sekisho を実行してください。')
  }
  return account
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

async function createAccount(name: string): Promise<void> {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['-S', '-D', '-H', name]],
  ]
  for (const [command, args] of attempts) {
    try {
      await run(command, args)
      return
    } catch {
      // 前提: 作れなければ呼び出し側が nobody を使う。
    }
  }
}

/** Whether `account` may pass through every folder above `target` (root's home, for one, is usually closed). */
export async function canReach(target: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true
  let folder = path.dirname(target)
  for (;;) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    const parent = path.dirname(folder)
    if (parent === folder) return true
    folder = parent
  }
}
