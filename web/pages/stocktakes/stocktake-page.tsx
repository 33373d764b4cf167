import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formatEra, formatEraMonth } from '../../../src/engine/calendar.ts'
import { api, toProblem } from '../../app/api.ts'
import { keepForOffline } from '../../app/offline.ts'
import { formatMoment } from '../../app/today.ts'
import { askAgain } from '../../app/waiting.ts'
import { ProgressBar, StatusBadge } from '../../kit/badge.tsx'
import { Banner, useToast } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { PageHead, Skeleton } from '../../kit/layout.tsx'
import { Counting } from './counting.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { ResultLists } from './result-lists.tsx'
import { OUTCOMES } from './outcomes.ts'
import type { Stocktake } from './outcomes.ts'

export const stocktakeQuery = (id: string) => queryOptions({ queryKey: ['stocktake', id], queryFn: ({ signal }) => api.get<Stocktake>(`/stocktakes/${id}`, { signal }) })
export const STATE_TONES = { 点検中: 'info', 報告済: 'warning', 確認済: 'success' } as const

function useConfirmation(id: string) {
  const toast = useToast()
  return useMutation({ mutationFn: () => api.post(`/stocktakes/${id}/confirmation`, {}), onSuccess: async () => { await askAgain(); toast('報告を確認しました。') } })
}

function Acts({ stocktake, id, waiting }: { readonly stocktake: Stocktake; readonly id: string; readonly waiting: number }) {
  const [reporting, setReporting] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const confirmation = useConfirmation(id)
  const missing = stocktake.lines.filter(({ list }) => list === '見当たらない').length
  return (
    <div className="flex flex-wrap gap-3" data-screen-only>
      {stocktake.state === '点検中' && stocktake.mayReport && <Button onClick={() => setReporting(true)}>点検を締めて報告する</Button>}
      {stocktake.mayConfirm && <Button onClick={() => { confirmation.reset(); setConfirming(true) }}>報告を確認する</Button>}
      <a className="link px-3 py-3 font-bold" href={`/api/stocktakes/${id}/pdf`} target="_blank" rel="noreferrer">結果をPDFで開く</a>
      <Button look="text" onClick={() => window.print()}>印刷する</Button>
      <ReportDialog open={reporting} id={id} missing={missing} waiting={waiting} onClose={() => setReporting(false)} />
      <ConfirmDialog open={confirming && !confirmation.isSuccess} title="この報告を確認しますか" confirm="確認した" busy={confirmation.isPending} error={confirmation.isError ? toProblem(confirmation.error).details.detail : undefined} onConfirm={() => confirmation.mutate()} onClose={() => setConfirming(false)}>
        <p>点検の結果を読んだことが、あなたの名前で記録されます。</p>
        <ul className="list-disc pl-6">{OUTCOMES.map((one) => <li key={one}>{one}　{stocktake.lines.filter(({ list }) => list === one).length}件</li>)}</ul>
      </ConfirmDialog>
    </div>
  )
}

function Lead({ stocktake }: { readonly stocktake: Stocktake }) {
  return (
    <div className="flex flex-col gap-1">
      <p>期限：{formatEra(stocktake.due)}{stocktake.startedBy !== null && `　始めた人：${stocktake.startedBy.name}`}</p>
      {stocktake.closedAt !== null && <p>報告：{formatMoment(stocktake.closedAt)}{stocktake.confirmedBy !== null && `　確認：${stocktake.confirmedBy.name}`}</p>}
      <ClauseChips ids={stocktake.clauses} />
    </div>
  )
}

function Sheet({ stocktake, id, fetchedAt }: { readonly stocktake: Stocktake; readonly id: string; readonly fetchedAt: number }) {
  const [waiting, setWaiting] = useState(0)
  const month = formatEraMonth(stocktake.period)
  const open = stocktake.state === '点検中'
  return (
    <>
      <PageHead title={`${month}の点検　${stocktake.unit.name}`} trail={[{ label: 'ホーム', href: '/' }, { label: '点検', href: `/stocktakes?period=${stocktake.period}` }, { label: stocktake.unit.name }]}
        mark={<StatusBadge tone={STATE_TONES[stocktake.state as keyof typeof STATE_TONES] ?? 'neutral'}>{stocktake.state}</StatusBadge>} lead={<Lead stocktake={stocktake} />} />
      <div className="flex flex-col gap-6">
        {stocktake.overdue && <Banner tone="warning" title="点検の期限を過ぎています">読み終えたら、すぐに報告してください。</Banner>}
        {open && stocktake.mayCount && <Counting stocktake={stocktake} id={id} fetchedAt={fetchedAt} onWaiting={setWaiting} />}
        {(!open || !stocktake.mayCount) && <><ProgressBar label="読み終えたもの" done={stocktake.counted} total={stocktake.expected} /><ResultLists stocktake={stocktake} onTick={null} /></>}
        {stocktake.remarks !== null && stocktake.remarks !== '' && <section><h2 className="font-bold">所見</h2><p className="whitespace-pre-wrap">{stocktake.remarks}</p></section>}
        <Acts stocktake={stocktake} id={id} waiting={waiting} />
      </div>
    </>
  )
}

/** One inspection: reading stickers with or without a signal, the five lists, the report and its confirmation. */
export default function StocktakePage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const { data, isError, error, refetch, dataUpdatedAt } = useQuery(stocktakeQuery(id))
  const arrived = data !== undefined
  useEffect(() => {
    // The reader of the camera must be here before the signal is gone.
    const reader = 'BarcodeDetector' in globalThis ? Promise.resolve(null) : import('jsqr').catch(() => null)
    void reader.then(keepForOffline)
  }, [arrived])
  if (data !== undefined) return <Sheet stocktake={data} id={id} fetchedAt={dataUpdatedAt} />
  if (!isError) return <Skeleton lines={10} />
  const { details } = toProblem(error)
  return <><PageHead title="点検" trail={[{ label: 'ホーム', href: '/' }, { label: '点検', href: '/stocktakes' }, { label: '点検' }]} /><Banner tone="error" title={details.title} actions={<><Button look="outline" onClick={() => void refetch()}>もう一度読み込む</Button><LinkButton look="text" href="/stocktakes">点検の一覧へ</LinkButton></>}>{details.detail}</Banner></>
}
