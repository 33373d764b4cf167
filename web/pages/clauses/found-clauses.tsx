import type { ReplyOf } from '../../../src/contract/routes.ts'
import { useClause } from '../../app/clause-source.tsx'
import { AppLink } from '../../kit/app-link.tsx'
import { Button } from '../../kit/button.tsx'
import { clauseHref } from '../../kit/clause-chip.tsx'
import { Fold, Section } from '../../kit/layout.tsx'
import { CarriedMark, SupportBadge } from './clause-words.tsx'
import type { ClauseRow } from './clause-words.tsx'
import { Highlight } from './highlight.tsx'

const MOST = 200

function Found({ row, words }: { readonly row: ClauseRow; readonly words: string }) {
  const clause = useClause(row.id)
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1"><AppLink href={clauseHref(row.id)} className="link font-bold"><Highlight text={`${row.cite}　${row.title}`} words={words} /></AppLink><SupportBadge support={row.support} /><CarriedMark row={row} /></p>
      {clause !== null && <p className="text-[0.9375rem]"><Highlight text={clause.summary} words={words} /></p>}
    </li>
  )
}

const Lines = ({ rows, words }: { readonly rows: readonly ClauseRow[]; readonly words: string }) => <ul className="panel divide-y divide-solid-gray-300">{rows.map((row) => <Found key={row.id} row={row} words={words} />)}</ul>

/** Clauses that hold the words, under their documents, those of the organisation in the open. The words may also stand in a part that is not shown here. */
export function FoundClauses({ documents, rows, words, onClear }: { readonly documents: ReplyOf<'clauseTree'>['documents']; readonly rows: readonly ClauseRow[]; readonly words: string; readonly onClear: () => void }) {
  const found = documents.map((document) => ({ document, list: rows.filter((row) => row.document === document.id) })).filter(({ list }) => list.length > 0)
  const others = found.filter(({ document }) => !document.mine)
  return (
    <div>
      <div className="mb-6 flex flex-wrap items-center gap-3"><p role="status">「{words}」を含む条項は{rows.length >= MOST ? `${MOST}件以上あります。先の${MOST}件を示します。` : `${rows.length}件です。`}</p><Button small look="text" onClick={onClear}>検索をやめる</Button></div>
      {found.filter(({ document }) => document.mine).map(({ document, list }) => <Section key={document.id} title={`${document.short}（${list.length}件）`}><Lines rows={list} words={words} /></Section>)}
      {others.length > 0 && <Section title="この組織の規程ではない文書">{others.map(({ document, list }) => <Fold key={document.id} title={document.short} count={list.length} open={others.length === found.length}><Lines rows={list} words={words} /></Fold>)}</Section>}
    </div>
  )
}
