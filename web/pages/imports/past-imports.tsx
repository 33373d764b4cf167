import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { formatMoment } from '../../app/today.ts'
import { askAgain } from '../../app/waiting.ts'
import { StatusBadge } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { EmptyState } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'

type Row = ReplyOf<'imports'>['rows'][number]
type Undone = ReplyOf<'undoImport'>

const counts = (row: Row): string => Object.entries(row.counts).filter(([, count]) => count > 0).map(([kind, count]) => `${kind}${count.toLocaleString('ja-JP')}`).join('、') || '変更なし'

const columns = (onUndo: (row: Row) => void): readonly Column<Row>[] => [
  { key: 'file', header: 'ファイル', rowHeader: true, cell: ({ fileName }) => fileName },
  { key: 'at', header: '取り込んだ日時', cell: ({ at }) => formatMoment(at) }, { key: 'by', header: '取り込んだ人', cell: ({ by }) => by?.name ?? '関所' }, { key: 'counts', header: '行', cell: counts },
  { key: 'undo', header: '取消し', cell: (row) => (row.undoneAt === null ? <Button small look="outline" onClick={() => onUndo(row)}>取り消す<span className="sr-only">：{row.fileName}</span></Button> : <StatusBadge>取消し済み</StatusBadge>) },
]

/** What was undone and what stayed, with the reason: a later human edit is never destroyed. */
function UndoneBanner({ undone, onClose }: { readonly undone: Undone; readonly onClose: () => void }) {
  return (
    <div role="status"><Banner tone={undone.kept.length === 0 ? 'success' : 'warning'} title={`取込みを取り消しました（${undone.undone}件を戻しました）`} onClose={onClose}>
      {undone.kept.length > 0 && <><p>次の{undone.kept.length}件は、取込みの後で変わっているため残しました。</p><ul className="max-h-64 list-disc overflow-y-auto pl-6" tabIndex={0} aria-label="残したもの">{undone.kept.map(({ number, reason }, index) => <li key={index}>{number}：{reason}</li>)}</ul></>}
    </Banner></div>
  )
}

/** 取込みの記録: the last hundred, each of which can be taken back. */
export function PastImports({ register }: { readonly register: string }) {
  const [asked, setAsked] = useState<Row | null>(null)
  const { data, isError, error, isPending, refetch } = useQuery({ queryKey: ['imports', register], queryFn: ({ signal }) => api.get<ReplyOf<'imports'>>(`/registers/${register}/imports`, { signal }) })
  const undo = useMutation({ mutationFn: (id: string) => api.post<Undone>(`/registers/${register}/imports/${id}/undo`, {}), onSuccess: async () => { setAsked(null); await askAgain() } })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  return (
    <div className="flex flex-col gap-4">
      {undo.data !== undefined && <UndoneBanner undone={undo.data} onClose={() => undo.reset()} />}
      <DataTable caption="これまでの取込み" columns={columns((row) => { undo.reset(); setAsked(row) })} rows={data?.rows ?? []} rowKey={({ id }) => id} rowName={({ fileName }) => fileName} busy={isPending} empty={<EmptyState title="これまでに取り込んだ表はありません" />} />
      <ConfirmDialog open={asked !== null} danger title="この取込みを取り消しますか" confirm="取り消す" busy={undo.isPending} error={undo.isError ? toProblem(undo.error).details.detail : undefined} onConfirm={() => undo.mutate(asked!.id)} onClose={() => setAsked(null)}>
        <p>「{asked?.fileName}」の取込みで登録・変更したものを、取込みの前に戻します。取込みの後で人が直したものは、そのまま残します。</p>
      </ConfirmDialog>
    </div>
  )
}
