import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import type { ItemFacts } from '../../engine/definition.ts'

/** 要機密情報を扱ったか。「不明」は扱ったものとする。 */
export const mayHaveHandledConfidential = ({ details, highest }: ItemFacts): boolean => highest.confidentiality >= 2 || details['confidential'] !== 'いいえ'

export const erasedBeforeDisposal = guard('phones.phones/erasure', {
  title: '廃棄の前の情報の抹消',
  cites: [saitama['8-1-(2)-ウ-(エ)'], saitama['1-3-(18)']],
  profiles: ['saitama-police'],
  refuses: ({ item }) => {
    if (item?.state !== '廃棄' || !mayHaveHandledConfidential(item) || item.latest['phones.erasure']) return null
    const answer = item.details['confidential'] === '不明' ? '要機密情報を扱ったか「不明」の' : '要機密情報を扱った'
    return { field: '', message: `${answer}電話機は、情報の抹消を記録してから廃棄してください。` }
  },
})

// 前提: 廃棄の前に答えを「いいえ」へ書き換えて抹消を免れる道を残さない。
export const confidentialAnswerStands = guard('phones.phones/answer', {
  title: '要機密情報を扱ったという記録の保持',
  cites: [saitama['8-1-(2)-ウ-(エ)']],
  profiles: ['saitama-police'],
  refuses: ({ before, item }) =>
    before?.details['confidential'] === 'はい' && item?.details['confidential'] === 'いいえ' && !item.latest['phones.erasure']
      ? { field: 'confidential', message: '「はい」を「いいえ」に直せるのは、情報の抹消を記録した後です。' } : null,
})
