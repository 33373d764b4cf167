import { mic, saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { MATTERS } from './matters.ts'

const force = { profiles: ['saitama-police'] } as const

// 議案は、審議事項の区分と元の記録がなければならない。
export const sourceNamed = guard('committees.agenda-items/source', {
  title: '議案の区分と元の記録', cites: [saitama['2-2-(2)'], mic['1-(7)-①']], profiles: ['saitama-police', 'municipality'],
  refuses: ({ item }) => {
    const matter = MATTERS.find(({ value }) => value === item?.details['category'])
    if (!matter) return { field: 'category', message: '審議事項の区分を選んでください。' }
    const given = item?.details[matter.source] || (matter.source === 'formItem' && item?.details['routeVersion'])
    if (given) return null
    return matter.source === 'figures' ? { field: 'category', message: '見直しの要否の議案は、会議体の画面の「見直しの要否の議案を登録する」から加えてください。' } : { field: matter.source, message: `「${matter.value}」の議案には、元の記録を入れてください。` }
  },
})

// 専門部会の審議議題は、委員長が付託した事項だけ。
export const referredFirst = guard('committees.agenda-items/referred', {
  ...force, title: '専門部会への付託', cites: [saitama['2-2-(3)-ア']],
  refuses: ({ item }) => (item?.linked?.['committee']?.details['kind'] === '専門部会' && !item.details['referredOn']
    ? { field: 'committee', message: '専門部会が審議できるのは、委員長が付託した事項です。委員会の議案として登録し、付託を受けてください。' } : null),
})

// 区分「その他」は、委員長が重要と認めてから議題にする。
export const recognisedFirst = guard('committees.convening/recognised', {
  ...force, title: '委員長の認定', cites: [saitama['2-2-(2)-キ']],
  refuses: ({ chosen }) => {
    const lacking = (chosen['agenda'] ?? []).find(({ details }) => details['category'] === 'キ その他' && !details['recognisedOn'])
    return lacking === undefined ? null : { field: 'agenda', message: `「${lacking.number}」は、委員長が重要と認めた記録がないため議題に載せられません。先に「委員長の認定を求める」を申請してください。` }
  },
})

// 議題は、招集する会の議案だけ。
export const ofThisBody = guard('committees.convening/own', {
  title: 'その会の議案', cites: [saitama['2-2-(5)-ア'], mic['kaisetsu-1-(7)-注9']], profiles: ['saitama-police', 'municipality'],
  refuses: ({ chosen, item }) => {
    const other = (chosen['agenda'] ?? []).find(({ details }) => details['committee'] !== item?.id)
    return other === undefined ? null : { field: 'agenda', message: `「${other.number}」はこの会の議案ではありません。` }
  },
})

// 出席を求める人には、出席する議題を決める。
export const guestsHaveAMatter = guard('committees.convening/guests', {
  ...force, title: '構成員でない者の出席', cites: [saitama['2-2-(5)-イ']],
  refuses: ({ form }) => {
    const [guests, matters, agenda] = ['guests', 'guestAgenda', 'agenda'].map((key) => [form[key] ?? []].flat())
    if (guests!.length > 0 && matters!.length === 0) return { field: 'guestAgenda', message: '構成員でない人が出席する議題を選んでください。ほかの議題の資料は開けません。' }
    return matters!.every((one) => agenda!.includes(one)) ? null : { field: 'guestAgenda', message: '出席する議題は、この会議の議題から選んでください。' }
  },
})
