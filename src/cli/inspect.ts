import { inspectIntegrity } from '../acts/register-integrity.ts'
import type { Integrity } from '../acts/register-integrity.ts'
import { atOrganisation } from './at-organisation.ts'
import type { Command } from './command.ts'

const SHOWN = 100

/** 改ざん検知の点検: 台帳を証跡と、証跡を自身のハッシュと突き合わせる。不整合があれば終了の値は 1。 */
export const inspectCommand: Command = {
  name: 'inspect', summary: '台帳と証跡を突き合わせ、製品を通さない書換えを見つける',
  usage: '--org 略号 [--json]\n例: sekisho inspect --org saitama',
  options: { org: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values }) {
    const result = await atOrganisation(values['org'], inspectIntegrity)
    process.stdout.write(values['json'] === true ? `${JSON.stringify(result, null, 2)}\n` : inWords(result))
    return result.found.length === 0 ? 0 : 1
  },
}

function inWords({ items, events, found }: Integrity): string {
  const head = `台帳 ${items.toLocaleString('ja-JP')}件と証跡 ${events.toLocaleString('ja-JP')}件を突き合わせました。`
  if (found.length === 0) return `${head}不整合はありません。\n`
  const lines = found.slice(0, SHOWN).map(({ kind, subject, number, fields }) => `- ${kind}: ${number ?? subject}（${subject}）${fields.length > 0 ? ` ${fields.join('、')}` : ''}`)
  if (found.length > SHOWN) lines.push(`- ほか ${(found.length - SHOWN).toLocaleString('ja-JP')}件（--json で全部を出せます）`)
  return `${head}不整合が ${found.length.toLocaleString('ja-JP')}件あります。\n${lines.join('\n')}\n`
}
