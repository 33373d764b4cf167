import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { BODIES, COMPOSITION } from './composition.saitama.ts'
import { establishedOn, name, quorum } from './establishment-fields.ts'

const isSubcommittee = is('kind', '分科会')
const underExperts = is('kind', '専門部会')

// 会議体の設置（埼玉県警察）。構成員の席が、基準のとおりに一度に置かれる。
export const establishment = event('committees.establishment.saitama', {
  title: '会議体の設置', cites: [saitama['2-2-(1)-ア'], saitama['2-2-(3)-イ'], saitama['2-2-(4)-ア']], profiles: ['saitama-police'], subject: [], roles: ['情報管理課長'], verb: '会議体を設ける',
  form: {
    name, kind: { label: '種類', type: 'choice', options: BODIES },
    over: { label: '親となる委員会', type: 'item', register: 'committees', states: ['設置'], where: is('details.kind', '委員会'), when: underExperts, cites: [saitama['2-2-(3)-イ']] },
    parent: { label: '親となる専門部会', type: 'item', register: 'committees', states: ['設置'], where: is('details.kind', '専門部会'), when: isSubcommittee, cites: [saitama['2-2-(4)-ア']] },
    matter: { label: '対象事項', type: 'text', max: 300, when: isSubcommittee, help: '調査・研究する事項', cites: [saitama['2-2-(4)-ア']] },
    establishedOn, basis: { label: '根拠', type: 'text', max: 160, required: false, help: '例: セキュリティ訓令第３条' }, quorum,
  },
  effect: {
    creates: 'committees', set: { parent: { derive: ({ over, parent }) => String(over ?? parent ?? '') || null } },
    rows: { register: 'committee-seats', holder: 'person', make: ({ form, entered }) => (COMPOSITION[String(form['kind'])] ?? []).map((one) => ({ ...one, committee: entered!.id, since: form['establishedOn'] })) },
  },
})
