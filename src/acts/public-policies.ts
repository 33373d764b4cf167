import { policiesOn } from './policies.ts'
import type { LoadedItem } from './item-facts.ts'
import { clausesOf } from './policy-texts.ts'
import { refusedAt } from './moments.ts'
import type { Seat } from './world.ts'
import { nameOfOrganisation } from '../engine/organisation.ts'

const escape = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** Is this policy one that may leave the organisation? */
export const mayLeave = (seat: Seat, policy: LoadedItem): boolean => refusedAt(seat, 'releasing', {}, { item: policy }).length === 0

/** 公開用の一式: 「公開」の規程の今日有効な版だけを、ホームページに置ける一つの HTML に。 */
export async function publicPolicies(seat: Seat): Promise<string> {
  const shown = (await policiesOn(seat, seat.day)).filter(({ policy, inForce }) => inForce !== null && policy.details['publicness'] === '公開' && mayLeave(seat, policy))
  const parts: string[] = []
  for (const { policy, inForce } of shown) {
    const clauses = await clausesOf(seat.db, seat, inForce!.id)
    const rows = clauses.map(({ cite, title, text, depth }) => `<p style="margin-left:${Math.min(depth, 6)}em"><b>${escape(cite)}${title === '' ? '' : `　${escape(title)}`}</b>　${escape(text).replaceAll('\n', '<br>')}</p>`)
    parts.push(`<section><h2>${escape(String(policy.details['name']))}</h2><p>${escape(String(inForce!.details['label'] ?? ''))}　${escape(String(inForce!.details['effectiveFrom']))}施行</p>${rows.join('\n')}</section>`)
  }
  const name = escape(nameOfOrganisation(seat.organisation))
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${name}の規程</title><h1>${name}の規程</h1>${parts.length === 0 ? '<p>公開している規程はありません。</p>' : parts.join('\n')}</html>`
}
