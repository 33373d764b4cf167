import { useMutation, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { BodyOf, ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { askAgain } from '../../app/waiting.ts'
import type { RequestRow } from '../../app/waiting.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { outcomeOf } from '../../kit/decision-panel.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { TextArea } from '../../kit/text-input.tsx'
import { requestQuery } from '../requests/request-page.tsx'
import { asAnswer } from '../requests/request-words.ts'
import type { RequestDetail } from '../requests/request-words.ts'

type Result = ReplyOf<'bulkAct'>['rows'][number]
const approvalOf = (request: RequestDetail) => request.mayDo.find(({ act, position }) => act === '承認' && position !== null)

function Card({ row, detail, failed, result }: { readonly row: RequestRow; readonly detail: RequestDetail | undefined; readonly failed: string | null; readonly result: Result | undefined }) {
  const approval = detail === undefined ? undefined : approvalOf(detail)
  const step = detail?.steps.find(({ position }) => position === approval?.position)
  return (
    <li className="flex flex-col gap-1 rounded-8 border border-solid-gray-400 p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <AppLink href={`/requests/${row.id}`} target="_blank" className="link font-bold">{row.title}</AppLink>
        {result !== undefined && <StatusBadge tone={result.ok ? 'success' : 'danger'}>{result.ok ? '承認しました' : '承認できませんでした'}</StatusBadge>}
      </div>
      <p className="text-[0.9375rem] text-solid-gray-700">{row.number}　{row.applicant.unit}　{row.applicant.name}</p>
      {failed !== null && <p className="text-red-900">＊{failed}</p>}
      {detail === undefined && failed === null && <Skeleton lines={1} />}
      {detail !== undefined && (
        <>
          {typeof detail.form['purpose'] === 'string' && <p>{detail.form['purpose']}</p>}
          {detail.answer !== null && <p>判定：<strong>{outcomeOf(asAnswer(detail.answer))}</strong>{detail.answer.conditions.length > 0 && `（条件 ${detail.answer.conditions.map(({ words }) => words).join('、')}）`}</p>}
          {approval === undefined ? result === undefined && <p className="text-orange-1100">この申請は承認ではなく別の処理を待っています。一件ずつ開いてください。</p> : <div className="flex flex-wrap items-center gap-2"><span>{step?.role}の{step?.kind}{approval.via !== null && approval.via !== '本人' && `（${approval.via}）`}</span><ClauseChips ids={step?.clauses ?? []} /></div>}
        </>
      )}
      {result !== undefined && !result.ok && <p role="alert" className="text-red-900">＊{result.message}</p>}
    </li>
  )
}

/** Several requests approved with one comment, each shown first with its decision; each stands for itself, and what was refused says why. */
export function BulkApproval({ rows, onClose, onDone }: { readonly rows: readonly RequestRow[]; readonly onClose: () => void; readonly onDone: () => void }) {
  const details = useQueries({ queries: rows.map((row) => requestQuery(row.id)) })
  const [comment, setComment] = useState('')
  const ready = details.every(({ isPending }) => !isPending)
  const approvable = details.flatMap(({ data }) => { const approval = data === undefined ? undefined : approvalOf(data); return approval === undefined ? [] : [{ id: data!.id, version: data!.version, position: approval.position! }] })
  const mutation = useMutation({
    mutationFn: () => api.post<ReplyOf<'bulkAct'>>('/requests/acts', { requests: approvable, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) } satisfies BodyOf<'bulkAct'>),
    onSuccess: () => { onDone() },
  })
  const results = new Map(mutation.data?.rows.map((one) => [one.id, one]))
  const close = (): void => { if (mutation.isSuccess) void askAgain(); onClose() }
  return (
    <Dialog open wide title={rows.length === 1 ? 'この申請を承認しますか' : `${rows.length}件をまとめて承認しますか`} onClose={close}
      actions={mutation.isSuccess ? <Button onClick={close}>閉じる</Button> : <><Button look="outline" onClick={close}>やめる</Button><Button busy={mutation.isPending || !ready} disabled={approvable.length === 0} onClick={() => mutation.mutate()}>{approvable.length}件を承認する</Button></>}>
      <ul className="flex flex-col gap-3">{rows.map((row, index) => <Card key={row.id} row={row} detail={details[index]?.data} failed={details[index]?.isError === true ? toProblem(details[index].error).details.detail : null} result={results.get(row.id)} />)}</ul>
      {!mutation.isSuccess && <TextArea label="コメント" help="承認するすべての申請に同じコメントが残ります。" rows={2} max={400} value={comment} onChange={setComment} />}
      {mutation.isError && <p role="alert" className="text-red-900">＊{toProblem(mutation.error).details.detail}</p>}
    </Dialog>
  )
}
