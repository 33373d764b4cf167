import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import type { Facts } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { isPermitted } from './area-facts.ts'

const cites = [mic['kaisetsu-4.2-(2)']] as const
const base = { cites, profiles: ['municipality'] } as const
/** 入室許可の最も長い期間。原文に日数はない。 */
export const longestPermit = setting('zones.entry-permit.max-days', '入室許可の期間の上限', 366, { unit: '日', notInSource: true })

const assessedHere = guard('zones.entry-permit.municipality/assessed', {
  ...base, title: '入室の範囲の根拠',
  refuses: ({ item, chosen }) => {
    const found = chosen['assessment']?.[0]
    if (!found || !item) return null
    if (found.details['area'] !== item.id) return { field: 'assessment', message: `「${found.number}」は別の区域のリスク評価です。この区域の評価を選んでください。` }
    return Number(found.details['level']) < Number(item.details['level'] ?? 0) ? { field: 'assessment', message: `「${found.number}」は、いま区域に置かれている情報資産より低い分類で評価されています。評価をやり直してください。` } : null
  },
})
const notTwice = guard('zones.entry-permit.municipality/not-twice', {
  ...base, title: '入室許可の重複',
  refuses: ({ item, form, people, day }) => {
    const twice = (people?.['people'] ?? []).find(({ id }) => isPermitted(item, id, day))
    return form['renews'] === true || !twice ? null : { field: 'people', message: `${twice.name}さんには、有効な入室許可があります。期間を延ばすときは「更新」を「はい」にしてください。` }
  },
})

// 管理区域への入室の許可。リスク評価に拠って、区域の情報システム管理者が範囲を決める。
export const permission = procedure('zones.entry-permit.municipality', {
  title: '管理区域への入室の許可',
  ...base,
  settings: [lapse, longestPermit],
  subject: 'areas',
  subjectStates: ['使用中'],
  verb: '入室の許可を申請する',
  form: {
    people: { label: '入室を許す人', type: 'person', many: true, among: 'organisation', cites },
    period: { label: '許可の期間', type: 'dateRange', notBefore: 'today', maxDays: longestPermit },
    assessment: { label: '根拠のリスク評価', type: 'item', register: 'entry-assessments', states: ['有効'], help: '「入室範囲のリスク評価」に登録した、この区域の評価です。', cites },
    renews: { label: '今ある許可の更新', type: 'flag' },
    purpose: { label: '入室が要る理由', type: 'text', max: 200 },
  },
  guards: [assessedHere, notTwice],
  guardsOnDecision: [assessedHere],
  steps: [{ kind: '決裁', role: '情報システム管理者', scope: 'subject', cites }],
  effect: {
    rows: {
      register: 'entry-permits', holder: 'person',
      make: ({ form, item, chosen, day }) => {
        const { from, to } = form['period'] as { from: string; to: string }
        return [form['people'] ?? []].flat().map((person): Facts => ({ area: item?.id, person, from, until: to, assessment: form['assessment'], level: String(chosen['assessment']?.[0]?.details['level'] ?? '1'), teachOn: day }))
      },
    },
  },
  lapsesAfter: lapse,
})
