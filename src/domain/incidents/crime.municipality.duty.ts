import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('incidents.contact.days', '警察・関係機関への連絡まで', 1, { unit: '日', notInSource: true })

// 犯罪の可能性ありとしたら、警察・関係機関への連絡が記録されるまで残る。
export const contactAgencies = duty('incidents.crime.municipality/contact', {
  title: '警察・関係機関への連絡', cites: [mic['kaisetsu-6.5-(3)']], profiles: ['municipality'], settings: [within],
  subject: { per: 'item', register: 'incidents' }, after: { event: 'incidents.crime.municipality/suspected' }, assignees: [{ role: 'CSIRT責任者' }, { role: '統括情報セキュリティ責任者' }], due: { days: within },
  closedBy: { events: ['incidents.crime.municipality/contacted'] }, escalate: 'CISO', instruction: '警察と関係機関に連絡し、伝えたことと求められたことを記録してください。',
})
