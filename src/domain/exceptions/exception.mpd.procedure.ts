import { mpd } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { applicationForm, consideration, permitted, refused } from './application.ts'
import { appliedForInMpd, namesClausesOfMpd } from './exception.guard.ts'

const cites = [mpd['15-1']]
const { noAlternative: _, alternative, ...form } = applicationForm({ difficulty: cites, alternative: cites, period: cites })

// 要綱によらない処理の承認（警視庁）。同じ水準の対策を前提に、管理補佐官と協議し、情報セキュリティ管理者が承認する。
export const exception = procedure('exceptions.exception.mpd', {
  title: '要綱によらない処理',
  cites,
  profiles: ['mpd'],
  subject: null,
  verb: '要綱によらない処理の承認を申請する',
  form: {
    ...form,
    alternative: { ...alternative, label: '同じ水準の対策', required: true, help: '要綱によるのと同じ水準になる対策を書きます。' },
    consulted: { label: '情報セキュリティ管理補佐官との協議の結果', type: 'text', multiline: true, cites, help: '協議した日と、まとまった内容を書きます。' },
  },
  guards: [appliedForInMpd, namesClausesOfMpd],
  steps: [
    { kind: '合議', role: '情報セキュリティ管理補佐官', scope: 'organisation', cites, binding: true },
    { kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites },
  ],
  decides: { form: { conditions: consideration(cites).conditions, infeasible: consideration(cites).infeasible } },
  effect: permitted,
  tellsFields: ['period', 'conditions'],
  whenRefused: refused,
})
