import type { Situation } from '../../engine/decision/situation.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { informationOf, informationSituation, towards } from '../information/situation.ts'
import { informationOn, mediaAsEquipment } from '../media/situation.ts'

type Restrictions = NonNullable<NonNullable<Situation['information']>['restrictions']>

/** The information an act of release is about: chosen itself, or what a row of the release ledger names. */
const informationUnder = (items: readonly ItemFacts[]): readonly ItemFacts[] => items.flatMap((item) => (item.register === 'information' ? [item] : item.linked?.['information'] ?? []))

/** Providing, publishing or carrying information, asked about the information or about its row in the release ledger; what the row says already counts as said. */
export function releaseSituation(action: 'provide' | 'publish' | 'transport', context: SituationContext): Situation {
  const information = informationUnder(context.items)
  const form = { ...context.items.find(({ register }) => register === 'releases')?.details, ...context.form }
  const judged = informationSituation(action, { ...context, items: information, form })
  // 前提: 情報の行が見えない人には、分類が決まっていないものとして答える（見えないことで緩くならない）。
  const unseen = information.length === 0 ? (['unclassified'] as const) : []
  const beyond = action === 'provide' && (context.beyondReaders ?? []).length > 0 ? (['beyond-readers'] as const) : []
  return {
    ...judged, ...(action === 'publish' ? { destination: { kind: 'public' } } : {}), ...(judged.information?.form === 'electronic' ? { equipment: OWN_TERMINAL } : {}), findings: [...(judged.findings ?? []), ...unseen, ...beyond],
    measures: [...(judged.measures ?? []), ...measuresIn(form)],
  }
}
// 読み: 渡すファイルは、支給された庁内の端末で用意する（docs/readings/0540）。
const OWN_TERMINAL: NonNullable<Situation['equipment']> = { kind: 'network-terminal', owner: 'issued', managed: true, place: 'inside' }
function measuresIn(form: SituationContext['form']): NonNullable<Situation['measures']> {
  const protection = String(form['protection'] ?? '')
  return [
    ...(form['marking'] === MARKED || typeof form['wording'] === 'string' ? ['labelled' as const] : []), ...(form['instructedHow'] ? ['recipient-instructed' as const] : []),
    ...(protection.includes('暗号化') ? ['encrypted' as const] : []), ...(protection.includes('パスワード') ? ['password' as const] : []), ...(form['backup'] === BACKUP[0] ? ['backed-up' as const] : []),
  ]
}
export const MARKED = '表示した'
export const BACKUP = ['取った', '要らない'] as const

/** Taking information out of the premises, on paper or on the medium chosen; what else is on the medium goes out with it. */
export function takeOutSituation(context: SituationContext): Situation {
  const { form, items, chosen, profile, actor } = context
  const media = chosen['medium'] ?? []
  const judged = informationSituation('take-out', context)
  const on = informationOn(media, [])
  const information = media.length === 0 ? judged.information : {
    ...informationOf([...items, ...media], towards(form)), form: 'electronic' as const,
    restrictions: [...new Set([...(judged.information?.restrictions ?? []), ...(on.restrictions ?? [])])] as Restrictions,
  }
  // 前提: 見直しは、経路の初めの段（分類を決めた人）が済むまで決裁に回らないことで行われる（release.take-out.saitama）。
  const reviewed = profile === 'saitama-police' && !actor.headOrAbove ? (['classification-reviewed'] as const) : []
  return {
    ...judged, ...(information ? { information } : {}), ...(media.length > 0 ? { equipment: mediaAsEquipment(media) } : {}), destination: { kind: 'outside-premises' },
    measures: [...(judged.measures ?? []), ...reviewed, ...(form['minimised'] === true ? ['minimised' as const] : []), ...measuresIn(form)],
  }
}
