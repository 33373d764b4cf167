import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { flushSync } from 'react-dom'
import type { ProfileId } from '../../../src/engine/definition.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { registerCalled, useDefinitions } from '../../app/definitions.ts'
import type { EventShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import type { Me } from '../../app/session.ts'
import { UnsavedGuard } from '../../app/unsaved.tsx'
import { askAgain } from '../../app/waiting.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { ClassBadge, StatusBadge } from '../../kit/badge.tsx'
import { Banner, useToast } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { RadioGroup } from '../../kit/choice.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { emptyDrafts } from '../../kit/form/drafts.ts'
import type { Drafts } from '../../kit/form/drafts.ts'
import { FormRenderer, fieldId, summaryEntries } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import type { FormProblem } from '../../kit/form/reading.ts'
import { AccompanyingPanel } from '../../kit/accompanying-notes.tsx'
import { useSuggestions } from '../../kit/form/suggestions.ts'
import { EmptyState, PageHead, Skeleton } from '../../kit/layout.tsx'
import type { Picked } from '../../kit/picker.tsx'
import { Failed } from '../registers/failed.tsx'
import { comingDown } from '../records/coming-down.tsx'
import { ItemChoice } from '../requests/item-choice.tsx'
import { EventFigures } from './event-figures.tsx'

type Item = ReplyOf<'item'>
interface Asked { readonly item?: string; readonly register?: string; readonly unit?: string }

/** Today for a day that may not lie ahead: when a thing was done is mostly now. */
const begun = (event: EventShown, me: Me): Drafts => ({
  ...emptyDrafts(event.form), ...Object.fromEntries(Object.entries(event.form).filter(([, field]) => field.type === 'date' && field.notAfter === 'today' && field.required !== false && /確認日|実施日|記録日/.test(field.label)).map(([key]) => [key, me.today])),
})

function Thing({ item, me }: { readonly item: Item; readonly me: Me }) {
  return (
    <div className="panel flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <AppLink href={`/registers/${item.register}/${item.id}`} className="link font-bold">{item.number}</AppLink>
      {typeof item.details['kind'] === 'string' && <span>{item.details['kind']}</span>}
      <StatusBadge>{item.state}</StatusBadge>
      <ClassBadge level={item.confidentiality as 0 | 1 | 2 | 3} label={item.confidentiality === 0 ? undefined : me.levels.confidentiality[item.confidentiality - 1]} />
      <span className="text-[0.9375rem] text-solid-gray-700">{item.unit.name}{item.holder !== null && `　${item.holder.name}が所持`}</span>
    </div>
  )
}

function useRecording(event: EventShown, item: Item | undefined, unit: string | undefined, onDone: () => void, onRefused: (list: readonly FormProblem[]) => void) {
  const router = useRouter()
  const toast = useToast()
  return useMutation({
    mutationFn: (form: object) => api.post<ReplyOf<'record'>>('/records', { event: event.id, item: item?.id ?? null, ...(item === undefined && unit !== undefined ? { unit } : {}), form }),
    onSuccess: async ({ item: after, incident }) => {
      flushSync(onDone)
      await askAgain()
      toast(`「${event.title}」を記録しました。${after === null ? '' : `${after.number}は「${after.state}」になりました。`}${incident === null ? '' : `事案 ${incident} を登録しました。`}`)
      const entered = event.effect?.creates
      await router.navigate({ href: entered !== undefined && after !== null ? `/registers/${entered}/${after.id}` : item === undefined ? '/tasks' : `/registers/${item.register}/${item.id}` })
    },
    onError: (thrown) => onRefused(toProblem(thrown).errors),
  })
}

function RecordForm({ event, item, unit }: { readonly event: EventShown; readonly item: Item | undefined; readonly unit: string | undefined }) {
  const me = useMe()
  const [start] = useState(() => begun(event, me))
  const [drafts, setDrafts] = useState(start)
  const [done, setDone] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<readonly FormProblem[]>([])
  const context = { profile: me.organisation.profile as ProfileId, today: me.today, facts: item === undefined ? {} : { item: { id: item.id, state: item.state, details: item.details } }, act: event.id }
  const reading = readForm(event.form, drafts, context)
  const suggested = useSuggestions({ event: event.id, suggesting: event.suggesting || (event.effect?.lineage !== undefined && event.effect.lineage.from !== 'item'), item: item?.id ?? null, form: event.form, drafts, payload: reading.payload, onFill: setDrafts })
  const mutation = useRecording(event, item, unit, () => setDone(true), (list) => { setRefused(list); setAttempt((now) => now + 1) })
  const problems = attempt === 0 ? [] : [...reading.problems, ...refused]
  const submit = (happened: FormEvent): void => {
    happened.preventDefault()
    setRefused([])
    if (reading.problems.length > 0) setAttempt(attempt + 1)
    else mutation.mutate(reading.payload)
  }
  const whole = mutation.isError && toProblem(mutation.error).errors.length === 0
  return (
    <form noValidate className="flex max-w-3xl flex-col gap-8" onSubmit={submit}>
      {whole && <Failed error={mutation.error} />}
      {problems.length > 0 && <ErrorSummary entries={summaryEntries(event.form, problems)} attempt={attempt} />}
      <FormRenderer form={event.form} above={event.cites} drafts={drafts} context={context} suggested={suggested.keys} besides={comingDown(suggested.inherits, me)} problems={problems} onChange={(next) => { setDrafts(next); setRefused([]) }} />
      <AccompanyingPanel rows={suggested.accompanying} />
      <div className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-6"><Button type="submit" busy={mutation.isPending}>記録する</Button><LinkButton look="text" href={item === undefined ? '/' : `/registers/${item.register}/${item.id}`}>やめる</LinkButton></div>
      <UnsavedGuard when={!done && drafts !== start} />
    </form>
  )
}

/** Which thing it is about; where it may be about things of several registers, first of which. */
function Chooser({ event, asked }: { readonly event: EventShown; readonly asked: string | undefined }) {
  const router = useRouter()
  const definitions = useDefinitions()
  const [kind, setKind] = useState(asked ?? (event.subject.length === 1 ? event.subject[0]! : ''))
  const kinds = event.subject.flatMap((value) => { const one = registerCalled(definitions, value); return one === undefined ? [] : [{ value, label: one.noun }] })
  const register = registerCalled(definitions, kind)
  const { event: id } = useParams({ strict: false }) as { readonly event: string }
  const choose = (value: readonly Picked[]): void => { if (value[0] !== undefined) void router.navigate({ href: `/records/${encodeURIComponent(id)}?register=${kind}&item=${value[0].value}` }) }
  const states = register === undefined ? event.states : event.states?.filter((state) => register.states[state] !== undefined)
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      {kinds.length > 1 && asked === undefined && <RadioGroup label="何についての記録か" required options={kinds} value={kind} onChange={setKind} />}
      {register !== undefined && <ItemChoice key={kind} id={fieldId('items')} noun={register.noun} register={kind} states={states} value={[]} onChange={choose} error={undefined} />}
    </div>
  )
}

