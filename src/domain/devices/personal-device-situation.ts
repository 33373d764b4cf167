import type { ItemFacts } from '../../engine/definition.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { asked, informationNamed } from '../words/asker.ts'

type Kind = NonNullable<NonNullable<Situation['equipment']>['kind']>
const KINDS: { readonly [choice: string]: Kind } = { 'スマートフォン・携帯電話機': 'phone', 'パソコン・タブレット': 'non-issued-terminal', 外部記録媒体: 'external-medium' }

/** Do the answers of the row count on `day`? Only from the day they were checked to the last day of the period. */
function isWithinPeriod({ details }: ItemFacts, day: string): boolean {
  const { checkedOn, until } = details
  return typeof checkedOn === 'string' && typeof until === 'string' && checkedOn <= day && day <= until
}

/** The situation of processing information on a personal device of the register; an answer that is missing or out of its period is a measure not taken. */
export function personalDeviceSituation(context: SituationContext): Situation {
  const { items, form, day } = context
  const current = (item: ItemFacts, ...answers: readonly string[]) => isWithinPeriod(item, day) && answers.every((one) => item.details[one] === true)
  return {
    ...asked('use-personal-device', context),
    information: informationNamed(form['confidentiality']),
    equipment: {
      kind: KINDS[String(items[0]?.details['kind'])] ?? 'special-purpose', owner: 'personal', managed: false,
      locked: items.every((item) => current(item, 'theft', 'loss')), malwareChecked: items.every((item) => current(item, 'malware')),
    },
  }
}
