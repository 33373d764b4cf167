import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import type { GuardContext } from '../../engine/definition.ts'

const after = ({ item }: GuardContext) => item?.details ?? {}

// 機密性２以上・完全性２・可用性２の媒体は、施錠できて耐火・耐熱・耐水・耐湿の場所に置く。
const PLACE_QUALITIES = [['lockable', '施錠'], ['fireproof', '耐火'], ['heatproof', '耐熱'], ['waterproof', '耐水'], ['dampproof', '耐湿']] as const
export const storedWhereItsContentsDemand = guard('media.media/storage', {
  title: '分類に見合う保管場所',
  cites: [mic['2-(2)-⑥-(エ)'], mic['2-(1)-機密性-8'], mic['2-(1)-完全性-3'], mic['2-(1)-可用性-2']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    const place = item?.place
    if (!item || !place || (item.confidentiality < 2 && item.integrity < 2 && item.availability < 2)) return null
    const lacking = PLACE_QUALITIES.filter(([quality]) => place.details[quality] !== true).map(([, label]) => label)
    return lacking.length === 0 ? null : { field: 'place', message: `この媒体の分類では、${lacking.join('・')}のない「${place.number}」に保管できません。` }
  },
})

export const countsAsTheHighestOfItsContents = guard('media.media/mixed', {
  title: '分類が混在する媒体',
  cites: [mic['2-(2)-⑤-(ウ)']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    const lower = item?.contents.find((one) => one.confidentiality > item.confidentiality || one.integrity > item.integrity || one.availability > item.availability)
    return lower ? { field: 'contents', message: `媒体の分類は、入っている情報の中で最も高い分類です。「${lower.title}」より低くできません。` } : null
  },
})

export const longTermStorageIsWriteProtected = guard('media.media/write-protection', {
  title: '長期保管の書込禁止',
  cites: [mic['2-(2)-⑥-(イ)']],
  profiles: ['municipality'],
  refuses: (context) => {
    const then = after(context)
    if (then['use'] !== '長期保管') return null
    for (const [field, label] of [['writeProtectedOn', '書込禁止にした日'], ['writeProtectedHow', '書込禁止の方法'], ['writeProtectedBy', '書込禁止の確認者']] as const) {
      if (!then[field]) return { field, message: `長期保管にする媒体は、${label}を入力してください。` }
    }
    return null
  },
})

export const aContractCoversForeignMedia = guard('media.media/foreign', {
  title: '外部の組織の媒体は契約と運搬目的に限る',
  cites: [mic['kaisetsu-4.4-注1-支給媒体'], mic['kaisetsu-4.4-注1-運搬目的']],
  profiles: ['municipality'],
  refuses: (context) => {
    const then = after(context)
    if (then['origin'] !== '外部の組織から受領') return null
    if (!then['contract']) return { field: 'contract', message: '外部の組織の媒体は、取扱いを定めた契約を結び付けてください。' }
    return then['use'] === '運搬' ? null : { field: 'use', message: '外部の組織の媒体は、情報の運搬だけに使えます。用途を「運搬」にしてください。' }
  },
})

export const importMediumStaysImportMedium = guard('media.media/import-only', {
  title: '取込み専用媒体の用途替えの禁止',
  cites: [mic['kaisetsu-3-(1)-①-注3-(イ)']],
  profiles: ['municipality'],
  refuses: ({ before, item }) =>
    before?.details['use'] === '取込み専用' && item?.details['use'] !== '取込み専用'
      ? { field: 'use', message: '取込み専用の媒体は、ほかの用途に変えられません。' } : null,
})
