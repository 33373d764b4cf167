import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { GateMark } from '../../app/mark.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { Skeleton } from '../../kit/layout.tsx'

/** 誤りの説明: what happened and what to do, for the address every refusal carries. Needs no sign-in. */
export default function ErrorPage() {
  const { code } = useParams({ strict: false }) as { readonly code: string }
  const { data, isError, error } = useQuery({ queryKey: ['error-page', code], staleTime: Infinity, queryFn: ({ signal }) => api.get<ReplyOf<'errorPage'>>(`/errors/${encodeURIComponent(code)}`, { signal }) })
  return (
    <main className="mx-auto flex max-w-2xl flex-col gap-5 px-4 py-14">
      <GateMark className="size-14 text-solid-gray-400" />
      {isError ? <><h1 className="text-2xl font-bold leading-150">{toProblem(error).details.title}</h1><p role="alert">{toProblem(error).details.detail}</p></> : data === undefined ? <><h1 className="text-2xl font-bold leading-150">誤りの説明</h1><Skeleton lines={4} /></> : (
        <>
          <h1 className="text-2xl font-bold leading-150">{data.title}</h1>
          <section><h2 className="font-bold">何が起きたか</h2><p>{data.happened}</p></section>
          <section><h2 className="font-bold">どうすればよいか</h2><p>{data.remedy}</p></section>
          <p className="text-[0.9375rem] text-solid-gray-700">符号 {data.code}（{data.status}）</p>
        </>
      )}
      <div><LinkButton href="/">ホームへ</LinkButton></div>
    </main>
  )
}
