import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProfileId } from '../../../src/engine/definition.ts'
import { api, toProblem } from '../../app/api.ts'
import type { EventShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { askAgain } from '../../app/waiting.ts'
import { useToast } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { emptyDrafts } from '../../kit/form/drafts.ts'
import type { Drafts } from '../../kit/form/drafts.ts'
import { FormRenderer, summaryEntries } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import { TextArea } from '../../kit/text-input.tsx'
import { CHANGE, bulkBody, changeable, formOfAct } from './bulk-act.ts'
import type { BulkReply } from './bulk-act.ts'
import { BulkRows } from './bulk-rows.tsx'
import { Failed } from './failed.tsx'
import { eventsOn } from './register-here.ts'
import type { RegisterHere } from './register-here.ts'

interface Props { readonly here: RegisterHere; readonly items: readonly string[]; readonly open: boolean; readonly onClose: () => void; readonly onDone: () => void }

/** まとめて行う: choose the act, fill in once, see what would happen to each, do it. */
export function BulkDialog(props: Props) {
  return <Dialog wide open={props.open} title={`選んだ${props.items.length}件にまとめて行う`} onClose={props.onClose}><Bulk {...props} /></Dialog>
}

function useBulk({ here, items, onDone }: Props) {
  const toast = useToast()
  const call = (preview: boolean) => ({ event, payload, reason }: { event: EventShown | undefined; payload: { readonly [key: string]: unknown }; reason: string }) =>
    api.post<BulkReply>(`/registers/${here.key}/bulk`, bulkBody(items, event, payload, reason, preview))
  const preview = useMutation({ mutationFn: call(true) })
  const execute = useMutation({
    mutationFn: call(false),
    onSuccess: async ({ rows }) => { toast(`${rows.filter(({ ok }) => ok).length}件に行いました。`); onDone(); await askAgain() },
  })
  return { preview, execute }
}

function ColumnsToChange({ here, picked, onPicked }: { readonly here: RegisterHere; readonly picked: readonly string[]; readonly onPicked: (picked: readonly string[]) => void }) {
  const all = changeable(here.register)
  return (
    <div className="flex flex-col gap-2">
      <Select plain label="直す項目" empty="項目を選んで加える" value="" onChange={(key) => { if (key !== '') onPicked([...picked, key]) }} options={Object.entries(all).filter(([key]) => !picked.includes(key)).map(([value, { label }]) => ({ value, label: String(label) }))} />
      {picked.length > 0 && <div className="flex flex-wrap gap-2">{picked.map((key) => <Button key={key} small look="outline" icon="close" onClick={() => onPicked(picked.filter((one) => one !== key))}>{all[key]!.label}<span className="sr-only">を外す</span></Button>)}</div>}
    </div>
  )
}

function Bulk(props: Props) {
  const { here, items, onClose } = props
  const me = useMe()
  const events = eventsOn(here.definitions, here.key)
  const [act, setAct] = useState('')
  const [picked, setPicked] = useState<readonly string[]>([])
  const [drafts, setDrafts] = useState<Drafts>({})
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const { preview, execute } = useBulk(props)
  const event = events.find(({ id }) => id === act)
  const form = formOfAct(here.register, event, picked)
  const context = { profile: me.organisation.profile as ProfileId, today: me.today }
  const reading = readForm(form, { ...emptyDrafts(form), ...drafts }, context)
  const problems = [...reading.problems, ...(preview.isError ? toProblem(preview.error).errors : [])]
  const changed = (): void => { preview.reset(); execute.reset() }
  const choose = (next: string): void => { setAct(next); setDrafts({}); setAttempt(0); changed() }
  const ready = act !== '' && (event !== undefined || picked.length > 0)
  const look = (): void => { setAttempt(attempt + 1); if (reading.problems.length === 0) preview.mutate({ event, payload: reading.payload, reason }) }
  if (execute.data !== undefined) return <><BulkRows rows={execute.data.rows} done /><div className="flex justify-end"><Button onClick={onClose}>閉じる</Button></div></>
  const good = preview.data?.rows.filter(({ ok }) => ok).length ?? 0
  return (
    <>
      <Select plain label="行うこと" value={act} onChange={choose} options={[{ value: CHANGE, label: '記載を直す' }, ...events.map(({ id, verb }) => ({ value: id, label: verb }))]} />
      {act === CHANGE && <ColumnsToChange here={here} picked={picked} onPicked={(next) => { setPicked(next); changed() }} />}
      {ready && (
        <>
          {attempt > 0 && <ErrorSummary entries={summaryEntries(form, problems)} attempt={attempt} />}
          <FormRenderer form={form} drafts={drafts} context={context} problems={attempt > 0 ? problems : []} onChange={(next) => { setDrafts(next); changed() }} />
          <TextArea label="理由" help="選んだすべてに、この理由が残ります。" rows={2} max={400} value={reason} onChange={(next) => { setReason(next); changed() }} />
        </>
      )}
      {preview.isError && toProblem(preview.error).errors.length === 0 && <Failed error={preview.error} />}
      {preview.data !== undefined && <BulkRows rows={preview.data.rows} done={false} />}
      {execute.isError && <Failed error={execute.error} />}
      <div className="mt-2 flex flex-wrap justify-end gap-3">
        <Button look="outline" onClick={onClose}>やめる</Button>
        {preview.data === undefined
          ? <Button disabled={!ready} busy={preview.isPending} onClick={look}>{items.length}件の結果を先に見る</Button>
          : <Button disabled={good === 0} busy={execute.isPending} onClick={() => execute.mutate({ event, payload: reading.payload, reason })}>{good}件に行う</Button>}
      </div>
    </>
  )
}
