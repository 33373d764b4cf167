import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Refused } from '../engine/refused.ts'

/** Keeps what must be read again (the secret of a TOTP app) so that the database alone does not give it away. */
export interface Vault {
  /** `about` binds the box to its row: opened for another it fails. */
  seal(secret: Buffer, about: string): Buffer
  open(box: Buffer, about: string): Buffer
}
const FILE = 'factors-0001.key'
const LOST = '認証アプリの秘密を開けません（データフォルダーの鍵が、登録したときのものと違います）。回復用の符号かパスキーを使い、情報管理担当に知らせてください。'
const NONCE = 12
const TAG = 16

/** With a key of 32 bytes. 由来: NIST SP 800-38D (AES-256-GCM, a random nonce of 96 bits); the first byte names the form. */
export function vaultWith(key: Buffer): Vault {
  if (key.length !== 32) throw new Error('認証アプリの秘密を守る鍵の長さが違います。データフォルダーの keys を控えから戻してください。')
  return {
    seal(secret, about) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
      return Buffer.concat([Buffer.of(1), nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
    },
    open(box, about) {
      const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(1, 1 + NONCE), { authTagLength: TAG }).setAAD(Buffer.from(about)).setAuthTag(box.subarray(-TAG))
      try {
        return Buffer.concat([decipher.update(box.subarray(1 + NONCE, -TAG)), decipher.final()])
      } catch {
        throw new Refused('conflict', LOST)
      }
    },
  }
}

/** The vault of this installation: its key is `keys/factors-0001.key` below the data folder, readable by the owner alone, made when it is first needed. Throws one Japanese sentence. */
export async function openVault(dataDir: string): Promise<Vault> {
  const folder = path.join(dataDir, 'keys')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, FILE)
  const temporary = path.join(folder, `.${process.pid}-${FILE}`)
  await writeFile(temporary, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  // 前提: two processes may start at once; whose file is there first is the key of both.
  try {
    await link(temporary, file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    await rm(temporary, { force: true })
  }
  return vaultWith(Buffer.from(await readFile(file, 'utf8'), 'base64'))
}

/** Where no key is kept, no app can be enrolled or used. */
export const NO_VAULT: Vault = { seal: refuse, open: refuse }
function refuse(): never {
  throw new Refused('not-permitted', 'この起動の仕方では、認証アプリを使えません（鍵を置くデータフォルダーがありません）。')
}
