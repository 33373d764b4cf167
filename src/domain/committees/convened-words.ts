import type { Facts } from '../../engine/condition.ts'
import type { ItemFacts } from '../../engine/definition.ts'

/** 会議-0001の招集と、議題の番号・区分。 */
export function says(facts: Facts): string {
  const { entered, chosen } = facts as { entered: { number: string } | null; chosen: { [field: string]: readonly ItemFacts[] } }
  const agenda = (chosen['agenda'] ?? []).map(({ number, details }) => `${number}（${String(details['category'])}）`).join('、')
  return `${entered?.number ?? '会議'}の招集　議題: ${agenda}`
}
