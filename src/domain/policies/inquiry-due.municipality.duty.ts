import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('policies.inquiry-days', '相談に指示を返すまで', 3, { unit: '日', notInSource: true })

// 相談への指示。返すまで情報セキュリティ管理者の仕事に残る。
export const inquiryDue = duty('policies.inquiry-due.municipality', {
  title: '規程の相談への指示',
  cites: [mic['5.1-(1)-①']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'inquiries' },
  after: { event: 'policies.inquiry.municipality/asked' },
  assignees: [{ role: '情報セキュリティ管理者' }],
  due: { days: within },
  closedBy: { events: ['policies.inquiry.municipality/answered'] },
  escalate: '情報セキュリティ責任者',
  instruction: '相談の内容を読み、どうすればよいかを「指示を記録する」に書いてください。守ることが困難なら、例外措置の申請へ進めます。',
})
