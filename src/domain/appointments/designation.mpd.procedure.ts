import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { instructorIsRecognised, juniorIsRecognised } from './nomination.mpd.guard.ts'

const byConsultation = is('means', '協議した代替措置による')

// 所属の五つの役割の指定。別表第２の職によれないときは、情報セキュリティ管理補佐官と協議した代替措置としてだけ指定できる。
export const designation = procedure('appointments.designation.mpd', {
  title: '所属の管理体制の指定',
  cites: [mpd['3-2']],
  profiles: ['mpd'],
  subject: null,
  verb: '役割を指定する',
  form: {
    role: { label: '役割', type: 'choice', options: ['情報管理責任者', '情報管理者', '情報管理補助者', 'セキュリティ指導員', 'セキュリティ準指導員'] },
    unit: { label: '所属・部署', type: 'unit', help: '情報管理責任者とセキュリティ指導員は所属、ほかは担当する部署を選びます。' },
    person: { label: '職員', type: 'person', eligible: { as: 'role', unit: 'unit' }, help: '別表第２の職に合う職員が先に出ます。' },
    from: { label: '指定する日', type: 'date', notBefore: 'today' },
    means: { label: '指定のしかた', type: 'choice', options: ['別表第２による', '協議した代替措置による'], default: '別表第２による', help: '別表第２の職の者がいないときだけ、協議して代わりの措置にします。' },
    recognition: { label: '適任の認定', type: 'item', register: 'suitabilities', states: ['有効'], required: false, when: is('role', 'セキュリティ指導員', 'セキュリティ準指導員'), cites: [mpd['別表2-セキュリティ指導員'], mpd['別表2-セキュリティ準指導員']], help: '指導員は情報管理責任者、準指導員は情報管理者が認めた記録を選びます。' },
    reason: { label: '別表第２によれない理由', type: 'text', multiline: true, max: 400, when: byConsultation, cites: [mpd['3-2']] },
    alternative: { label: '代わりの措置', type: 'text', multiline: true, max: 400, when: byConsultation, cites: [mpd['3-2']] },
  },
  guards: [instructorIsRecognised, juniorIsRecognised],
  steps: [
    { kind: '合議', role: '情報セキュリティ管理補佐官', scope: 'organisation', cites: [mpd['3-2']], when: byConsultation, binding: true },
    { kind: '決裁', role: '所属長', scope: { field: 'unit' }, cites: [mpd['3-2']], when: byConsultation },
    { kind: '決裁', role: '所属長', scope: { field: 'unit' }, cites: [mpd['3-2']], when: is('means', '別表第２による'), unlessApplicantHolds: true },
  ],
  effect: { appoints: { role: { field: 'role' }, person: { field: 'person' }, unit: { field: 'unit' }, from: { field: 'from' }, alternative: { field: 'alternative' } } },
})
