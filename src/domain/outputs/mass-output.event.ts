import { mic, saitama } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { ProfileId } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { LOOKS_AT_OUTPUTS } from './mass-outputs.register.ts'

const findings = { label: '確かめたこと', type: 'text', multiline: true, max: 1000, help: '誰に何を聞き、何と突き合わせたか。' } as const

/** 大量の出力の点検。組織全体の役割を持つ人の出力は、二人が点検する。 */
function reviewsOf(profile: 'municipality' | 'saitama-police', id: string, cites: readonly ClauseId[]) {
  const profiles: readonly ProfileId[] = [profile]
  // 出力した本人は、どの役割を持っていても自分の出力を点検できない。
  const bySomebodyElse = guard(`outputs.mass-output/somebody-else-${id}`, {
    title: '大量の出力の点検者', cites, profiles,
    refuses: ({ item, actor }) => (item?.details['person'] === actor.person ? { field: '', message: 'この出力は自分が行ったものです。点検は、ほかの人に頼んでください。' } : null),
  })
  const base = { cites, profiles, subject: ['mass-outputs'], roles: LOOKS_AT_OUTPUTS[profile], guards: [bySomebodyElse] } as const
  return [
    event(`outputs.mass-output/reviewed-${id}`, {
      ...base, title: '大量の出力の点検', verb: '点検する', states: ['点検待ち', '要調査'],
      form: { outcome: { label: '結果', type: 'choice', options: ['業務による出力', '異常あり'], help: '「異常あり」は、インシデントとして報告してください。' }, findings },
      effect: {
        from: ['点検待ち', '要調査'], to: '点検済', toWhen: [{ when: is('outcome', '異常あり'), to: '要調査' }, { when: is('item.details.privileged', true), to: '再点検待ち' }],
        set: { outcome: { field: 'outcome' }, findings: { field: 'findings' }, reviewedBy: 'actor', reviewedOn: 'today' },
      },
    }),
    event(`outputs.mass-output/confirmed-${id}`, {
      ...base, title: '大量の出力の二人目の点検', verb: '二人目として点検する', states: ['再点検待ち'], notSameAs: `outputs.mass-output/reviewed-${id}`,
      form: { outcome: { label: '結果', type: 'choice', options: ['業務による出力', '異常あり'] }, findings },
      effect: { from: ['再点検待ち'], to: '点検済', toWhen: [{ when: is('outcome', '異常あり'), to: '要調査' }], set: { outcome: { field: 'outcome' }, findings: { field: 'findings' }, confirmedBy: 'actor' } },
    }),
  ]
}

export const massOutputEvents = [...reviewsOf('municipality', 'city', [mic['6.3-(5)-②']]), ...reviewsOf('saitama-police', 'saitama', [saitama['6-1-(4)-ウ']])]
