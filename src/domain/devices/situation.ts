import { setting } from '../../engine/definition.ts'
import { daysBetween } from '../../engine/calendar.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { mediaSituation } from '../media/situation.ts'
import { figure } from '../../engine/setting.ts'

/** 「最新の対策」とみなす、確認日からの日数。 */
export const protectionIsFresh = setting('devices.protection.days', '端末の対策を最新とみなす確認からの日数', 7, { unit: '日', notInSource: true })
export const REMOTE_PERMISSION = 'devices.remote-access.saitama'

type Kind = NonNullable<NonNullable<Situation['equipment']>['kind']>
const KINDS: { readonly [kind: string]: Kind } = {
  モバイル端末: 'mobile-terminal', モバイルパソコン: 'mobile-pc', モバイルインターネット端末: 'mobile-internet-terminal', インターネット端末: 'internet-terminal',
  ノート型パソコン: 'network-terminal', 据置型パソコン: 'network-terminal', 支給外端末: 'non-issued-terminal', その他: 'special-purpose',
}
const MOBILE: readonly Kind[] = ['mobile-terminal', 'mobile-pc', 'mobile-internet-terminal']

/** What a terminal counts as. 読み: where the purpose of its purchase is asked for, that alone makes it a mobile terminal, whatever its shape. */
export function kindOf({ details }: ItemFacts): Kind {
  if (details['owner'] === '個人所有' || details['owner'] === '外部の組織') return 'non-issued-terminal'
  const kind = KINDS[String(details['kind'])] ?? 'special-purpose'
  if (details['builtToMove'] === true) return MOBILE.includes(kind) ? kind : 'mobile-terminal'
  return details['builtToMove'] === false && MOBILE.includes(kind) ? 'network-terminal' : kind
}

/** モバイル端末等: moved about by what it was bought for. */
export const isMobile = (terminal: ItemFacts): boolean => MOBILE.includes(kindOf(terminal))

function isProtected({ details }: ItemFacts, { day, settings }: SituationContext): boolean {
  const checked = details['protectionCheckedOn']
  const most = figure(settings, protectionIsFresh)
  return typeof checked === 'string' && checked <= day && daysBetween(checked, day) <= most
}
const OWNERS = { 支給: 'issued', 個人所有: 'personal', 外部の組織: 'contractor' } as const

/** The situation of an act with terminals (of one kind in one request; the first names it, the least safe decides). */
export function terminalSituation(action: Situation['action'], context: SituationContext): Situation {
  const { items, form, actor } = context
  const [first] = items
  return {
    ...mediaSituation(action, context),
    equipment: {
      ...(first ? { kind: kindOf(first), owner: OWNERS[String(first.details['owner']) as keyof typeof OWNERS] ?? 'issued' } : {}),
      managed: items.every(({ details }) => details['owner'] === '支給'), encrypted: items.every(({ details }) => details['encryption'] === true), voiceOnly: false,
      externallyConnectedBefore: items.some(({ details }) => details['externallyConnected'] !== undefined && details['externallyConnected'] !== 'なし'),
      malwareChecked: items.every((item) => isProtected(item, context)), ...(form['locked'] === undefined ? {} : { locked: form['locked'] === true }),
      approved: items.every(({ permissions }) => permissions.some(({ procedure, person }) => procedure === REMOTE_PERMISSION && (person === null || person === actor.person))),
    },
  }
}
