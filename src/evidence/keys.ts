import { link, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Db } from '../store/database.ts'
import { newSigner, signerOf } from './note.ts'
import type { Signer } from './note.ts'

const FOLDER = 'keys'
const FILE = /^evidence-(\d{4})\.pem$/
const LOST = '証跡に署名する鍵がありません（データフォルダーの keys）。控えから戻してください。戻せないときは sekisho evidence rotate-key で新しい鍵を作れます（検証する人には、新しい鍵を別に知らせます）。'

/**
 * The signing keys of this installation, newest first: files `keys/evidence-0001.pem` below the data folder, readable by the owner alone. The first is made when the database knows of none.
 * Their public halves stand in the database, where they are never changed; a key keeps the name it was first known by. Throws where the files are not the keys the database knows.
 */
export async function openKeys(dataDir: string, db: Db, name: string): Promise<Signer[]> {
  const folder = await keyFolder(dataDir)
  const before = await knownKeys(db)
  if (before.length === 0 && (await numbersIn(folder)).length === 0) await makeKey(folder, '0001')
  const found = await signersIn(folder, name)
  if (found.length === 0 || (before.length > 0 && !found.some((one) => before.some(({ public_key }) => public_key.equals(one.publicKey))))) throw new Error(LOST)
  for (const one of found.toReversed()) if (!before.some(({ public_key }) => public_key.equals(one.publicKey))) await publish(db, one)
  const known = await knownKeys(db)
  return found.map((one) => {
    const kept = known.find(({ public_key }) => public_key.equals(one.publicKey))
    if (!kept) throw new Error(`証跡の鍵 ${one.name} は、データベースにある同じ名の鍵と違います。データフォルダーの keys を確かめてください。`)
    return { ...one, name: kept.name }
  })
}
/** Adds a newer key; checkpoints are signed with it and with the one before from the next start on. Returns its name. */
export async function rotateKey(dataDir: string, db: Db, name: string): Promise<string> {
  const folder = await keyFolder(dataDir)
  const numbers = [...await numbersIn(folder), ...(await knownKeys(db)).map((key) => /(\d{4})$/.exec(key.name)?.[1] ?? '0')].map(Number)
  const number = String(Math.max(0, ...numbers) + 1).padStart(4, '0')
  await makeKey(folder, number)
  const signer = (await signersIn(folder, await installationName(db, name))).find((one) => one.name.endsWith(`/${number}`))!
  await publish(db, signer)
  return signer.name
}
/** The present key, and the one it replaced: whoever knows only the old one learns the new one from notes both have signed. */
export const signing = (signers: readonly Signer[]): readonly Signer[] => signers.slice(0, 2)

/** What this installation is called in checkpoints: as its first key is, whatever its address has become since. */
export async function installationName(db: Db, name: string): Promise<string> {
  return (await knownKeys(db))[0]?.name.replace(/\/\d{4}$/, '') ?? name
}

const knownKeys = (db: Db) => db.selectFrom('evidence_key').select(['name', 'public_key']).orderBy('since').orderBy('name').execute()
const publish = (db: Db, { name, publicKey }: Signer) => db.insertInto('evidence_key').values({ name, public_key: publicKey }).onConflict((conflict) => conflict.doNothing()).execute()
async function keyFolder(dataDir: string): Promise<string> {
  const folder = path.join(dataDir, FOLDER)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}
async function signersIn(folder: string, name: string): Promise<Signer[]> {
  return Promise.all((await numbersIn(folder)).toReversed().map(async (number) => signerOf(`${name}/${number}`, await readFile(path.join(folder, fileOf(number)), 'utf8'))))
}
/** 前提: two processes may start at once; whose file is there first is the key of both. */
async function makeKey(folder: string, number: string): Promise<void> {
  const temporary = path.join(folder, `.${process.pid}-${fileOf(number)}`)
  await writeFile(temporary, newSigner(number).pem, { mode: 0o600 })
  try {
    await link(temporary, path.join(folder, fileOf(number)))
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    await rm(temporary, { force: true })
  }
}
const numbersIn = async (folder: string): Promise<string[]> => (await readdir(folder)).flatMap((file) => FILE.exec(file)?.[1] ?? []).sort()
const fileOf = (number: string): string => `evidence-${number}.pem`
