import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { wordsOf } from '../documents/marking/mark.ts'
import type { DocumentMark } from '../documents/marking/mark.ts'
import { markedName } from '../documents/marking/marked-name.ts'
import type { RestrictionKind } from '../engine/definition.ts'
import { restrictionWords } from '../engine/form-restrictions.ts'
import type { InformationRules } from '../engine/register/information-rules.ts'
import type { OrgDb } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import { labelMark, outputMark } from './output-mark.ts'
import { settingsOf } from './settings.ts'
import { describeClass } from './wording.ts'
import type { Seat } from './world.ts'

/** The highest of what something holds or lists; 0 where there is nothing. */
export interface Highest { readonly confidentiality: number; readonly integrity: number; readonly availability: number; readonly restrictions: readonly string[] }

/**
 * The mark of a document that lists or shows this. Where the documents of the profile ask for the highest of what is on it, that; otherwise the mark of all outputs. Null where nothing
 * is to be shown: there is no information on it, or all is lowest and the organisation shows only what is higher.
 */
export async function markWith(seat: Seat, highest: Highest): Promise<DocumentMark | null> {
  const rules = marksOf(seat)
  if (!rules) return outputMark(seat)
  if (highest.confidentiality === 0 || await isLeftOut(seat, rules, highest)) return null
  return { ...outputMark(seat), classification: describeClass(highest, seat.organisation.profile), restrictions: highest.restrictions }
}
/** What stands on the label of a thing. */
export async function labelWith(seat: Seat, item: LoadedItem): Promise<string> {
  const rules = marksOf(seat)
  if (!rules) return labelMark(seat, item)
  const mark = await markWith(seat, highestOn(item))
  return mark ? wordsOf(mark) : ''
}
/** The name of a file with its mark before it. */
export const nameWith = (mark: DocumentMark | null, name: string): string => (mark ? markedName(name, mark) : name)

type Marks = NonNullable<InformationRules['marks']>
const marksOf = (seat: Seat): Marks | undefined => [...seat.book.registers.values()].find(({ information }) => information?.marks)?.information?.marks
async function isLeftOut(seat: Seat, { setting, highOnly }: Marks, { confidentiality, integrity, availability }: Highest): Promise<boolean> {
  return Math.max(confidentiality, integrity, availability) <= 1 && ((await settingsOf(seat.db, seat))[setting.id] ?? setting.value) === highOnly
}

/** What is on one thing, or what it is where it is information itself. */
export function highestOn({ confidentiality, integrity, availability, contents, classification }: LoadedItem): Highest {
  const labels = classification ? classification.restrictions.map(({ label }) => label) : contents.flatMap(({ restrictions = [] }) => restrictions.map(restrictionWords))
  return { confidentiality, integrity, availability, restrictions: [...new Set(labels)] }
}
/** The highest of several things. */
export function highestOf(items: readonly LoadedItem[]): Highest {
  const all = items.map(highestOn)
  const top = (key: 'confidentiality' | 'integrity' | 'availability') => Math.max(0, ...all.map((one) => one[key]))
  return { confidentiality: top('confidentiality'), integrity: top('integrity'), availability: top('availability'), restrictions: [...new Set(all.flatMap(({ restrictions }) => restrictions))] }
}

/** The highest over the items (alias `i`) of a statement's from and where; `ever`: with what was on them and is there no longer. */
export async function highestAmong(db: OrgDb, from: RawBuilder<unknown>, options: { readonly ever: boolean }): Promise<Highest> {
  const { rows } = await sql<{ c: number; i: number; a: number; kinds: RestrictionKind[]; labels: string[] }>`
    with chosen as (select i.org, i.id, i.confidentiality, i.integrity, i.availability from ${from}),
      held as (select c.confidentiality, c.integrity, c.availability, c.restrictions from content c join chosen i on i.org = c.org and i.id = c.item where c.until is null or ${options.ever}),
      every_one as (select confidentiality, integrity, availability from chosen union all select confidentiality, integrity, availability from held)
    select coalesce(max(confidentiality), 0)::int as c, coalesce(max(integrity), 0)::int as i, coalesce(max(availability), 0)::int as a,
      coalesce((select array_agg(distinct kind) from held h, unnest(h.restrictions) kind), '{}') as kinds,
      coalesce((select array_agg(distinct one->>'label') from chosen i, lateral (select v.restrictions from classification v where v.org = i.org and v.item = i.id order by v.id desc limit 1) v, jsonb_array_elements(v.restrictions) one), '{}') as labels
    from every_one`.execute(db)
  const { c, i, a, kinds, labels } = rows[0]!
  return { confidentiality: c, integrity: i, availability: a, restrictions: [...new Set([...kinds.map(restrictionWords), ...labels])] }
}
