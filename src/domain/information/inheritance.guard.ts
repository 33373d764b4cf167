import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

/** 作成・複製した情報は、元の情報の機密性と取扱制限を引き継ぐ。下げるのは見直しで決めたときだけ。 */
export const inheritsFromItsSources = guard('information.inheritance', {
  title: '機密性と取扱制限の継承',
  cites: [saitama['3-2-(5)'], saitama['3-7-(2)'], mpd['4-4'], mic['2-(2)-①-(イ)']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  refuses: ({ item, before }) => {
    const own = item?.classification
    if (!own || own.reviewed || own.confidentiality >= own.inherited.confidentiality || before?.classification?.confidentiality === own.confidentiality) return null
    const from = own.sources.filter(({ confidentiality }) => confidentiality > own.confidentiality).map(({ number }) => `「${number}」`).join('・')
    return { field: 'confidentiality', message: `元の情報${from}の機密性を引き継ぐため、これより低くできません。下げるには、分類の見直しを申し出てください。` }
  },
})
