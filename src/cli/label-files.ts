/** Reading and writing files of people with care: no links followed, nothing read whole that is too large, nothing overwritten, nothing half-written. */
import { constants } from 'node:fs'
import { link, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

export const LARGEST_MB = 200
const LARGEST = LARGEST_MB * 1024 * 1024
const TEMPORARY = /^\.sekisho-label-[\w-]+\.tmp$/

/** One sentence why a file was not read or written. */
export class FileTrouble extends Error { override readonly name = 'FileTrouble' }

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'ファイルが見つかりません（処理の間に動かされたか、名前を読めません）。', EACCES: 'ファイルを開く権限がありません。', EPERM: 'ファイルを開く権限がありません。', ELOOP: 'リンクのため、たどりませんでした。',
  ENAMETOOLONG: 'フォルダーとファイルの名前が長すぎます。', ENOSPC: '書き出す先の空き容量が足りません。', EROFS: '書き出す先に書き込めません。', EISDIR: 'フォルダーです。', EIO: '読み書きの途中で装置の誤りが起きました。', EBUSY: 'ほかのソフトウェアが使っています。',
}
/** What the system said, in words. */
export const troubleIn = (error: unknown): FileTrouble => (error instanceof FileTrouble ? error : new FileTrouble(WORDS[(error as { code?: string }).code ?? ''] ?? 'ファイルを読み書きできませんでした。', { cause: error }))

/** The bytes of a plain file. Its size is looked at before anything is read. Throws FileTrouble. */
export async function readPlainFile(file: string): Promise<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)).catch((error: unknown) => { throw troubleIn(error) })
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new FileTrouble('ふつうのファイルではありません。')
    if (stat.size > LARGEST) throw new FileTrouble(`大きすぎます（${Math.ceil(stat.size / 1024 / 1024).toLocaleString('ja-JP')}MB）。${LARGEST_MB}MBまで扱えます。分けて保存し直してください。`)
    const bytes = Buffer.alloc(stat.size)
    let at = 0
    while (at < stat.size) {
      const { bytesRead } = await handle.read(bytes, at, stat.size - at, at)
      if (bytesRead === 0) throw new FileTrouble('読んでいる間に短くなりました。ほかのソフトウェアで開いていないか確かめてください。')
      at += bytesRead
    }
    if ((await handle.stat()).size !== stat.size) throw new FileTrouble('読んでいる間に変わりました。ほかのソフトウェアで開いていないか確かめてください。')
    return bytes
  } catch (error) {
    throw troubleIn(error)
  } finally {
    await handle.close()
  }
}

/** Writes beside the target and puts it in place in one step. Without `replace` a file that is there stays. Throws FileTrouble. */
export async function writeWhole(target: string, bytes: Uint8Array, { replace }: { readonly replace: boolean }): Promise<void> {
  const temporary = path.join(path.dirname(target), `.sekisho-label-${process.pid}-${Date.now().toString(36)}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try { await handle.writeFile(bytes); await handle.sync() } finally { await handle.close() }
    if (replace) await rename(temporary, target)
    else await putWhereNothingIs(temporary, target)
  } catch (error) {
    throw troubleIn(error)
  } finally {
    await rm(temporary, { force: true })
  }
}
async function putWhereNothingIs(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EEXIST') throw new FileTrouble(ALREADY)
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    const handle = await open(target, 'wx').catch((failed: unknown) => { throw (failed as { code?: string }).code === 'EEXIST' ? new FileTrouble(ALREADY) : failed })   // a file system without links (FAT)
    await handle.close()
    await rename(temporary, target)
  }
}
export const ALREADY = '書き出す先に同じ名前のファイルがあります。置き換えるなら --replace を付けてください。'

/** Takes away what an interrupted run left half-written in this folder. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (TEMPORARY.test(name)) await rm(path.join(folder, name), { force: true })
}
