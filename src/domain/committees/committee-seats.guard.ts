import type { ClauseId } from '../../../clauses/index.ts'
import { saitama } from '../../../clauses/index.ts'
import type { Guard, ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { COMPOSITION } from './composition.saitama.ts'
import { chairsOf } from './committees.guard.ts'

const profiles = ['saitama-police'] as const
const kindOf = (seat: ItemFacts | null): string => String(seat?.linked?.['committee']?.details['kind'] ?? '')

/** Seats of these offices are those the text gives to the body, no others, and none of them is given up while the body stands. */
function fixed(id: string, offices: readonly string[], cites: readonly ClauseId[], words: string): Guard {
  return guard(`committees.committee-seats/${id}`, {
    profiles, title: words, cites,
    refuses: ({ item, before }) => {
      if (!item || !(offices.includes(String(item.details['office'])) || offices.includes(String(before?.details['office'] ?? '')))) return null
      const { office, title, by, unitKind } = item.details
      const given = COMPOSITION[kindOf(item)]?.some((one) => one.office === office && one.title === title && one.by === by && (one.unitKind ?? undefined) === unitKind)
      if (!given) return { field: 'title', message: `${words}。ほかの職や人に替えることはできません。` }
      return item.details['until'] ? { field: 'until', message: `${words}。会議体がある間は外せません。` } : null
    },
  })
}
export const seatGuards: readonly Guard[] = [
  fixed('chairs', ['委員長', '副委員長'], [saitama['2-2-(1)-イ']], '委員長は警察本部長、副委員長は総務部長を充てます'),
  fixed('members', ['委員'], [saitama['2-2-(1)-ウ']], '委員は、各部長・市警察部長・警察学校長・各方面本部長と関東管区警察局埼玉県情報通信部長です'),
  fixed('expert-chairs', ['部会長', '副部会長'], [saitama['2-2-(3)-ウ']], '部会長は総務部長、副部会長は情報管理課長を充てます'),
  fixed('experts', ['部会員'], [saitama['2-2-(3)-エ']], '部会員は、基準に定めた13の職です'),
  fixed('subcommittee-chair', ['分科会長'], [saitama['2-2-(4)-イ']], '分科会長は情報管理課長を充てます'),
]

// 分科会の構成員は、分科会長が指定した者だけ。
export const designatedByTheChair = guard('committees.committee-seats/designated', {
  profiles, title: '分科会員の指定', cites: [saitama['2-2-(4)-ウ']],
  refuses: ({ item, actor }) => {
    if (item?.details['office'] !== '分科会員') return null
    return chairsOf(item.linked?.['committee']).includes(actor.person) ? null : { field: '', message: '分科会の構成員を指定できるのは、分科会長（情報管理課長）だけです。' }
  },
})
