import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { personalPhoneSituation } from './situation.ts'

const base = { profiles: ['mpd'] as const, subject: ['personal-phones'] }
export const approvalIsStillValid = guard('phones.personal-use.mpd/approval', {
  title: '異動した後の承認の有効性',
  cites: [mpd['10-2-(1)']],
  profiles: ['mpd'],
  refuses: ({ atHome }) => (atHome === false ? { field: '', message: '異動したため、承認が有効かどうかを今の所属長が確かめるまで使えません。' } : null),
})

// 承認を受けた個人の携帯電話機の使用。緊急で、ほかに手段がないときだけ記録でき、消去と確認の義務が始まる。
export const personalUse = event('phones.personal-use.mpd', {
  ...base,
  title: '個人所有携帯電話機の使用',
  cites: [mpd['10-2-(5)'], mpd['10-2-(4)']],
  verb: '使用を記録する',
  states: ['承認済', '消去待ち', '確認待ち'],
  form: {
    usedOn: { label: '使用した日', type: 'date', notAfter: 'today' },
    urgent: { label: '業務上、急いで伝える必要がある', type: 'flag', cites: [mpd['10-2-(4)']] },
    noAlternative: { label: 'ほかに手段がない', type: 'flag', cites: [mpd['10-2-(4)']] },
    contents: { label: '処理した情報', type: 'contents' },
    circumstances: { label: '事情', type: 'text', multiline: true, max: 500 },
  },
  judge: personalPhoneSituation,
  guards: [approvalIsStillValid],
  effect: { from: ['承認済', '消去待ち', '確認待ち'], to: '消去待ち' },
})
