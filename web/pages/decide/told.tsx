import { formatEra } from '../../../src/engine/calendar.ts'
import { labelOf } from './actions.ts'
import { dayOf, defaultsFor, isAsked, listOf } from './taps.ts'
import type { Asker, Questions, Taps } from './taps.ts'

type Line = readonly [name: string, value: string]
const join = (words: readonly string[]): string => words.join('・')

/** Everything the answer rests on, in words: for whoever gets the link, and for paper. */
export function linesOf(taps: Taps, questions: Questions, me: Asker): readonly Line[] {
  const stated = { ...defaultsFor(me), ...taps }
  const facts = questions.facts.filter(({ path }) => isAsked(path, stated)).map(({ path, words, several, values }): Line => {
    const chosen = several ? listOf(stated, path) : stated[path] === undefined ? [] : [stated[path]]
    return [words, values.length === 0 ? join(chosen) : join(chosen.flatMap((one) => values.find(({ value }) => String(value) === one)?.words ?? []))]
  })
  const listed = (name: string, key: 'measures' | 'findings' | 'approvals'): Line => [name, join(questions[key].filter(({ value }) => listOf(taps, key).includes(String(value))).map(({ words }) => words))]
  const lifts: Line = ['別段の定め・例外措置', join(questions.lifts.filter(({ clause }) => listOf(taps, 'lifts').includes(clause)).map(({ cite }) => cite))]
  const all: readonly Line[] = [['行為', labelOf(taps['action']!)], ...facts, listed('あてはまるもの', 'findings'), listed('済ませたこと', 'measures'), listed('受けている許可・承認', 'approvals'), lifts, ['判定する日', formatEra(dayOf(taps, me))]]
  return all.filter(([, value]) => value !== '')
}

export function Told({ taps, questions, me }: { readonly taps: Taps; readonly questions: Questions; readonly me: Asker }) {
  return (
    <section className="panel px-4 py-4 md:px-6" aria-label="この問い">
      <h3 className="mb-2 font-bold">この問い</h3>
      <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-[0.9375rem]">
        {linesOf(taps, questions, me).map(([name, value]) => <div key={name} className="contents"><dt className="text-solid-gray-700">{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </section>
  )
}
