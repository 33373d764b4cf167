import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { flushSync } from 'react-dom'
import type { ProfileId } from '../../../src/engine/definition.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import type { EventShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { UnsavedGuard } from '../../app/unsaved.tsx'
import { askAgain } from '../../app/waiting.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { emptyDrafts } from '../../kit/form/drafts.ts'
import { FormRenderer, summaryEntries } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import { AccompanyingPanel } from '../../kit/accompanying-notes.tsx'
import { useSuggestions } from '../../kit/form/suggestions.ts'
import { EmptyState, PageHead, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { StateBadge, itemHref } from '../registers/item-marks.tsx'
import type { ItemDetail } from '../registers/item-marks.tsx'
import { ItemSummary } from '../registers/item-summary.tsx'
import { itemQuery } from '../registers/item-page.tsx'
import { listHref } from '../registers/register-query.ts'
import { eventsOn, useRegisterHere } from '../registers/register-here.ts'
import type { RegisterHere } from '../registers/register-here.ts'
import { ReviewReach } from '../registers/review-reach.tsx'
import { comingDown } from './coming-down.tsx'
import { RecordDone } from './record-done.tsx'

/** 記録する: the event's form about one thing; afterwards what it changed. A refusal shows the clause that refuses. */
export default function ItemRecordPage() {
  const here = useRegisterHere()
  const { id, event: eventId } = useParams({ strict: false }) as { readonly id: string; readonly event: string }
  const query = useQuery(itemQuery(here.key, id))
  const event = eventsOn(here.definitions, here.key).find((one) => one.id === eventId)
  const number = query.data?.number ?? '一件'
  const trail = [{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: here.register.title, href: listHref(here.key, {}) }, { label: number, href: itemHref(here.key, id) }, { label: event?.verb ?? '記録' }]
  if (event === undefined) return <><PageHead title="この記録はありません" trail={trail} /><EmptyState title="この台帳のものには書けない記録です" action={<LinkButton look="outline" href={itemHref(here.key, id)}>一件に戻る</LinkButton>} /></>
  return (
    <>
      <PageHead title={event.verb} trail={trail} lead={<ClauseChips ids={event.cites} />} mark={query.data === undefined ? undefined : <StateBadge register={here.register} state={query.data.state} />} />
      {query.isError ? <Failed error={query.error} again={() => void query.refetch()} /> : query.data === undefined ? <Skeleton lines={6} /> : <RecordForm key={`${id}${eventId}`} here={here} event={event} item={query.data} />}
    </>
  )
}

function RecordForm({ here, event, item: latest }: { readonly here: RegisterHere; readonly event: EventShown; readonly item: ItemDetail }) {
  const me = useMe()
  const [item] = useState(latest)
  const [drafts, setDrafts] = useState(() => emptyDrafts(event.form))
  const [attempt, setAttempt] = useState(0)
  const [sent, setSent] = useState(false)
  const context = { profile: me.organisation.profile as ProfileId, today: me.today, facts: { item }, act: event.id }
  const reading = readForm(event.form, drafts, context)
  const suggested = useSuggestions({ event: event.id, suggesting: event.suggesting, item: item?.id ?? null, form: event.form, drafts, payload: reading.payload, onFill: setDrafts })
  const send = useMutation({
    mutationFn: () => api.post<ReplyOf<'record'>>('/records', { event: event.id, item: item.id, form: reading.payload }),
    onSuccess: async () => { flushSync(() => setSent(true)); await askAgain(); window.scrollTo({ top: 0 }) },
    onError: () => setAttempt((now) => now + 1),
  })
  const refused = send.isError ? toProblem(send.error).errors : []
  const atFields = refused.filter(({ field }) => field !== '')
  const problems = [...reading.problems, ...atFields]
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault()
    send.reset()
    if (reading.problems.length > 0) setAttempt(attempt + 1)
    else send.mutate()
  }
  if (send.data !== undefined) return <RecordDone here={here} event={event} before={item} reply={send.data} />
  return (
    <div className="flex flex-col gap-8">
      <ItemSummary here={here} item={item} me={me} />
      {!item.offered.some(({ id }) => id === event.id) && <Banner tone="warning" title="いまは受け付けられないことがあります">{event.states !== undefined && !event.states.includes(item.state) ? `この記録は「${event.states.join('」「')}」のときに行います。いまは「${item.state}」です。` : event.notSameAs !== undefined ? 'この記録は、申告した人とは別の人が行います。' : 'この記録ができる人や条件が決まっています。送ると、理由と根拠が示されます。'}</Banner>}
      <form noValidate className="flex flex-col gap-8" onSubmit={submit}>
        {attempt > 0 && <ErrorSummary entries={summaryEntries(event.form, problems)} attempt={attempt} />}
        {send.isError && atFields.length === 0 && <Failed error={send.error} />}
        <FormRenderer form={event.form} above={event.cites} drafts={drafts} context={context} suggested={suggested.keys} besides={comingDown(suggested.inherits, me)} problems={attempt > 0 ? problems : []} onChange={(next) => { setDrafts(next); send.reset() }} />
        <AccompanyingPanel rows={suggested.accompanying} />
        {event.effect?.classify !== undefined && event.effect.creates === undefined && <ReviewReach register={here.key} items={[item.id]} form={reading.payload} />}
        <div className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-6"><Button type="submit" busy={send.isPending}>{event.verb}</Button><LinkButton look="text" href={itemHref(here.key, item.id)}>やめる</LinkButton></div>
      </form>
      <UnsavedGuard when={!sent && JSON.stringify(drafts) !== JSON.stringify(emptyDrafts(event.form))} />
    </div>
  )
}
