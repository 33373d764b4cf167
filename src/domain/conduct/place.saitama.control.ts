import { saitama } from '../../../clauses/index.ts'
import { has } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { placeFields } from '../devices/telework-fields.ts'
import { THEMES } from './themes.ts'

// テレワークの実施場所の点検。勤務ごとの確認（実施前の確認の記録）と同じ項目を、まとめて見直す。
export const place = control('conduct.place.saitama', {
  title: 'テレワーク・モバイル勤務の実施場所',
  cites: [saitama['8-3-(2)-イ']],
  profiles: ['saitama-police'],
  register: 'self-inspections',
  appliesWhen: has('details.themes', THEMES.telework),
  question: '画面ののぞき見と盗聴を防げる場所を選び、自宅のほかでは離席時の盗難に気を付けていますか。',
  fields: { ...placeFields, checkedOn: { label: '点検した日', type: 'date', notAfter: 'today' } },
})
