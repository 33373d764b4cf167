import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { BEFORE } from './telework.guard.ts'

const base = { cites: [saitama['8-3-(2)-ア']], profiles: ['saitama-police'] as const, subject: ['terminals'], states: ['保管中', '使用中', '持出し中', '返却確認待ち'] }
/** 確認の項目は別に定められ、版を記録に残す。 */
const fields = {
  workDay: { label: '勤務日', type: 'date', cites: [saitama['8-3-(2)-ア']] },
  edition: { label: '確認項目の版', type: 'text', max: 60, help: '別に定める確認項目の名称と日付です。', cites: [saitama['8-3-(2)-ア']] },
  all: { label: '定められた項目をすべて確かめました', type: 'declaration' },
  findings: { label: '気付いたこと', type: 'text', multiline: true, max: 500, required: false },
} as const

export const before = event(BEFORE, { ...base, title: 'テレワーク実施前の確認', verb: '実施前の確認を記録する', form: fields })
