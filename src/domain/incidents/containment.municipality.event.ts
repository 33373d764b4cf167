import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const [order, course] = [mic['kaisetsu-7.3-(2)-③-(キ)'], mic['kaisetsu-7.3-(2)-③-(カ)']]

// 応急措置を終えるのは、証拠の保全を終えてから。
const preservedFirst = guard('incidents.containment.municipality/preserved-first', {
  title: '応急措置の前の証拠の保全', cites: [order], profiles: ['municipality'],
  refuses: ({ item, form }) => {
    const systems = item?.linkedFrom?.['preservations'] ?? []
    const waiting = systems.filter(({ state }) => state !== '完了').map(({ number, state }) => `${number}（${state}）`)
    if (waiting.length > 0) return { field: '', message: `証拠の保全が終わっていません: ${waiting.join('、')}。被害を抑えるために先に行ったときは「応急措置の先行」で残してください。` }
    const nothing = systems.length === 0 && (item?.linkedFrom?.['exhibits'] ?? []).length === 0 && !form['nothing']
    return nothing ? { field: 'nothing', message: '保全したシステムも証拠もありません。対象のシステムを結び付けるか、保全するものがない理由を入力してください。' } : null
  },
})
const stillWaiting = guard('incidents.containment.municipality/still-waiting', {
  title: '保全に先行する応急措置', cites: [order], profiles: ['municipality'],
  refuses: ({ item }) => ((item?.linkedFrom?.['preservations'] ?? []).some(({ state }) => state !== '完了') ? null : { field: '', message: '保全が終わっています。「応急措置の完了」で残してください。' }),
})
const base = { profiles: ['municipality'], cites: [course], subject: ['incidents'], anyReader: true, states: ['対応中'] } as const
const done = {
  doneAt: { label: '終えた日時', type: 'dateTime', notAfter: 'now' },
  measure: { label: '措置の内容', type: 'text', multiline: true, max: 2000 },
} as const

/** 応急措置の完了と、被害の拡大を防ぐために保全に先行したときの特例。 */
export const containmentEvents = [
  event('incidents.containment.municipality/done', {
    ...base, title: '応急措置の完了', verb: '応急措置の完了を記録する', guards: [preservedFirst],
    form: { ...done, nothing: { label: '保全するものがない理由', type: 'text', max: 300, required: false, help: '関わるシステムや証拠がないときだけ書きます。' } }, effect: { set: { contained: { value: '完了' } } },
  }),
  event('incidents.containment.municipality/ahead', {
    ...base, title: '応急措置の先行', verb: '保全に先行した応急措置を記録する', guards: [stillWaiting],
    form: { ...done, ahead: { label: '保全に先行した理由', type: 'text', max: 500, cites: [order] }, aheadBy: { label: '決めた人', type: 'person', among: 'organisation', cites: [order] } },
    effect: { set: { contained: { value: '保全に先行' }, ahead: { field: 'ahead' }, aheadBy: { field: 'aheadBy' } } },
  }),
]
