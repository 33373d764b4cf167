import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { noSuchClause, unknownClause } from './named-clauses.ts'

// 関係する条項は、目録にあるものを書く。ない番号では条項の画面からたどれない。
export const lawNamesExistingClauses = guard('policies.laws/clauses', {
  title: '法令に関係する条項の特定',
  cites: [mic['7.5']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    const unknown = unknownClause(item?.details['clauses'])
    return unknown === undefined ? null : { field: 'clauses', message: noSuchClause(unknown) }
  },
})
