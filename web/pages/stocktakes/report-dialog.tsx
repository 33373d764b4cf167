import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, toProblem } from '../../app/api.ts'
import { askAgain } from '../../app/waiting.ts'
import { useToast } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextArea } from '../../kit/text-input.tsx'

/** Closes the counting and reports to the head. What is missing is said first; with readings still unsent it cannot be closed. */
export function ReportDialog({ open, id, missing, waiting, onClose }: { readonly open: boolean; readonly id: string; readonly missing: number; readonly waiting: number; readonly onClose: () => void }) {
  const toast = useToast()
  const [remarks, setRemarks] = useState('')
  const mutation = useMutation({
    mutationFn: () => api.post(`/stocktakes/${id}/report`, remarks.trim() === '' ? {} : { remarks: remarks.trim() }),
    onSuccess: async () => { await askAgain(); toast('点検を締めて、報告しました。'); onClose() },
  })
  return (
    <Dialog open={open} title="点検を締めて報告しますか" onClose={onClose} actions={<><Button look="outline" onClick={onClose}>やめる</Button><Button busy={mutation.isPending} disabled={waiting > 0} onClick={() => mutation.mutate()}>締めて報告する</Button></>}>
      {waiting > 0 && <p role="alert" className="text-red-900">＊未送信の読み取りが{waiting}件あります。送り終えてから締めてください。</p>}
      <p>{missing === 0 ? '台帳にあるものは、すべて確かめられています。' : <><strong>{missing}件が「見当たらない」</strong>として報告され、さがす仕事が作られます。</>}</p>
      <p>締めた後は、読み取りを加えられません。</p>
      <TextArea label="所見" help="気付いたこと、見当たらないものの事情など。所属長が読みます。" rows={4} max={1000} value={remarks} onChange={setRemarks} />
      {mutation.isError && <p role="alert" className="text-red-900">＊{toProblem(mutation.error).details.detail}</p>}
    </Dialog>
  )
}
