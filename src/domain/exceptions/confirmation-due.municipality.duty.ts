import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('exceptions.confirmation-days', '緊急の例外をCISOが確認するまで', 3, { unit: '日', notInSource: true })

// 緊急の例外の確認。CISOが認めるか認めないかを決めるまで終わらない。
export const confirmationDuty = duty('exceptions.confirmation-due.municipality', {
  title: '緊急の例外の確認',
  cites: [mic['7.4-(2)']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'exceptions' },
  after: { event: 'exceptions.urgent.municipality' },
  assignees: [{ role: 'CISO' }],
  due: { days: within },
  closedBy: { events: ['exceptions.confirmation.municipality', 'exceptions.annulment.municipality'] },
  escalate: 'CISO',
  instruction: '先に行われた例外を確かめ、認めるか認めないかを記録してください。',
})
