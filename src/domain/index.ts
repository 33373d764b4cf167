import { globSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Control } from '../engine/control/control.ts'
import type { DefinitionBase, Guard } from '../engine/definition.ts'
import type { Duty } from '../engine/duty/duty.ts'
import type { EventDefinition } from '../engine/register/event.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import type { Register } from '../engine/register/register.ts'
import type { Route } from '../engine/route/route.ts'
import type { Rule } from '../engine/decision/rule.ts'

export type Definition = Register | Procedure | Rule | Guard | Duty | Route | Control | EventDefinition
const KINDS = ['register', 'procedure', 'rule', 'guard', 'duty', 'route', 'control', 'event']

let loaded: Promise<Definition[]> | undefined
/** Every definition of this folder, found by file name (`<concept>[.<profile>].<kind>.ts`): adding a definition is adding a file. */
export function loadDefinitions(): Promise<Definition[]> {
  return (loaded ??= load())
}

async function load(): Promise<Definition[]> {
  const files = globSync(`*/*.{${KINDS.join(',')}}.ts`, { cwd: import.meta.dirname }).sort()
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(path.join(import.meta.dirname, file)).href) as Promise<object>))
  return collect(files.map((file, i) => ({ file, exported: Object.values(modules[i]!).flat() })))
}

/** Every definition the files export, once. Throws where two are of the same kind and id. */
export function collect(modules: readonly { readonly file: string; readonly exported: readonly unknown[] }[]): Definition[] {
  const found = new Map<string, { readonly definition: Definition; readonly file: string }>()
  for (const { file, exported } of modules) {
    for (const definition of exported.filter(isDefinition)) {
      const key = `${definition.kind} ${definition.id}`
      const other = found.get(key)
      if (other && other.definition !== definition) throw new Error(`${definition.kind}「${definition.id}」が二つあります: src/domain/${other.file} と src/domain/${file}。どちらかの id を変えてください。`)
      found.set(key, { definition, file })
    }
  }
  return [...found.values()].map(({ definition }) => definition)
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && KINDS.includes((value as DefinitionBase).kind) && typeof (value as DefinitionBase).id === 'string'
}

/** The definitions of one kind. */
export const ofKind = <K extends Definition['kind']>(definitions: readonly Definition[], kind: K): Extract<Definition, { kind: K }>[] =>
  definitions.filter((one): one is Extract<Definition, { kind: K }> => one.kind === kind)
