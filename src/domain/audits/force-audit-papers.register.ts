import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { auditPaper, PAPER_STATES } from './paper-form.ts'
import { auditorsStand } from './papers.guard.ts'

const clause = [saitama['2-5-(2)-エ-(ア)']] as const

// 監査調書簿（埼玉県警察）。監査の秘密を守るため、その監査の監査官と情報セキュリティ管理者だけが開ける。
export const forceAuditPapers = register('audits.force-audit-papers', {
  title: '監査調書簿（警察）',
  noun: '監査調書',
  cites: clause,
  profiles: ['saitama-police'],
  purpose: '監査で扱う情報を、その監査の監査官と情報セキュリティ管理者だけが開ける形で保管します。開いたことも断られたことも残ります。',
  table: 'force_audit_paper',
  number: { label: '調書番号', help: '調書を登録すると自動で付きます。', prefix: '監査調書' },
  columns: auditPaper,
  states: PAPER_STATES,
  initial: '保管中',
  enteredBy: { act: '監査調書の登録', cites: clause },
  opensTo: { roles: ['情報セキュリティ管理者'], named: { people: 'auditors' }, witnessed: ['audit', 'title'], cites: clause },
  carriesInformation: false,
  listed: ['number', 'audit', 'title', 'kind', 'audited', 'keepUntil', 'state'],
  guards: [auditorsStand('audits.force-audit-papers/auditors', clause, 'saitama-police', '情報セキュリティ管理者')],
})
