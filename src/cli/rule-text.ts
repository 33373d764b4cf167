import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { RuleText } from '../documents/rule-text/clause-tree.ts'
import { readRuleText } from '../documents/rule-text/read-clauses.ts'
import type { OutlineEntry } from '../documents/rule-text/read-clauses.ts'
import { placeWord, readRuleFile } from '../documents/rule-text/rule-file.ts'
import type { RuleFileKind } from '../documents/rule-text/rule-file.ts'
import type { Command } from './command.ts'

const SHOWN = 40

/** 規程の本文を条項の木に読み、番号・場所・疑いを示す。何も書き込まない。 */
export const ruleTextCommand: Command = {
  name: 'rule-text', summary: '規程の本文（txt・docx・PDF）を条項の木に読み、疑わしい所を示す',
  usage: 'ファイル [--compare 文書] [--headings 表] [--json]\n例: sekisho rule-text 対策基準.docx --compare mpd\n見出しの番号が本文から失われているときは、--headings に「番号 見出し」を一行ずつ書いた表を渡します。',
  options: { compare: { type: 'string' }, headings: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values, positionals: [name, ...others] }) {
    if (name === undefined || others.length > 0) throw new Error('規程の本文のファイルを一つ指定してください。')
    const file = await readRuleFile(await bytesOf(name), path.basename(name))
    if ('refused' in file) throw new Error(file.refused.message)
    const rule = readRuleText(file.lines, typeof values['headings'] === 'string' ? outlineFrom(new TextDecoder().decode(await bytesOf(values['headings']))) : [])
    const compared = typeof values['compare'] === 'string' ? compare(rule, values['compare']) : undefined
    process.stdout.write(values['json'] === true ? `${JSON.stringify({ ...rule, ...(compared === undefined ? {} : { compared }) }, undefined, 2)}\n` : inWords(rule, file.kind, compared))
  },
}

async function bytesOf(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name)
  } catch {
    throw new Error(`ファイル ${name} を読めません。道を確かめてください。`)
  }
}

/** 「4.1 サーバ等の管理」の行の表。 */
export function outlineFrom(text: string): OutlineEntry[] {
  return text.split(/\r?\n/u).filter(line => line.trim() !== '').map(line => {
    const found = /^\s*(\S+)\s+(.+?)\s*$/u.exec(line)
    if (found === null) throw new Error(`見出しの表の「${line.trim()}」は「番号 見出し」の形で書いてください。`)
    return { number: found[1]!, title: found[2]! }
  })
}

interface Compared { readonly document: string; readonly records: number; readonly found: number; readonly missing: readonly string[]; readonly notInCatalogue: readonly string[] }

function compare(rule: RuleText, name: string): Compared {
  const catalogue = loadCatalogue()
  const document = catalogue.documents.find(one => one.id === name)
  if (document === undefined) throw new Error(`目録に「${name}」という文書はありません。${catalogue.documents.map(one => one.id).join('、')} のどれかを書いてください。`)
  const records = catalogue.clauses.filter(clause => clause.document === document.id)
  const read = new Set(rule.clauses.map(clause => clause.id))
  const known = new Set(records.map(record => record.number))
  const missing = records.filter(record => !read.has(record.number)).map(record => record.number)
  return { document: document.title, records: records.length, found: records.length - missing.length, missing,
    notInCatalogue: rule.clauses.filter(clause => clause.text !== '' && !known.has(clause.id) && !records.some(record => record.number.startsWith(`${clause.id}-`))).map(clause => clause.id) }
}

function inWords({ clauses, doubts }: RuleText, kind: RuleFileKind, compared: Compared | undefined): string {
  const tree = clauses.map(({ id, depth, title, text, from }) => `${'  '.repeat(depth)}${id}  ${title === '' ? text.replaceAll('\n', '').slice(0, SHOWN) : title}（${from} ${placeWord[kind]}）`)
  return `${[...tree, '', `条項 ${clauses.length} 件、疑い ${doubts.length} 件`, ...doubts.map(({ line, kind: sort, message }) => `- ${line} ${placeWord[kind]} ${sort}: ${message}`),
    ...compared === undefined ? [] : [`${compared.document}の目録 ${compared.records} 件のうち、番号の合うもの ${compared.found} 件`,
      ...listed('本文に番号が見つからない', compared.missing), ...listed('目録にない', compared.notInCatalogue)]].join('\n')}\n`
}

const listed = (label: string, ids: readonly string[]): string[] => ids.length === 0 ? [] : [`${label}: ${ids.slice(0, SHOWN).join('、')}${ids.length > SHOWN ? ` ほか ${ids.length - SHOWN} 件（--json で全部を出せます）` : ''}`]
