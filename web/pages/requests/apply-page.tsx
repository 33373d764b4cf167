import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { toProblem } from '../../app/api.ts'
import { useDefinitions } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { EmptyState, PageHead, Skeleton } from '../../kit/layout.tsx'
import { ApplyForm } from './apply-form.tsx'
import { ProcedureStanding } from './procedure-standing.tsx'
import { openSheet } from './sheet.ts'
import type { Asked } from './sheet.ts'

/** /apply/<procedure>: a new application (`?item=`), a draft or returned one (`?request=`), a copy (`?copy=`). */
export default function ApplyPage() {
  const { procedure: id } = useParams({ strict: false }) as { readonly procedure: string }
  const asked = useSearch({ strict: false }) as Asked
  const me = useMe()
  const procedure = useDefinitions().procedures.find((one) => one.id === id)
  const opened = useQuery({ queryKey: ['sheet', id, asked], queryFn: () => openSheet(procedure!, me, asked), enabled: procedure !== undefined, staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false })
  const trail = [{ label: 'ホーム', href: '/' }, { label: '申請する', href: '/apply' }, { label: procedure?.title ?? '手続' }]
  if (procedure === undefined) return <><PageHead title="この手続はありません" trail={trail} /><EmptyState title="自分の組織で使える手続ではありません" action={<LinkButton href="/apply">手続の一覧から選ぶ</LinkButton>} /></>
  return (
    <>
      <PageHead title={procedure.title} trail={trail} />
      <ProcedureStanding procedure={procedure.id} />
      {opened.isError ? <Banner tone="error" title={toProblem(opened.error).details.title} actions={<Button look="outline" onClick={() => void opened.refetch()}>もう一度読み込む</Button>}>{toProblem(opened.error).details.detail}</Banner>
        : opened.data === undefined ? <Skeleton lines={8} /> : <ApplyForm key={JSON.stringify(asked)} procedure={procedure} opened={opened.data} />}
    </>
  )
}
