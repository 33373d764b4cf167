import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { appliedForByAResponsiblePerson, atMostOneYear, namesExistingClauses } from './exception.guard.ts'

const answerWithin = setting('exceptions.opinion-days', '意見の回答期限', 7, { unit: '日', notInSource: true })
const isOfSystem = is('target', '警察情報システム')

// 例外措置の申請（埼玉県警察）。関係するシステムの責任者と維持管理者の意見を聴き、情報管理課長を経由して情報セキュリティ管理者が決める。
export const exception = procedure('exceptions.exception.saitama', {
  title: '例外措置の適用',
  cites: [saitama['2-3-(2)-イ-(ア)']],
  profiles: ['saitama-police'],
  settings: [answerWithin],
  subject: null,
  verb: '例外措置を申請する',
  form: {
    title: { label: '例外の件名', type: 'text', max: 120 },
    clauses: { label: '例外とする条項', type: 'text', max: 400, help: '条項の番号を一つずつ空白で区切ります。例: saitama-kijun:8-1-(2)-オ' },
    target: { label: '対象', type: 'choice', options: ['警察情報システム', '所属の業務'], cites: [saitama['2-1-(1)']] },
    systemUnit: { label: 'システムの所管所属', type: 'unit', when: isOfSystem, help: 'この所属のシステムセキュリティ責任者と維持管理者に意見を照会します。', cites: [saitama['2-1-(1)']] },
    reason: { label: '履行が困難な理由と業務上の必要', type: 'text', multiline: true },
    effect: { label: '情報セキュリティ上の影響', type: 'text', multiline: true },
    alternative: { label: '影響への対処（代替措置）', type: 'text', multiline: true },
    period: { label: '適用期間', type: 'dateRange', notBefore: 'today', cites: [saitama['2-3-(2)-イ-(ウ)']], help: '１年以内です。' },
    specially: { label: '整備目的を踏まえた特認を求める理由', type: 'text', required: false, multiline: true, when: isOfSystem, help: '１年を超える場合だけ書きます。' },
  },
  guards: [appliedForByAResponsiblePerson, atMostOneYear, namesExistingClauses],
  steps: [
    { kind: '照会', role: 'システムセキュリティ責任者', scope: { field: 'systemUnit' }, cites: [saitama['2-1-(1)']], when: isOfSystem, answerWithin },
    { kind: '照会', role: 'システムセキュリティ維持管理者', scope: { field: 'systemUnit' }, cites: [saitama['2-1-(1)']], when: isOfSystem, answerWithin },
    { kind: '回議', role: '情報管理課長', scope: 'organisation', cites: [saitama['2-3-(2)-イ-(ア)']] },
    { kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites: [saitama['2-3-(2)-イ-(ア)']] },
  ],
  effect: { provides: { kind: '例外措置', clauses: 'clauses', title: 'title', period: 'period' } },
})