/** /records/<event>: writes down what was done (返却・確認・消去…); the thing comes from the address or is chosen first. */
export default function RecordPage() {
  const { event: id } = useParams({ strict: false }) as { readonly event: string }
  const asked = useSearch({ strict: false }) as Asked
  const me = useMe()
  const event = useDefinitions().events.find((one) => one.id === id)
  const register = asked.register ?? event?.subject[0]
  const query = useQuery({ queryKey: ['item', register, asked.item], enabled: register !== undefined && asked.item !== undefined, queryFn: ({ signal }) => api.get<Item>(`/registers/${register!}/items/${asked.item!}`, { signal }) })
  const trail = [{ label: 'ホーム', href: '/' }, { label: event?.title ?? '記録' }]
  if (event === undefined) return <><PageHead title="この記録はありません" trail={trail} /><EmptyState title="自分の組織で使える記録ではありません" action={<LinkButton href="/">ホームへ</LinkButton>} /></>
  const needsThing = event.subject.length > 0
  const isTooEarly = query.data !== undefined && event.states !== undefined && !event.states.includes(query.data.state)
  return (
    <>
      <PageHead title={event.verb} trail={trail} lead={<ClauseChips ids={event.cites} />} />
      {query.isError && <Failed error={query.error} />}
      {needsThing && asked.item === undefined ? <Chooser event={event} asked={asked.register} /> : needsThing && query.data === undefined ? !query.isError && <Skeleton lines={6} /> : (
        <div className="flex flex-col gap-6">
          {query.data !== undefined && <Thing item={query.data} me={me} />}
          {isTooEarly && <Banner tone="warning" title={`いまは「${query.data.state}」のため、この記録はできません`}>この記録ができるのは「{event.states!.join('」「')}」のときです。</Banner>}
          {event.figures !== undefined && <EventFigures event={event.id} />}
          {isTooEarly ? <p><LinkButton look="outline" href={`/registers/${query.data.register}/${query.data.id}`}>{query.data.number}を開く</LinkButton></p> : <RecordForm key={`${id}/${asked.item ?? ''}`} event={event} item={query.data} unit={asked.unit} />}
        </div>
      )}
    </>
  )
}
