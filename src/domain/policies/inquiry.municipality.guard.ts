import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { noSuchClause, unknownClause } from './named-clauses.ts'
import { wordsIn } from '../../engine/japanese-text.ts'

const base = { cites: [mic['5.1-(1)-①']], profiles: ['municipality'] } as const

// 相談は、どの条項についてかを一つ示す。
export const asksAboutAClause = guard('policies.inquiry.municipality/clause', {
  ...base, title: '相談する条項の特定',
  refuses: ({ form }) => {
    if (wordsIn(form['clause']).length > 1) return { field: 'clause', message: '相談する条項は一つだけ選んでください。ほかの条項は、別の相談にしてください。' }
    const unknown = unknownClause(form['clause'])
    return unknown === undefined ? null : { field: 'clause', message: noSuchClause(unknown) }
  },
})
export const endedByTheAsker = guard('policies.inquiry.municipality/own', {
  ...base, title: '相談を終える人',
  refuses: ({ item, actor }) => (item?.details['asker'] === actor.person ? null : { field: '', message: '相談を終えるのは、相談した本人です。' }),
})
