/** Marks every document below a folder into another folder. The originals are only read. */
import { lstat, mkdir, opendir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentThread } from '../documents/document-thread.ts'
import type { DocumentMark } from '../documents/marking/mark.ts'
import { isDeceptive, markedName } from '../documents/marking/marked-name.ts'
import { ALREADY, FileTrouble, readPlainFile, sweep, troubleIn, writeWhole } from './label-files.ts'

export const LABEL_RESULTS = ['済', '既存', '対象外', '断り', '失敗'] as const
export type LabelResult = (typeof LABEL_RESULTS)[number]
export interface LabelledFile { /** Relative to the folder. */ readonly source: string; readonly result: LabelResult; readonly target: string; readonly reason: string }
export interface LabelOptions { readonly folder: string; readonly out: string; readonly mark: DocumentMark; readonly dryRun: boolean; readonly replace: boolean; readonly thread: Pick<DocumentThread, 'mark'> }

/** Old and macro formats are handed on as well, so that the person hears why nothing was done. */
const DOCUMENTS = /\.(?:docx|xlsx|pptx|pdf|docm|xlsm|pptm|doc|xls|ppt)\s*[.\s]*$/i

/** One result per file, as soon as it is known. Throws FileTrouble where the folders themselves are wrong. */
export async function* labelFolder(options: LabelOptions): AsyncGenerator<LabelledFile> {
  const { folder, out } = await checkedFolders(options)
  const taken = new Map<string, string>()
  for await (const { source, trouble } of filesBelow(folder, '')) {
    if (trouble !== null) { yield { source, result: '対象外', target: '', reason: trouble }; continue }
    yield await labelOne({ ...options, folder, out }, source, taken)
  }
}

async function checkedFolders({ folder, out, dryRun }: LabelOptions): Promise<{ folder: string; out: string }> {
  const real = await realpath(folder).catch(() => { throw new FileTrouble(`フォルダー ${folder} が見つかりません。`) })
  if (!(await stat(real)).isDirectory()) throw new FileTrouble(`${folder} はフォルダーではありません。`)
  const target = path.resolve(out)
  if (!dryRun) await mkdir(target, { recursive: true }).catch(() => { throw new FileTrouble(`書き出す先 ${out} を作れません。`) })
  const realTarget = dryRun ? target : await realpath(target)
  if (isInside(real, realTarget) || isInside(realTarget, real)) throw new FileTrouble('書き出す先は、元のフォルダーの中にも、それを含むフォルダーにもできません。別のフォルダーを --out に指定してください。')
  return { folder: real, out: realTarget }
}
const isInside = (outer: string, inner: string): boolean => { const way = path.relative(outer, inner); return way === '' || (!way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way)) }

interface Seen { readonly source: string; /** Why it is passed over; null: a plain file. */ readonly trouble: string | null }
async function* filesBelow(folder: string, below: string): AsyncGenerator<Seen> {
  const entries = []
  try {
    for await (const entry of await opendir(path.join(folder, below))) entries.push(entry)
  } catch (error) {
    yield { source: below, trouble: troubleIn(error).message }
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const source = path.join(below, entry.name)
    if (entry.name.includes('\ufffd')) yield { source, trouble: '名前の文字コードを読めません。名前を付け直してください。' }
    else if (entry.isSymbolicLink()) yield { source, trouble: 'リンクのため、たどりませんでした。' }
    else if (entry.isDirectory()) yield* filesBelow(folder, source)
    else yield { source, trouble: entry.isFile() ? null : 'ふつうのファイルではありません。' }
  }
}

async function labelOne(options: LabelOptions, source: string, taken: Map<string, string>): Promise<LabelledFile> {
  const name = path.basename(source)
  if (name.startsWith('~$') || !DOCUMENTS.test(name)) return { source, result: '対象外', target: '', reason: name.startsWith('~$') ? '編集中を示すファイルです。' : '扱えるのは docx・xlsx・pptx・PDF です。' }
  const target = path.join(safeFolder(path.dirname(source)), markedName(name, options.mark))
  const key = target.normalize('NFC').toLowerCase()
  const other = taken.get(key)
  if (other !== undefined) return { source, result: '断り', target: '', reason: `「${shown(other)}」と同じ名前になるため、書き出しませんでした。どちらかの名前を変えてください。` }
  taken.set(key, source)
  try {
    return await labelInto(options, source, target)
  } catch (error) {
    const { message } = troubleIn(error)
    return message === ALREADY ? { source, result: '既存', target, reason: message } : { source, result: '失敗', target: '', reason: message }
  }
}
async function labelInto({ folder, out, mark, dryRun, replace, thread }: LabelOptions, source: string, target: string): Promise<LabelledFile> {
  const [from, to] = [path.join(folder, source), path.join(out, target)]
  if (!replace && await isNewer(to, from)) return { source, result: '既存', target, reason: '前に書き出したものがあります。' }
  const marked = await thread.mark(await readPlainFile(from), path.basename(source).replace(/[.\s]+$/, ''), mark)
  if ('refused' in marked) return { source, result: '断り', target: '', reason: marked.refused.message }
  if (!dryRun) {
    await mkdir(path.dirname(to), { recursive: true })
    await sweep(path.dirname(to))
    await writeWhole(to, marked.bytes, { replace })
  }
  return { source, result: '済', target, reason: isDeceptive(path.basename(source)) ? '名前にあった見えない文字や使えない文字を除きました。' : '' }
}
/** Written by an earlier run after the original was last changed: that run goes on where it was interrupted. */
async function isNewer(target: string, source: string): Promise<boolean> {
  const [there, here] = await Promise.all([lstat(target).catch(() => null), lstat(source)])
  return there !== null && there.isFile() && there.mtimeMs >= here.mtimeMs
}
/** Folder names keep their words, without signs that deceive. */
const safeFolder = (folder: string): string => folder.split(path.sep).map((part) => (part === '.' ? part : part.replace(UNSEEN, '').replace(/[.\s]+$/, '') || '_')).join(path.sep)
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
/** A name as a terminal may show it: signs that would act or hide are written out. */
export const shown = (text: string): string => text.replace(UNSEEN, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
