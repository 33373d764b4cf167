import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { root } from './generator.ts'
import type { Generator } from './generator.ts'

/** In the order in which they are read; what one needs stands above it. */
const PARTS = ['tree', 'note', 'verify', 'proof', 'audit', 'report', 'offline'] as const

/** docs/verify-evidence.mjs: 証跡を確かめる一つのファイル。src/evidence の同じ部品から、型を除いてつなぐ。 */
export const verifier: Generator = {
  name: '証跡の検証器',
  produce: async () => new Map([['docs/verify-evidence.mjs', verifierSource()]]),
}

function verifierSource(): string {
  const imports = new Map<string, Set<string>>()
  const bodies = PARTS.map((part) => bodyOf(readFileSync(join(root, `src/evidence/${part}.ts`), 'utf8'), imports))
  const heads = [...imports].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, names]) => `import ${[...names].sort((a, b) => Number(a.startsWith('{')) - Number(b.startsWith('{'))).join(', ')} from '${from}'`)
  return `#!/usr/bin/env node
// 生成物: npm run generate（元: src/evidence/{${PARTS.join(',')}}.ts）。手で直さない。
// oxlint-disable no-unused-vars, unicorn/prefer-top-level-await -- 製品と同じ部品をそのままつなぐ
// 証跡のファイルを確かめる。使い方: node verify-evidence.mjs 証跡のファイル [--key 鍵]… [--checkpoint 控えた点検点]…
${heads.join('\n')}

${bodies.join('\n\n')}
`
}

/** JavaScript without imports and exports; what is imported from Node goes into `imports`. */
function bodyOf(source: string, imports: Map<string, Set<string>>): string {
  const written = source.split('\n')
  const lines = stripTypeScriptTypes(source, { mode: 'strip' }).split('\n').flatMap((text, n) => {
    const found = /^import (.+) from '(.+)'$/.exec(text.trimEnd())
    if (found) {
      const [, what, from] = found as unknown as [string, string, string]
      if (from.startsWith('node:')) merge(imports, from, what)
      return []
    }
    return [withoutGaps(text, written[n]!).replace(/^export /, '')]
  })
  return lines.join('\n').replace(/^\/\*\*[^\n]*\*\/\n\n/gm, '').replace(/\n{3,}/g, '\n\n').trim()
}
/** Spaces where a type stood; those that were written as such stay. */
function withoutGaps(text: string, written: string): string {
  const closed = /\S {2,}\S/.test(written) ? text : text.replace(/(\S) {2,}/g, '$1 ').replace(/(\w|\]) ([,);])/g, '$1$2')
  return closed.trimEnd()
}
/** `crypto, { createHash }` and `{ sign }` become `crypto, { createHash, sign }`. */
function merge(imports: Map<string, Set<string>>, from: string, what: string): void {
  const known = imports.get(from) ?? new Set<string>()
  const [braced] = /\{.*\}/.exec(what) ?? []
  const whole = what.replace(braced ?? '', '').replace(/,\s*$/, '').trim()
  const before = [...known].find((one) => one.startsWith('{'))
  const names = [before, braced].flatMap((text) => text?.slice(1, -1).split(',').map((name) => name.trim()) ?? [])
  if (before) known.delete(before)
  if (whole !== '') known.add(whole)
  if (names.length > 0) known.add(`{ ${[...new Set(names)].sort().join(', ')} }`)
  imports.set(from, known)
}
