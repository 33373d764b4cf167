import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { informationCheck } from './checks.saitama.ts'

export const closed = control('information.closed.saitama', {
  ...informationCheck, title: '見せる必要のない人に見えない設定', cites: [saitama['8-1-(2)-イ-(ケ)']], appliesWhen: is('details.openTo', '所属', '組織全体', '指定した範囲'),
  question: '閲覧範囲は、業務に要る人に限られていますか。',
  fields: { reason: { label: '広げている理由', type: 'text', max: 200 } },
})
