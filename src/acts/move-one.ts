import { Refused } from '../engine/refused.ts'
import { applyBatch } from './organisation-apply.ts'
import type { Applied } from './organisation-apply.ts'
import { PERSONNEL_FIELDS } from './personnel-lines.ts'
import { mayReorganise, planBatch } from './organisation-plan.ts'
import type { Seat } from './world.ts'

export interface OneMove { readonly person: string; readonly unit: string; readonly post: string; readonly rank: string; readonly head: boolean; readonly from: string }

/** 一人の異動. The same as a list of one, so that it is looked at, written and taken back alike; other places he holds beside stay as they are. */
export async function moveOne(seat: Seat, input: OneMove): Promise<Applied> {
  mayReorganise(seat)
  const found = seat.organisation.people.get(input.person)
  if (!found) throw new Refused('not-found', 'この職員は見つかりません。')
  const code = (unit: string) => seat.organisation.units.get(unit)?.code ?? ''
  if (code(input.unit) === '') throw new Refused('invalid-input', [{ field: 'unit', message: '異動先の部署を選んでください。', cites: [] }])
  const row = (unit: string, post: string, rank: string, head: boolean, main: boolean): string[] => {
    const cells: { readonly [key: string]: string } = { number: found.number, name: found.name, kana: found.kana, unit: code(unit), post, rank, head: head ? '○' : '', main: main ? '本務' : '兼務' }
    return PERSONNEL_FIELDS.map(({ key }) => cells[key] ?? '')
  }
  const beside = found.assignments.filter(({ main, unit }) => !main && unit !== input.unit)
  const rows = [row(input.unit, input.post, input.rank, input.head, true), ...beside.map((one) => row(one.unit, one.post, one.rank, one.head, false))]
  const batch = { kind: '人事', day: input.from, table: { name: '', header: PERSONNEL_FIELDS.map(({ label }) => label), rows, rowNumbers: rows.map((_, index) => index + 1) }, fileName: `${found.name}の異動` } as const
  const { lines } = await planBatch(seat.db, seat, batch)
  const wrong = lines.find(({ kinds }) => kinds.includes('誤り'))
  if (wrong) throw new Refused('invalid-input', [{ field: fieldOf(wrong.message), message: wrong.message, cites: [] }])
  if (lines.every(({ kinds }) => kinds.includes('変更なし'))) throw new Refused('invalid-input', [{ field: 'unit', message: 'いまと同じ部署・職・階級です。異動先を選んでください。', cites: [] }])
  return applyBatch(seat, batch)
}
const fieldOf = (message: string): string => (/階級/.test(message) ? 'rank' : message.startsWith('職') ? 'post' : /長が二人/.test(message) ? 'head' : /所属|部署/.test(message) ? 'unit' : 'from')
