import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AFFECTED_COLUMNS, exportAffected } from '../acts/rejudge-list.ts'
import { rejudge } from '../acts/rejudge.ts'
import type { RejudgeInput, Rejudged } from '../acts/rejudge.ts'
import { SOURCES } from '../acts/rejudge-sweep.ts'
import { ledgerCsvStream } from '../documents/ledger-csv.ts'
import { revisionSchema } from '../engine/decision/revision.ts'
import type { Revision } from '../engine/decision/revision.ts'
import { atOrganisation } from './at-organisation.ts'
import type { Command } from './command.ts'

/** 改正の影響: 施行する前に、申請と一年の決裁と台帳が、どう変わるかを数える。何も変えない。 */
export const rejudgeCommand: Command = {
  name: 'rejudge', summary: '改正案で、申請・一年の決裁・台帳の判定がどう変わるかを試算する',
  usage: '--revision 改正案.json --org 略号 [--items media:take-out] [--no-requests] [--export 一覧.csv] [--json]\n'
    + '例: echo \'{"on":"2027-04-01","clauses":[{"clause":"mpd:6-2-(1)","until":"2027-03-31"}]}\' > 改正案.json; sekisho rejudge --revision 改正案.json --org toto --items media:take-out',
  options: { revision: { type: 'string' }, org: { type: 'string' }, items: { type: 'string' }, 'no-requests': { type: 'boolean' }, export: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values }) {
    const revision = await readRevision(values['revision'])
    const input: RejudgeInput = { revision, requests: values['no-requests'] !== true, items: itemsIn(values['items']) }
    if (!input.requests && input.items.length === 0) throw new Error('--no-requests のときは、--items に台帳を指定してください（例: media:take-out）。')
    await atOrganisation(values['org'], async (seat) => {
      const found = await rejudge(seat, input, { onProgress: ({ done, total }) => { if (process.stderr.isTTY) process.stderr.write(`\r${done.toLocaleString('ja-JP')}／${total.toLocaleString('ja-JP')}件`) } })
      if (process.stderr.isTTY) process.stderr.write('\n')
      process.stdout.write(values['json'] === true ? `${JSON.stringify(inJson(found), null, 2)}\n` : inWords(revision, found))
      if (typeof values['export'] === 'string') await pipeline(Readable.from(ledgerCsvStream(AFFECTED_COLUMNS, await exportAffected(seat, found, revision))), createWriteStream(values['export']))
    })
  },
}

/** The revision of a file. Throws one Japanese sentence that says what is wrong and where. */
export async function readRevision(file: string | boolean | undefined): Promise<Revision> {
  if (typeof file !== 'string') throw new Error('--revision に改正案のファイル（JSON）を指定してください。')
  const text = await readFile(file, 'utf8').catch(() => { throw new Error(`改正案のファイル「${file}」を読めません。`) })
  const parsed = revisionSchema.safeParse(parseJson(text, file))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const at = issue!.path.join('.')
  if (issue!.code === 'unrecognized_keys') throw new Error(`改正案の${at === '' ? '' : `「${at}」の`}「${issue!.keys[0]}」という項目はありません。on、provisions、clauses、settings、rulesOff を書けます。`)
  throw new Error(`改正案の「${at === '' ? '全体' : at}」が正しくありません。${/[ぁ-ん]/.test(issue!.message) ? issue!.message : '書き方を確かめてください。'}`)
}
function parseJson(text: string, file: string): unknown {
  try { return JSON.parse(text) } catch { throw new Error(`改正案のファイル「${file}」はJSONとして読めません。`) }
}
/** media:take-out,terminals:take-out */
function itemsIn(text: string | boolean | undefined): RejudgeInput['items'] {
  if (typeof text !== 'string') return []
  return text.split(',').map((one) => {
    const [register = '', ...act] = one.trim().split(':')
    if (register === '' || act.length === 0) throw new Error(`--items は media:take-out のように、台帳と行為を「:」でつないで指定してください（「${one}」は読めません）。`)
    return { register, act: act.join(':') }
  })
}

const count = (value: number): string => value.toLocaleString('ja-JP')
function inWords({ on }: Revision, found: Rejudged): string {
  const sources = SOURCES.filter((source) => found.judged[source] > 0)
  const lines = [
    `${on} からの改正案の影響`, ...found.notes.map((note) => `注意: ${note}`),
    ...sources.map((source) => `${source}: ${count(found.judged[source])}件のうち ${count(found.changed[source])}件の判定が変わる`),
    ...(sources.length === 0 ? ['判定するものはありませんでした。'] : []),
    ...found.byKind.map(({ words, counts }) => `  ${words}: ${sources.map((source) => `${source} ${count(counts[source])}`).join('、')}`),
    ...found.byUnit.filter(({ changed }) => changed > 0).map(({ unit, judged, changed }) => `  ${unit.name}: ${count(judged)}件のうち ${count(changed)}件`),
  ]
  return `${lines.join('\n')}\n`
}
const inJson = ({ notes, judged, changed, byKind, byUnit }: Rejudged): object => ({ notes, judged, changed, byKind, byUnit })
