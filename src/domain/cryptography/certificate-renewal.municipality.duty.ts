import { mic } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

const base = {
  title: '電子証明書の更新', cites: [mic['6.1-(16)-③']], profiles: ['municipality'], subject: { per: 'item', register: 'certificates' },
  assignees: [{ role: 'CISO' }, 'actor'], due: { field: 'renewBy' }, escalate: 'CISO', instruction: '有効期限が近づいています。証明書を更新し、新しい検証の情報を署名を確かめる人に渡してください。',
} as const

// 登録した日から更新の期限までの義務。期限の七日前から通知が出る。
export const renewalDue = duty('cryptography.certificate-renewal.municipality/first', {
  ...base, after: { event: 'cryptography.certificate.municipality/registration' }, closedBy: { events: ['cryptography.certificate.municipality/renewed', 'cryptography.certificate.municipality/end'] },
})
export const nextRenewalDue = duty('cryptography.certificate-renewal.municipality/next', {
  ...base, after: { event: 'cryptography.certificate.municipality/renewed' }, closedBy: { events: ['cryptography.certificate.municipality/renewed', 'cryptography.certificate.municipality/end'] },
})
