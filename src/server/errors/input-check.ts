import type { z } from 'zod'
import type { Refusal } from '../../engine/definition.ts'
import { Refused } from '../../engine/refused.ts'
import { messageFor } from './zod-messages.ts'

const MOST_ERRORS = 100
const DEEPEST = 20

/** The value as the schema reads it; throws `Refused` with one Japanese message per field. A missing body counts as an empty one. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const input = value ?? {}
  const found = textRefusals(input)
  if (found.length > 0) throw new Refused('invalid-input', found)
  const parsed = schema.safeParse(input, { error: messageFor })
  if (parsed.success) return parsed.data
  throw new Refused('invalid-input', parsed.error.issues.slice(0, MOST_ERRORS).flatMap(toRefusals))
}

function toRefusals(issue: z.core.$ZodIssue): Refusal[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, MOST_ERRORS).map((key) => ({ field: [...path, key.slice(0, 60)].join('.'), message: `「${key.slice(0, 60)}」という項目はありません。`, cites: [] }))
  return [{ field: fieldOf(path.join('.')), message: issue.message, cites: [] }]
}

/**
 * What no field may hold, however it is declared: characters the database cannot keep (NUL, halves of surrogate pairs), keys that reach into the program's
 * own objects, and nesting deeper than any form. Walks without recursion.
 */
function textRefusals(root: unknown): Refusal[] {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path, depth } = next
    if (typeof value === 'string' && isUnkeepable(value)) return [refusalAt(path, '使えない文字が含まれています。')]
    if (typeof value !== 'object' || value === null) continue
    if (depth >= DEEPEST) return [refusalAt(path, '入力の入れ子が深すぎます。')]
    for (const key of Object.keys(value)) {
      if (key === '__proto__' || isUnkeepable(key)) return [refusalAt(path, '項目の名前に使えない文字が含まれています。')]
      waiting.push({ value: (value as Record<string, unknown>)[key], path: path === '' ? key : `${path}.${key}`, depth: depth + 1 })
    }
  }
  return []
}
const isUnkeepable = (text: string): boolean => text.includes('\0') || !text.isWellFormed()
const refusalAt = (path: string, message: string): Refusal => ({ field: fieldOf(path), message, cites: [] })
/** A screen knows the fields of a form by their own keys, wherever the form stands in the body. */
const fieldOf = (path: string): string => path.replace(/^(?:form|columns|act\.form|act\.columns)\.(\w+).*$/, '$1').slice(0, 200)
