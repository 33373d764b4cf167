import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

// 持ち帰る日を過ぎても戻らない情報。
const within = setting('release.overdue.days', '持ち帰る日を過ぎた情報に対応する期限', 3, { unit: '日', notInSource: true })
const chased = {
  subject: { per: 'item', register: 'information' }, after: { overdue: ['持出し中', '返却確認待ち'] }, due: { days: within }, settings: [within], closedBy: { events: ['release.return/confirmation'] },
  title: '持ち帰る日を過ぎた情報', instruction: '持っている人に持ち帰りを求めてください。見当たらないときは、直ちに事案として報告してください。',
} as const
export const overdue = [
  duty('release.overdue/saitama', { ...chased, cites: [saitama['3-5-(2)']], profiles: ['saitama-police'], assignees: ['holder', { role: '運用管理担当者' }], escalate: '運用管理者' }),
  duty('release.overdue/mpd', { ...chased, cites: [mpd['別表3-機密性中-4']], profiles: ['mpd'], assignees: ['holder', { role: '情報管理者' }], escalate: '所属長' }),
  duty('release.overdue/municipality', { ...chased, cites: [mic['5.1-(1)-⑤']], profiles: ['municipality'], assignees: ['holder', { role: '情報セキュリティ管理者' }], escalate: '情報セキュリティ責任者' }),
]
