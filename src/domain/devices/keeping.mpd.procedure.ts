import { mpd } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'

export const askedByTheHead = guard('devices.keeping.mpd/host', {
  title: '管理依頼の相手',
  cites: [mpd['5-3-(2)']],
  profiles: ['mpd'],
  refuses: ({ form, item }) => (item !== null && form['hostUnit'] === item.unit ? { field: 'hostUnit', message: 'いま管理している部署です。使い続ける所属を選んでください。' } : null),
})

// ほかの所属で使い続ける端末の管理依頼（警視庁）。先方の所属長が受諾すると、返却まで点検がその所属に移る。
export const keeping = procedure('devices.keeping.mpd', {
  title: '他所属で使い続ける端末の管理依頼',
  cites: [mpd['5-3-(2)']],
  profiles: ['mpd'],
  subject: 'terminals',
  subjectStates: ['使用中', '持出し中'],
  verb: '他所属に管理を依頼する',
  form: {
    hostUnit: { label: '管理を依頼する所属', type: 'unit', cites: [mpd['5-3-(2)']] },
    period: { label: '使い続ける期間', type: 'dateRange', withinFiscalYear: true },
    reason: { label: '理由', type: 'text', max: 200 },
  },
  guards: [askedByTheHead],
  steps: [
    { kind: '回議', role: '所属長', scope: 'subject', unlessApplicantHolds: true, cites: [mpd['5-3-(2)']] },
    { kind: '決裁', role: '所属長', scope: { field: 'hostUnit' }, cites: [mpd['5-3-(2)']] },
  ],
  effect: { from: ['使用中', '持出し中'], keeper: { field: 'hostUnit' } },
})
