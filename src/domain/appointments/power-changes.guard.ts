import { mic } from '../../../clauses/index.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { spelled } from '../policies/named-clauses.ts'

const base = { cites: [mic['kaisetsu-1-注2']], profiles: ['municipality'] } as const
const KNOWN = new Set<string>(Object.values(mic))
const OWNERS = ['CISO', '統括情報セキュリティ責任者']

// 担い手は、組織全体の役割の人が変える。誰でも変えられると、誰の権限かが分からなくなる。
export const movedByItsOwners = guard('appointments.power-changes/owners', {
  ...base, title: '担い手を変えられる人',
  refuses: ({ actor }) => actor.person === '' || actor.roles.some(({ role }) => OWNERS.includes(role)) ? null : { field: '', message: `担い手の変更を登録できるのは、${OWNERS.join('・')}です。` },
})

// 一覧表の行にない条項は、誰のものにもできない。
export const knownClause = guard('appointments.power-changes/known', {
  ...base, title: '一覧表の条項',
  refuses: ({ item }) => KNOWN.has(String(item?.details['clause'] ?? '')) ? null : { field: 'clause', message: `「${spelled(item?.details['clause'] ?? '')}」という条項は一覧表にありません。番号か言葉で探して、一覧表の行にある条項を選んでください。` },
})

// どの条項にも担い手が一人はいる。許可や承認をする者を、同じ条項の担い手だけで兼ねることはできない。
export const everyDutyHasABearer = guard('appointments.power-changes/bearer', {
  ...base, title: '担い手のいる条項',
  refuses: ({ item }) => {
    const of = (column: string) => listed(item?.details ?? {}, column)
    const bears = of('bears')
    if (bears.length === 0) return { field: 'bears', message: '○（権限・責任を持つ者）を一つ以上選んでください。担い手のない条項は作れません。' }
    const field = (['permits', 'approves'] as const).find((column) => of(column).some((one) => bears.length === 1 && bears[0] === one))
    return field === undefined ? null : { field, message: '担い手が自分だけで許可・承認することになります。別の者を選んでください。' }
  },
})
