import { mic } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import type { OrganisationFacts } from '../../engine/organisation-facts.ts'

const cites = [mic['kaisetsu-9.1-趣旨'], mic['1-(8)-②']] as const
const profiles = ['municipality'] as const

/** Does somebody serve in what is audited, or look after one of the systems? */
function isAudited(person: string, { units, systems }: { readonly units: readonly string[]; readonly systems: readonly ItemFacts[] }, organisation: OrganisationFacts): boolean {
  const serves = organisation.unitsOf(person).some((unit) => units.includes(unit) || units.includes(organisation.officeOf(unit)))
  return serves || systems.some(({ unit }) => ['情報システム管理者', '情報システム担当者'].some((role) => organisation.holders(role, unit).includes(person)))
}

// 監査人は、監査を受ける部署に属さず、監査を受けるシステムを担当しない。やむを得ないときは、理由を書く。
export const neutral = guard('audits.audit.municipality/neutral', {
  title: '監査人の中立性', cites, profiles,
  refuses: ({ form, people, chosen, organisation }) => {
    const scope = { units: listed(form, 'units'), systems: chosen['systems'] ?? [] }
    const partial = (people?.['auditors'] ?? []).filter(({ id }) => organisation !== undefined && isAudited(id, scope, organisation))
    if (partial.length === 0) return form['unavoidable'] ? { field: 'unavoidable', message: '監査を受ける側の監査人はいません。この欄は空けてください。' } : null
    return form['unavoidable'] ? null : { field: 'auditors', message: `${partial.map(({ name }) => name).join('・')}は、監査を受ける部署に属するか、監査を受けるシステムを担当しています。ほかの人を選ぶか、やむを得ない理由を書いてください。` }
  },
})

// やむを得ない割当ては、監査統括責任者が確認するまで監査を始められない。
export const partialConfirmed = guard('audits.audit.municipality/confirmed-first', {
  title: 'やむを得ない割当ての確認', cites: [mic['1-(8)-②']], profiles,
  refuses: ({ item }) => (item?.details['unavoidable'] && !item.details['confirmedOn'] ? { field: '', message: '監査を受ける側の人が監査人に入っています。監査統括責任者が「やむを得ないことを確認する」を記録してから始めてください。' } : null),
})

// 割り当てられた監査人自身は確認できない。
export const wasNecessary = guard('audits.audit.municipality/necessary', {
  title: 'やむを得ない割当てを確認する人', cites: [mic['1-(8)-②']], profiles,
  refuses: ({ item, actor }) => {
    if (!item?.details['unavoidable']) return { field: '', message: 'やむを得ない割当てはありません。' }
    return listed(item.details, 'auditors').includes(actor.person) ? { field: '', message: 'この監査の監査人は確認できません。ほかの監査統括責任者かCISOが確認します。' } : null
  },
})
