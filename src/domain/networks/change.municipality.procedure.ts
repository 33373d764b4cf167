import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { unavoidableFor } from '../appointments/unavoidable.guard.ts'
import { NETWORK_ZONES } from '../devices/terminal-columns.municipality.ts'
import { lapse } from '../media/take-out-form.ts'
import { changeForm } from '../systems/change-form.ts'

const cites = [mic['1-(2)-②']] as const

// ネットワークの開発・設定変更・運用・見直し。どの課が所管するネットワークでも、統括（委譲を受けた人を含む）が決める。
export const networkChange = procedure('networks.change.municipality', {
  title: 'ネットワークの変更', cites, profiles: ['municipality'], settings: [lapse], subject: null, verb: 'ネットワークの変更を申請する',
  form: {
    network: { label: 'ネットワークの名称', type: 'text', max: 120, help: '例: 庁内ＬＡＮ、学校ネットワーク' },
    zone: { label: '系', type: 'choice', options: NETWORK_ZONES.slice(0, 3) },
    office: { label: '所管する所属', type: 'unit' },
    ...changeForm(cites),
  },
  steps: [{ kind: '決裁', role: '統括情報セキュリティ責任者', scope: 'organisation', cites }],
  alone: unavoidableFor('統括情報セキュリティ責任者'),
  lapsesAfter: lapse,
})
