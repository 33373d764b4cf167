import { event } from '../../engine/register/event.ts'
import { ON_TELEWORK } from './telework-fields.ts'
import { BEFORE } from './telework.guard.ts'

// テレワーク・モバイル勤務を始める前の確認。済むまで、その日の持ち出しと利用はできない。
export const before = event(BEFORE, { ...ON_TELEWORK, title: 'テレワーク実施前の確認', verb: '実施前の確認を記録する' })
