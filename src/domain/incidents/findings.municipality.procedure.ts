import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { byCsirt } from './csirt.ts'

const cites = [mic['5.3-(3)-④']] as const

// 原因の究明と再発防止策の報告。CSIRT が書き、CISO が受けて決める。認められた内容はインシデントの記録になる。
export const findings = procedure('incidents.findings.municipality', {
  title: '原因究明と再発防止策の報告',
  cites,
  profiles: ['municipality'],
  subject: 'incidents',
  subjectStates: ['対応中'],
  anyReader: true,
  verb: '原因と再発防止策を報告する',
  form: {
    cause: { label: '原因', type: 'text', multiline: true, max: 2000, cites },
    inquiry: { label: '究明の経過', type: 'text', multiline: true, max: 4000, cites },
    prevention: { label: '再発防止策', type: 'text', multiline: true, max: 2000, cites },
  },
  guards: [byCsirt('incidents.findings.municipality/by', cites)],
  steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites }],
  effect: { set: { cause: { field: 'cause' }, inquiry: { field: 'inquiry' }, prevention: { field: 'prevention' }, reportedOn: 'today' } },
})
