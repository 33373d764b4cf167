import { formatEra } from '../../../src/engine/calendar.ts'
import { compile } from '../../../src/engine/condition.ts'
import type { Field } from '../../../src/engine/definition.ts'
import { elapsedIn } from '../../../src/engine/elapsed.ts'
import { isOfThings } from '../../app/definitions.ts'
import type { Me } from '../../app/session.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { DescriptionList, Fold } from '../../kit/layout.tsx'
import { useShownForm } from '../requests/field-values.tsx'
import { ClassBadges, Due, itemHref } from './item-marks.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'

/** What the common columns say: where it is, with whom, until when, what is on it. */
export function ItemSummary({ here, item, me }: { readonly here: RegisterHere; readonly item: ItemDetail; readonly me: Me }) {
  // What a register of papers and rules never fills is not asked about: who has it, where it lies, when it was seen.
  const isThing = isOfThings(here.register)
  const live = item.contents.filter(({ until }) => until === null)
  return (
    <section aria-label="現在のようす" className="panel flex flex-col gap-3 p-4 md:p-6">
      <p>{here.register.states[item.state]?.help}</p>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {here.register.carriesInformation && <Fact term="入っている情報"><ClassBadges item={item} levels={me.levels} full />{live.length > 0 && <span className="block pt-1 text-[0.9375rem]">{live.slice(0, 2).map(({ title }) => title).join('、')}{live.length > 2 && ` ほか${live.length - 2}件`}</span>}</Fact>}
        <Fact term="所属"><AppLink href={`/organisation/units/${item.unit.id}`}>{item.unit.name}</AppLink>{item.keeper !== null && <span className="block text-[0.9375rem]">いま管理する所属：{item.keeper.name}</span>}</Fact>
        {(isThing || item.holder !== null) && <Fact term={isThing ? '使用者' : '担当'}>{item.holder === null ? '—' : <><AppLink href={`/organisation/people/${item.holder.id}`}>{item.holder.name}</AppLink><span className="block text-[0.9375rem] text-solid-gray-700">{item.holder.unit}　{item.holder.post}</span></>}</Fact>}
        {item.answered !== null && <Fact term={item.answered.label}>{!item.answered.needed ? 'なし（置きません）' : item.answered.people.length === 0 ? <span className="font-bold text-error-2">空席です</span> : item.answered.people.map(({ id, name, unit, post }) => <span key={id} className="block"><AppLink href={`/organisation/people/${id}`}>{name}</AppLink><span className="block text-[0.9375rem] text-solid-gray-700">{unit}　{post}</span></span>)}</Fact>}
        {(isThing || item.due !== null) && <Fact term="返却予定"><Due due={item.due} today={me.today} /></Fact>}
        {(isThing || item.place !== null) && <Fact term="保管場所">{item.place === null ? '—' : <AppLink href={itemHref('places', item.place.id)}>{item.place.name}</AppLink>}</Fact>}
        {(isThing || item.seenOn !== null) && <Fact term="最後の点検">{item.seenOn === null ? 'まだありません' : formatEra(item.seenOn.slice(0, 10))}</Fact>}
      </dl>
    </section>
  )
}
function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return <div className="border-l-4 border-solid-gray-200 pl-3"><dt className="text-sm text-solid-gray-700">{term}</dt><dd className="mt-0.5">{children}</dd></div>
}

/** 経過 of a time that counts while the thing is in certain states. */
function elapsed(field: Field, value: unknown, state: string): string {
  const since = elapsedIn(field, state, value, new Date())
  return since === null ? '' : `（${since}経過）`
}

/** So few empty columns stand among the others; more go under a tap. */
const FEW_EMPTY = 3
/** 記載: the register's own columns in its order, those that do not apply left out, the empty ones last where they are many. */
export function OwnColumns({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const me = useMe()
  const { columns } = here.register
  const present = Object.fromEntries(Object.entries(columns).filter(([, field]) => field.when === undefined || compile(field.when)(item.details) === 1))
  const values = Object.fromEntries(Object.keys(present).map((key) => [key, item.details[key] ?? '']))
  const shown = useShownForm(present, values, item.labels, me.levels)
  const keys = Object.keys(present)
  const isEmpty = (key: string): boolean => { const value = values[key]; return value === '' || (Array.isArray(value) && value.length === 0) }
  const entries = shown.map(({ term, value }, index) => {
    const key = keys[index]!
    const since = present[key] === undefined ? '' : elapsed(present[key], item.details[key], item.state)
    return { empty: isEmpty(key), term, value: since === '' ? value : <>{value}<span className="text-solid-gray-700">{since}</span></> }
  })
  const empty = entries.filter((one) => one.empty)
  const folds = empty.length > FEW_EMPTY
  return (
    <div className="flex flex-col gap-4">
      <DescriptionList entries={[{ term: here.register.number.label, value: item.number }, ...entries.filter((one) => !folds || !one.empty)]} />
      {folds && <Fold title="まだ記載のない項目" count={empty.length}><DescriptionList entries={empty} /></Fold>}
      <ClauseChips ids={here.register.cites} label="この台帳の根拠" />
    </div>
  )
}
