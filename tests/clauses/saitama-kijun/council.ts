// 会議体の試験の舞台: 委員会・専門部会・分科会を設け、議案を登録し、招集して議決するまで。
import { addItem } from '../../../src/acts/items.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { addPerson, addUnit, assign, transfer } from '../../../src/store/organisation-changes.ts'
import type { PersonKey } from '../../factory-plans.ts'
import type { Stage } from '../../stage.ts'

export const CONVENING = 'committees.convening.saitama'
export const RESOLUTION = 'committees.resolution.saitama'
const CHAIR: { readonly [kind: string]: PersonKey } = { 委員会: '本部長', 専門部会: '他部長', 分科会: '他課長' }
export type Body = { readonly stage: Stage; readonly kind: string; readonly id: string }

/** 会議体を設ける（情報管理課長が登録する）。 */
export async function establish(stage: Stage, kind: string, form: object = {}): Promise<Body> {
  const { item } = await stage.record('他課長', 'committees.establishment.saitama', null, { name: `情報セキュリティ${kind}`, kind, establishedOn: '2026-04-01', ...form })
  return { stage, kind, id: item!.id }
}
export async function submit({ stage, id }: Body, form: object = {}, who: PersonKey = '他係員'): Promise<LoadedItem> {
  const source = 'category' in form ? {} : { category: 'エ 監査実施計画', plan: (await auditPlan(stage)).id }
  return (await stage.record(who, 'committees.agenda/submitted', id, { title: '再発防止', ...source, ...form })).item!
}
/** 監査実施計画の案（情報セキュリティ管理者が作る）。 */
export async function auditPlan(stage: Stage, form: object = {}): Promise<LoadedItem> {
  return (await stage.record('他部長', 'audits.plan.saitama/drafted', null, { year: 2027, title: '令和９年度監査実施計画', purpose: '媒体の管理', units: [stage.organisation.units.課], schedule: '九月', ...form })).item!
}
/** 監査結果の確定（情報セキュリティ管理者が行う）。 */
export async function auditResult({ stage, id }: Body, form: object = {}): Promise<LoadedItem> {
  return (await stage.record('他部長', 'audits.result.saitama', null, { committee: id, title: '令和８年度通常監査', units: [stage.organisation.units.課], findings: 3, summary: '施錠の漏れがあった', improvements: '施錠の徹底', ...form })).item!
}
export const conveningOf = (agenda: readonly LoadedItem[], form: object = {}) => ({ heldAt: '2026-11-30T10:00:00+09:00', place: '大会議室', agenda: agenda.map(({ id }) => id), vacant: true, ...form })
/** 庶務が伺い、会の長が招集を決める。 */
export async function convene(body: Body, agenda: readonly LoadedItem[], form: object = {}): Promise<LoadedItem> {
  const { stage, kind, id } = body
  const request = await stage.ask('他係員', CONVENING, [id], conveningOf(agenda, form))
  await stage.act(CHAIR[kind]!, request, { act: '承認', position: 0 })
  const seat = await stage.seat(null)
  const row = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'meetings').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  return stage.item(row.id)
}
export async function attend({ stage }: Body, meeting: LoadedItem, ...people: readonly PersonKey[]): Promise<void> {
  await stage.record('他係員', 'committees.meeting/attended', meeting.id, { attendees: people.map((one) => stage.organisation.people[one]) })
}
export const resolutionOf = (meeting: LoadedItem, form: object = {}) => ({ meeting: meeting.id, conclusion: '可決', opinions: '異議なし', hasMeasure: false, ...form })
/** 議決を起こし、会の長が確かめる。 */
export async function resolve({ stage, kind }: Body, agenda: LoadedItem, meeting: LoadedItem, form: object = {}): Promise<void> {
  const request = await stage.ask('他係員', RESOLUTION, [agenda.id], resolutionOf(meeting, form))
  await stage.act(CHAIR[kind]!, request, { act: '承認', position: 0 })
}
/** 議案の登録から議決まで。 */
export async function decided(body: Body, form: object, resolution: object = {}): Promise<LoadedItem> {
  const agenda = await submit(body, form)
  const meeting = await convene(body, [agenda])
  await attend(body, meeting, '本部長', '他部長')
  await resolve(body, agenda, meeting, resolution)
  return body.stage.item(agenda.id)
}

let count = 0
/** 部署を一つ増やし、その長を置く。 */
export async function unitWithHead(stage: Stage, name: string, kind: string, post: string, from = '2026-04-01'): Promise<{ unit: string; person: string }> {
  const seat = await stage.seat(null)
  return seat.db.transaction().execute(async (tx) => {
    const change = { tx, org: seat.org, actor: null }
    const unit = await addUnit(change, { code: `X${++count}`, name, kind, parent: stage.organisation.units.本部, sort: 50 + count, from: '2020-04-01' })
    return { unit, person: await placed(change, name, unit, post, from) }
  })
}
async function placed(change: Parameters<typeof addPerson>[0], name: string, unit: string, post: string, from: string): Promise<string> {
  const person = await addPerson(change, { number: String(200_000 + ++count), name: `${name} 長${count}`, kana: 'オサ', employment: 'regular', from: '2020-04-01' })
  await assign(change, { person, unit, post, rank: '警視正', head: true, from })
  return person
}
/** 職の者を、ある日から別の人に替える。 */
export async function replaced(stage: Stage, who: PersonKey, unit: string, post: string, from: string): Promise<string> {
  const seat = await stage.seat(null)
  return seat.db.transaction().execute(async (tx) => {
    const change = { tx, org: seat.org, actor: null }
    await transfer(change, { person: stage.organisation.people[who], unit: stage.organisation.units.係, post: '係員', rank: '警視正', head: false, from })
    return placed(change, '新任', unit, post, from)
  })
}
export async function noticesOf(stage: Stage, person: string): Promise<string[]> {
  const seat = await stage.seat(null)
  return (await seat.db.selectFrom('notice').select('title').where('org', '=', seat.org).where('person', '=', person).orderBy('id').execute()).map(({ title }) => title)
}
export async function add(stage: Stage, who: PersonKey, register: string, number: string, columns: object, unit = stage.organisation.units.他課): Promise<LoadedItem> {
  const seat = await stage.seat(who)
  return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns, unit }))
}
