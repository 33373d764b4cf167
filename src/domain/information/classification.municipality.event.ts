import { mic } from '../../../clauses/index.ts'
import type { Guard, GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { criteria } from './criteria.municipality.guard.ts'
import { AXES, criteriaForm, KEPT, proposed } from './criteria.municipality.ts'

const isLowered = ({ form, item }: GuardContext): boolean => item?.classification?.state === '決定' && AXES.some(([axis]) => form[axis] !== undefined && Number(form[axis]) < item.classification![axis])
const FILE = 'information.classification.municipality'
const guards: readonly Guard[] = [
  guard(`${FILE}/lowering`, {
    title: '分類を下げる手続', cites: [mic['2-(2)-①-(ア)']], profiles: ['municipality'],
    refuses: (context) => (isLowered(context) ? { field: 'confidentiality', message: '分類を下げるときは、「分類の見直し」を申請してください。' } : null),
  }),
  guard(`${FILE}/judged`, {
    title: '判断を待っている分類', cites: [mic['2-(2)-④-(イ)']], profiles: ['municipality'],
    refuses: ({ item }) => (item?.classification?.state === '承認待ち' ? { field: '', message: '情報セキュリティ管理者の判断を待っています。判断が出るまで変えられません。' } : null),
  }),
]

// 分類を定める、又は上げる。庁外から入手したものは、これで定めるまで使えない。
export const classified = event(FILE, {
  title: '分類の決定',
  cites: [mic['2-(2)-④-(イ)']],
  profiles: ['municipality'],
  subject: ['information'],
  verb: '分類を定める・上げる',
  states: ['作成途上', '使用中'],
  form: { ...criteriaForm, why: { label: '定める・変える理由', type: 'text', max: 200, required: false } },
  suggests: proposed,
  guards: [...guards, ...criteria],
  effect: { classify: { keep: KEPT } },
})
