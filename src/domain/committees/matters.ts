import type { ClauseId } from '../../../clauses/index.ts'
import { mic, saitama } from '../../../clauses/index.ts'
import { any, is } from '../../engine/condition.ts'
import type { Form, Option } from '../../engine/definition.ts'

/** What a body deliberates on (審議事項), with the clause and the column that names the record it comes from. */
interface Matter { readonly value: string; readonly profile: 'saitama-police' | 'municipality'; readonly source: 'version' | 'formItem' | 'review' | 'incident' | 'plan' | 'result' | 'figures' | 'record' | 'fiscalYear'; readonly cites: readonly ClauseId[] }
export const NEED = 'ウ 見直しの要否'
export const PROGRESS = '改善計画の実施状況'
export const MATTERS: readonly Matter[] = [
  { value: 'ア 分類及び対策の基準', profile: 'saitama-police', source: 'version', cites: [saitama['2-2-(2)-ア']] },
  { value: 'イ 例外措置の審査手続', profile: 'saitama-police', source: 'formItem', cites: [saitama['2-2-(2)-イ']] },
  { value: NEED, profile: 'saitama-police', source: 'figures', cites: [saitama['2-2-(2)-ウ']] },
  { value: 'エ 監査実施計画', profile: 'saitama-police', source: 'plan', cites: [saitama['2-2-(2)-エ']] },
  { value: 'オ 監査結果に基づく対策', profile: 'saitama-police', source: 'result', cites: [saitama['2-2-(2)-オ']] },
  { value: 'カ 侵害時の再発防止対策', profile: 'saitama-police', source: 'incident', cites: [saitama['2-2-(2)-カ']] },
  { value: 'キ その他', profile: 'saitama-police', source: 'record', cites: [saitama['2-2-(2)-キ']] },
  { value: 'ポリシー等の決定', profile: 'municipality', source: 'version', cites: [mic['1-(7)-①']] },
  { value: '再発防止計画', profile: 'municipality', source: 'incident', cites: [mic['1-(7)-①']] },
  { value: '条項の見直し', profile: 'municipality', source: 'review', cites: [mic['1-(7)-①']] },
  { value: PROGRESS, profile: 'municipality', source: 'fiscalYear', cites: [mic['1-(7)-②']] },
  { value: '情報セキュリティに関する重要な事項', profile: 'municipality', source: 'record', cites: [mic['1-(7)-①']] },
]
export const CATEGORIES: readonly Option[] = MATTERS.map(({ value, profile }) => ({ value, label: value, profiles: [profile] }))
export const SOURCES = ['version', 'formItem', 'routeVersion', 'review', 'incident', 'plan', 'result'] as const
const from = (source: Matter['source']) => any(...MATTERS.filter((one) => one.source === source).map(({ value }) => is('category', value)))
const cites = [saitama['2-2-(2)'], mic['1-(7)-①']] as const

const notice = [mic['kaisetsu-7.3-(2)-④-(イ)']] as const

/** 議案の中身: 区分と、元の記録。 */
export const matterForm = {
  title: { label: '議案の件名', type: 'text', max: 160, help: '招集の通知に載ります。秘密にする事柄は書かず、資料に書いてください。' },
  category: { label: '審議事項の区分', type: 'choice', options: CATEGORIES, cites },
  version: { label: '元の記録（規程の版）', type: 'item', register: 'policy-versions', when: from('version'), cites },
  formItem: { label: '元の記録（例外申請の様式の項目）', type: 'item', register: 'form-items', when: from('formItem'), required: false, cites, profiles: ['saitama-police'] },
  routeVersion: { label: '元の記録（例外審査の経路の版）', type: 'item', register: 'route-versions', when: from('formItem'), required: false, cites, profiles: ['saitama-police'] },
  review: { label: '元の記録（見直しの検討）', type: 'item', register: 'rule-reviews', when: from('review'), required: false, cites },
  incident: { label: '元の記録（インシデント）', type: 'item', register: 'incidents', when: from('incident'), cites },
  plan: { label: '元の記録（監査実施計画）', type: 'item', register: 'audit-plans', states: ['案'], when: from('plan'), cites: [saitama['2-2-(2)-エ']], profiles: ['saitama-police'] },
  result: { label: '元の記録（監査結果）', type: 'item', register: 'audit-results', states: ['未付議'], when: from('result'), cites: [saitama['2-2-(2)-オ']], profiles: ['saitama-police'] },
  record: { label: '元の記録（文書の名称と番号）', type: 'text', max: 200, when: from('record'), help: '例: 県警察の組織改正の通達（総務第12号）', cites },
  fiscalYear: { label: '改善計画の年度', type: 'number', min: 2000, max: 2100, unit: '年度', when: from('fiscalYear'), profiles: ['municipality'], help: '西暦で入れます。令和８年度は2026です。その年度の計画の進み具合が、資料に自動で集まります。', cites: [mic['1-(7)-②']] },
  noticePlan: { label: '職員に周知する再発防止計画', type: 'text', multiline: true, max: 4000, when: is('category', '再発防止計画'), profiles: ['municipality'], help: '可決されると、このまま職員に周知されます。', cites: notice },
  noticeOutline: { label: '職員に周知する事案の概要', type: 'text', multiline: true, max: 2000, when: is('category', '再発防止計画'), profiles: ['municipality'], help: '個人の名や、狙われるおそれのある弱点は書きません。', cites: notice },
  outline: { label: '議案の要旨', type: 'text', multiline: true, max: 2000, required: false },
} as const satisfies Form
