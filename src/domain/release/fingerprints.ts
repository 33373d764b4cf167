import type { Facts } from '../../engine/condition.ts'
import type { AttachedFiles } from '../../engine/definition.ts'

const filesIn = (facts: Facts, field: string) => ((facts['attached'] ?? {}) as AttachedFiles)[field] ?? []
/** ファイルの名前とハッシュ値（SHA-256）、一行に一つ。 */
export const fingerprints = { derive: (facts: Facts): string | null => { const files = filesIn(facts, 'files'); return files.length === 0 ? null : files.map(({ name, sha256 }) => `${name}　${sha256}`).join('\n') } }

const HASH = /[0-9a-f]{64}$/
const hashes = (text: unknown): readonly string[] => String(text ?? '').split('\n').flatMap((line) => HASH.exec(line)?.[0] ?? [])
/** 公表したときのファイルと、いまあるファイルが、過不足なく同じか。 */
export function compared(facts: Facts): '一致' | '不一致' {
  const kept = hashes((facts['item'] as { readonly details: Facts } | null)?.details['fingerprints']).toSorted()
  const now = filesIn(facts, 'files').map(({ sha256 }) => sha256).toSorted()
  return kept.length > 0 && kept.join() === now.join() ? '一致' : '不一致'
}
