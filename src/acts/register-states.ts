import type { Register } from '../engine/register/register.ts'
import type { Seat } from './world.ts'

/** These states of every register the organisation has, as `register/state`: what a statement over all things compares with. */
export const registerStates = (seat: Seat, statesOf: (register: Register, key: string) => readonly string[]): string[] =>
  [...seat.book.registers].flatMap(([key, register]) => statesOf(register, key).map((state) => `${key}/${state}`))
