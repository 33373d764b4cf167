import { mic } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const cites = [mic['kaisetsu-7.3-(2)-④-(イ)']] as const
const within = setting('incidents.prevention.reading-days', '再発防止計画を確認する期限', 7, { unit: '日', notInSource: true })
const again = setting('incidents.prevention.again-days', '否決された再発防止計画を立て直す期限', 14, { unit: '日', notInSource: true })

/** 周知の確認は職員の一人ずつに、否決された計画の立て直しは統括に。 */
export const preventionDuties = [
  duty('incidents.prevention.municipality/reading', {
    title: '再発防止計画の確認', cites, profiles: ['municipality'], settings: [within], subject: { per: 'item', register: 'prevention-notices' }, after: { standing: ['周知中'] }, assignees: ['actor'], due: { days: within },
    closedBy: { events: ['incidents.prevention-notice.municipality/read'], own: true }, escalate: '情報セキュリティ管理者', instruction: '再発防止計画と事案の概要を読み、確認を記録してください。',
  }),
  duty('incidents.prevention.municipality/again', {
    title: '再発防止計画の立て直し', cites, profiles: ['municipality'], settings: [again], subject: { per: 'item', register: 'agenda-items' },
    after: { procedure: 'committees.resolution.municipality', when: all(is('conclusion', '否決'), is('item.details.category', '再発防止計画')) }, assignees: [{ role: '統括情報セキュリティ責任者' }], due: { days: again },
    closedBy: { events: ['incidents.prevention-notice.municipality/again'] }, instruction: '委員会が否決した再発防止計画を改め、何を改めるかを記録してください。',
  }),
]
