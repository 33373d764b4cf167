import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { formOf } from '../../acts/request-prepare.ts'
import { standingOf } from '../../acts/own-procedures.ts'
import { ownItems } from '../../acts/own-items.ts'
import { outputMark, outputName } from '../../acts/output-mark.ts'
import { ownCitations } from '../../acts/policy-mappings.ts'
import type { OwnCitation } from '../../acts/policy-mappings.ts'
import { describeForm, wordingFor } from '../../acts/wording.ts'
import type { Seat } from '../../acts/world.ts'
import { wordsOf } from '../../documents/marking/mark.ts'
import { renderRequest } from '../../documents/request-pdf.ts'
import type { Person, RequestSheet } from '../../documents/request-pdf.ts'
import { dayOf } from '../../engine/clock.ts'
import type { Form } from '../../engine/definition.ts'
import type { Procedure } from '../../engine/request/procedure.ts'
import type { ReplyOf } from '../../contract/routes.ts'
import type { FileReply } from '../handlers.ts'
import { nameOfOrganisation } from '../../engine/organisation.ts'

type Detail = ReplyOf<'request'>
type StepInWords = Detail['steps'][number]
const MARKS: { readonly [via: string]: string } = { 代決: '代決', 代理: '代理', 引上げ: '引上げ', 委譲: '委譲', 代行: '代行', 自己承認: '自己承認' }
const person = ({ name, post, unit }: { name: string; post: string; unit: string }): Person => ({ name, post, unit })

/** The request as the sheet an office files: 件名, 決裁欄, the form, the decision with its clauses, and what happened. */
export async function requestPdf(seat: Seat, detail: Detail): Promise<FileReply> {
  const procedure = seat.book.procedures.get(detail.procedure)
  const form = procedure ? { ...formOf(procedure), ...await itemsWritten(seat, procedure, detail) } : {}
  const fields = describeForm(form, detail.form, { ...await wordingFor(seat.db, seat, [[form, detail.form]]), inFull: true })
  const standing = procedure ? await standingOf(seat, procedure) : null
  const things = detail.items.length > 0 ? [{ label: '対象', value: detail.items.map(({ number }) => number).join('・') }] : []
  const decided = detail.state === '回付中' ? undefined : detail.steps.find(({ state }) => state === '却下') ?? detail.steps.find(({ kind, state }) => kind === '決裁' && state === '承認')
  const sheet: RequestSheet = {
    title: procedure?.title ?? detail.title, organisation: nameOfOrganisation(seat.organisation), subject: detail.title, number: detail.number ?? undefined,
    draftedOn: dayOf(new Date(detail.submittedAt ?? seat.now)), drafter: person(detail.applicant), ...(detail.typedBy.id === detail.applicant.id ? {} : { enteredBy: person(detail.typedBy) }),
    seals: sealGroups(detail), fields: [...things, ...fields], ...(decided ? { decision: decisionOf(detail, decided, await ownCitations(seat)) } : {}),
    history: detail.acts.map((act) => ({ at: act.at, actor: act.actor ? person(act.actor) : { name: '（自動）' }, act: act.act, comment: act.comment ?? undefined, mark: MARKS[String(act.details['via'])] })),
    notes: [...(detail.stale ? ['承認の後に内容が変わったため、この承認は効力を失っています（要再承認）。'] : []), ...(standing && !standing.confirmed ? [`この手続の同等性の確認: ${standing.state}。紙の簿冊も続けます。`] : [])], printedOn: seat.day, classification: wordsOf(outputMark(seat)),
  }
  return { file: renderRequest(sheet), type: 'application/pdf', name: outputName(seat, `${detail.number ?? '申請'}.pdf`), inline: true }
}

/** The organisation's own fields the request was written under, whether or not they are in force now. */
async function itemsWritten(seat: Seat, procedure: Procedure, detail: Detail): Promise<Form> {
  return Object.fromEntries(Object.entries(await ownItems(seat.db, seat, procedure, { ever: true })).filter(([key]) => key in detail.form))
}

function sealGroups(detail: Detail): RequestSheet['seals'] {
  const box = (step: StepInWords) => ({ role: step.role, name: step.state === '後閲待ち' ? '後閲' : step.actor?.name, date: step.actedAt ? dayOf(new Date(step.actedAt)) : undefined, mark: step.state === '後閲' ? '後閲' : MARKS[step.via ?? ''] })
  const groups = [['決裁', ['決裁', '回議', '確認']], ['合議', ['合議', '照会']]] as const
  return groups.flatMap(([group, kinds]) => {
    const steps = detail.steps.filter(({ kind }) => (kinds as readonly string[]).includes(kind)).toReversed()
    return steps.length > 0 ? [{ group, boxes: steps.map(box) }] : []
  })
}

/** The organisation's own clause first, what it stands for behind it. */
const citedBy = (own: OwnCitation | undefined, origin: { readonly cite: string; readonly title: string }, plain: string) =>
  (own ? { cite: `${own.policyName} ${own.cite}`, title: `${own.title === '' ? origin.title : own.title}（${origin.cite}）` } : { cite: plain, title: origin.title })

function decisionOf(detail: Detail, step: StepInWords, owned: ReadonlyMap<string, OwnCitation>): NonNullable<RequestSheet['decision']> {
  const catalogue = loadCatalogue()
  const clauses = [...new Set([...step.clauses, ...(detail.answer?.applied ?? [])])].flatMap((id) => { const found = catalogue.find(id); return found ? [citedBy(owned.get(id), { cite: `${catalogue.document(found.document).short} ${found.cite}`, title: found.title }, found.cite)] : [] })
  return {
    outcome: step.state === '却下' ? '却下' : step.conditions.length > 0 ? '条件付き承認' : '承認', on: dayOf(new Date(step.actedAt!)), by: person(step.actor!), mark: MARKS[step.via ?? ''],
    reason: step.comment ?? undefined, conditions: step.conditions, clauses,
  }
}
