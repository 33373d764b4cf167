import { event } from '../../engine/register/event.ts'
import { ON_TELEWORK } from './telework-fields.ts'

// テレワーク・モバイル勤務を終えた後の確認。
export const after = event('devices.telework-after.saitama', { ...ON_TELEWORK, title: 'テレワーク実施後の確認', verb: '実施後の確認を記録する' })
