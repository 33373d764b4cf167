import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { clausesOfThePolicy, policyDocuments } from '../policies/membership.saitama.guard.ts'
import { applicationForm, consideration, permitted, refused } from './application.ts'
import { alternativeOrReason, appliedForByAResponsiblePerson, asksForLonger, atMostOneYear, longerOnlyWhenNeeded, namesExistingClauses, speciallyPermitted } from './exception.guard.ts'

const answerWithin = setting('exceptions.opinion-days', '意見の回答期限', 7, { unit: '日', notInSource: true, followedBy: 'exceptions.route-change.saitama' })
const isOfSystem = is('target', '警察情報システム')
const longer = [saitama['2-3-(2)-イ-(ウ)']] as const
const form = applicationForm({ difficulty: [saitama['2-3-(2)-ア']], alternative: [saitama['2-3-(2)-ア']], period: longer })
/** 緊急のみなし適用があれば、許可されればこの例外に替わり、許可されなければ終わる。 */
const replacesDeemed = { field: 'deemed', effect: { from: ['みなし適用'], to: '終了', withdraws: true } } as const

// 例外措置の申請（埼玉県警察）。関係するシステムの責任者と維持管理者の意見を聴き、情報管理課長を経由して情報セキュリティ管理者が決める。
export const exception = procedure('exceptions.exception.saitama', {
  title: '例外措置の適用',
  cites: [saitama['2-3-(2)-イ-(ア)'], saitama['2-3-(2)-イ-(イ)'], saitama['2-3-(2)-イ-(エ)']],
  profiles: ['saitama-police'],
  settings: [answerWithin],
  subject: null,
  verb: '例外措置を申請する',
  form: {
    ...form,
    target: { label: '対象', type: 'choice', options: ['警察情報システム', '所属の業務'], cites: [saitama['2-1-(1)']] },
    systemUnit: { label: 'システムの所管所属', type: 'unit', when: isOfSystem, help: 'この所属のシステムセキュリティ責任者と維持管理者に意見を照会します。', cites: [saitama['2-1-(1)']] },
    special: { label: '１年を超える特認', type: 'choice', options: ['求めない', '求める'], default: '求めない', required: false, when: isOfSystem, help: '期間は１年以内です。システムの整備目的から１年を超える必要があるときだけ「求める」にします。', cites: longer },
    systemPurpose: { label: '対象システムの整備目的', type: 'text', max: 500, multiline: true, when: asksForLonger, cites: longer },
    specially: { label: '特認を求める理由', type: 'text', multiline: true, when: asksForLonger, help: '整備目的に照らして、１年では足りない理由を書きます。', cites: longer },
    deemed: { label: '先に認めた緊急の例外', type: 'item', register: 'exceptions', states: ['みなし適用'], required: false, help: '緊急の許可で先に行ったときだけ選びます。', cites: [saitama['2-3-(2)-イ-(イ)']] },
  },
  ownItems: 'form-items',
  finds: policyDocuments,
  guards: [appliedForByAResponsiblePerson, atMostOneYear, longerOnlyWhenNeeded, namesExistingClauses, clausesOfThePolicy, alternativeOrReason],
  steps: [
    { kind: '照会', role: 'システムセキュリティ責任者', scope: { field: 'systemUnit' }, cites: [saitama['2-1-(1)']], when: isOfSystem, answerWithin },
    { kind: '照会', role: 'システムセキュリティ維持管理者', scope: { field: 'systemUnit' }, cites: [saitama['2-1-(1)']], when: isOfSystem, answerWithin },
    { kind: '回議', role: '情報管理課長', scope: 'organisation', cites: [saitama['2-3-(2)-イ-(ア)']], unlessApplicantHolds: true },
    { kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites: [saitama['2-3-(2)-イ-(ア)'], saitama['2-3-(2)-イ-(エ)']] },
  ],
  decides: {
    form: {
      ...consideration([saitama['2-3-(2)-イ-(エ)']]),
      speciallyWhy: { label: '１年を超えることを特に認める理由', type: 'text', multiline: true, required: false, help: '特認が求められているときだけ書きます。', cites: longer },
    },
    guards: [speciallyPermitted],
  },
  effect: { ...permitted, along: replacesDeemed },
  tellsFields: ['period', 'conditions'],
  whenRefused: { ...refused, along: replacesDeemed },
})
