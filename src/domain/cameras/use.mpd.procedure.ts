import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { builtInStorageIsNotUsed } from './cameras.guard.ts'
import { cameraSituation } from './situation.ts'

// デジタルカメラ等の使用承認（警視庁）。承認するのは、その機器を管理する部署の情報管理者。
export const use = procedure('cameras.use.mpd', {
  title: 'デジタルカメラ等の使用承認',
  cites: [mpd['8-2-(1)']],
  profiles: ['mpd'],
  settings: [lapse],
  subject: 'cameras',
  verb: '使用を申請する',
  form: {
    purpose: { label: '用途', type: 'text', max: 200 },
    period: { label: '使用期間', type: 'dateRange', notBefore: 'today', withinFiscalYear: true },
    saveTo: { label: '保存先', type: 'choice', options: ['外部記録媒体', '内蔵記憶装置'], default: '外部記録媒体', cites: [mpd['8-2-(3)']], help: '内蔵記憶装置には、別に定めがあるときだけ保存できます。' },
    medium: { label: '保存する外部記録媒体', type: 'item', register: 'media', states: ['保管中', '使用中'], when: is('saveTo', '外部記録媒体'), cites: [mpd['8-2-(3)']], help: '台帳に登録されたメモリーカードなどを選びます。' },
  },
  judge: (context) => cameraSituation('use-medium', context),
  guards: [builtInStorageIsNotUsed],
  effect: { from: ['保管中'], to: '使用中', holder: 'applicant', due: { field: 'period.to' }, custody: 'open', set: { medium: { field: 'medium' } } },
  grants: { until: { field: 'period.to' }, to: 'applicant' },
  lapsesAfter: lapse,
})
