import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { auditPaper, PAPER_STATES } from './paper-form.ts'
import { auditorsStand, papersAreSensitive } from './papers.guard.ts'

const [keeping, sensitive] = [mic['9.1-(6)'], mic['kaisetsu-9.1-(6)']]

// 監査調書簿。監査証拠と監査調書を、監査統括責任者と担当の監査人だけが開ける形で、期限まで保管する。
export const auditPapers = register('audits.audit-papers', {
  title: '監査調書簿',
  noun: '監査調書',
  cites: [keeping, sensitive],
  profiles: ['municipality'],
  purpose: '監査証拠と監査調書を、保管期限まで失わないように保管します。開けるのは監査統括責任者と担当の監査人だけで、開いたことも断られたことも残ります。',
  table: 'audit_paper',
  number: { label: '調書番号', help: '調書を登録すると自動で付きます。', prefix: '調書' },
  columns: {
    ...auditPaper,
    confidentiality: { label: '機密性', type: 'choice', options: [{ value: '2', label: '機密性２' }, { value: '3', label: '機密性３' }], default: '3', help: '弱いところが書かれるため、初めから高い機密性です。', cites: [sensitive] },
  },
  states: PAPER_STATES,
  initial: '保管中',
  enteredBy: { act: '監査調書の登録', cites: [keeping] },
  opensTo: { roles: ['情報セキュリティ監査統括責任者'], named: { people: 'auditors' }, witnessed: ['audit', 'title'], cites: [keeping, sensitive] },
  carriesInformation: false,
  listed: ['number', 'audit', 'title', 'kind', 'audited', 'confidentiality', 'keepUntil', 'state'],
  guards: [auditorsStand('audits.audit-papers/auditors', [keeping]), papersAreSensitive],
})
