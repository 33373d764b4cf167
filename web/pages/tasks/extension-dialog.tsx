import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, formatEra } from '../../../src/engine/calendar.ts'
import { api, toProblem } from '../../app/api.ts'
import { askAgain } from '../../app/waiting.ts'
import type { TaskRow } from '../../app/waiting.ts'
import { useToast } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { dayOfDraft } from '../../kit/date-draft.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { TextArea } from '../../kit/text-input.tsx'

/** 支障があるため延ばす: a new day and the reason, which stays with the task. */
export function ExtensionDialog({ task, onClose }: { readonly task: TaskRow; readonly onClose: () => void }) {
  const toast = useToast()
  const [until, setUntil] = useState(addDays(task.due, 7))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const mutation = useMutation({
    mutationFn: () => api.post(`/tasks/${task.id}/extension`, { until, reason: reason.trim() }),
    onSuccess: async () => { await askAgain(); toast('期限を延ばしました。'); onClose() },
  })
  const day = dayOfDraft(until)
  const wrongDay = day === null ? '日付を入力してください。' : day <= task.due ? `いまの期限（${formatEra(task.due)}）より後の日にしてください。` : undefined
  const send = (): void => {
    setTried(true)
    if (wrongDay === undefined && reason.trim() !== '') mutation.mutate()
  }
  const problem = mutation.isError ? toProblem(mutation.error) : null
  return (
    <Dialog open title={`「${task.title}」の期限を延ばす`} onClose={onClose} actions={<><Button look="outline" onClick={onClose}>やめる</Button><Button busy={mutation.isPending} onClick={send}>延ばす</Button></>}>
      <DateField label="新しい期限" required value={until} onChange={setUntil} error={tried ? wrongDay : undefined} />
      <TextArea label="延ばす理由" required rows={3} max={400} value={reason} onChange={setReason} error={tried && reason.trim() === '' ? '理由を書いてください。' : undefined} />
      {problem !== null && <div role="alert" className="text-red-900"><p>＊{problem.details.detail}</p><ClauseChips ids={problem.clauses} /></div>}
    </Dialog>
  )
}
