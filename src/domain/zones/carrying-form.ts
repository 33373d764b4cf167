import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'

const watched = [mic['kaisetsu-4.2-(3)']] as const
const byStaff = [mic['kaisetsu-4.2-(3)-注5']] as const
const outsiders = is('outsiders', true)

/** 申請するときに書くもの。 */
export const carryingForm = {
  direction: { label: '区分', type: 'choice', options: ['搬入', '搬出'] },
  things: { label: '機器等', type: 'text', multiline: true, max: 500, help: '品名と台数を書きます。', cites: [mic['4.2-(3)-①']] },
  plannedOn: { label: '予定日', type: 'date' },
  systems: { label: '影響を受けうる既存のシステム', type: 'text', max: 300, cites: [mic['4.2-(3)-①']] },
  company: { label: '搬入・搬出する業者名', type: 'text', max: 80, required: false },
} as const satisfies Form

/** 搬入の前に確かめたこと。 */
export const impactForm = {
  impactBy: { label: '影響を確かめた人', type: 'person', required: false, among: 'organisation', help: '職員か、委託した業者の人です。', cites: [mic['4.2-(3)-①']] },
  impactOn: { label: '影響を確かめた日', type: 'date', required: false, notAfter: 'today', cites: [mic['4.2-(3)-①']] },
  impact: { label: '影響の確認の結果', type: 'text', multiline: true, max: 500, required: false, cites: [mic['4.2-(3)-①']] },
} as const satisfies Form

/** 当日の立会い。 */
export const witnessForm = {
  witness: { label: '立会い・同行した職員', type: 'person', among: 'organisation', employment: ['regular'], required: false, cites: [mic['4.2-(3)-②']] },
  irregularWitness: { label: '立会いをした非常勤・臨時の職員', type: 'person', among: 'organisation', employment: ['non-regular'], required: false, cites: byStaff },
  irregularReason: { label: '職員が立ち会えない理由', type: 'text', max: 300, required: false, cites: byStaff },
  witnessFrom: { label: '立会いの始め', type: 'dateTime', required: false, notAfter: 'now', cites: watched },
  witnessUntil: { label: '立会いの終わり', type: 'dateTime', required: false, notAfter: 'now', cites: watched },
  outsiders: { label: '外部の人が入った', type: 'flag', required: false, cites: watched },
  outsidersFrom: { label: '外部の人の入室', type: 'dateTime', required: false, notAfter: 'now', when: outsiders, cites: watched },
  outsidersUntil: { label: '外部の人の退室', type: 'dateTime', required: false, notAfter: 'now', when: outsiders, cites: watched },
  noticed: { label: '気付いた点', type: 'text', multiline: true, max: 500, required: false, cites: watched },
} as const satisfies Form
