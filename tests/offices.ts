// 決裁の試験のための小さな組織と経路。人の識別子は、その人の立場の名そのもの。
import { profileOf } from '../src/profiles/index.ts'
import type { Assignment, Deputy, Organisation, Person, Unit } from '../src/engine/organisation.ts'
import { saitama } from '../clauses/index.ts'
import { begin, perform } from '../src/engine/request/act.ts'
import type { Act, ActResult } from '../src/engine/request/act.ts'
import { planRoute } from '../src/engine/request/plan.ts'
import type { Procedure, StepDefinition } from '../src/engine/request/procedure.ts'
import type { RequestState } from '../src/engine/request/state.ts'

const UNITS: readonly Unit[] = [
  ['県警察本部', '警察本部', null], ['生活安全部', '部', '県警察本部'], ['少年課', '課', '生活安全部'], ['少年係', '係', '少年課'],
  ['総務部', '部', '県警察本部'], ['情報管理課', '課', '総務部'], ['広報課', '課', '総務部'],
].map(([name, kind, parent], sort) => ({ id: name!, code: name!, name: name!, kind: kind!, parent: parent ?? null, sort }))
const STAFF: readonly (readonly [person: string, unit: string, post: string, rank: string, head?: true])[] = [
  ['本部長', '県警察本部', '本部長', '警視監', true], ['部長', '生活安全部', '部長', '警視正', true], ['課長', '少年課', '課長', '警視', true], ['補佐', '少年課', '課長補佐', '警部'], ['次席', '少年課', '次席', '警部'],
  ['係長', '少年係', '係長', '警部補', true], ['係員', '少年係', '係員', '巡査'], ['同僚', '少年係', '係員', '巡査'],
  ['総務部長', '総務部', '部長', '警視正', true], ['情報管理課長', '情報管理課', '課長', '警視', true], ['広報課長', '広報課', '課長', '警視', true], ['監査官', '情報管理課', '課長補佐', '警部'],
]
export const PEOPLE: readonly string[] = STAFF.map(([person]) => person)

/** 少年課 below 生活安全部, 情報管理課 and 広報課 below 総務部; 補佐 is 運用管理担当者, 課長 運用管理者, 総務部長 情報セキュリティ管理者. */
export function offices(change: { readonly absent?: readonly string[]; readonly deputies?: readonly Deputy[]; readonly heads?: Readonly<Record<string, string>>; readonly keeper?: string | null; readonly day?: string } = {}): Organisation {
  const assignments = (person: string, unit: string, post: string, rank: string, head = false): Assignment[] => {
    const headed = Object.entries(change.heads ?? {})
    const mine = headed.filter(([, who]) => who === person).map(([of]) => ({ unit: of, post: '課長', rank: '警視', head: true, main: true }))
    return [...mine, { unit, post, rank, head: head && !headed.some(([of]) => of === unit), main: mine.length === 0 }]
  }
  const keeper = change.keeper === undefined ? '補佐' : change.keeper
  return {
    day: change.day ?? '2026-11-16', profile: profileOf('saitama-police'), deputies: change.deputies ?? [], absent: new Set(change.absent),
    units: new Map(UNITS.map((unit) => [unit.id, unit])),
    people: new Map(STAFF.map(([id, unit, post, rank, head]): [string, Person] => [id, { id, number: id, name: `${id}さん`, kana: '', employment: 'regular', trainedOn: null, assignments: assignments(id, unit, post, rank, head) }])),
    appointments: [
      ...(keeper === null ? [] : [{ id: '1', role: '運用管理担当者', person: keeper, unit: '少年課' }]),
      { id: '2', role: '情報セキュリティ管理者', person: '総務部長', unit: null }, { id: '3', role: '監査官', person: '監査官', unit: null },
    ],
  }
}

const step = (kind: StepDefinition['kind'], role: string, scope: StepDefinition['scope'] = 'applicant', withinDays?: number): StepDefinition =>
  ({ kind, role, scope, cites: [saitama['2-1-(6)-イ']], ...(withinDays === undefined ? {} : { answerWithin: { id: 'days', label: '回答期限', value: withinDays, notInSource: true } }) })
export const keeper = step('回議', '運用管理担当者')
export const keeperDecides = step('決裁', '運用管理担当者')
export const chief = step('回議', '運用管理者')
export const chiefDecides = step('決裁', '運用管理者')
export const consentOfInformation = step('合議', '情報管理課長', 'organisation')
export const consentOfAuditor = step('合議', '監査官', 'organisation')
export const opinionOfAuditor = step('照会', '監査官', 'organisation', 7)
export const consentWithin = step('合議', '監査官', 'organisation', 7)
export const topDecides = step('決裁', '情報セキュリティ管理者', 'organisation')
export const confirmedByKeeper = step('確認', '運用管理担当者')
const DUE = '2026-11-23'

/** A request of `applicant` (typed by `typedBy`) on the given route, planned and set going; throws what `begin` refuses. */
export function started(route: readonly StepDefinition[], organisation: Organisation = offices(), applicant = '係員', typedBy = applicant, alone: string | null = null): RequestState {
  const unit = organisation.people.get(applicant)!.assignments[0]!.unit
  const procedure = { steps: route, ...(alone === null ? {} : { alone: { role: alone } }) } as unknown as Procedure
  const steps = planRoute({ procedure, answer: null, form: {}, organisation, applicant, typedBy, applicantUnit: unit, subjectUnit: unit, dueFor: ({ answerWithin }) => (answerWithin ? DUE : null) })
  return ok(begin({ id: '1', state: '下書き', applicant, typedBy, urgent: false, steps }, organisation)).request
}
export function ok(result: ActResult): Exclude<ActResult, { refused: unknown }> {
  if ('refused' in result) throw new Error(`${result.refused.code}: ${result.refused.message}`)
  return result
}
/** The acts one after the other, each by whom it says; throws at the first that is refused. */
export function after(request: RequestState, organisation: Organisation, ...acts: readonly (readonly [who: string, act: Act])[]): RequestState {
  return acts.reduce((state, [who, act]) => ok(perform(state, act, who, organisation)).request, request)
}
export function refusalOf(request: RequestState, who: string, act: Act, organisation: Organisation = offices()) {
  const result = perform(request, act, who, organisation)
  if (!('refused' in result)) throw new Error(`${who}の${act.act}が断られませんでした。`)
  return result.refused
}
/** 回議 運用管理担当者 承認（補佐） … one line per step, as a reader would say it. */
export const picture = (request: RequestState): string[] =>
  request.steps.map(({ kind, role, state, actor, via, principal, addressees }) => `${kind} ${role} ${state}${actor ? `（${actor}${via && via !== '本人' ? `・${via}${principal ? ` ${principal}` : ''}` : ''}）` : state === '到達' || state === '後閲待ち' ? ` → ${addressees.map(({ person }) => person).join('・')}` : ''}`)
export const approve = (position: number, extra: object = {}): Act => ({ act: '承認', position, ...extra })
