import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { maintainedBy, privilegesIn } from '../systems/maintained.ts'

const profiles = ['saitama-police'] as const
/** 読み: ネットワーク管理担当者には協議の定めがない。組織が求めるときだけ、同じ協議を要する（docs/readings/0922）。 */
export const networkConsultation = setting('appointments.admin.network-consultation', 'ネットワーク管理担当者の指名の前の協議', '求めない', { options: ['求めない', '求める'], notInSource: true })

const reasonFor = (id: string, cites: readonly [typeof saitama[keyof typeof saitama]]) => guard(`appointments.admin.saitama/${id}`, {
  title: '権限ごとの必要な理由', cites, profiles,
  refuses: ({ form }) => {
    const bare = privilegesIn(form['privileges']).find(({ privilege, reason }) => privilege === '' || reason === '')
    return bare ? { field: 'privileges', message: `「${bare.privilege || '（権限の名がない行）'}」に必要な理由がありません。一行に一つずつ「権限：必要な理由」の形で書いてください。` } : null
  },
})
export const everyPrivilegeHasItsReason = reasonFor('reasons', [saitama['6-1-(3)-エ']])
export const everyNetworkPrivilegeHasItsReason = reasonFor('network-reasons', [saitama['6-1-(3)-キ']])

// 認定された所属の職員にだけ、そのシステムの管理者権限を付けられる。
export const ofARecognisedOffice = guard('appointments.admin.saitama/office', {
  title: '管理者権限を持てる所属', cites: [saitama['2-1-(4)-ア']], profiles,
  refuses: ({ form, chosen, people, organisation }) => {
    const [system] = chosen['system'] ?? []
    const office = String(form['office'])
    if (!maintainedBy(system, office)) return { field: 'office', message: `この所属は、${system?.number ?? 'このシステム'}の維持管理に認定されていません。先にシステムセキュリティ責任者の認定を受けてください。` }
    const [person] = people?.['person'] ?? []
    return person && organisation?.officeOf(person.unit) === office ? null : { field: 'person', message: `${person?.name ?? 'この職員'}は、認定された所属の職員ではありません。管理者権限を付けられるのは、認定された所属の職員だけです。` }
  },
})

/** 警察庁情報セキュリティ管理者が認めるシステム。文書番号と認めた日がそろっているものだけ。 */
const isExempt = (system: ItemFacts | undefined): boolean => Boolean(system?.details['npaDocument'] && system.details['npaRecognisedOn'])
const settled = (thing: ItemFacts | undefined, person: unknown, consultation: ItemFacts | undefined, column: 'system' | 'network'): { field: string; message: string } | null => {
  if (!consultation) return { field: 'consultation', message: '適格性の協議の回答がありません。先に「適格性を協議する」で、情報セキュリティ管理者の回答を受けてください。' }
  return consultation.details['person'] === person && consultation.details[column] === thing?.id ? null : { field: 'consultation', message: `${consultation.number}は、この人とこの${column === 'system' ? 'システム' : 'ネットワーク'}についての協議ではありません。` }
}
export const consultedBeforehand = guard('appointments.admin.saitama/consulted', {
  title: '適格性の事前協議', cites: [saitama['6-1-(3)-オ']], profiles,
  refuses: ({ form, chosen }) => (isExempt(chosen['system']?.[0]) ? null : settled(chosen['system']?.[0], form['person'], chosen['consultation']?.[0], 'system')),
})
export const consultedWhereAsked = guard('appointments.admin.saitama/network-consulted', {
  title: '組織が求める適格性の協議', cites: [saitama['6-1-(3)-キ']], profiles, settings: [networkConsultation],
  refuses: ({ form, chosen, settings }) => (settings[networkConsultation.id] === '求める' ? settled(chosen['network']?.[0], form['person'], chosen['consultation']?.[0], 'network') : null),
})
