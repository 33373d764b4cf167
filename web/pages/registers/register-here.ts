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
