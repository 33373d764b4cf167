import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const cites = [mic['6.2-(1)-①']] as const
/** Who gives rights in a system, and may look at them: its own 情報システム管理者 and those above. */
export const RIGHTS_KEEPERS = ['情報システム管理者', '情報システム担当者', '情報セキュリティ責任者', '統括情報セキュリティ責任者', 'CISO'] as const

// 権限は、そのシステムの情報システム管理者と統括だけが与え、変え、取り消す。ほかの人が作った権限は、台帳に載らない。
export const grantedByItsManager = guard('systems.authorities/granted-by-its-manager', {
  title: '権限を与える人', cites, profiles: ['municipality'],
  refuses: ({ item, before, actor, organisation }) => {
    const unit = item?.unit ?? ''
    const managers = [...organisation?.holders('情報システム管理者', unit) ?? [], ...organisation?.holders('統括情報セキュリティ責任者') ?? []]
    const changed = !before || before.state !== item?.state || JSON.stringify(before.details) !== JSON.stringify(item?.details)
    return !changed || actor.person === '' || managers.includes(actor.person) ? null
      : { field: '', message: '権限を与え、変え、取り消せるのは、このシステムの情報システム管理者と統括情報セキュリティ責任者だけです。' }
  },
})

// 権限一覧は、そのシステムを持つ所属のものとして取り込む。ほかの所属に置くと、不適合が本来の管理者に見えない。
export const listedWhereItStands = guard('systems.actual-rights/where-it-stands', {
  title: '権限一覧の所属', cites, profiles: ['municipality'],
  refuses: ({ item }) => {
    const system = item?.linked?.['system']
    return !system || system.unit === item?.unit ? null : { field: 'unit', message: `「${system.number}」を管理する所属の行として取り込んでください。` }
  },
})
