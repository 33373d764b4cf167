import { mic, saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const cites = [saitama['2-3-(4)-ア-(ケ)'], mic['kaisetsu-7.3-(2)-③-(カ)'], mic['kaisetsu-6.5-(3)']] as const
const base = { profiles: ['municipality', 'saitama-police'], anyReader: true } as const

// 確定した経過には足さない。直すときは、元の行が残る訂正だけ。
const notConfirmed = guard('incidents.course/confirmed', {
  title: '確定した経過', cites: [mic['kaisetsu-5.3-(3)-記録']], profiles: ['municipality'],
  refuses: ({ item }) => (item?.details['confirmedOn'] ? { field: '', message: '経過は確定しています。直すところは、その行の「訂正を足す」で残してください。' } : null),
})

/** 電話や現場でのことの手入力と、元の内容と訂正者が見える訂正。 */
export const courseEvents = [
  event('incidents.course/added', {
    ...base, cites, title: '経過の書き足し', subject: ['incidents'], verb: '経過を書き足す', states: ['認知', '対応中'], guards: [notConfirmed],
    form: {
      at: { label: '日時', type: 'dateTime', notAfter: 'now' },
      act: { label: '区分', type: 'choice', options: ['電話での連絡', '現場での対処', '聞き取り', '判断', 'その他'] },
      words: { label: '内容', type: 'text', multiline: true, max: 2000, help: '相手の名前と、話したこと・したこと・判断の理由。' },
    },
    effect: { creates: 'course-lines', set: { incident: 'item', person: 'actor', entered: { value: '手入力' } } },
  }),
  event('incidents.course/corrected', {
    ...base, cites: cites.slice(0, 2), title: '経過の訂正', subject: ['course-lines'], verb: '訂正を足す', states: ['記録済'],
    form: { words: { label: '正しい内容', type: 'text', multiline: true, max: 2000 }, reason: { label: '訂正の理由', type: 'text', max: 300 } },
    effect: {
      creates: 'course-lines',
      set: { incident: { derive: ({ item }) => String((item as { details: { [key: string]: unknown } }).details['incident']) }, at: 'now', person: 'actor', act: { value: '経過の訂正' }, entered: { value: '訂正' }, corrects: 'item' },
    },
  }),
  // 発生した部門の情報セキュリティ管理者が、発生から対応までの記録を確かめて確定する。
  event('incidents.course/settled', {
    profiles: ['municipality'], cites: [mic['kaisetsu-5.3-(3)-記録']], title: '経過記録の確定', subject: ['incidents'], verb: '経過記録を確定する', states: ['対応中'], roles: ['情報セキュリティ管理者'], guards: [notConfirmed],
    form: { checked: { label: '発生から対応までの経過が揃っている', type: 'declaration' }, remarks: { label: '気付いたこと', type: 'text', multiline: true, max: 1000, required: false } },
    effect: { set: { confirmedBy: 'actor', confirmedOn: 'today' } },
  }),
]
