import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { toProblem } from '../../app/api.ts'
import { GateMark } from '../../app/mark.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'

function Notice({ title, children, actions }: { readonly title: string; readonly children: ReactNode; readonly actions: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5 px-4 py-14">
      <GateMark className="size-14 text-solid-gray-400" />
      <h1 className="text-2xl font-bold leading-150">{title}</h1>
      <div className="flex flex-col gap-2">{children}</div>
      <div className="flex flex-wrap gap-3">{actions}</div>
    </div>
  )
}

export function NotFoundPage() {
  return (
    <Notice title="このページはありません" actions={<LinkButton href="/">ホームへ</LinkButton>}>
      <p>アドレスが変わったか、見ることのできない内容です。アドレスを確かめるか、ホームから探してください。</p>
    </Notice>
  )
}

/** What happened, why, and what can be done now; also the error boundary of every page. */
export function FailurePage({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const router = useRouter()
  const problem = toProblem(error)
  const again = (): void => { reset?.(); void router.invalidate() }
  return (
    <Notice title={problem.details.title} actions={<><Button onClick={again}>もう一度読み込む</Button><LinkButton look="outline" href="/">ホームへ</LinkButton></>}>
      <p role="alert">{problem.details.detail}</p>
      <ClauseChips ids={problem.clauses} />
    </Notice>
  )
}
