import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('documents.lending.days', '返らない構成図・仕様書の所在を確かめるまで', 3, { unit: '日', notInSource: true })

// 返却日を過ぎた構成図・仕様書は、所在を確かめるまで督促する。
export const overdueDocuments = duty('documents.lending.municipality', {
  title: '返らない構成図・仕様書の所在の確認',
  cites: [mic['6.1-(5)']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'system-documents' },
  after: { overdue: ['貸出中'] },
  assignees: [{ role: '情報システム管理者' }, 'holder'],
  due: { days: within },
  closedBy: { events: ['documents.lending.municipality/returned', 'documents.lending.municipality/located'] },
  escalate: '統括情報セキュリティ責任者',
  instruction: '返却日を過ぎています。所在を確かめて記録し、返してもらってください。',
})
