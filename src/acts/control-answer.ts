import { contradicted } from '../engine/control/control.ts'
import type { Control, ControlAnswer } from '../engine/control/control.ts'
import type { Refusal } from '../engine/definition.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { openDuties } from './duties.ts'
import { checkInput } from './form-check.ts'
import { findItems } from './found-items.ts'
import { controlState } from './gates.ts'
import { loadItems } from './item-facts.ts'
import { maySeeTo } from './items.ts'
import { provisionsFor } from './provisions.ts'
import { settingsOf } from './settings.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

export interface ControlInput { readonly item: string; readonly answer: ControlAnswer; readonly fields: unknown; readonly reason?: string | undefined; readonly planDue?: string | undefined }

/** Answers a requirement for a thing: 適合 with its evidence, 不適合 with a plan and a day, 別の定め and 例外措置 only where one is in force. */
export async function answerControl(seat: Seat, id: string, input: ControlInput): Promise<void> {
  await seat.db.transaction().execute(async (tx) => {
    const control = seat.book.controls.get(id)
    const item = (await loadItems(tx, seat, [input.item], { lock: true })).get(input.item)
    if (!control || !item || item.register !== control.register) throw new Refused('not-found', 'この適合確認は見つかりません。')
    if (!maySeeTo(seat, item.unit) && item.holder !== seat.person) throw new Refused('not-permitted', 'ほかの所属のものには答えられません。', control.cites)
    if (!controlState(control, item, seat.day, await settingsOf(tx, seat)).applies) throw new Refused('conflict', `「${item.number}」は「${control.title}」の対象ではありません。`, control.cites)
    const checked = await checkInput(tx, seat, control, control.fields, input.fields, { partial: input.answer !== '適合' })
    const provisions = await provisionsFor(tx, seat, item)
    const lifted = provisions.filter(({ clauses }) => clauses.some((clause) => control.cites.includes(clause)))
    const looked = Object.fromEntries(Object.entries(await findItems(tx, seat, control.finds, checked.values, item)).map(([key, rows]) => [key, rows.length > 0]))
    const isAgainst = contradicted(control, item, checked.values, { day: seat.day, settings: await settingsOf(tx, seat), found: looked })
    const answer = isAgainst && control.contradicts?.turns && input.answer === '適合' ? '不適合' : input.answer
    const found = [...checked.refusals, ...answerRefusals(seat, control, { ...input, answer }, isAgainst, lifted)]
    if (found.length > 0) throw new Refused('invalid-input', found)
    const row = { control: id, item: item.id, answer, reason: input.reason?.trim() || null, plan_due: input.planDue ?? null, on_day: seat.day, by_person: personOf(seat), holder: item.holder, at: seat.now }
    await tx.insertInto('control_answer').values({ org: seat.org, ...row, fields: JSON.stringify(checked.values) }).execute()
    await appendEvidence(tx, {
      org: seat.org, actor: seat.person, act: `適合確認: ${control.title}`, subject: `item/${item.id}`, clauses: control.cites, at: seat.now,
      before: item.controls[id], after: { answer, fields: checked.values, reason: row.reason, planDue: row.plan_due, provisions: answer === '適合' || answer === '不適合' ? [] : lifted.map((one) => one.id) },
    })
    await openDuties(tx, seat, { control: id, form: { answer, fields: checked.values, found: looked }, items: [item.id], about: personOf(seat), trigger: `answer/${id}` })
  })
}

/** `isAgainst`: the facts contradict 適合; where the requirement says so, the answer was then turned to 不適合. */
function answerRefusals(seat: Seat, control: Control, { answer, reason, planDue }: ControlInput, isAgainst: boolean, lifted: readonly { readonly kind: string }[]): Refusal[] {
  const { cites } = control
  const say = (field: string, message: string): Refusal[] => [{ field, message, cites }]
  const hasReason = (reason ?? '').trim() !== ''
  switch (answer) {
    case '適合': return isAgainst && control.contradicts ? say('answer', control.contradicts.message) : []
    case '不適合': return [
      ...(hasReason ? [] : say('reason', isAgainst && control.contradicts?.turns ? control.contradicts.message : '不適合のときは、是正の計画を書いてください。')),
      ...(planDue === undefined ? say('planDue', '不適合のときは、是正の期限を入力してください。') : planDue < seat.day ? say('planDue', '是正の期限に過ぎた日は指定できません。') : []),
    ]
    case '別の定め': case '例外措置': {
      const wanted = answer === '別の定め' ? '別段の定め' : '例外措置'
      return lifted.some(({ kind }) => kind === wanted) ? [] : say('answer', `この条項についての${wanted}が、今日有効なものとして登録されていません。`)
    }
    case '経過猶予': return [...(hasReason ? [] : say('reason', '猶予の根拠を書いてください。')), ...(planDue === undefined || planDue < seat.day ? say('planDue', '猶予の期限を、今日より後の日で入力してください。') : [])]
  }
}
