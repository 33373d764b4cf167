import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { duty } from '../../engine/duty/duty.ts'

// 完全性「高」の情報のバックアップ（警視庁）。要とした情報の、それぞれの周期で。
export const backup = duty('information.backup.mpd', {
  profiles: ['mpd'], subject: { per: 'item', register: 'information', where: is('details.backup', '要') }, title: '完全性「高」の情報のバックアップ', cites: [mpd['別表3-完全性高-1']],
  every: { field: 'backupEvery', unit: 'day' }, assignees: ['holder', { role: '情報管理者' }], due: 'period-end',
  closedBy: { events: ['information.backup-taken.mpd'], day: 'takenOn' }, escalate: '情報管理者',
  instruction: 'バックアップを取り、取れたことを確かめて記録してください。',
})
