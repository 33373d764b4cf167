import { hokkaido } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const wordsOf = ({ details }: ItemFacts): string => JSON.stringify([details['site'], details['restricted'], details['reason']])

// 台帳の訂正では変えられない。変更の手続（項目 change を持つ様式）の決定だけが通る。
export const changedByDecisionOnly = guard('web.restricted-sites/decision', {
  title: '制限の変更はシステム総括責任者の決定による',
  cites: [hokkaido['9-1']],
  profiles: ['hokkaido-police'],
  refuses: ({ form, item, before }) => {
    const isDecided = Object.hasOwn(form, 'change')
    return !item || !before || isDecided || wordsOf(item) === wordsOf(before) ? null
      : { field: 'restricted', message: '制限は、台帳の訂正では変えられません。「ウェブサイトの制限の変更」を申請し、システム総括責任者の決定を受けてください。' }
  },
})
