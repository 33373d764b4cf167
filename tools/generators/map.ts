import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from './generator.ts'
import type { Generator } from './generator.ts'

/** 地図に出す深さ。これより下は、読めば分かる大きさに保つ。 */
const DEPTHS: { readonly [top: string]: number } = { src: 3, web: 3, clauses: 1, tests: 2, tools: 2, docs: 2, changes: 1 }

/** docs/map.md: フォルダーの木に、docs/map.yaml の一行ずつの説明を添えたもの。 */
export const map: Generator = {
  name: '地図',
  produce: async () => new Map([['docs/map.md', writeMap(folders(root), readLines(root))]]),
}

/** フォルダー（`src/engine` の形）→ 一行の説明。 */
export function readLines(base: string): Readonly<Record<string, string>> {
  return z.record(z.string(), z.string().min(1).max(120)).parse(parse(readFileSync(join(base, 'docs', 'map.yaml'), 'utf8')))
}

/** 地図に載るフォルダー。ファイルの一つもないものは載せない。名の順。 */
export function folders(base: string): string[] {
  return Object.entries(DEPTHS).flatMap(([top, depth]) => below(base, top, depth))
}
function below(base: string, folder: string, depth: number): string[] {
  const entries = readdirSync(join(base, folder), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()
  const deeper = inner.flatMap((name) => below(base, `${folder}/${name}`, depth - 1))
  const hasFiles = entries.some((entry) => entry.isFile()) || deeper.length > 0
  if (!hasFiles) return []
  return depth <= 1 ? [folder] : [folder, ...deeper]
}

export function writeMap(found: readonly string[], lines: Readonly<Record<string, string>>): string {
  const entry = (folder: string) => {
    const depth = folder.split('/').length - 1
    return `${'  '.repeat(depth)}- \`${folder.split('/').at(-1)}/\` ${lines[folder] ?? '（説明がまだない: docs/map.yaml に一行を足す）'}`
  }
  return [
    '<!-- 生成物: npm run generate（元: フォルダーの木と docs/map.yaml）。手で直さない。 -->',
    '# 地図', '',
    'どこに何があるか。依存は一方向: `web, server, cli → acts → engine, evidence, documents, store, identity → clauses`、`domain → engine, clauses`、`profiles → engine, clauses`。',
    '', ...found.map(entry), '',
  ].join('\n')
}
