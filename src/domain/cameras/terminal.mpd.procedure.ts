import { mpd } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { ADMISSION } from './situation.ts'

// デジタルカメラ等を接続できる端末等の個別の認め（警視庁）。一覧に載せられるのは情報セキュリティ管理者の決定だけ。
export const admission = procedure(ADMISSION, {
  title: 'デジタルカメラ等を接続する端末の認め',
  cites: [mpd['8-2-(2)']],
  profiles: ['mpd'],
  subject: 'terminals',
  subjectStates: ['保管中', '使用中'],
  verb: 'デジタルカメラ等の接続を申請する',
  form: {
    purpose: { label: '接続する目的', type: 'text', max: 200 },
    period: { label: '認めを求める期間', type: 'dateRange', notBefore: 'today' },
    protection: { label: '端末に講じている対策', type: 'text', multiline: true, max: 500 },
  },
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites: [mpd['8-2-(2)']] }],
  grants: { until: { field: 'period.to' }, to: 'unit' },
})
