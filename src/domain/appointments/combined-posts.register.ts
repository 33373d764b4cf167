import { mic } from '../../../clauses/index.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kaisetsu-1-(1)']] as const
export const COMBINED_ROLES = ['CISO', '副CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者', '情報セキュリティ管理者'] as const

// 兼務として登録できるのは、その人が今その役割を持っているとき。
const holdsThem = guard('appointments.combined-posts/held', {
  title: '兼ねる役割', cites, profiles: ['municipality'],
  refuses: ({ item, before, organisation }) => {
    if (before && JSON.stringify(before.details) === JSON.stringify(item?.details)) return null
    const held = organisation?.rolesOf(String(item?.details['person'] ?? '')).map(({ role }) => role) ?? []
    const missing = listed(item?.details ?? {}, 'roles').filter((role) => !held.includes(role))
    return missing.length === 0 ? null : { field: 'roles', message: `この人は${missing.join('・')}を持っていません。先に指名を登録してください。` }
  },
})

// CISOと統括を同じ人が兼ねると、統括からCISOへの報告と承認が同じ人になる。
const reportsToHimself = guard('appointments.combined-posts/self', {
  title: '自分への報告と承認', cites, profiles: ['municipality'],
  refuses: ({ item }) => (['CISO', '統括情報セキュリティ責任者'].every((role) => listed(item?.details ?? {}, 'roles').includes(role))
    ? { field: '', message: '統括からCISOへの報告と承認が同じ人になります。重なる手続は「組織」の体制点検にあります。本人の申請は市長に回ります。' } : null),
})

// 兼務簿。小さな団体で、CISOなどを別の職や役割の人が兼ねていることと、補佐する専門家を残す。
export const combinedPosts = register('appointments.combined-posts', {
  title: '兼務簿',
  noun: '兼務',
  cites,
  profiles: ['municipality'],
  purpose: 'CISOを情報政策担当部長が兼ねるなど、役割を兼ねる人とその理由を残します。自己承認となる経路は、組織の体制点検に出ます。',
  table: 'combined_post',
  number: { label: '兼務番号', help: '登録すると自動で付きます。', prefix: '兼務' },
  columns: {
    person: { label: '兼ねる人', type: 'person', among: 'organisation' },
    post: { label: '本来の職', type: 'text', max: 120, suggest: ['CIO（最高情報統括責任者）', '情報政策担当部長'], help: '例: 情報政策担当部長' },
    roles: { label: '兼ねる役割', type: 'choices', options: COMBINED_ROLES, cites },
    reason: { label: '兼ねる理由', type: 'text', multiline: true, max: 500, help: '例: 部長級の職が一つで、ほかに充てられる人がいない' },
    adviser: { label: '補佐する専門家', type: 'person', among: 'organisation', required: false, help: '外部の専門家をアドバイザーに置くことが望まれます。', cites },
    since: { label: 'いつから', type: 'date' },
    endedOn: { label: '解消した日', type: 'date', required: false },
  },
  states: { 兼務中: { tone: 'rest', help: '兼ねています。' }, 解消: { tone: 'final', help: '兼ねなくなりました。' } },
  initial: '兼務中',
  enteredBy: { act: '兼務の登録', cites },
  byActsAlone: { cites },
  carriesInformation: false,
  guards: [holdsThem],
  cautions: [reportsToHimself],
  listed: ['number', 'person', 'post', 'roles', 'adviser', 'since', 'state'],
})
