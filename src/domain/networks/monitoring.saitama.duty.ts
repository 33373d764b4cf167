import { saitama } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 周期ごとに、監視の結果を登録する。期間の末日がその回に入る結果で閉じる。
export const monitoring = duty('networks.monitoring.saitama', {
  title: 'ネットワークの監視の結果の登録',
  cites: [saitama['7-3-(1)-イ-(ア)']],
  profiles: ['saitama-police'],
  subject: { per: 'item', register: 'monitored-lines' },
  every: { field: 'everyDays', unit: 'day', from: 'startsOn' },
  assignees: [{ role: 'システムセキュリティ維持管理者' }],
  due: 'period-end',
  closedBy: { events: ['networks.monitoring.saitama/registered'], day: 'watchedUntil' },
  escalate: 'システムセキュリティ責任者',
  instruction: '監視した結果を登録してください。異常があれば、インシデントの番号も書きます。',
})
