import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Db } from '../store/database.ts'
import { newSigner, signerOf } from './note.ts'
import type { Signer } from './note.ts'

const FOLDER = 'keys'
const FILE = /^evidence-(\d{4})\.pem$/

/**
 * The signing keys of this installation, newest first: files `keys/evidence-0001.pem` below the data folder, readable by the owner alone. The first is made when there is none.
 * Their public halves stand in the database, where they are never changed.
 */
export async function openKeys(dataDir: string, db: Db, name: string): Promise<Signer[]> {
  const folder = path.join(dataDir, FOLDER)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await numbersIn(folder)).length === 0) await makeKey(folder, name)
  const signers = await Promise.all((await numbersIn(folder)).toReversed().map(async (number) => signerOf(keyName(name, number), await readFile(path.join(folder, fileOf(number)), 'utf8'))))
  for (const one of signers) await db.insertInto('evidence_key').values({ name: one.name, public_key: one.publicKey }).onConflict((conflict) => conflict.doNothing()).execute()
  return signers
}

/** Adds a newer key; checkpoints are signed with it and with the one before from the next start on. Returns its name. */
export async function rotateKey(dataDir: string, name: string): Promise<string> {
  const folder = path.join(dataDir, FOLDER)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return keyName(name, await makeKey(folder, name))
}

/** The present key, and the one it replaced: whoever knows only the old one learns the new one from notes both have signed. */
export const signing = (signers: readonly Signer[]): readonly Signer[] => signers.slice(0, 2)

async function makeKey(folder: string, name: string): Promise<string> {
  const number = String(Number((await numbersIn(folder)).at(-1) ?? '0') + 1).padStart(4, '0')
  const { pem } = newSigner(keyName(name, number))
  const temporary = path.join(folder, `.${fileOf(number)}`)
  await writeFile(temporary, pem, { mode: 0o600, flag: 'wx' })
  await rename(temporary, path.join(folder, fileOf(number)))
  return number
}
const numbersIn = async (folder: string): Promise<string[]> => (await readdir(folder)).flatMap((file) => FILE.exec(file)?.[1] ?? []).sort()
const fileOf = (number: string): string => `evidence-${number}.pem`
const keyName = (name: string, number: string): string => `${name}+${number}`
