import { useState } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChip } from '../../kit/clause-chip.tsx'
import { dayOfDraft } from '../../kit/date-draft.ts'
import { DateField } from '../../kit/date-field.tsx'
import { Section } from '../../kit/layout.tsx'

type Term = ReplyOf<'clause'>['terms'][number]

function Meaning({ term, on }: { readonly term: Term; readonly on: string }) {
  return (
    <div className="panel mt-4 flex flex-col gap-2 px-4 py-3" role="status">
      <p><strong>{term.word}</strong>（{formatEra(on)}の意味）</p>
      <p>{term.meaning}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem]">根拠 <ClauseChip id={term.clause} /><span>{term.edition}（{formatEra(term.from)}から）</span><AppLink href={`/registers/terms/${term.id}`}>用語台帳で開く</AppLink></p>
    </div>
  )
}

/** The defined words of the clause: a tap shows what the word means on the day, and where that is laid down. */
export function DefinedTerms({ terms, on, onDay }: { readonly terms: readonly Term[]; readonly on: string; readonly onDay: (day: string | undefined) => void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [draft, setDraft] = useState('')
  if (terms.length === 0 && draft === '') return null
  const pick = (next: string): void => { setDraft(next); const day = dayOfDraft(next); if (day !== null || next === '') onDay(day ?? undefined) }
  const term = terms.find(({ word }) => word === chosen)
  return (
    <Section title="定義語">
      <div className="mb-4" data-screen-only><DateField plain label="基準日" help="入れないときは今日です。その日に有効な版の意味を示します。" value={draft} onChange={pick} /></div>
      {terms.length === 0 ? <p>{formatEra(on)}に有効な定義語はありません。</p> : (
        <ul className="flex flex-wrap gap-2" aria-label="この条項の定義語">
          {terms.map(({ word }) => <li key={word}><Button small look="outline" aria-pressed={word === chosen} onClick={() => setChosen(word === chosen ? null : word)}>{word}</Button></li>)}
        </ul>
      )}
      {term !== undefined && <Meaning term={term} on={on} />}
    </Section>
  )
}
