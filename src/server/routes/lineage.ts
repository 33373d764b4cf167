import { loadItems } from '../../acts/item-facts.ts'
import { descendantsOf } from '../../acts/lineage.ts'
import { describeRestriction, wordingFor } from '../../acts/wording.ts'
import { registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import type { ReplyOf } from '../../contract/routes.ts'
import type { Restriction } from '../../engine/definition.ts'
import { broughtBy, namesOf } from '../../engine/register/information-rules.ts'
import { Refused } from '../../engine/refused.ts'
import { namesFor } from '../../store/names.ts'
import { loadItem } from './item-detail.ts'

type Lineage = ReplyOf<'lineage'>

/** What a piece of information was made from and what was made of it, with its classification in words. Rows the asker may not read are only counted. */
export async function lineageOf(seat: Seat, key: string, id: string): Promise<Lineage> {
  const item = await loadItem(seat, key, id)
  const own = item.classification
  if (!own) throw new Refused('not-found', 'この台帳に、情報の継承はありません。')
  const below = await descendantsOf(seat.world.store.of(seat.org), seat, id)
  const readable = await loadItems(seat.db, seat, [...below.map((one) => one.id), ...own.sources.map((one) => one.id)])
  const titleOf = (one: string) => String(readable.get(one)?.details['title'] ?? '')
  const words = await restrictionLabels(seat, own.restrictions)
  const hiddenBelow = below.filter((one) => !readable.has(one.id)).length
  const names = await namesFor(seat.db, seat.org, seat.organisation, [own.decidedBy], [])
  return {
    state: own.state, on: own.on, decidedBy: names.personOrNull(own.decidedBy), restrictions: words(own.restrictions),
    levels: { confidentiality: own.confidentiality, integrity: own.integrity, availability: own.availability },
    along: broughtBy(registerOf(seat, key).information, own).map(({ words: said, clause }) => ({ words: said, clause })),
    named: namesOf(registerOf(seat, key).information, own).map(({ words: said, clause }) => ({ words: said, clause })),
    proposed: own.proposed ? { confidentiality: own.proposed.confidentiality, integrity: own.proposed.integrity, availability: own.proposed.availability } : null,
    sources: own.sources.filter((one) => readable.has(one.id)).map((one) => ({ id: one.id, number: one.number, title: titleOf(one.id), how: one.how, confidentiality: one.confidentiality })),
    descendants: below.filter((one) => readable.has(one.id)).map((one) => ({ id: one.id, number: one.number, title: titleOf(one.id), how: one.how, depth: one.depth, confidentiality: one.confidentiality, integrity: one.integrity, availability: one.availability, state: one.state })),
    hiddenBelow,
    hidden: hiddenBelow + own.sources.filter((one) => !readable.has(one.id)).length,
  }
}

/** The words of restrictions, the people and units they name included. */
export async function restrictionLabels(seat: Seat, restrictions: readonly Restriction[]): Promise<(list: readonly Restriction[]) => string[]> {
  const wording = await wordingFor(seat.db, seat, [[{ restrictions: { label: '取扱制限', type: 'restrictions' } }, { restrictions }]])
  return (list) => list.map((one) => describeRestriction(one, wording))
}
