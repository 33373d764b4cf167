import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

// 読み: 「削除する」までの日数は書かれていないので、利用が終わった日のうちとする（docs/readings/0441）。
const atOnce = setting('devices.own-terminal-erasure.days', '支給以外の端末から業務の情報を消すまで', 0, { unit: '日', notInSource: true })
const soon = setting('devices.own-terminal-erasure.confirmation-days', '業務の情報の削除を確認するまで', 7, { unit: '日', notInSource: true })
const FILE = 'devices.own-terminal-erasure-due.municipality'
const base = {
  cites: [mic['kaisetsu-5.1-(1)-②-対策7']], profiles: ['municipality'], subject: { per: 'item', register: 'own-terminals' }, escalate: '情報セキュリティ管理者',
} as const
const erase = {
  ...base, title: '支給以外の端末の業務情報の削除', settings: [atOnce], assignees: ['holder'], due: { days: atOnce }, closedBy: { events: ['devices.own-terminal-erasure.municipality'] },
  instruction: '端末と、同期やバックアップに残った業務の情報を消し、削除した日と情報を記録してください。',
} as const

/** 利用が終わった支給以外の端末の始末。期間の満了、取りやめ、異動・退職のどれでも本人に起き、削除の後は管理者に確認が起きる。 */
export const duties = [
  duty(`${FILE}/expired`, { ...erase, after: { overdue: ['許可', '停止', '削除待ち'] } }),
  duty(`${FILE}/stopped`, { ...erase, after: { event: 'devices.own-terminal-end.municipality' } }),
  duty(`${FILE}/moved`, { ...erase, after: { moved: ['許可', '停止', '削除待ち'], at: 'home' } }),
  duty(`${FILE}/again`, { ...erase, after: { event: 'devices.own-terminal-erasure.municipality/again' } }),
  duty(`${FILE}/confirmation`, {
    ...base, title: '支給以外の端末の業務情報の削除の確認', settings: [soon], after: { event: 'devices.own-terminal-erasure.municipality' }, assignees: [{ role: '情報セキュリティ管理者' }],
    due: { days: soon }, closedBy: { events: ['devices.own-terminal-erasure.municipality/confirmed', 'devices.own-terminal-erasure.municipality/again'] }, escalate: '情報セキュリティ責任者',
    instruction: '業務の情報が残っていないことを確かめて記録してください。残っていれば、削除のやり直しを求めてください。',
  }),
]
