import { duty } from '../../engine/duty/duty.ts'
import { ON_WORKDAYS } from './telework-duty.ts'
import { BEFORE } from './telework.guard.ts'

// 勤務日ごとの二つの確認。実施前が済むまで持ち出しも利用もできず、実施後は済むまで督促する。
export const before = duty('devices.telework-before-due.saitama', {
  ...ON_WORKDAYS, title: 'テレワーク実施前の確認', closedBy: { events: [BEFORE], day: 'workDay' }, instruction: '始める前に、定められた項目を確かめて記録してください。済むまで端末を持ち出せません。',
})
