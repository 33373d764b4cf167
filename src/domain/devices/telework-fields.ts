import { saitama } from '../../../clauses/index.ts'
import type { Form } from '../../engine/definition.ts'

/** 確認の項目は別に定められ、その版を記録に残す。 */
export const CHECK_FIELDS = {
  workDay: { label: '勤務日', type: 'date', cites: [saitama['8-3-(2)-ア']] },
  edition: { label: '確認項目の版', type: 'text', max: 60, help: '別に定める確認項目の名称と日付です。', cites: [saitama['8-3-(2)-ア']] },
  all: { label: '定められた項目をすべて確かめました', type: 'declaration' },
  findings: { label: '気付いたこと', type: 'text', multiline: true, max: 500, required: false },
} as const satisfies Form
/** どの状態の端末についても、勤務の前後に記録できる。 */
export const ON_TELEWORK = { cites: [saitama['8-3-(2)-ア']], profiles: ['saitama-police'], subject: ['terminals'], states: ['保管中', '使用中', '持出し中', '返却確認待ち'], form: CHECK_FIELDS } as const
