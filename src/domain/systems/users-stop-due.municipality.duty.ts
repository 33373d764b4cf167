import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const sameDay = setting('systems.users-stop.days', '離れる職員のＩＤを各システムで止めるまで（離れる日から）', 0, { unit: '日', notInSource: true })

// 異動・退職で業務を離れる人の、ほかのシステムのＩＤ。一つずつ、止めた日が入るまで残る。
export const usersStopDue = duty('systems.users-stop-due.municipality', {
  title: '離れる職員のＩＤの停止',
  cites: [mic['kaisetsu-5.1-(1)']],
  profiles: ['municipality'],
  settings: [sameDay],
  subject: { per: 'item', register: 'users' },
  after: { moved: ['利用中'], at: 'home' },
  assignees: [{ role: '情報セキュリティ管理者' }, { role: '情報システム管理者' }],
  due: { days: sameDay },
  closedBy: { events: ['systems.users.municipality/ended'] },
  escalate: '統括情報セキュリティ責任者',
  instruction: '異動・退職する職員のＩＤを、このシステムで使えないようにし、止めた日を「利用を終える」で記録してください。移った後も使うＩＤは、移った先のものとして登録し直します。',
})
