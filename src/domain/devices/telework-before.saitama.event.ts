import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { CHECK_FIELDS, ON_TELEWORK, placeFields } from './telework-fields.ts'
import { BEFORE } from './telework.guard.ts'

// テレワーク・モバイル勤務を始める前の確認。場所の確認を含め、済むまで、その日の持ち出しと利用はできない。
export const before = event(BEFORE, {
  ...ON_TELEWORK, title: 'テレワーク実施前の確認', cites: [saitama['8-3-(2)-ア'], saitama['8-3-(2)-イ']], verb: '実施前の確認を記録する', form: { ...placeFields, ...CHECK_FIELDS },
})
