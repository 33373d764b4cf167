import type { Content, DateRange, ItemFacts } from '../../engine/definition.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'

type Levels = Required<Pick<NonNullable<Situation['information']>, 'confidentiality' | 'integrity' | 'availability'>>
type Restriction = NonNullable<NonNullable<Situation['information']>['restrictions']>[number]

/** What is on the media and what the form adds, taken together: the highest of each level, every restriction. Nothing on it is the lowest of each. */
export function informationOn(items: readonly ItemFacts[], added: readonly Content[]): NonNullable<Situation['information']> {
  const all = [...items.flatMap(({ contents }) => contents), ...added]
  const restrictions = [...new Set(all.flatMap((one) => one.restrictions ?? []))] as Restriction[]
  return { ...highestOf(all), form: 'electronic', restrictions, residentRecords: false }
}
export function highestOf(levels: readonly { readonly confidentiality: number; readonly integrity: number; readonly availability: number }[]): Levels {
  const top = (key: keyof Levels) => Math.max(1, ...levels.map((one) => one[key]))
  return { confidentiality: top('confidentiality'), integrity: top('integrity'), availability: top('availability') } as Levels
}

/** The media as equipment; of several the least safe decides. */
export function mediaAsEquipment(items: readonly ItemFacts[]): NonNullable<Situation['equipment']> {
  const connected = items.map(({ details }) => details['externallyConnected'])
  return {
    kind: items.every(({ details }) => details['kind'] === 'ＵＩＤ') ? 'uid' : 'external-medium',
    owner: items.every(({ details }) => details['origin'] !== '外部の組織から受領') ? 'issued' : 'contractor',
    managed: items.length > 0, encrypted: items.every(({ details }) => details['encryption'] === true),
    // 読み: 「不明」は接続したものとして確認を求める（docs/readings/0120）。
    externallyConnectedBefore: connected.some((one) => one === '接続した' || one === '不明'),
    malwareChecked: items.every(({ details }) => typeof details['malwareCheckedOn'] === 'string'),
    approved: items.length > 0 && items.every(({ permissions }) => permissions.length > 0), shared: items.some(({ details }) => details['shared'] === '共用'), voiceOnly: false,
  }
}

const DESTINATIONS: { readonly [choice: string]: NonNullable<Situation['destination']>['kind'] } = { 庁舎の外: 'outside-premises', 自宅: 'home', ほかの所属: 'other-unit', ほかの組織: 'other-organisation', 委託先: 'contractor' }
export const DESTINATION_CHOICES = Object.keys(DESTINATIONS)

const ZONES: { readonly [choice: string]: NonNullable<NonNullable<Situation['equipment']>['zone']> } = { マイナンバー利用事務系: 'mynumber', LGWAN接続系: 'lgwan', インターネット接続系: 'internet', どの系にもつながない: 'standalone' }
export const ZONE_CHOICES = Object.keys(ZONES)
/** The zone of the decision that a form or column names. */
export const zoneNamed = (choice: unknown): (typeof ZONES)[string] | undefined => ZONES[String(choice ?? '')]

/** The situation of an act with media: who, what is on them, where to, and the measures the form states. */
export function mediaSituation(action: Situation['action'], { form, items, actor, profile, day }: SituationContext): Situation {
  const { employment, headOrAbove, rank, roles, trained } = actor
  const measures: Situation['measures'] = [...(form['minimised'] === true ? ['minimised' as const] : []), ...(form['encrypted'] === true ? ['encrypted' as const] : []), ...((form['measures'] ?? []) as NonNullable<Situation['measures']>)]
  const kind = DESTINATIONS[String(form['destinationKind'] ?? '')]
  const zone = ZONES[String(form['zone'] ?? '')]
  const information = informationOn(items, (form['contents'] ?? []) as Content[])
  return {
    profile, on: day, action, purpose: 'duty', actor: { employment, headOrAbove, rank: rank === '' ? '一般' : rank, roles: roles.map(({ role }) => role), ...(trained === undefined ? {} : { trained }) },
    information: { ...information, residentRecords: form['residentRecords'] === true }, equipment: { ...mediaAsEquipment(items), ...(zone ? { zone } : {}) }, ...(kind ? { destination: { kind } } : {}), measures,
  }
}
export const periodOf = (form: SituationContext['form']): DateRange | undefined => form['period'] as DateRange | undefined
