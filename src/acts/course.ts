import type { ClauseId } from '../../clauses/index.ts'
import type { Facts } from '../engine/condition.ts'
import type { Tx } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import { describeForm, wordingFor } from './wording.ts'
import type { Seat } from './world.ts'
import { enterRow } from './enter-row.ts'
import { namedBy } from './form-check.ts'

/** An act as the course keeps it; `words` where no form tells them. */
export interface CourseAct { readonly title: string; readonly definition: string; readonly form: Facts; readonly clauses: readonly ClauseId[]; readonly words?: string }

/** 経過: enters the line an act leaves with the row it was about, or with the row that what it was about names. Nothing where no register keeps a course of it. */
export async function enterCourse(tx: Tx, seat: Seat, item: LoadedItem, act: CourseAct): Promise<void> {
  for (const [key, register] of seat.book.registers) {
    const { course } = register
    if (!course || item.register === course.register) continue
    for (const row of item.register === key ? [item.id] : namedBy(seat, item, key)) await enterLine(tx, seat, { key: course.register, of: course.of, row, unit: item.homeUnit }, act)
  }
}

interface Place { readonly key: string; readonly of: string; readonly row: string; readonly unit: string }
async function enterLine(tx: Tx, seat: Seat, { key, of, row, unit }: Place, act: CourseAct): Promise<void> {
  const register = seat.book.registers.get(key)!
  const words = act.words ?? await wordsOf(tx, seat, act)
  await enterRow(tx, seat, { key, unit, columns: { [of]: row, at: seat.now, person: seat.person, act: act.title, words, entered: '自動' } }, { act: `${register.noun}の記録`, clauses: act.clauses })
}

/** What the form of the act said, one line each, in full. */
async function wordsOf(tx: Tx, seat: Seat, { definition, form }: CourseAct): Promise<string> {
  const fields = seat.book.events.get(definition)?.form ?? seat.book.procedures.get(definition)?.form ?? {}
  const wording = await wordingFor(tx, seat, [[fields, form]])
  return describeForm(fields, form, { ...wording, inFull: true }).map(({ label, value }) => `${label}: ${value}`).join('\n')
}
