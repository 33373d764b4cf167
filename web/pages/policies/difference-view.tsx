import type { ReplyOf } from '../../../src/contract/routes.ts'
import { EmptyState } from '../../kit/layout.tsx'

type Row = ReplyOf<'policyDifference'>['rows'][number]

/** 消えた字と増えた字を、色だけでなく印でも示す。 */
export function Marked({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(〔[-+][\s\S]*?[-+]〕)/u).map((part, index) => {
        if (part.startsWith('〔-')) return <del key={index} className="bg-red-50 text-red-1000 decoration-2"><span className="sr-only">削除 </span>{part.slice(2, -2)}</del>
        if (part.startsWith('〔+')) return <ins key={index} className="bg-green-50 font-bold text-green-1000 decoration-2"><span className="sr-only">追加 </span>{part.slice(2, -2)}</ins>
        return part
      })}
    </>
  )
}

/** 条項ごとの違い。 */
export function DifferenceView({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return <EmptyState title="違いはありません" />
  const count = (kind: Row['kind']): number => rows.filter((row) => row.kind === kind).length
  return (
    <div className="flex flex-col gap-3">
      <p>改正{count('改正')}、新設{count('新設')}、削除{count('削除')}</p>
      <ul className="panel divide-y divide-solid-gray-200">
        {rows.map((row) => (
          <li key={`${row.kind}-${row.number}`} className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[9rem_1fr]">
            <span><span className="font-bold">{row.kind}</span>　{row.number}</span>
            <span className="min-w-0 break-words"><Marked text={row.marked} /></span>
          </li>
        ))}
      </ul>
    </div>
  )
}
