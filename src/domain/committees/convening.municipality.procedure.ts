import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { ofThisBody } from './agenda-items.guard.ts'
import { convened, conveningForm } from './convening-form.ts'

const cites = [mic['1-(7)-①'], mic['kaisetsu-1-(7)-注9']] as const

// 会議の招集（市区町村）。CISOかその代行者が確定する。読み: 庁議などが委員会の機能を担うときも、その議題の招集はCISOが確定する（docs/readings/0860）。
export const convening = procedure('committees.convening.municipality', {
  title: '会議の招集', cites, profiles: ['municipality'], subject: 'committees', subjectStates: ['設置'], anyReader: true, verb: '招集する',
  form: conveningForm,
  guards: [ofThisBody],
  steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', unlessApplicantHolds: true, cites: [mic['kaisetsu-1-(7)-注9']] }],
  effect: convened,
})
