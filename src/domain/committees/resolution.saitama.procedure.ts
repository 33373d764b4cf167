import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { bySecretariat } from './committees.guard.ts'
import { followedUp, needIsDecided, onTheAgenda, quorate } from './resolution.guard.ts'
import { resolutionForm, resolved } from './resolution-form.ts'

const body = (kind: string) => is('item.linked.committee.details.kind', kind)

// 議決（埼玉県警察）。庶務が審議の結果を起こし、会の長が確かめると効力を持つ。
export const resolution = procedure('committees.resolution.saitama', {
  title: '議決',
  cites: [saitama['2-2-(2)-ア'], saitama['2-2-(2)-イ'], saitama['2-2-(2)-ウ'], saitama['2-2-(2)-オ'], saitama['2-2-(2)-カ']],
  profiles: ['saitama-police'], subject: 'agenda-items', subjectStates: ['付議済'], anyReader: true, verb: '議決を記録する',
  form: resolutionForm,
  guards: [bySecretariat, onTheAgenda, quorate, needIsDecided, followedUp],
  steps: [
    { kind: '決裁', role: '警察本部長', scope: 'organisation', when: body('委員会'), unlessApplicantHolds: true, cites: [saitama['2-2-(5)-ア']] },
    { kind: '決裁', role: 'システム総括責任者', scope: 'organisation', when: body('専門部会'), unlessApplicantHolds: true, cites: [saitama['2-2-(5)-ア']] },
    { kind: '決裁', role: '情報管理課長', scope: 'organisation', when: body('分科会'), unlessApplicantHolds: true, cites: [saitama['2-2-(5)-ア']] },
  ],
  effect: resolved,
})
