import { useEffect, useMemo, useState } from 'react'
import { hasWords } from '../../app/words.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { Field } from '../../kit/field.tsx'
import { EmptyState } from '../../kit/layout.tsx'
import type { Policy } from './version-words.ts'

type Row = Policy['rows'][number]
const MOST_INDENT = 6

function Line({ row, marked }: { readonly row: Row; readonly marked: boolean }) {
  const head = row.depth === 0 && row.title !== ''
  return (
    <li id={`clause-${row.number}`} tabIndex={-1} className={`px-4 py-3 scroll-mt-4 ${marked ? 'bg-yellow-50' : ''}`} style={{ paddingLeft: `${1 + Math.min(row.depth, MOST_INDENT) * 1.25}rem` }}>
      <p className={head ? 'text-lg font-bold' : ''}><span className="mr-3 font-bold text-solid-gray-800">{row.cite}</span>{row.title !== '' && <span className="font-bold">{row.title}</span>}</p>
      {row.text !== '' && <p className="mt-1 whitespace-pre-line break-words">{row.text}</p>}
      {row.catalogue.length > 0 && <div className="mt-2"><ClauseChips ids={row.catalogue} label="対応する条項" /></div>}
      {row.audiences.length > 0 && <p className="mt-2">適用: {row.audiences.join('・')}</p>}
      {row.laws.length > 0 && <p className="mt-2">関係する法令: {row.laws.map(({ id, name, lawNumber }, index) => <span key={id}>{index > 0 && '、'}<AppLink href={`/registers/laws/${id}`}>{name}</AppLink>{lawNumber !== '' && `（${lawNumber}）`}</span>)}</p>}
    </li>
  )
}

/** 版の条項を、番号の木の順に本文とともに。言葉で絞れる。 */
export function ClauseList({ rows, wanted }: { readonly rows: readonly Row[]; readonly wanted: string | undefined }) {
  const [words, setWords] = useState('')
  const shown = useMemo(() => { const fits = hasWords(words); return words.trim() === '' ? rows : rows.filter((row) => fits(`${row.number} ${row.cite} ${row.title} ${row.text}`)) }, [rows, words])
  useEffect(() => {
    const found = wanted === undefined ? null : document.getElementById(`clause-${wanted}`)
    found?.scrollIntoView({ block: 'center' })
    found?.focus({ preventScroll: true })
  }, [wanted, rows])
  if (rows.length === 0) return <EmptyState title="この版には本文が取り込まれていません">所管の所属の人が、本文のファイル（txt・Word・PDF）を取り込むと、ここで条項が読めます。</EmptyState>
  return (
    <div className="flex flex-col gap-4">
      <div data-screen-only><Field plain label="この規程の中を探す" help="言葉の一部か、条の番号で絞ります。">{(control) => <input {...control} type="search" className="input max-w-md" value={words} onChange={(event) => setWords(event.target.value)} />}</Field></div>
      <p role="status">{words.trim() === '' ? `${rows.length.toLocaleString('ja-JP')}の条項` : `${shown.length.toLocaleString('ja-JP')}の条項が当てはまります`}</p>
      <ol className="panel divide-y divide-solid-gray-200">{shown.map((row) => <Line key={row.number} row={row} marked={row.number === wanted} />)}</ol>
    </div>
  )
}
