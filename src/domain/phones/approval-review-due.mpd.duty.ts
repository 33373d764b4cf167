import { mpd } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 異動した職員の承認は、異動先の所属長が有効かどうかを確かめるまで使えない。
export const reviewApproval = duty('phones.approval-review-due.mpd', {
  title: '異動に伴う個人所有携帯電話機の承認の確認',
  cites: [mpd['10-2-(1)']],
  profiles: ['mpd'],
  subject: { per: 'item', register: 'personal-phones' },
  after: { moved: ['承認済', '消去待ち', '取込み報告済', '取込み済', '確認待ち'], at: 'new' },
  assignees: [{ role: '所属長' }],
  due: { field: 'from' },
  closedBy: { events: ['phones.approval-review.mpd'] },
  instruction: '前の所属長がした承認を続けるか、終えるかを記録してください。',
})
