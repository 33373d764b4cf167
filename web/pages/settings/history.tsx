import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, toProblem } from '../../app/api.ts'
import { queryClient } from '../../app/query.ts'
import { formatMoment } from '../../app/today.ts'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { formatEra } from '../../../src/engine/calendar.ts'
import { inWords } from './setting-words.ts'
import type { SettingShown } from './setting-words.ts'

const TONES = { 今の値: 'success', 先の値: 'info', 前の値: 'neutral' } as const

/** Every value that was set, the newest first; one whose day has not come can be taken back. */
export function History({ setting }: { readonly setting: SettingShown }) {
  const [open, setOpen] = useState(false)
  const withdraw = useMutation({
    mutationFn: ({ role, from }: SettingShown['values'][number]) => api.post('/settings/withdrawals', { id: setting.id, from, ...(role === null ? {} : { role }) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['settings'] }),
  })
  return (
    <>
      <Button small look="text" onClick={() => setOpen(true)}>来歴<span className="sr-only">（{setting.label}）</span></Button>
      <Dialog open={open} title={`${setting.label}の来歴`} onClose={() => setOpen(false)}>
        <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
          {setting.values.map((one) => (
            <li key={`${one.role}${one.from}`} className="flex flex-col gap-1 py-3">
              <p><StatusBadge tone={TONES[one.state]}>{one.state}</StatusBadge>　<span className="whitespace-pre-line font-bold">{inWords(setting, one.value)}</span>{one.role !== null && `　${one.role}`}</p>
              <p className="text-sm">{formatEra(one.from)}から{one.by !== null && `　${one.by}`}{one.at !== null && `　${formatMoment(one.at)}に登録`}</p>
              {one.reason !== '' && <p className="text-sm">理由　{one.reason}</p>}
              {one.state === '先の値' && <p><Button small look="outline" busy={withdraw.isPending} onClick={() => withdraw.mutate(one)}>取りやめる</Button></p>}
            </li>
          ))}
          <li className="py-3 text-sm text-solid-gray-700">はじめの値　{inWords(setting, setting.preset)}</li>
        </ul>
        {withdraw.isError && <p role="alert" className="text-red-900">＊{toProblem(withdraw.error).details.detail}</p>}
      </Dialog>
    </>
  )
}
