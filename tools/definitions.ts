import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './generators/generator.ts'

/** 定義の種類。src/engine/definition.ts の Kind と同じ閉じた一覧。 */
export const definitionKinds = ['rule', 'guard', 'procedure', 'register', 'duty', 'route', 'control', 'event'] as const
export type DefinitionKind = (typeof definitionKinds)[number]

/** 定義の中の一つの引用。kind と definition は、引用を直に囲む定義のもの。 */
export interface Citation {
  clause: string
  kind: DefinitionKind
  definition: string
}

/** 一覧に要る定義の外側。inForce は本人が日を決めているときだけ。 */
export interface DefinitionSummary {
  id: string
  kind: DefinitionKind
  title: string
  inForce?: { from: string; until?: string }
}

/** src/domain/index.ts が集めた定義。まだ無ければ空。 */
export async function loadDefinitions(): Promise<readonly unknown[]> {
  const file = join(root, 'src', 'domain', 'index.ts')
  if (!existsSync(file)) return []
  const domain = await import(pathToFileURL(file).href) as { loadDefinitions?: () => Promise<readonly unknown[]> }
  if (domain.loadDefinitions === undefined) throw new Error('src/domain/index.ts に loadDefinitions がありません。定義の一覧を返す関数を export してください。')
  return await domain.loadDefinitions()
}

/**
 * 定義とその中の入れ子から、条項の引用を全部集める。
 * 引用は、それを囲む一番近い定義（kind が決められた八種のもの）に属する。手続の中の guard の引用は guard のもの。
 */
export function citationsOf(definitions: readonly unknown[]): Citation[] {
  const found = new Map<string, Citation>()
  visit(definitions, undefined, new Map(), ({ clause, kind, definition }) =>
    found.set(`${clause} ${kind} ${definition}`, { clause, kind, definition }))
  return [...found.values()]
}

/** 定義（入れ子を含む）の見出し。同じ id は一度だけ。 */
export function summariesOf(definitions: readonly unknown[]): DefinitionSummary[] {
  const found = new Map<string, DefinitionSummary>()
  visit(definitions, undefined, new Map(), undefined, owner => {
    if (owner.id !== '' && !found.has(owner.id)) found.set(owner.id, owner)
  })
  return [...found.values()]
}

type Owner = DefinitionSummary

function visit(
  value: unknown, owner: Owner | undefined, seen: Map<object, Set<string>>,
  cite: ((citation: Citation) => void) | undefined, meet?: (owner: Owner) => void,
): void {
  if (typeof value !== 'object' || value === null) return
  const own = asOwner(value, owner)
  const mark = own === undefined ? '' : `${own.kind} ${own.id}`
  const marks = seen.get(value) ?? new Set()
  if (marks.has(mark)) return
  seen.set(value, marks.add(mark))
  if (own !== undefined && own !== owner) meet?.(own)
  for (const [key, part] of Object.entries(value)) {
    if (key === 'cites' && Array.isArray(part)) {
      if (own === undefined) continue
      for (const clause of part) if (typeof clause === 'string') cite?.({ clause, kind: own.kind, definition: own.id })
    } else {
      visit(part, own, seen, cite, meet)
    }
  }
}

function asOwner(value: object, outer: Owner | undefined): Owner | undefined {
  const { kind, id, title, inForce } = value as Record<string, unknown>
  if (!definitionKinds.includes(kind as DefinitionKind)) return outer
  return {
    kind: kind as DefinitionKind,
    id: typeof id === 'string' ? id : outer?.id ?? '',
    title: typeof title === 'string' ? title : outer?.title ?? '',
    ...(typeof inForce === 'object' && inForce !== null ? { inForce: inForce as { from: string; until?: string } } : {}),
  }
}
