import { useParams } from '@tanstack/react-router'
import { Problem } from '../../app/api.ts'
import { keyOf, registerCalled, useDefinitions } from '../../app/definitions.ts'
import type { Definitions, EventShown, RegisterShown } from '../../app/definitions.ts'

export interface RegisterHere { readonly key: string; readonly register: RegisterShown; readonly definitions: Definitions }

/** The register of the address. An unknown one, or one of another profile, is said to be not there. */
export function useRegisterHere(): RegisterHere {
  const { register: key } = useParams({ strict: false }) as { readonly register?: string }
  const definitions = useDefinitions()
  const register = registerCalled(definitions, key ?? null)
  if (register === undefined) throw new Problem({ type: 'about:blank', title: 'この台帳はありません', status: 404, detail: '自分の組織で使う台帳ではありません。台帳の一覧から選んでください。' })
  return { key: keyOf(register), register, definitions }
}

/** What can be written down about the things of a register. */
export const eventsOn = (definitions: Definitions, key: string): readonly EventShown[] => definitions.events.filter(({ subject }) => subject.includes(key))

/** Acts by which rows come into the register; the one most begin with stands first. */
export const entriesOf = (definitions: Definitions, key: string): readonly EventShown[] => definitions.events.filter(({ subject, effect }) => subject.length === 0 && (effect?.creates === key || (key === 'incidents' && effect?.incident !== undefined))).toSorted((one, other) => Number(other.suggesting) - Number(one.suggesting))

export interface Beginning { readonly href: string; readonly label: string }
/** Where a row of the register begins: an act or a procedure that makes one; an act about a thing begins in the register of the thing. */
export function beginningsOf(definitions: Definitions, key: string): readonly Beginning[] {
  const makes = ({ effect }: Pick<EventShown, 'effect'>): boolean => effect?.creates === key || [effect?.rows].flat().some((rows) => rows?.register === key)
  const records = entriesOf(definitions, key).map(({ id, verb }): Beginning => ({ href: `/records/${encodeURIComponent(id)}`, label: verb }))
  const procedures = definitions.procedures.filter(makes).map(({ id, verb }): Beginning => ({ href: `/apply/${id}`, label: verb }))
  const subjects = new Set(definitions.events.filter(makes).flatMap(({ subject }) => subject))
  const registers = [...subjects].flatMap((subject): Beginning[] => { const one = registerCalled(definitions, subject); return one === undefined || subject === key ? [] : [{ href: `/registers/${subject}`, label: `${one.title}を開く` }] })
  return [...records, ...procedures, ...registers]
}
