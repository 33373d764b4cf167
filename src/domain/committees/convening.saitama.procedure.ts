import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { guestsHaveAMatter, ofThisBody, recognisedFirst } from './agenda-items.guard.ts'
import { bySecretariat, vacancyKnown } from './committees.guard.ts'
import { convened, conveningForm } from './convening-form.ts'

const cites = [saitama['2-2-(5)-ア']] as const
const kind = (value: string) => is('item.details.kind', value)

// 会議の招集（埼玉県警察）。会の長の決裁で確定し、構成員の全員に議題付きの通知が届く。
export const convening = procedure('committees.convening.saitama', {
  title: '会議の招集', cites, profiles: ['saitama-police'], subject: 'committees', subjectStates: ['設置'], anyReader: true, verb: '招集する',
  form: {
    ...conveningForm,
    vacant: { label: '空席のまま招集する', type: 'flag', required: false, help: '空席の職があるときだけ答えます。', cites: [saitama['2-2-(3)-エ']] },
  },
  guards: [bySecretariat, ofThisBody, recognisedFirst, guestsHaveAMatter, vacancyKnown],
  steps: [
    { kind: '決裁', role: '警察本部長', scope: 'organisation', when: kind('委員会'), unlessApplicantHolds: true, cites: [...cites, saitama['2-2-(1)-イ']] },
    { kind: '決裁', role: 'システム総括責任者', scope: 'organisation', when: kind('専門部会'), unlessApplicantHolds: true, cites: [...cites, saitama['2-2-(3)-ウ']] },
    { kind: '決裁', role: '情報管理課長', scope: 'organisation', when: kind('分科会'), unlessApplicantHolds: true, cites: [...cites, saitama['2-2-(4)-イ']] },
  ],
  effect: convened,
})
