import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { releasedOn } from './release-fields.ts'
import { releaseSituation } from './situation.ts'
import { CARRIED_WITH } from './transport.municipality.procedure.ts'

export const saysWhatWasDone = guard('release.departure.municipality/taken', {
  title: '運搬で講じた措置の記録', cites: [mic['2-(2)-⑧-(ア)']], profiles: ['municipality'],
  refuses: ({ form, item }) => ((item?.linked?.['information']?.classification?.confidentiality ?? 3) < 2 || listed(form, 'taken').length > 0 ? null
    : { field: 'taken', message: '実際に講じた措置を一つ以上記録してください。' }),
})

// 許可を受けた運搬を始めた記録（市区町村）。
export const departed = event('release.departure.municipality', {
  title: '運搬の開始',
  cites: [mic['2-(2)-⑧-(イ)'], mic['2-(2)-⑧-(ア)']],
  profiles: ['municipality'],
  subject: ['releases'],
  verb: '運搬中にする',
  states: ['許可済'],
  when: is('details.kind', '運搬'),
  form: {
    releasedOn: releasedOn('運び始めた日'),
    taken: { label: '講じた措置', type: 'choices', options: CARRIED_WITH, required: false, cites: [mic['2-(2)-⑧-(ア)']] },
  },
  guards: [saysWhatWasDone],
  judge: (context) => releaseSituation('transport', context),
  effect: { from: ['許可済'], to: '運搬中', set: { releasedOn: { field: 'releasedOn' }, taken: { derive: ({ taken }) => ((taken ?? []) as readonly string[]).join('・') || null } } },
})
