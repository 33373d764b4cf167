import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { formatMoment } from '../../app/today.ts'
import { askAgain } from '../../app/waiting.ts'
import { StatusBadge } from '../../kit/badge.tsx'
import { useToast } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { EmptyState } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import type { Kind } from './batch-file.ts'

type Row = ReplyOf<'batches'>['rows'][number]
const counts = (row: Row): string => Object.entries(row.counts).filter(([, count]) => count > 0).map(([kind, count]) => `${kind}${count.toLocaleString('ja-JP')}`).join('、')

const columns = (onUndo: (row: Row) => void): readonly Column<Row>[] => [
  { key: 'file', header: '表', rowHeader: true, cell: ({ fileName }) => fileName }, { key: 'from', header: '発令日', nowrap: true, cell: ({ from }) => formatEra(from) }, { key: 'counts', header: '内容', cell: counts },
  { key: 'at', header: '登録した日時', cell: ({ at }) => formatMoment(at) }, { key: 'by', header: '登録した人', cell: ({ by }) => by?.name ?? '関所' },
  { key: 'undo', header: '取消し', cell: (row) => (row.undoneAt !== null ? <StatusBadge>取消し済み</StatusBadge> : row.mayUndo ? <Button small look="outline" onClick={() => onUndo(row)}>取り消す<span className="sr-only">：{row.fileName}</span></Button> : <span className="text-[0.9375rem] text-solid-gray-700">発令日が過ぎました</span>) },
]

/** 登録した人事・組織改正: what its day has not come of can be taken back. */
export function PastBatches({ kind }: { readonly kind: Kind }) {
  const [asked, setAsked] = useState<Row | null>(null)
  const toast = useToast()
  const { data, isError, error, isPending, refetch } = useQuery({ queryKey: ['organisation-batches'], queryFn: ({ signal }) => api.get<ReplyOf<'batches'>>('/organisation/batches', { signal }) })
  const undo = useMutation({ mutationFn: (id: string) => api.post(`/organisation/batches/${id}/undo`, {}), onSuccess: async () => { setAsked(null); await askAgain(); toast(`${kind}の登録を取り消しました。`) } })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  return (
    <>
      <DataTable caption={`これまでの${kind}`} columns={columns((row) => { undo.reset(); setAsked(row) })} rows={(data?.rows ?? []).filter((row) => row.kind === kind)} rowKey={({ id }) => id} rowName={({ fileName }) => fileName} busy={isPending} empty={<EmptyState title={`これまでに登録した${kind}はありません`} />} />
      <ConfirmDialog open={asked !== null} danger title={`この${kind}の登録を取り消しますか`} confirm="取り消す" busy={undo.isPending} error={undo.isError ? toProblem(undo.error).details.detail : undefined} onConfirm={() => undo.mutate(asked!.id)} onClose={() => setAsked(null)}>
        <p>「{asked?.fileName}」（{asked === null ? '' : formatEra(asked.from)}）で変わる配置・部署・役割を、登録の前に戻します。登録で生じた手続と義務も取り消します。</p>
      </ConfirmDialog>
    </>
  )
}
