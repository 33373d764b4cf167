// 定義の全部と、それがどのファイルにあるか。入れ子の guard も数える。
import { globSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Condition } from '../../src/engine/condition.ts'
import { pathsOf } from '../../src/engine/condition.ts'
import type { Definition } from '../../src/domain/index.ts'
import { loadDefinitions, ofKind } from '../../src/domain/index.ts'
import type { DefinitionBase, Effect, Form, ProfileId, Setting } from '../../src/engine/definition.ts'
import type { Profile } from '../../src/engine/profile.ts'
import { PROFILE_LIST } from '../../src/profiles/index.ts'
import { registerKey } from '../../src/engine/register/register.ts'
import type { Register } from '../../src/engine/register/register.ts'

export const DOMAIN = path.join(import.meta.dirname, '../../src/domain')
export const KINDS = ['register', 'procedure', 'rule', 'guard', 'duty', 'route', 'control', 'event'] as const
export const definitionFiles: readonly string[] = globSync(`*/*.{${KINDS.join(',')}}.ts`, { cwd: DOMAIN }).map((file) => file.replaceAll('\\', '/')).sort()

/** A definition with the file that exports it: found by opening the files, not through `loadDefinitions`, which keeps one of two with the same id. */
export interface Placed { readonly file: string; readonly definition: Definition }
export const placed: readonly Placed[] = (await Promise.all(definitionFiles.map(async (file) => {
  const module = await import(pathToFileURL(path.join(DOMAIN, file)).href) as object
  return Object.values(module).flat().filter(isDefinition).map((definition) => ({ file, definition }))
}))).flat().filter(({ definition }, at, all) => all.findIndex((one) => one.definition === definition) === at)
function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && KINDS.includes((value as DefinitionBase).kind) && typeof (value as DefinitionBase).id === 'string'
}

export const definitions = await loadDefinitions()
export const of = <K extends Definition['kind']>(kind: K) => ofKind(definitions, kind)
export const registers: ReadonlyMap<string, Register> = new Map(of('register').map((one) => [registerKey(one), one]))
export const ids: ReadonlySet<string> = new Set(definitions.map(({ id }) => id))
export const profilesOf = ({ profiles }: { readonly profiles: readonly ProfileId[] }): Profile[] => PROFILE_LIST.filter(({ id }) => profiles.includes(id))

/** Every object inside a definition, the definition itself first; functions are passed over. */
export function* parts(value: unknown, seen = new Set<unknown>()): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (!Array.isArray(value)) yield value as Record<string, unknown>
  for (const inner of Object.values(value)) yield* parts(inner, seen)
}
export const settingsIn = (definition: Definition): Setting[] => [...parts(definition)].filter((one) => 'notInSource' in one) as unknown as Setting[]
export const citesIn = (value: unknown): string[] => [...parts(value)].flatMap(({ cites }) => (Array.isArray(cites) ? cites as string[] : []))

/** The forms a definition has, with a name for each. */
export function formsOf(definition: Definition): [string, Form][] {
  if (definition.kind === 'procedure' || definition.kind === 'event') return [['form', definition.form]]
  if (definition.kind === 'register') return [['columns', definition.columns]]
  return definition.kind === 'control' ? [['fields', definition.fields]] : []
}

/** An effect with the registers it works on and the form it takes its values from. */
export interface Acting { readonly id: string; readonly effect: Effect; readonly on: readonly string[]; readonly form: Form; readonly profiles: readonly ProfileId[]; /** Its things may be of any of these registers, and its states are of some of them. */ readonly mixed?: boolean }
/** A line for the thing the act is about, which the engine adds to the form for what it reaches along. */
const CARRIED: Form[string] = { type: 'contents', label: '' }
export const effects: readonly Acting[] = [...of('procedure'), ...of('event')].flatMap((one): Acting[] => {
  const subject = one.kind === 'event' ? one.subject : one.subject === null ? [] : [one.subject]
  // What is decided knows what the decider filled in; a refusal does not.
  const decided: Form = { ...one.form, ...(one.kind === 'procedure' ? one.decides?.form : {}) }
  return [[one.effect, decided] as const, [one.kind === 'procedure' ? one.whenRefused : undefined, one.form] as const].flatMap(([effect, form]): Acting[] => {
    if (!effect) return []
    const reached = effect.along ? reachedBy(effect.along, subject, form) : []
    const besides = effect.along && reached.length > 0 ? [{ id: one.id, effect: effect.along.effect, on: reached, form: { ...form, carried: CARRIED }, profiles: one.profiles, mixed: 'columns' in effect.along }] : []
    return [{ id: one.id, effect, on: effect.creates ? [effect.creates] : subject, form, profiles: one.profiles }, ...besides]
  })
})
/** The registers an effect reaches along with its subject: those that name it, or those that fields of the form and columns of the subject choose from. */
function reachedBy(along: NonNullable<Effect['along']>, subject: readonly string[], form: Form): string[] {
  if ('linkedFrom' in along) return [along.linkedFrom]
  const fields = 'field' in along ? [form[along.field]] : subject.flatMap((key) => ('column' in along ? [along.column] : along.columns).map((column) => registers.get(key)?.columns[column]))
  return [...new Set(fields.flatMap((field) => (field?.type === 'item' ? [field.register] : [])))]
}
/** What facts an item offers to a condition. */
const ITEM_FACTS = ['id', 'register', 'number', 'state', 'unit', 'holder', 'place', 'due', 'confidentiality', 'integrity', 'availability', 'contents', 'highest', 'latest', 'permissions']
/** What rows of a register of information offer besides. */
const INFORMATION_FACTS = ['classification', 'kept']
/** The paths of a condition over a thing of these registers that nothing would ever answer. */
export function unknownItemPaths(condition: Condition, keys: readonly string[]): string[] {
  return pathsOf(condition).filter((one) => {
    const [first = '', second = ''] = one.split('.')
    if (first === 'linked') return !keys.some((key) => { const field = registers.get(key)?.columns[second]; return registers.get(key)?.linked?.includes(second) && field?.type === 'item' && unknownItemPaths({ op: 'is', path: one.slice(`linked.${second}.`.length), values: [] }, [field.register]).length === 0 })
    if (INFORMATION_FACTS.includes(first)) return !keys.some((key) => registers.get(key)?.information)
    return first === 'details' ? !keys.some((key) => Object.hasOwn(registers.get(key)?.columns ?? {}, second)) : !ITEM_FACTS.includes(first)
  })
}
/** The paths of a condition over a form (and, with `keys`, `item.*` of a thing and `chosen.<field>.<column>`) that nothing would ever answer. */
export function unknownPaths(condition: Condition, form: Form, keys: readonly string[] = []): string[] {
  return pathsOf(condition).filter((one) => {
    const [first = '', second = '', third = ''] = one.split('.')
    if (first === 'item' && keys.length > 0) return unknownItemPaths({ op: 'is', path: one.slice('item.'.length), values: [] }, keys).length > 0
    if (first === 'chosen') return !chosenColumns(form, second).includes(third)
    return !Object.hasOwn(form, first)
  })
}
function chosenColumns(form: Form, key: string): string[] {
  const field = form[key]
  return field?.type === 'item' ? Object.keys(registers.get(field.register)?.columns ?? {}) : []
}
