import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { CLASSIFICATION_STATES } from '../../../src/engine/definition.ts'
import type { Field } from '../../../src/engine/definition.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { isOfThings, keyOf } from '../../app/definitions.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import { pickedPerson, searchItems, searchPeople } from '../../app/form-sources.tsx'
import type { Me } from '../../app/session.ts'
import { Select } from '../../kit/choice.tsx'
import type { Choice } from '../../kit/choice.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { dayOfDraft } from '../../kit/date-draft.ts'
import { FilterBar } from '../../kit/filter-bar.tsx'
import type { Filter } from '../../kit/filter-bar.tsx'
import { Icon } from '../../kit/icon.tsx'
import { ItemPicker, PersonPicker } from '../../kit/picker.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import type { Picked } from '../../kit/picker.tsx'
import { apiQuery } from './register-query.ts'
import type { ListSearch } from './register-query.ts'
import { useUnitOptions } from './unit-options.ts'

interface Props { readonly register: RegisterShown; readonly me: Me; readonly search: ListSearch; readonly onChange: (search: ListSearch) => void }

const choicesOf = (field: Extract<Field, { type: 'choice' | 'choices' }>): readonly Choice[] => field.options.map((one) => (typeof one === 'string' ? { value: one, label: one } : { value: one.value, label: one.label }))

/** Conditions every register has: the ones people use daily stand in the open. */
function useMainFilters(register: RegisterShown, me: Me): readonly Filter[] {
  const units = useUnitOptions(me.affiliation)
  return useMemo(() => [
    { key: 'state', label: '状態', options: Object.keys(register.states).map((state) => ({ value: state, label: state })) },
    { key: 'unit', label: '所属', options: units },
    ...(register.carriesInformation || register.information !== undefined ? [{ key: 'confidentiality', label: register.information === undefined ? '入っている情報' : '機密性', options: me.levels.confidentiality.map((name, index) => ({ value: String(index + 1), label: index === me.levels.confidentiality.length - 1 ? name : `${name}以上` })).reverse() }] : []),
    ...(register.information !== undefined ? [{ key: 'classified', label: '分類の決まり', options: CLASSIFICATION_STATES.map((value) => ({ value, label: value })) }] : isOfThings(register) ? [{ key: 'due', label: '返却', options: [{ value: 'overdue', label: '期限を過ぎたもの' }] }] : []),
  ], [register, me, units])
}

/** Texts one narrows information by. */
const textFilters = (register: RegisterShown): readonly { readonly key: string; readonly label: string }[] =>
  (register.information === undefined ? [] : ['business', 'storage'].flatMap((key) => { const field = register.columns[key]; return field?.type === 'text' ? [{ key, label: field.label }] : [] }))

/** The register's own columns one can choose by. */
function ownFilters(register: RegisterShown): readonly Filter[] {
  return Object.entries(register.columns).flatMap(([key, field]): readonly Filter[] => {
    if (field.type === 'choice' || field.type === 'choices') return [{ key, label: field.label, options: choicesOf(field) }]
    return field.type === 'flag' ? [{ key, label: field.label, options: [{ value: 'true', label: 'はい' }, { value: 'false', label: 'いいえ' }] }] : []
  })
}

function usePicked(kind: 'person' | 'place', id: string | undefined, me: Me): readonly Picked[] {
  const asked = id !== undefined && id !== '' && !(kind === 'person' && id === me.person.id)
  const { data } = useQuery({
    queryKey: ['picked', kind, id], enabled: asked, staleTime: 300_000,
    queryFn: async (): Promise<Picked> => {
      if (kind === 'place') { const found = await api.get<ReplyOf<'item'>>(`/registers/places/items/${id!}`); return { value: found.id, label: [found.number, found.details['name']].filter(Boolean).join('　') } }
      const found = await api.get<ReplyOf<'person'>>(`/people/${id!}`)
      return { value: found.id, label: found.name }
    },
  })
  if (id === undefined || id === '') return []
  return [kind === 'person' && id === me.person.id ? pickedPerson(me.person) : data ?? { value: id, label: '…' }]
}

