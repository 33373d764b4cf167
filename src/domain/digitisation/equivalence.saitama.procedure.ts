import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { CONFIRMED, PACKAGE, answersForSystem, confirmedHere, inLedger } from './equivalence-form.ts'
import { AGAIN, BEFORE } from './equivalences.register.ts'

const cites = [saitama['8-1-(1)-ウ']] as const

// 電子で行う手続が、ポリシーの手続と同等以上の管理水準であることの確認。確認の日から、電子の方法だけで足りる。
export const equivalence = procedure('digitisation.equivalence.saitama', {
  title: '電子化した手続の同等性の確認',
  cites,
  profiles: ['saitama-police'],
  subject: 'equivalences',
  subjectStates: [BEFORE, AGAIN],
  anyReader: true,
  applicants: ['システムセキュリティ責任者'],
  verb: '同等性の確認を申請する',
  form: PACKAGE,
  guards: [answersForSystem, confirmedHere],
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites }],
  effect: {
    from: [BEFORE, AGAIN], to: '確認済', set: { ...CONFIRMED, confirmer: { value: '情報セキュリティ管理者' }, confirmedOn: 'today', document: { value: null } },
    along: inLedger('確認済', { confirmedOn: 'today', document: { value: '同等性の確認簿による' } }),
  },
})
