import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import type { ClassificationFacts, Levels, LineageKind, Restriction } from '../engine/definition.ts'
import { unionOf } from '../engine/form-restrictions.ts'
import type { Register } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import { asSystem } from '../store/database.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { keepVersion } from './classification-version.ts'
import { notify } from './notices.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

/** Something made from a piece of information, however far down. */
export interface Descendant extends Levels {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly unit: string
  readonly state: string
  readonly how: LineageKind
  /** Steps down from the piece asked about. */
  readonly depth: number
  readonly restrictions: readonly Restriction[]
  readonly keepers: readonly string[]
}

/** Everything made from or copied from a piece of information, nearest first, each once. Sees rows the asker may not read: their numbers are for counting and for telling their keepers. */
export async function descendantsOf(db: OrgDb, seat: Seat, item: string): Promise<Descendant[]> {
  const { rows } = await sql<Descendant>`
    with recursive below(item, how, depth, path) as (
      select l.item, l.how, 1, array[l.source, l.item] from lineage l where l.org = ${seat.org} and l.source = ${item}
      union all select l.item, l.how, b.depth + 1, b.path || l.item from lineage l join below b on b.item = l.source where l.org = ${seat.org} and not l.item = any(b.path) and b.depth < 50)
    select distinct on (b.item) b.item::text as id, i.number, i.summary as title, i.unit::text as unit, i.state, b.how, b.depth, c.confidentiality, c.integrity, c.availability, coalesce(c.restrictions, '[]') as restrictions,
      array_remove(array[i.holder, c.decided_by], null)::text[] as keepers
    from below b join item i on i.org = ${seat.org} and i.id = b.item
      left join lateral (select * from classification c where c.org = i.org and c.item = i.id order by c.id desc limit 1) c on true
    order by b.item, b.depth`.execute(db)
  return rows.filter(({ confidentiality }) => confidentiality !== null).toSorted((a, b) => a.depth - b.depth)
}

interface Cause { readonly clauses: readonly ClauseId[]; readonly request: string | null; readonly title: string }

/**
 * After a piece of information was classified: copies that follow rise with it, contents of media are classified as it is, and the keepers of everything made from it are told
 * to look again. Nothing is lowered by itself.
 */
export async function followLineage(tx: Tx, seat: Seat, register: Register, item: LoadedItem, before: ClassificationFacts | null, cause: Cause): Promise<void> {
  const now = item.classification!
  const told: string[] = []
  await asSystem(tx, async () => {
    await reclassifyContents(tx, seat, item)
    if (before === null || sameAs(before, now)) return
    for (const one of await descendantsOf(tx, seat, item.id)) {
      if (register.information!.follow.includes(one.how)) await raise(tx, seat, one, now, { ...cause, inFull: register.information!.inFull.includes(seat.book.profile.id) })
      told.push(...one.keepers)
    }
  })
  const people = [...new Set(told)].filter((person) => seat.organisation.people.has(person))
  if (people.length > 0) await notify(tx, seat, people, { title: `元の情報の分類・取扱制限が変わりました。再確認してください: ${item.number}`, link: `/registers/${item.register}/${item.id}`, about: `lineage/${item.id}` })
}
const sameAs = (a: ClassificationFacts, b: ClassificationFacts): boolean => JSON.stringify([a.confidentiality, a.integrity, a.availability, a.restrictions]) === JSON.stringify([b.confidentiality, b.integrity, b.availability, b.restrictions])

async function raise(tx: Tx, seat: Seat, one: Descendant, now: ClassificationFacts, { inFull, ...cause }: Cause & { readonly inFull: boolean }): Promise<void> {
  // 完全性・可用性は、文書が分類の全体を引き継がせる組でだけ引き継ぐ（原本だけの性質でありうる）。
  const high = (key: 'integrity' | 'availability') => (inFull && one[key] > 0 ? Math.max(one[key], now[key]) : one[key]) as 0 | 1 | 2
  const counted = {
    confidentiality: Math.max(one.confidentiality, now.confidentiality) as Levels['confidentiality'],
    integrity: high('integrity'), availability: high('availability'), restrictions: unionOf([one.restrictions, now.restrictions]),
  }
  if (counted.confidentiality === one.confidentiality && counted.integrity === one.integrity && counted.availability === one.availability && counted.restrictions.length === one.restrictions.length) return
  await keepVersion(tx, seat, one, { ...cause, state: '決定', counted, proposed: null, answers: { reason: '元の情報の分類の変更に合わせた' }, reviewed: false })
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: '分類の引上げ（元の情報に合わせる）', subject: `item/${one.id}`, before: { confidentiality: one.confidentiality, restrictions: one.restrictions }, after: counted, clauses: cause.clauses, request: cause.request, at: seat.now })
}

/** What lies on media of this very information is classified as it is: the old line ends, a new one begins. */
async function reclassifyContents(tx: Tx, seat: Seat, { id, classification }: LoadedItem): Promise<void> {
  const now = classification!
  const kinds = now.restrictions.filter(({ kind }) => kind !== 'own').map(({ kind }) => kind)
  await sql`with ended as (update content set until = greatest(since, ${seat.now}::timestamptz) where org = ${seat.org} and information = ${id} and until is null
      and (confidentiality, integrity, availability, restrictions) is distinct from (${now.confidentiality}::smallint, ${Math.max(1, now.integrity)}::smallint, ${Math.max(1, now.availability)}::smallint, ${kinds}::text[]) returning *)
    insert into content (org, item, title, confidentiality, integrity, availability, records, restrictions, since, request, information)
    select org, item, title, ${now.confidentiality}, ${Math.max(1, now.integrity)}, ${Math.max(1, now.availability)}, records, ${kinds}::text[], ${seat.now}, request, information from ended`.execute(tx)
}
