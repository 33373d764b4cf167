import { readFile } from 'node:fs/promises'
import { enterAddresses } from '../acts/addresses.ts'
import { readTable } from '../documents/table-reader.ts'
import type { Table } from '../documents/table-reader.ts'
import { atOrganisation } from './at-organisation.ts'
import type { Command } from './command.ts'

const NUMBER = '職員番号'
const EMAIL = 'メールアドレス'

/** 知らせをメールでも受け取る人のアドレスを、表から登録する。 */
export const addressesCommand: Command = {
  name: 'addresses', summary: '職員のメールアドレスを表（Excel・CSV）から登録する',
  usage: `ファイル --org 略号\n表の見出しは「${NUMBER}」「${EMAIL}」。空欄の人には、メールを送らなくなります。\n例: sekisho addresses 職員.csv --org saino`,
  options: { org: { type: 'string' } },
  run: ({ values, positionals: [file] }) => atOrganisation(values['org'], async (seat) => {
    if (file === undefined) throw new Error('読み込むファイルを指定してください。')
    const bytes = await readFile(file).catch(() => { throw new Error(`ファイル ${file} を読めません。場所と権限を確かめてください。`) })
    const changed = await enterAddresses(seat, rowsOf((await readTable(bytes, file, [NUMBER, EMAIL])).sheets[0]))
    console.log(`メールアドレスを登録しました（変わった人 ${changed} 人）。`)
  }),
}

function rowsOf(table: Table | undefined): { number: string; email: string }[] {
  const number = table?.header.indexOf(NUMBER) ?? -1
  const email = table?.header.indexOf(EMAIL) ?? -1
  if (!table || number < 0 || email < 0) throw new Error(`見出し「${NUMBER}」「${EMAIL}」のある表を渡してください。`)
  const text = (cell: string | undefined) => (cell ?? '').normalize('NFKC').trim()
  return table.rows.map((cells) => ({ number: text(cells[number]), email: text(cells[email]) })).filter((row) => row.number !== '' || row.email !== '')
}
