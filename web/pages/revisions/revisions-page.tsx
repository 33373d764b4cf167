import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { ProgressBar } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { bodyOf, emptyDraft } from './draft.ts'
import type { Body, Choices, Problems } from './draft.ts'
import { DraftForm } from './draft-form.tsx'
import { OutcomeOf } from './outcome.tsx'
import type { Narrowing, Preview } from './outcome-words.ts'

const ASK_AGAIN_MS = 400
const isOverall = (roles: readonly { readonly unit: string | null }[]): boolean => roles.some(({ unit }) => unit === null)

/** 改正の影響: what a revised rule set would do to open requests, last year's decisions and the registers, before it is put in force. */
export default function RevisionsPage() {
  const { roles } = useMe()
  const choices = useQuery({ queryKey: ['revision-choices'], enabled: isOverall(roles), queryFn: ({ signal }) => api.get<Choices>('/revisions/choices', { signal }) })
  return (
    <>
      <PageHead title="改正の影響" trail={[{ label: 'ホーム', href: '/' }, { label: '規程', href: '/clauses' }, { label: '改正の影響' }]} lead="規程の改正、別段の定め、設定の変更を施行する前に、開いている申請・この一年の決裁・台帳の判定がどう変わるかを数えます。試算は何も変更しません。" />
      {!isOverall(roles) ? <EmptyState title="組織全体の役割を持つ人だけが試算できます">統括や情報管理の役割を持つ人に頼んでください。</EmptyState>
        : choices.isError ? <Failed error={choices.error} again={() => void choices.refetch()} /> : choices.data === undefined ? <Skeleton lines={8} /> : <Trying choices={choices.data} />}
    </>
  )
}

function useTrying(choices: Choices) {
  const router = useRouter()
  const [draft, setDraft] = useState(() => emptyDraft(choices.today))
  const [problems, setProblems] = useState<Problems>({})
  const start = useMutation({
    mutationFn: (body: Body) => api.post<ReplyOf<'startRevisionPreview'>>('/revisions/preview', body),
    onSuccess: ({ id }) => router.navigate({ href: `/revisions?preview=${id}`, replace: true, resetScroll: false }),
  })
  const onTry = (): void => {
    const found = bodyOf(draft, choices)
    setProblems('problems' in found ? found.problems : {})
    if ('body' in found) start.mutate(found.body)
  }
  return { draft, setDraft, problems, start, onTry }
}

function Trying({ choices }: { readonly choices: Choices }) {
  const { preview: id } = useSearch({ strict: false }) as { readonly preview?: string }
  const { draft, setDraft, problems, start, onTry } = useTrying(choices)
  return (
    <>
      <DraftForm draft={draft} choices={choices} problems={problems} onChange={setDraft} onTry={onTry} busy={start.isPending} />
      <div className="mt-8 flex flex-col gap-4">
        {start.isError && <Failed error={start.error} />}
        {id !== undefined && /^\d{1,18}$/.test(id) && <Course key={id} id={id} />}
      </div>
    </>
  )
}

/** How far a preview is; then what came out. */
function Course({ id }: { readonly id: string }) {
  const client = useQueryClient()
  const [narrowing, setNarrowing] = useState<Narrowing>({})
  const key = ['revision-preview', id]
  const { data, isError, error, refetch } = useQuery({
    queryKey: key, staleTime: Infinity, queryFn: ({ signal }) => api.get<Preview>(`/revisions/preview/${id}`, { signal }), refetchInterval: ({ state }) => (state.data?.state === '試算中' ? ASK_AGAIN_MS : false),
  })
  const stop = useMutation({ mutationFn: () => api.delete(`/revisions/preview/${id}`), onSettled: () => client.invalidateQueries({ queryKey: key }) })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={3} />
  if (data.state === '試算中') {
    return (
      <Section title="試算しています">
        <div className="flex max-w-2xl flex-col gap-4" role="status" aria-live="polite">
          {data.progress.total === 0 ? <p>調べるものを数えています。</p> : <ProgressBar label="判定したもの" done={data.progress.done} total={data.progress.total} />}
          <div data-screen-only><Button look="outline" busy={stop.isPending} onClick={() => stop.mutate()}>試算をやめる</Button></div>
        </div>
      </Section>
    )
  }
  if (data.state === '中止') return <Banner title="試算をやめました">条件を変えて、もう一度試算できます。</Banner>
  if (data.state === '失敗' || data.result === null) return <div role="alert"><Banner tone="error" title="試算できませんでした">{data.message}</Banner></div>
  return <OutcomeOf preview={data} outcome={data.result} narrowing={narrowing} onNarrow={setNarrowing} />
}
