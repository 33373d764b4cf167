import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Form } from '../../src/engine/definition.ts'
import type { EventDefinition } from '../../src/engine/register/event.ts'
import type { Register } from '../../src/engine/register/register.ts'
import type { Procedure } from '../../src/engine/request/procedure.ts'
import { api } from './api.ts'

/** The definitions of the person's organisation as JSON: everything but the functions. */
export type ProcedureShown = Omit<Procedure, 'judge' | 'guards' | 'decides' | 'alone'> & { readonly decides?: { readonly form: Form }; readonly alone?: { readonly form: Form } }
/** `suggesting`: the answers given so far suggest others (POST /api/records/preview). */
export type EventShown = Omit<EventDefinition, 'judge' | 'guards' | 'suggests'> & { readonly suggesting: boolean }
export type RegisterShown = Omit<Register, 'guards'>
export interface Definitions { readonly registers: readonly RegisterShown[]; readonly procedures: readonly ProcedureShown[]; readonly events: readonly EventShown[] }

export const definitionsQuery = queryOptions({ queryKey: ['definitions'], staleTime: Infinity, gcTime: Infinity, queryFn: ({ signal }) => api.get<Definitions>('/definitions', { signal }) })
export const useDefinitions = (): Definitions => useSuspenseQuery(definitionsQuery).data

/** Whether its rows are things that somebody has, that lie somewhere and are looked for; papers, rules and decisions are not. */
export const isOfThings = ({ carriesInformation, inspected, listed }: RegisterShown): boolean => carriesInformation || inspected !== undefined || ['holder', 'due', 'place', 'seen'].some((key) => listed.includes(key))

/** The short name of a register: the last part of its id. */
export const keyOf = (register: { readonly id: string }): string => register.id.slice(register.id.lastIndexOf('.') + 1)
export const registerCalled = (definitions: Definitions, key: string | null): RegisterShown | undefined => definitions.registers.find((one) => keyOf(one) === key)
