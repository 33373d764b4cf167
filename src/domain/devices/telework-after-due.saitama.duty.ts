import { duty } from '../../engine/duty/duty.ts'
import { ON_WORKDAYS } from './telework-duty.ts'

export const after = duty('devices.telework-after-due.saitama', {
  ...ON_WORKDAYS, title: 'テレワーク実施後の確認', closedBy: { events: ['devices.telework-after.saitama'], day: 'workDay' }, instruction: '終えた後に、定められた項目を確かめて記録してください。',
})
