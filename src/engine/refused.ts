import type { ClauseId } from '../../clauses/index.ts'
import type { Refusal } from './definition.ts'

/** Codes of docs/errors.md; permanent. */
export type RefusalCode =
  | 'invalid-input' | 'not-permitted' | 'prohibited' | 'self-approval' | 'not-found' | 'conflict' | 'stale' | 'not-signed-in' | 'change-password' | 'privilege-required' | 'second-factor' | 'enrol-factor' | 'too-many-attempts' | 'too-large' | 'unreadable-file' | 'malware-found' | 'check-failed'
  | 'not-addressed' | 'not-open' | 'already-done' | 'unanswered' | 'comment-required' | 'not-yours' | 'too-late' | 'bad-target' | 'no-decider'

/** An act that may not be done, with what is wrong at which field and the clauses behind it. Never a defect of the program. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly refusals: readonly Refusal[]
  constructor(code: RefusalCode, refusals: readonly Refusal[] | string, cites: readonly ClauseId[] = []) {
    const list = typeof refusals === 'string' ? [{ field: '', message: refusals, cites }] : refusals
    super(list.map(({ message }) => message).join(' '))
    this.name = 'Refused'
    this.code = code
    this.refusals = list
  }
}
export const refuseField = (field: string, message: string, cites: readonly ClauseId[] = []): Refused => new Refused('invalid-input', [{ field, message, cites }])
