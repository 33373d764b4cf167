import type { ClauseId } from '../../clauses/index.ts'
import type { Form, Refusal } from '../engine/definition.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import type { Register } from '../engine/register/register.ts'
import type { Tx } from '../store/database.ts'
import { appendEvidence } from '../evidence/append.ts'
import { pictureOf } from './picture.ts'
import { checkInput } from './form-check.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { actorOrNobody } from './guard-context.ts'
import { holdInvariants, insertItem, updateColumns } from './item-write.ts'
import { mayOpenItem, refuseOpening } from './open-register.ts'
import { entryRefusals } from './register-invariants.ts'
import { personOf, registerOf } from './world.ts'
import type { Seat } from './world.ts'

export interface ItemInput { readonly number: string; readonly unit?: string | undefined; readonly place?: string | null | undefined; readonly columns: unknown }
export interface ItemChange { readonly version?: number | undefined; readonly unit?: string | undefined; readonly place?: string | null | undefined; readonly columns: unknown; readonly reason?: string | undefined }
const MOST_NUMBER = 60

/** Enters a thing in a register. All fields are checked, the invariants hold, the evidence is written, or nothing happens. */
export async function addItem(tx: Tx, seat: Seat, key: string, input: ItemInput): Promise<LoadedItem> {
  const register = registerOf(seat, key)
  const barred = entryRefusals(register)
  if (barred.length > 0) throw new Refused('not-permitted', barred)
  const unit = input.unit ?? unitOf(seat.organisation, personOf(seat)) ?? ''
  const { values, refusals } = await checkInput(tx, seat, register, register.columns, input.columns)
  const found = [...numberRefusals(register, input.number), ...unitRefusals(seat, unit, register.cites), ...await placeRefusals(tx, seat, input.place), ...refusals]
  if (found.length > 0) throw new Refused('invalid-input', found)
  const id = await insertItem(tx, seat, register, key, { number: input.number.trim(), unit, place: input.place ?? null, columns: values })
  const item = await holdInvariants(tx, seat, register, id, null, values)
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: `${register.noun}の登録`, subject: `item/${id}`, after: pictureOf(item), clauses: register.cites, at: seat.now })
  return item
}

/** Corrects what a register says of a thing. States and custody are changed by acts only, never here. */
export async function changeItem(tx: Tx, seat: Seat, key: string, id: string, input: ItemChange): Promise<LoadedItem> {
  const register = registerOf(seat, key)
  const item = (await loadItems(tx, seat, [id], { lock: true })).get(id)
  if (!item || item.register !== key) throw new Refused('not-found', 'この一件は見つかりません。')
  if (!mayOpenItem(seat, item)) throw refuseOpening(seat, register, item.homeUnit)
  if (register.byActsAlone) throw new Refused('not-permitted', `「${register.title}」の記載は、直に書き換えられません。訂正や評価などの行為で残してください。`, register.byActsAlone.cites)
  if (input.version !== undefined && item.version !== input.version) throw new Refused('stale', 'ほかの人が先に変更しています。読み込み直してください。')
  if (register.states[item.state]?.tone === 'final') throw new Refused('conflict', `「${item.state}」になった行は直せません。`, register.cites)
  const { values, refusals } = await checkInput(tx, seat, register, withoutConditions(register.columns), input.columns, { partial: true })
  // What is left of a unit that is no more is handed over by who answers for the whole organisation.
  const standing = seat.organisation.units.has(item.homeUnit) || !maySeeTo(seat, item.homeUnit) ? unitRefusals(seat, item.homeUnit, register.cites) : []
  const found = [...standing, ...(input.unit ? unitRefusals(seat, input.unit, register.cites) : []), ...await placeRefusals(tx, seat, input.place), ...refusals]
  if (found.length > 0) throw new Refused('invalid-input', found)
  await updateColumns(tx, seat, register, item, values)
  await tx.updateTable('item').set({ version: item.version + 1, updated_at: seat.now, ...(input.unit ? { unit: input.unit } : {}), ...(input.place !== undefined ? { place: input.place } : {}) })
    .where('org', '=', seat.org).where('id', '=', id).execute()
  const after = await holdInvariants(tx, seat, register, id, item, values)
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: `${register.noun}の記載の訂正`, subject: `item/${id}`, before: pictureOf(item), after: { ...pictureOf(after), reason: input.reason }, clauses: register.cites, at: seat.now })
  return after
}

/** A correction names single fields: whether `when` shows them was settled by the row, and the invariants see the result. */
const withoutConditions = (columns: Form): Form => Object.fromEntries(Object.entries(columns).map(([key, { when, ...field }]) => [key, when ? { ...field, required: false } : field])) as Form

function numberRefusals(register: Register, number: string): Refusal[] {
  const { label } = register.number
  if (number.trim() === '') return [{ field: 'number', message: `${label}を入力してください。`, cites: register.cites }]
  if (number.length > MOST_NUMBER) return [{ field: 'number', message: `${label}は${MOST_NUMBER}文字以内で入力してください。`, cites: register.cites }]
  return /[\u0000-\u001F\u007F]/.test(number) ? [{ field: 'number', message: `${label}に使えない文字が含まれています。`, cites: register.cites }] : []
}

/** The rows of a 所属 are kept by its own people, and by those who hold a role for the whole organisation. */
export function unitRefusals(seat: Seat, unit: string, cites: readonly ClauseId[]): Refusal[] {
  if (!seat.organisation.units.has(unit)) return [{ field: 'unit', message: '所属を選んでください。', cites }]
  return maySeeTo(seat, unit) ? [] : [{ field: 'unit', message: 'ほかの所属の台帳は変更できません。', cites }]
}
export function maySeeTo(seat: Seat, unit: string): boolean {
  if (seat.person === null) return true
  const home = unitOf(seat.organisation, seat.person)
  if (home !== undefined && belongsTo(seat.organisation, home) === belongsTo(seat.organisation, unit)) return true
  return actorOrNobody(seat).roles.some(({ unit: at }) => at === null)
}

async function placeRefusals(tx: Tx, seat: Seat, place: string | null | undefined): Promise<Refusal[]> {
  if (!place) return []
  const found = (await loadItems(tx, seat, [place])).get(place)
  return found?.register === 'places' && found.state === '使用中' ? [] : [{ field: 'place', message: '保管場所を一覧から選んでください。', cites: [] }]
}
