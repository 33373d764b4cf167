import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { changeForm } from './change-form.ts'

const cites = [mic['1-(3)-③']] as const

// システムの開発・設定変更・運用・見直し（更改）。申請した人の所属にかかわらず、そのシステムを持つ部局の責任者に回る。
export const systemChange = procedure('systems.change.municipality', {
  title: 'システムの更改・変更', cites, profiles: ['municipality'], settings: [lapse], subject: 'systems', subjectStates: ['整備中', '運用中'], anyReader: true, verb: '更改・変更を申請する',
  form: changeForm(cites),
  steps: [{ kind: '決裁', role: '情報セキュリティ責任者', scope: 'subject', cites }],
  lapsesAfter: lapse,
})
