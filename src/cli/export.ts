import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportItems } from '../acts/export.ts'
import { ledgerCsvStream } from '../documents/ledger-csv.ts'
import { ledgerXlsxStream } from '../documents/ledger-xlsx.ts'
import { atOrganisation } from './at-organisation.ts'
import type { Command } from './command.ts'

/** 台帳の全件を書き出す。そのまま import で戻せる。 */
export const exportCommand: Command = {
  name: 'export', summary: '台帳の全件を CSV・Excel で書き出す',
  usage: '台帳 --org 略号 --format csv|xlsx [--output ファイル]\n例: sekisho export media --org saino --format xlsx --output 媒体.xlsx',
  options: { org: { type: 'string' }, format: { type: 'string', default: 'csv' }, output: { type: 'string' } },
  run: ({ values, positionals: [register = 'media'] }) => atOrganisation(values['org'], async (seat) => {
    const { format, output } = values
    if (format !== 'csv' && format !== 'xlsx') throw new Error('--format は csv か xlsx を指定してください。')
    if (format === 'xlsx' && typeof output !== 'string' && process.stdout.isTTY) throw new Error('Excel は端末に表示できません。--output にファイルを指定してください。')
    const { title, columns, rows, mark } = await exportItems(seat, register)
    const bytes = format === 'csv' ? ledgerCsvStream(columns, rows) : ledgerXlsxStream(title, columns, rows, mark ?? undefined) as AsyncIterable<Uint8Array>
    if (typeof output === 'string') await pipeline(Readable.from(bytes), createWriteStream(output))
    else await pipeline(Readable.from(bytes), process.stdout, { end: false })
  }),
}
