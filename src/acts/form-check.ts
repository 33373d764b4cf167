import { checkForm, listed, shownFields } from '../engine/form.ts'
import type { CheckedForm } from '../engine/form.ts'
import type { ActorFacts, AttachedFiles, DefinitionBase, Finds, Form, Guard, GuardContext, ItemFacts, Refusal } from '../engine/definition.ts'
import { refusals } from '../engine/guard.ts'
import { belongsTo, standsAs, unitOf } from '../engine/organisation.ts'
import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import type { OrgDb } from '../store/database.ts'
import { attachedFiles } from './attached-files.ts'
import { findItems } from './found-items.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { actorOrNobody, guardContextOf } from './guard-context.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'

/** Checks raw input against the form of a definition, as the signed-in person sees it today. */
export async function checkInput(db: OrgDb, seat: Seat, definition: Pick<DefinitionBase, 'cites'> & { readonly finds?: Finds }, form: Form, raw: unknown, options: { readonly partial?: boolean; /** What the act is about. */ readonly about?: ItemFacts | null } = {}): Promise<CheckedForm & { readonly chosen: GuardContext['chosen']; readonly attached: AttachedFiles }> {
  const checked = checkForm(form, raw, {
    profile: seat.book.profile.id, day: seat.day, now: seat.now, me: seat.person ?? '', settings: await settingsOf(db, seat), cites: definition.cites,
    personExists: (id) => seat.organisation.people.has(id), employmentOf: (id) => seat.organisation.people.get(id)?.employment, unitExists: (id) => seat.organisation.units.has(id),
  }, options)
  const { chosen, refusals: missing } = await chosenItems(db, seat, form, checked.values)
  return { values: checked.values, refusals: [...checked.refusals, ...missing], attached: await attachedFiles(db, seat, form, checked.values), chosen: definition.finds ? { ...chosen, ...await findItems(db, seat, definition.finds, checked.values, options.about ?? null) } : chosen }
}

/** The things chosen in `item` fields; each must exist in the register asked for, in a state and with the qualities asked for. */
async function chosenItems(db: OrgDb, seat: Seat, form: Form, values: Facts): Promise<{ chosen: { [field: string]: ItemFacts[] }; refusals: Refusal[] }> {
  const fields = shownFields(form, values, seat.book.profile.id).flatMap(([key, field]) => (field.type === 'item' && values[key] !== undefined && values[key] !== null ? [[key, field] as const] : []))
  const idsOf = (key: string) => [values[key]].flat() as string[]
  const items = await loadItems(db, seat, fields.flatMap(([key]) => idsOf(key)))
  const refused: Refusal[] = []
  const chosen: { [field: string]: LoadedItem[] } = {}
  for (const [key, field] of fields) {
    const found = idsOf(key).map((id) => items.get(id))
    const fits = (item: LoadedItem | undefined): item is LoadedItem => item !== undefined && item.register === field.register
    if (!found.every(fits)) refused.push({ field: key, message: `${field.label}は、台帳に登録されたものから選んでください。`, cites: field.cites ?? [] })
    else {
      chosen[key] = found
      const wrongState = found.find((item) => field.states && !field.states.includes(item.state))
      const unfit = found.find((item) => field.where && compile(field.where)(item as unknown as Facts) !== 1)
      if (wrongState) refused.push({ field: key, message: `「${wrongState.number}」は現在「${wrongState.state}」のため選べません。`, cites: field.cites ?? [] })
      else if (unfit) refused.push({ field: key, message: `「${unfit.number}」は${field.label}に使えるものではありません。${field.help ?? ''}`, cites: field.cites ?? [] })
    }
  }
  return { chosen, refusals: refused }
}

/** Who is named anywhere in a form. 前提: an id that is nobody's is left out; which fields name people the guards know. */
function peopleIn({ organisation }: Seat, form: Facts): GuardContext['people'] {
  return Object.fromEntries(Object.entries(form).flatMap(([key, value]) => {
    const found = [value].flat().flatMap((id) => { const person = typeof id === 'string' ? organisation.people.get(id) : undefined; return person ? [{ id: person.id, name: person.name, employment: person.employment, unit: unitOf(organisation, person.id) ?? '' }] : [] })
    return found.length > 0 ? [[key, found]] : []
  }))
}

/** The thing and those its `item` columns name: a nomination for one of them counts for it. */
export function thingsOf(seat: Seat, item: ItemFacts): string[] {
  return [item.id, ...namedBy(seat, item)]
}
/** The things its `item` columns name; `register`: of that register only. */
export const namedBy = (seat: Seat, item: ItemFacts, register?: string): string[] => Object.entries(seat.book.registers.get(item.register)?.columns ?? {})
  .flatMap(([column, field]) => (field.type === 'item' && (register === undefined || field.register === register) ? listed(item.details, column) : []))

/** What the guards refuse for a form and a thing. `actor`: who asks, where somebody else types it. */
export async function guardRefusals(db: OrgDb, seat: Seat, guards: readonly Guard[] | undefined, item: LoadedItem | null, form: Facts, chosen: GuardContext['chosen'], attached: AttachedFiles = {}, actor: ActorFacts = actorOrNobody(seat)): Promise<Refusal[]> {
  if (!guards?.length) return []
  const own = actor.person === '' || !item ? {} : { atHome: belongsTo(seat.organisation, unitOf(seat.organisation, actor.person) ?? '') === belongsTo(seat.organisation, item.homeUnit) }
  return refusals(guards, await guardContextOf(db, seat, item, {
    form, chosen, attached, people: peopleIn(seat, form), ...own, actor, standsAs: actor.person !== '' && item ? standsAs(seat.organisation, actor.person, item.unit, thingsOf(seat, item)) : [],
  }))
}
