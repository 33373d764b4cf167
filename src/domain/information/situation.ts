import type { ActorFacts, ClassificationFacts, ItemFacts, Restriction } from '../../engine/definition.ts'
import type { Finding, Situation } from '../../engine/decision/situation.ts'
import { listed } from '../../engine/form.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { highestOf } from '../media/situation.ts'

type Information = NonNullable<Situation['information']>
type Known = NonNullable<Information['restrictions']>[number]

/** Towards whom an act goes, as the form says: ids of people and units; empty where nobody inside is named. */
export interface Towards { readonly people: readonly string[]; readonly units: readonly string[]; readonly outside: boolean }
export const towards = (form: SituationContext['form']): Towards => ({
  people: listed(form, 'recipients'), units: listed(form, 'recipientUnits'), outside: typeof form['outsideRecipient'] === 'string' && form['outsideRecipient'] !== '',
})

/** Pieces of information taken together: the highest of each level, every restriction that does not let through those it goes to. Paper alone has no integrity or availability. */
export function informationOf(items: readonly ItemFacts[], to: Towards): Information {
  const all = items.flatMap(({ contents }) => contents)
  const paper = items.length > 0 && items.every(({ details }) => details['form'] === '書面')
  const restrictions = [...new Set(items.flatMap(({ classification }) => (classification?.restrictions ?? []).filter((one) => binds(one, to)).flatMap(({ kind }) => (kind === 'own' ? [] : [kind]))))] as Known[]
  return { ...highestOf(all), form: paper ? 'paper' : 'electronic', restrictions, residentRecords: items.some(({ details }) => details['residents'] === true), immediatelyPublic: false }
}

/** 配布禁止 binds unless everybody it goes to is among those it lets through. */
function binds({ kind, people = [], units = [] }: Restriction, to: Towards): boolean {
  if (kind !== 'no-distribution' && kind !== 'limited-readers') return true
  const named = to.people.length + to.units.length
  return to.outside || named === 0 || !to.people.every((one) => people.includes(one)) || !to.units.every((one) => units.includes(one))
}

/** What the register knows of the question besides the levels. */
export function findingsOf(items: readonly ItemFacts[], action: Situation['action'], day: string): Finding[] {
  const own = items.flatMap(({ classification }) => classification?.restrictions ?? []).some(({ blocks = [], until }) => blocks.includes(action) && (until === undefined || until >= day))
  const states = items.map(({ classification }) => classification?.state)
  return [...(own ? ['own-restriction' as const] : []), ...(states.includes('未決定') ? ['unclassified' as const] : []), ...(states.includes('承認待ち') ? ['awaiting-approval' as const] : []), ...(items.some(({ details }) => details['personal'] === true) ? ['personal-data' as const] : [])]
}

type Channel = NonNullable<NonNullable<Situation['destination']>['channel']>
const MEANS: { readonly [words: string]: Channel } = { 手渡し: 'hand', 庁内の情報システム: 'official-system', 専用の便: 'courier', 郵送: 'mail', 第三者による運搬: 'third-party-carrier', クラウド: 'cloud' }
/** 渡し方: how it reaches those it goes to. */
export const meansField = { label: '渡し方', type: 'choice', options: Object.keys(MEANS), default: '手渡し' } as const
const HANDED_OVER: readonly Situation['action'][] = ['distribute', 'provide', 'transport']

/** The situation of an act with pieces of information as such (paper, files), where no medium is asked for. */
export function informationSituation(action: Situation['action'], { form, items, actor, profile, day }: SituationContext): Situation {
  const to = towards(form)
  const destination = HANDED_OVER.includes(action) ? { kind: to.outside ? 'other-organisation' as const : 'other-unit' as const, channel: MEANS[String(form['means'] ?? '手渡し')] ?? 'hand' as const } : undefined
  return {
    profile, on: day, action, purpose: 'duty', actor: actorOf(actor), information: informationOf(items, to), ...(destination ? { destination } : {}), findings: findingsOf(items, action, day),
    measures: (form['measures'] ?? []) as NonNullable<Situation['measures']>,
  }
}
const actorOf = ({ employment, headOrAbove, rank, roles, trained }: ActorFacts): NonNullable<Situation['actor']> =>
  ({ employment, headOrAbove, rank: rank === '' ? '一般' : rank, roles: roles.map(({ role }) => role), ...(trained === undefined ? {} : { trained }) })

export const isDecided = ({ classification }: ItemFacts): boolean => (classification as ClassificationFacts | undefined)?.state === '決定'