const MORE = ['holder', 'place', 'seenBefore'] as const

function SeenBefore({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const [draft, setDraft] = useState({ of: value, text: value })
  const text = draft.of === value ? draft.text : value
  const type = (next: string): void => {
    setDraft({ of: value, text: next })
    const day = next === '' ? '' : dayOfDraft(next)
    if (day !== null && day !== value) onChange(day)
  }
  return <DateField plain label="この日より後に点検されていない" value={text} onChange={type} />
}

const PAUSE_MS = 500
/** Part of a text; the list is asked once nothing was typed for a moment. */
function Part({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  const [draft, setDraft] = useState({ of: value, text: value })
  const text = draft.of === value ? draft.text : value
  const ask = useRef(onChange)
  ask.current = onChange
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => ask.current(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value])
  return <TextInput plain label={`${label}の一部`} maxLength={80} value={text} onChange={(next) => setDraft({ of: value, text: next })} />
}

/** Words, the daily conditions, and below a line all the others. Every change is the address's, so that Back takes it off again. */
export function RegisterFilters({ register, me, search, onChange }: Props) {
  const main = useMainFilters(register, me)
  const own = useMemo(() => ownFilters(register), [register])
  const query = apiQuery(search)
  const holder = usePicked('person', query['holder'], me)
  const place = usePicked('place', query['place'], me)
  const set = (key: string, value: string): void => onChange({ ...search, [key]: value })
  const texts = useMemo(() => textFilters(register), [register])
  const active = [...texts.map(({ key }) => key), ...own.map(({ key }) => key), ...MORE].filter((key) => query[key] !== undefined).length
  const things = isOfThings(register)
  const mainKeys = ['q', ...main.map(({ key }) => key)]
  const applyMain = (values: { readonly [key: string]: string }): void => {
    const cleared = Object.keys(values).length === 0
    onChange(cleared ? { sort: search['sort'], columns: search['columns'] } : { ...search, ...Object.fromEntries(mainKeys.map((key) => [key, values[key]])) })
  }
  return (
    <div className="flex flex-col gap-2" data-screen-only>
      <FilterBar filters={main} values={Object.fromEntries(mainKeys.map((key) => [key, query[key] ?? '']))} onChange={applyMain} searchLabel={`${register.noun}を検索`} help={`${register.number.label}・名称${isOfThings(register) ? '・使用者（漢字・カナ）' : ''}など。2文字以上。`} />
      {(things || texts.length + own.length > 0) && <details className="group rounded-12 bg-solid-gray-50 px-4" open={active > 0 || undefined}>
        <summary className="flex min-h-12 items-center gap-2"><Icon name="chevronRight" className="size-5 transition-transform group-open:rotate-90" />ほかの条件{active > 0 && `（${active}件）`}</summary>
        <div className="grid items-end gap-4 pb-5 pt-1 sm:grid-cols-2 lg:grid-cols-3">
          {texts.map(({ key, label }) => <Part key={key} label={label} value={query[key] ?? ''} onChange={(value) => set(key, value)} />)}
          {own.map((filter) => <Select key={filter.key} plain label={filter.label} empty="すべて" value={query[filter.key] ?? ''} onChange={(value) => set(filter.key, value)} options={filter.options} />)}
          {things && <><PersonPicker plain label="使用者" value={holder} search={searchPeople(me.affiliation.id)} onChange={([one]) => set('holder', one?.value ?? '')} />
          {keyOf(register) !== 'places' && <ItemPicker plain label="保管場所" value={place} search={searchItems('places', me)} onChange={([one]) => set('place', one?.value ?? '')} />}
          <SeenBefore value={query['seenBefore'] ?? ''} onChange={(value) => set('seenBefore', value)} /></>}
        </div>
      </details>}
    </div>
  )
}
