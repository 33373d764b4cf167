import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { EmptyState, Skeleton } from '../../kit/layout.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { Failed } from './failed.tsx'
import { itemHref } from './item-marks.tsx'
import type { ItemDetail } from './item-marks.tsx'
import { recordHref } from './offered.tsx'
import { eventsOn } from './register-here.ts'
import type { RegisterHere } from './register-here.ts'

type Course = ReplyOf<'course'>
type Line = Course['lines'][number]
const whoOf = ({ person }: Pick<Line, 'person'>) => (person === null ? '関所' : `${person.unit}　${person.name}`)

function Words({ line, register, correct }: { readonly line: Line; readonly register: string; readonly correct: string | undefined }) {
  return (
    <>
      {line.words !== '' && <p className="whitespace-pre-wrap break-words">{line.words}</p>}
      {line.corrections.map((one) => (
        <div key={one.id} className="mt-2 border-l-4 border-solid-gray-300 pl-3">
          <p className="font-bold">訂正　<time dateTime={one.at}>{formatMoment(one.at)}</time>　{whoOf(one)}</p>
          <p className="whitespace-pre-wrap break-words">{one.words}</p>
          {one.reason !== null && <p className="text-solid-gray-700">理由: {one.reason}</p>}
        </div>
      ))}
      <p className="flex flex-wrap gap-x-4 text-[0.9375rem]">
        <span>{line.number}（{line.entered}）</span>
        {correct !== undefined && <AppLink href={recordHref(register, line.id, correct)}>訂正を足す</AppLink>}
        <AppLink href={itemHref(register, line.id)}>この行を開く</AppLink>
      </p>
    </>
  )
}

/** 経過: what was reported, judged, ordered, done and told, in the order it happened; each correction below the words it corrects, which stay. */
export function CourseTab({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const query = useQuery({ queryKey: ['course', here.key, item.id], queryFn: ({ signal }) => api.get<Course>(`/registers/${here.key}/items/${item.id}/course`, { signal }) })
  if (query.isError) return <Failed error={query.error} again={() => void query.refetch()} />
  if (query.data === undefined) return <Skeleton lines={6} />
  const { register, lines } = query.data
  const correct = eventsOn(here.definitions, register).find(({ effect }) => effect?.creates === register)?.id
  if (lines.length === 0) return <EmptyState title="経過はまだありません">報告・評価・指示などをすると、ここに自動で積まれます。</EmptyState>
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2" data-screen-only>
        <span>書いた行は直せません。誤りは「訂正を足す」で残します。</span>
        <a className="link font-bold" href={`/api/registers/${here.key}/items/${item.id}/course.pdf`} target="_blank" rel="noreferrer">経過表をPDFで開く</a>
      </p>
      <Timeline label="経過" entries={lines.map((line) => ({ key: line.id, at: line.at, who: whoOf(line), what: line.act, detail: <Words line={line} register={register} correct={correct} /> }))} />
    </div>
  )
}
