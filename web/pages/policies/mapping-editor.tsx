import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { queryClient } from '../../app/query.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChip } from '../../kit/clause-chip.tsx'
import { Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import type { Policy } from './version-words.ts'

type Proposals = ReplyOf<'proposeMappings'>

/** 自分の規程の条項と目録の条項の対応。番号と本文の近さから薦め、人が確かめる。 */
export function MappingEditor({ version, rows, done }: { readonly version: string; readonly rows: Policy['rows']; readonly done: (message: string) => void }) {
  const { data, isError, error, refetch } = useQuery({ queryKey: ['policy-mappings', version], queryFn: ({ signal }) => api.get<Proposals>(`/policy-versions/${version}/mappings/proposals`, { signal }) })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const open = (data?.rows ?? []).filter((one) => byNumber.get(one.number)?.catalogue.length === 0)
  const chosen = open.filter((one) => !left.has(one.number))
  const confirm = async (): Promise<void> => {
    setBusy(true)
    try {
      await api.post(`/policy-versions/${version}/mappings`, { rows: chosen.map((one) => ({ number: one.number, clauses: [one.clause] })) })
      await queryClient.invalidateQueries({ queryKey: ['policy'] })
      await queryClient.invalidateQueries({ queryKey: ['clause'] })
      done(`${chosen.length}件の対応を登録しました。`)
    } catch (thrown) { setProblem(toProblem(thrown).message) } finally { setBusy(false) }
  }
  return (
    <Section title="関所の条項との対応">
      <div className="flex flex-col gap-4" data-screen-only>
        <p>対応を登録すると、判定・断り・様式の根拠に、この規程の条番号が先に出ます。番号と本文の近さからの案です。違うものは外してください。</p>
        {problem !== '' && <Banner tone="error" title="登録できませんでした">{problem}</Banner>}
        {isError ? <Failed error={error} again={() => void refetch()} /> : data === undefined ? <Skeleton lines={4} /> : open.length === 0 ? <p>新しく薦める対応はありません。</p> : (
          <>
            <ul className="panel max-h-[32rem] divide-y divide-solid-gray-200 overflow-y-auto">
              {open.map((one) => (
                <li key={one.number} className="grid items-start gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[1fr_auto]">
                  <label className="flex min-w-0 items-start gap-3"><input type="checkbox" className="mt-1 size-5 shrink-0" checked={!left.has(one.number)} onChange={() => setLeft((before) => { const next = new Set(before); if (!next.delete(one.number)) next.add(one.number); return next })} />
                    <span className="min-w-0"><span className="font-bold">{byNumber.get(one.number)?.cite ?? one.number}</span>　{(byNumber.get(one.number)?.title || byNumber.get(one.number)?.text || '').slice(0, 60)}</span></label>
                  <span className="flex flex-wrap items-center gap-2"><ClauseChip id={one.clause} /><span className="text-sm text-solid-gray-700">{one.sameNumber ? '番号が同じ、' : ''}近さ{Math.round(one.likeness * 100)}%</span></span>
                </li>
              ))}
            </ul>
            <div><Button busy={busy} disabled={chosen.length === 0} onClick={() => void confirm()}>確かめた{chosen.length}件を登録する</Button></div>
          </>
        )}
      </div>
    </Section>
  )
}
