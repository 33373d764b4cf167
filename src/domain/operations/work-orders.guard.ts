import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const base = { cites: [mic['1-(6)']], profiles: ['municipality'] } as const

// 作業を記録できるのは、そのシステムの情報システム担当者に登録された人（指示する管理者と統括を含む）。
export const byItsOperators = guard('operations.change-record.municipality/operators', {
  ...base, title: '作業を記録する人',
  refuses: ({ item, standsAs }) => (['情報システム担当者', '情報システム管理者', '統括情報セキュリティ責任者'].some((role) => standsAs?.includes(role)) ? null
    : { field: '', message: `「${item?.number ?? ''}」の情報システム担当者に登録された職員だけが、作業を記録できます。情報システム管理者に指名を頼んでください。` }),
})

// 指示は、そのシステムについてのもの。
export const orderedForIt = guard('operations.change-record.municipality/ordered', {
  ...base, title: '作業の指示',
  refuses: ({ item, chosen }) => {
    const order = chosen['instruction']?.[0]
    return !order || order.details['system'] === item?.id ? null : { field: 'instruction', message: `「${order.number}」は「${item?.number ?? ''}」の作業の指示ではありません。` }
  },
})
