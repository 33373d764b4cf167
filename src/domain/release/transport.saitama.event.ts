import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { mediaSituation } from '../media/situation.ts'
import { written } from './marks.ts'
import { entering, precautionsField, releasedOn, RELEASABLE, toOutsiders } from './release-fields.ts'
import { releaseSituation } from './situation.ts'
import { lackingMeasures, TABLE, TRANSPORT_MEASURES } from './transport-measures.ts'

const clause = saitama['3-5-(1)']
export const carriedAsTheTableAsks = guard('release.transport.saitama/measures', {
  title: '第三者による運搬の措置', cites: [clause, saitama['1-3-(6)']], profiles: ['saitama-police'],
  refuses: ({ form, item, settings }) => {
    const lacking = lackingMeasures(item, (form['taken'] ?? []) as readonly string[], settings)
    return lacking.length === 0 ? null : { field: 'taken', message: `この分類の運搬には、次の措置が足りません: ${lacking.join('・')}。` }
  },
})
const form = {
  outsideRecipient: { ...toOutsiders.outsideRecipient, label: '届け先', help: '届ける相手と場所を書きます。' },
  aim: toOutsiders.aim,
  carrier: { label: '運ぶ人・事業者', type: 'text', max: 120, cites: [clause] },
  means: { label: '運搬の方法', type: 'choice', options: ['第三者による運搬', '専用の便', '郵送'], default: '第三者による運搬', cites: [clause] },
  releasedOn: { ...releasedOn('発送日'), cites: [clause] },
  arrivesBy: { label: '到着の予定日', type: 'date', notBefore: 'today', cites: [clause], help: 'この日を過ぎても到着が確認されないと、督促が出ます。' },
  taken: { label: '講じた措置', type: 'choices', options: TRANSPORT_MEASURES, required: false, cites: [clause], help: '分類ごとに求める措置は設定の表で決まっています。' },
  precautions: precautionsField,
} as const
const base = { profiles: ['saitama-police'], verb: '第三者に運搬を依頼する', cites: [clause, saitama['1-3-(6)']], settings: Object.values(TABLE), guards: [carriedAsTheTableAsks], form } as const
const taken = { derive: (facts: { readonly [key: string]: unknown }) => ((facts['taken'] ?? []) as readonly string[]).join('・') || null }

// 庁舎外への運搬を第三者に頼む（埼玉）。分類ごとの措置の表を満たさないと依頼できず、到着が確かめられるまで追う。
export const transport = event('release.transport.saitama', {
  ...base, title: '第三者による運搬の依頼', subject: ['information'], states: RELEASABLE,
  judge: (context) => releaseSituation('transport', context),
  effect: { ...entering('運搬', '運搬中', { ...written('saitama-police'), taken }), due: { field: 'arrivesBy' } },
})
// 媒体を運ぶとき。入っている情報のいちばん高い分類で表を当てる。
export const transportOfMedia = event('release.transport.saitama/medium', {
  ...base, title: '媒体の第三者による運搬の依頼', subject: ['media'], states: ['保管中', '使用中', '持出し中'],
  judge: (context) => mediaSituation('transport', context),
  effect: { creates: 'releases', to: '運搬中', holder: 'applicant', due: { field: 'arrivesBy' }, set: { kind: { value: '運搬' }, medium: 'item', taken, ...written('saitama-police') } },
})
