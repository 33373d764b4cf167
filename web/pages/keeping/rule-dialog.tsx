import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { NumberInput, TextInput, plainDigits } from '../../kit/text-input.tsx'

type Rule = ReplyOf<'retention'>['rules'][number]
const YEAR = 12

/** 5年, 3年6か月; 定めない for 0. */
export function monthsInWords(months: number): string {
  if (months === 0) return '定めない（消さない）'
  const [years, rest] = [Math.floor(months / YEAR), months % YEAR]
  return `${years > 0 ? `${years}年` : ''}${rest > 0 ? `${rest}か月` : ''}`
}

/** Sets how long the rows of one register (or the requests of one procedure) are kept. */
export function RuleDialog({ rule, onClose, onDone }: { readonly rule: Rule | null; readonly onClose: () => void; readonly onDone: () => Promise<void> }) {
  const [months, setMonths] = useState(String(rule?.months ?? 0))
  const [reason, setReason] = useState('')
  const mutation = useMutation({ mutationFn: () => api.post(`/retention/${rule!.key}`, { months: Number(plainDigits(months)), reason }), onSuccess: onDone })
  const problem = mutation.isError ? toProblem(mutation.error).details : null
  const at = (field: string) => problem?.errors?.find((one) => one.field === field)?.message
  return (
    <Dialog open={rule !== null} title={`${rule?.title ?? ''}の保存期間`} onClose={onClose} actions={<><Button look="outline" onClick={onClose}>やめる</Button><Button busy={mutation.isPending} onClick={() => mutation.mutate()}>定める</Button></>}>
      <div className="flex flex-col gap-5">
        {problem !== null && at('months') === undefined && at('reason') === undefined && <Banner tone="error" title={problem.detail} />}
        <NumberInput label="保存期間" unit="か月" required value={months} onChange={setMonths} error={at('months')} help={`${rule?.from ?? ''}から数えます。0 は期間を定めず、消しません。いまの値は${monthsInWords(rule?.months ?? 0)}です。`} />
        <TextInput label="理由・根拠" required value={reason} onChange={setReason} maxLength={300} error={at('reason')} help="例: 文書管理規程 別表" />
        <ClauseChips ids={rule?.clauses ?? []} />
      </div>
    </Dialog>
  )
}
