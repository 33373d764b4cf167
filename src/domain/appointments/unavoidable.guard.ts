import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import type { Procedure } from '../../engine/request/procedure.ts'

const cites = [mic['kaisetsu-1-(8)']] as const
const common = { cites, profiles: ['municipality'] } as const

// あとで確認するのは、申請と承認のどちらにも関わらない人。
export const confirmedByAnother = guard('appointments.unavoidable/confirmer', {
  ...common, title: '自己承認を事後に確認する人',
  refuses: ({ people, organisation, actor }) => {
    const [confirmer] = people?.['confirmer'] ?? []
    const isAbove = confirmer !== undefined && ['CISO', '副CISO', '情報セキュリティ監査統括責任者', '最高情報セキュリティアドバイザー'].some((role) => organisation?.holders(role).includes(confirmer.id))
    return confirmer === undefined || (isAbove && confirmer.id !== actor.person) ? null
      : { field: 'confirmer', message: `「${confirmer.name}」は選べません。CISO・副CISO・情報セキュリティ監査統括責任者・最高情報セキュリティアドバイザーのうち、本人でない人を選んでください。` }
  },
})

// やむを得ない場合として自分で決められるのは、ほかに決められる人が一人もいないときだけ。
export const onlyWhereUnavoidable = guard('appointments.unavoidable/nobody-else', {
  ...common, at: 'deciding', title: '自己承認がやむを得ない場合',
  refuses: ({ form, actor }) => (form['declaredAlone'] === true && form['alone'] !== true && form['applicant'] === actor.person
    ? { field: 'alone', message: 'やむを得ない場合に当たりません。この申請には、ほかに決められる人がいます。' } : null),
})

/** 統括だけに認められた承認を、統括が申請する場合。 */
export const unavoidableFor = (role: string): NonNullable<Procedure['alone']> => ({
  role, cites, confirmer: 'confirmer', guards: [confirmedByAnother],
  form: {
    reason: { label: 'やむを得ない理由', type: 'choice', options: ['統括情報セキュリティ責任者だけに認められた承認を、統括が申請する', '小規模な団体で、代わりの人がいない'], cites },
    confirmer: { label: '事後に確認する人', type: 'person', among: 'organisation', notMe: true, cites, help: 'CISOなど、この申請に関わらない人です。承認のあと、確認の依頼が届きます。' },
  },
})
