import type { ClauseId } from '../../../clauses/index.ts'
import type { Field, GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import type { Procedure } from '../../engine/request/procedure.ts'
import { is } from '../../engine/condition.ts'

/** 事前協議の事項。申請の種類ごとに一つ。 */
export const MATTERS = ['電子申請手続の新設', '電子申請手続の変更・削除', 'メールマガジン等の開始', 'メールマガジン等の変更・削除', 'そのほか'] as const
export type Matter = (typeof MATTERS)[number]

/** 申請できる役割。候補に出るのもこの役割の人だけで、ほかの人の名では代理入力でも申請できない。 */
export const appliedForBy = (id: string, role: string, title: string, cites: readonly ClauseId[]): Required<Pick<Procedure, 'applicants' | 'guards'>> => ({
  applicants: [role],
  guards: [guard(`public-services.${id}/applicant`, {
    title, cites, profiles: ['hokkaido-police'],
    refuses: ({ actor }) => (actor.roles.some((one) => one.role === role) ? null : { field: 'applicant', message: `この申請ができるのは、${role}だけです。本人が申請するか、代理入力で本人を選んでください。` }),
  })],
})

/** 主管する所属の長だけが申請できる。対象が決まっている申請で使う。 */
export const appliedForByItsHead = (id: string, title: string, cites: readonly ClauseId[]) => guard(`public-services.${id}/its-head`, {
  title, cites, profiles: ['hokkaido-police'],
  refuses: ({ item, actor, organisation }) => {
    const head = organisation?.holders('業務主管課長', item?.unit) ?? []
    return head.includes(actor.person) ? null : { field: 'applicant', message: `この申請ができるのは、「${String(item?.details['name'] ?? item?.number ?? '')}」を主管する業務主管課長だけです。` }
  },
})

/** 協議の記録（日付と結果）を選ぶ欄。 */
export const consultationField = (matter: Matter, cites: readonly ClauseId[]): Field => ({
  label: 'システム管理者との事前協議', type: 'item', register: 'consultations', states: ['協議済'], where: is('details.matter', matter), cites,
  help: `「${matter}」の協議が済んだ記録を選びます。まだなら、先に「事前協議を申し入れる」で協議してください。`,
})
/** 協議したのは申請する所属。ほかの所属の協議の記録では申請できない。 */
export const consultedByTheOwnOffice = (id: string, cites: readonly ClauseId[]) => guard(`public-services.${id}/consulted`, {
  title: '自分の所属の事前協議', cites, profiles: ['hokkaido-police'],
  refuses: ({ chosen, actor, organisation }: GuardContext) => {
    const [consultation] = chosen['consultation'] ?? []
    const office = organisation?.officeOf(actor.unit)
    return !consultation || organisation?.officeOf(consultation.unit) === office ? null : { field: 'consultation', message: `「${consultation.number}」は、ほかの所属の協議の記録です。自分の所属の協議の記録を選んでください。` }
  },
})
/** 申請が決まると、協議の記録は使い終わる。 */
export const usesTheConsultation = { field: 'consultation', effect: { from: ['協議済'], to: '申請済' } } as const
