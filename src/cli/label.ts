import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openDocumentThread } from '../documents/document-thread.ts'
import { csvField } from '../documents/ledger-csv.ts'
import type { DocumentMark } from '../documents/marking/mark.ts'
import { PROFILES } from '../engine/definition.ts'
import type { ProfileId } from '../engine/definition.ts'
import { profileOf } from '../profiles/index.ts'
import type { Command } from './command.ts'
import { LABEL_RESULTS, labelFolder, shown } from './label-folder.ts'
import type { LabelledFile, LabelResult } from './label-folder.ts'

const TIME_MS = 180_000
const REPORT = '分類表示の結果.csv'
type Values = Parameters<Command['run']>[0]['values']

/** フォルダーの中の文書に分類を表示する。元のファイルには触れない。 */
export const labelCommand: Command = {
  name: 'label', summary: 'フォルダーの文書（docx・xlsx・pptx・PDF）に分類を表示した写しを作る',
  usage: 'フォルダー --classification 1|2|3 [--restriction 取扱制限 …] [--unit 所属] [--profile 組] [--out 書き出す先] [--replace] [--dry-run] [--report 結果.csv]\n例: sekisho label 予算資料 --classification 2 --restriction 複製禁止 --unit 総務課',
  options: { classification: { type: 'string' }, restriction: { type: 'string', multiple: true }, unit: { type: 'string' }, profile: { type: 'string' }, out: { type: 'string' }, replace: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, report: { type: 'string' } },
  async run({ values, positionals: [folder, ...others] }) {
    if (folder === undefined) throw new Error('フォルダーを指定してください。')
    if (others.length > 0) throw new Error('フォルダーは一つだけ指定してください。')
    const out = typeof values['out'] === 'string' ? values['out'] : `${path.resolve(folder)}_分類表示`
    const dryRun = values['dry-run'] === true
    const thread = openDocumentThread({ timeMs: TIME_MS })
    try {
      const files = labelFolder({ folder, out, mark: markFrom(values), dryRun, replace: values['replace'] === true, thread })
      return await report(files, typeof values['report'] === 'string' ? values['report'] : dryRun ? null : path.join(out, REPORT), { out, dryRun })
    } finally {
      await thread.close()
    }
  },
}

function markFrom(values: Values): DocumentMark {
  const profile = values['profile'] ?? 'municipality'
  if (!(PROFILES as readonly unknown[]).includes(profile)) throw new Error(`--profile は ${PROFILES.join('、')} のどれかを指定してください。`)
  const level = values['classification']
  if (typeof level !== 'string' || !/^[123]$/.test(level)) throw new Error('--classification に機密性の 1、2、3 のどれかを指定してください。')
  const restrictions = (values['restriction'] as unknown as readonly string[] | undefined) ?? []
  return { classification: profileOf(profile as ProfileId).levels.confidentiality[Number(level) - 1]!, restrictions, ...(typeof values['unit'] === 'string' ? { unit: values['unit'] } : {}) }
}

/** Every file on a line as it comes; the sums at the end; the same as CSV. 1 where something was refused or failed. */
async function report(files: AsyncIterable<LabelledFile>, csv: string | null, { out, dryRun }: { readonly out: string; readonly dryRun: boolean }): Promise<number> {
  const counts = Object.fromEntries(LABEL_RESULTS.map((result) => [result, 0])) as Record<LabelResult, number>
  let begun = false
  for await (const file of files) {
    counts[file.result] += 1
    if (csv !== null) {
      if (!begun) { await mkdir(path.dirname(path.resolve(csv)), { recursive: true }); await writeFile(csv, `\ufeff${line(['元のファイル', '結果', '新しいファイル', '理由'])}`) }
      begun = true
      await appendFile(csv, line([shown(file.source), file.result, file.target, file.reason]))
    }
    console.log(`${pad(file.result)}  ${shown(file.source)}${file.target === '' ? '' : ` → ${file.target}`}${file.reason === '' ? '' : `  ${file.reason}`}`)
    if (process.stderr.isTTY) process.stderr.write(`\r${Object.values(counts).reduce((sum, one) => sum + one, 0)} 件\r`)
  }
  console.log(LABEL_RESULTS.map((result) => `${result} ${counts[result].toLocaleString('ja-JP')}`).join('、'))
  if (dryRun) console.log('試しに見ただけで、何も書き出していません。')
  else console.log(`書き出した先: ${out}${begun && csv !== null ? `（結果の一覧: ${csv}）` : ''}`)
  return counts.断り + counts.失敗 > 0 ? 1 : 0
}
const pad = (text: string): string => text.padEnd(3, '　')
const line = (cells: readonly string[]): string => `${cells.map(csvField).join(',')}\r\n`
