import { sql } from 'kysely'
import type { ClassificationFacts, ClassificationState, Levels, Refusal, Restriction } from '../engine/definition.ts'
import { readRestrictions, restrictionWords } from '../engine/form-restrictions.ts'
import { RESTRICTION_KINDS } from '../engine/definition.ts'
import { normalize } from '../engine/japanese-text.ts'
import type { Profile } from '../engine/profile.ts'
import type { InformationRules } from '../engine/register/information-rules.ts'
import type { Register } from '../engine/register/register.ts'
import type { Tx } from '../store/database.ts'
import { assumed, readerKeys } from './classification.ts'
import type { Decided } from './classification-version.ts'
import type { LoadedItem } from './item-facts.ts'
import { postOf } from './world.ts'
import type { Seat } from './world.ts'

/** What a file says of the classification of a new row, and what stands of it once the row is entered. */
export interface ImportedClassification { readonly state: ClassificationState; readonly counted: Decided; readonly proposed: Decided | null }

const AXES = [['confidentiality', '機密性'], ['integrity', '完全性'], ['availability', '可用性']] as const
const RESTRICTIONS = '取扱制限'
/** The columns of a file that tell the classification, beside those of the register. */
export const CLASSIFICATION_FIELDS = [
  ...AXES.map(([key, label]) => ({ key, label, required: false, aliases: [`${label}の分類`, `${label}区分`, `${label}の格付け`] })), { key: 'restrictions', label: RESTRICTIONS, required: false, aliases: ['取扱いの制限'] },
] as const

/** Level of a cell: the profile's own name of it, with or without the axis, the word in brackets, or the figure alone. */
function levelIn(text: string, axis: string, names: readonly string[]): number | undefined {
  const folded = normalize(text.slice(0, 60))
  const found = names.findIndex((name, index) => [name, name.replace(axis, ''), name.replace(axis, '').replace(/（.*$/u, ''), /（(.+)）/u.exec(name)?.[1] ?? name, `${axis}${index + 1}`, String(index + 1)].some((one) => normalize(one) === folded))
  return found < 0 ? undefined : found + 1
}

/** Reads the classification of a new row. Where the profile leaves it to somebody else, or the file does not say all of it, it stays 未決定 and is taken to be high. */
export function readClassification({ rules, profile, cell, paper }: { readonly rules: InformationRules; readonly profile: Profile; readonly cell: (field: string) => string; readonly paper: boolean }): { readonly value: ImportedClassification; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = []
  const bare = paper && rules.paper.length > 0
  const level = (key: keyof Levels, axis: string): number | undefined => {
    const text = cell(key).trim()
    if (text === '' || (bare && key !== 'confidentiality')) return bare && key !== 'confidentiality' ? 0 : undefined
    const found = levelIn(text, axis, profile.levels[key])
    if (found === undefined) refusals.push({ field: key, message: `${axis}「${text.slice(0, 40)}」は、${profile.levels[key].join('・')} のどれかで書いてください。`, cites: [] })
    return found
  }
  const [confidentiality, integrity, availability] = AXES.map(([key, axis]) => level(key, axis))
  const restrictions = restrictionsIn(cell('restrictions'), refusals)
  const said = confidentiality !== undefined && integrity !== undefined && availability !== undefined ? { confidentiality, integrity, availability, restrictions } as Decided : null
  const from = rules.imported?.[0]?.decidedFrom ?? null
  if (said && from !== null && said.confidentiality >= from) return { value: { state: '決定', counted: said, proposed: null }, refusals }
  const least = rules.assumed[0]!.未決定
  return { value: { state: '未決定', counted: assumed(bare ? { ...least, integrity: 0, availability: 0 } : least, said ?? { ...least, ...(bare ? { integrity: 0, availability: 0 } : {}), restrictions }, undefined), proposed: said }, refusals }
}

function restrictionsIn(text: string, refusals: Refusal[]): readonly Restriction[] {
  const words = text.slice(0, 1000).split(/[、,，・/／;；\n]/u).map((word) => word.trim()).filter((word) => word !== '' && word !== 'なし')
  return words.flatMap((word) => {
    const kind = RESTRICTION_KINDS.find((one) => normalize(restrictionWords(one)) === normalize(word))
    const read = kind === undefined ? { message: '' } : readRestrictions(RESTRICTIONS, [{ kind }], { personExists: () => false, unitExists: () => false })
    if ('value' in read) return [...read.value]
    refusals.push({ field: 'restrictions', message: `取扱制限「${word.slice(0, 40)}」は、一覧からは取り込めません。登録してから、対象や範囲とともに付けてください。`, cites: [] })
    return []
  })
}

/** The words a preview shows. */
export function classificationWords({ state, counted, proposed }: ImportedClassification, { levels }: Profile): string {
  const told = proposed ?? (state === '決定' ? counted : null)
  const words = told ? [...AXES.flatMap(([key]) => levels[key][told[key] - 1] ?? []), ...told.restrictions.map(({ label }) => label)].join('・') : ''
  return state === '決定' ? words : `未決定${words === '' ? '' : `（ファイルでは ${words}）`}。決まるまで${levels.confidentiality[counted.confidentiality - 1] ?? ''}として扱います`
}

/** What stands of the information once it is entered. */
export const asFacts = ({ state, counted, proposed }: ImportedClassification, seat: Seat): ClassificationFacts => ({
  state, ...counted, kinds: counted.restrictions.map(({ kind }) => kind), proposed, answers: {}, reviewed: false, decidedBy: seat.person, post: postOf(seat), on: seat.day, sources: [], inherited: { confidentiality: 0, restrictions: [] },
})

/** The first versions of what was entered, and who may see it: in three statements whatever the number of rows. */
export async function writeClassifications(tx: Tx, seat: Seat, register: Register, items: readonly LoadedItem[]): Promise<void> {
  if (items.length === 0) return
  const data = JSON.stringify(items.map((item) => {
    const own = item.classification!
    return { item: item.id, state: own.state, confidentiality: own.confidentiality, integrity: own.integrity, availability: own.availability, restrictions: own.restrictions, proposed: own.proposed, keys: readerKeys(seat, register, item, item.details) }
  }))
  await sql`with data as materialized (select * from jsonb_to_recordset(${data}::jsonb) as x(item bigint, state text, confidentiality int, integrity int, availability int, restrictions jsonb, proposed jsonb)),
      kept as (insert into classification (org, item, state, confidentiality, integrity, availability, restrictions, proposed, decided_by, post, on_day, at, clauses)
        select ${seat.org}, item, state, confidentiality, integrity, availability, restrictions, nullif(proposed, 'null'::jsonb), ${seat.person}, ${postOf(seat)}, ${seat.day}, ${seat.now}, ${[...register.cites]} from data)
    update item i set confidentiality = data.confidentiality, integrity = data.integrity, availability = data.availability from data where i.org = ${seat.org} and i.id = data.item`.execute(tx)
  await sql`select set_readers(x.item, x.keys) from jsonb_to_recordset(${data}::jsonb) as x(item bigint, keys text[])`.execute(tx)
}
