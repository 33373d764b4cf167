import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const interval = setting('devices.antivirus.months', 'オフラインの端末の対策ソフトウェアを更新する間隔', 1, { unit: 'か月', notInSource: true })

// インターネットにつながない端末の、対策ソフトウェアと定義ファイルの定期の更新。
export const update = duty('devices.antivirus.municipality', {
  title: 'オフラインの端末の定義ファイルの更新',
  cites: [mic['6.4-(2)-④']],
  profiles: ['municipality'],
  settings: [interval],
  subject: { per: 'item', register: 'terminals', where: is('details.antivirus', '導入') },
  every: 'month', interval,
  assignees: [{ role: '情報システム管理者' }],
  due: 'period-end',
  closedBy: { events: ['devices.antivirus-update.municipality'] },
  escalate: '情報セキュリティ責任者',
  instruction: '対策ソフトウェアと定義ファイルを更新し、その日付を記録してください。',
})
