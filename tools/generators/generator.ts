import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** 生成して置くファイルの作り手。 */
export interface Generator {
  name: string
  /** このフォルダーの中は全部が生成物。作り手が出さないファイルは古いものとして消す。 */
  folder?: string
  /** リポジトリからの道 → 中身。同じ入力には必ず同じ出力を返す。 */
  produce(): Promise<Map<string, string>>
}

export interface Stale {
  path: string
  why: '違う' | 'ない' | '余分'
}

export const root = join(import.meta.dirname, '..', '..')

/** 置いてあるものと作り直したものの違い。write を渡すと置き直す。 */
export async function compare(generators: readonly Generator[], options: { write: boolean, base?: string }): Promise<Stale[]> {
  const base = options.base ?? root
  const stale: Stale[] = []
  for (const generator of generators) {
    const files = await generator.produce()
    for (const [path, content] of files) {
      const full = join(base, path)
      const kept = existsSync(full) ? readFileSync(full, 'utf8') : undefined
      if (kept === content) continue
      stale.push({ path, why: kept === undefined ? 'ない' : '違う' })
      if (options.write) {
        mkdirSync(dirname(full), { recursive: true })
        writeFileSync(full, content)
      }
    }
    for (const path of strays(generator, files, base)) {
      stale.push({ path, why: '余分' })
      if (options.write) rmSync(join(base, path))
    }
  }
  return stale
}

function strays(generator: Generator, files: ReadonlyMap<string, string>, base: string): string[] {
  if (generator.folder === undefined || !existsSync(join(base, generator.folder))) return []
  return readdirSync(join(base, generator.folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(base.length + 1).replaceAll('\\', '/'))
    .filter(path => !files.has(path))
}
