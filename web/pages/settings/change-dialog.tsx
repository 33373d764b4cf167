import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { api, toProblem } from '../../app/api.ts'
import { queryClient } from '../../app/query.ts'
import { useToast } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { dayOfDraft, draftProblem } from '../../kit/date-draft.ts'
import type { DateDraft } from '../../kit/date-draft.ts'
import { DateField } from '../../kit/date-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { NumberInput, TextArea, TextInput } from '../../kit/text-input.tsx'
import { inWords, valueOf } from './setting-words.ts'
import type { SettingShown } from './setting-words.ts'

const HELP = { hours: '例: 平日 08:00-20:00、毎日 22:00-06:00。空にすると限りません。', networks: '一行に一つ。例: 10.1.0.0/16、2001:db8::/32。空にすると限りません。' } as const

/** The value as the setting wants it: a number with its unit, one of a few, hours, ranges, or words. */
function ValueField({ setting, value, onChange, error }: { readonly setting: SettingShown; readonly value: string; readonly onChange: (value: string) => void; readonly error: string | undefined }) {
  const common = { label: '新しい値', value, onChange, error }
  if (setting.options !== null) return <Select {...common} empty={null} options={setting.options.map((one) => ({ value: one, label: one }))} />
  if (typeof setting.preset === 'number') return <NumberInput {...common} unit={setting.unit} />
  if (setting.shape === 'networks') return <TextArea {...common} required={false} rows={4} help={HELP.networks} />
  return <TextInput {...common} required={false} help={setting.shape === null ? undefined : HELP.hours} />
}

interface Draft { readonly role: string; readonly value: string; readonly from: DateDraft; readonly reason: string }
function useChange(setting: SettingShown, today: string, onClose: () => void) {
  const say = useToast()
  const [draft, setDraft] = useState<Draft>({ role: '', value: String(setting.now), from: today, reason: '' })
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (value: number | string) => api.post('/settings', { id: setting.id, value, from: dayOfDraft(draft.from), reason: draft.reason.trim(), ...(draft.role === '' ? {} : { role: draft.role }) }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['settings'] })
      say(`「${setting.label}」を変えました。`)
      onClose()
    },
  })
  const read = valueOf(setting, draft.value)
  const faults = {
    value: 'fault' in read ? read.fault : undefined, from: dayOfDraft(draft.from) === null ? draftProblem(draft.from) ?? '日付を入力してください。' : undefined, reason: draft.reason.trim() === '' ? '変える理由を書いてください。' : undefined,
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if ('value' in read && faults.from === undefined && faults.reason === undefined) save.mutate(read.value)
  }
  const told = save.isError ? toProblem(save.error) : null
  const faultAt = (field: keyof typeof faults): string | undefined => (tried ? faults[field] : undefined) ?? (told?.errors.filter((one) => one.field === field).map(({ message }) => message).join(' ') || undefined)
  const elsewhere = told !== null && !told.errors.some(({ field }) => Object.hasOwn(faults, field)) ? told.details.detail : undefined
  return { draft, setDraft, submit, busy: save.isPending, faultAt, elsewhere }
}

/** Changes one setting from a day on. */
export function ChangeDialog({ setting, today, roles, onClose }: { readonly setting: SettingShown; readonly today: string; readonly roles: readonly string[]; readonly onClose: () => void }) {
  const { draft, setDraft, submit, busy, faultAt, elsewhere } = useChange(setting, today, onClose)
  return (
    <Dialog open title={setting.label} onClose={onClose}>
      <form noValidate className="flex flex-col gap-5" onSubmit={submit}>
        <p>今の値　<span className="whitespace-pre-line font-bold">{inWords(setting, setting.now)}</span>　（はじめの値　{inWords(setting, setting.preset)}）</p>
        {setting.byRole && <Select plain label="だれに" empty="全員" required={false} help="役割に定めがあるときは、その役割の値が働きます。" value={draft.role} onChange={(role) => setDraft({ ...draft, role })} options={roles.map((one) => ({ value: one, label: one }))} />}
        <ValueField setting={setting} value={draft.value} onChange={(value) => setDraft({ ...draft, value })} error={faultAt('value')} />
        <DateField label="いつから" value={draft.from} onChange={(from) => setDraft({ ...draft, from })} error={faultAt('from')} />
        <TextArea label="理由" rows={2} max={400} value={draft.reason} onChange={(reason) => setDraft({ ...draft, reason })} error={faultAt('reason')} />
        {elsewhere !== undefined && <p role="alert" className="text-red-900">＊{elsewhere}</p>}
        <div className="flex flex-wrap justify-end gap-3"><Button look="outline" onClick={onClose}>やめる</Button><Button type="submit" busy={busy}>変える</Button></div>
      </form>
    </Dialog>
  )
}
