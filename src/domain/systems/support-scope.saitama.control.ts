import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('systems.support-scope.days', '規定の遵守を支える機能を検討し直すまで', 365, { unit: '日', notInSource: true })

// 規定の遵守を支える機能の検討。この製品自身の支え方は、条項ごとの一覧（tools/support-list.ts）で示せる。
export const supportScope = control('systems.support-scope.saitama', {
  title: '規定の遵守を支える機能の検討',
  cites: [saitama['8-1-(1)-ア']],
  profiles: ['saitama-police'],
  settings: [again],
  register: 'systems',
  appliesWhen: is('state', '運用中'),
  question: '職員が規定を守るのを助ける機能を、情報セキュリティリスクと業務の効率化の両面から検討し、備えていますか。',
  fields: {
    consideredOn: { label: '検討した日', type: 'date', notAfter: 'today' },
    risk: { label: '情報セキュリティリスクの面の検討', type: 'text', multiline: true, max: 1000 },
    efficiency: { label: '業務の効率化の面の検討', type: 'text', multiline: true, max: 1000 },
    supported: { label: '支える規定の範囲', type: 'text', multiline: true, max: 1000 },
    unsupported: { label: '支えない規定とその理由', type: 'text', multiline: true, max: 1000 },
    functions: { label: '備える機能', type: 'text', multiline: true, max: 1000 },
  },
  agesAfter: again,
})
