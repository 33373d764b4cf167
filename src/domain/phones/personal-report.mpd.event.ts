import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['mpd'] as const, subject: ['personal-phones'] }

export const personalReport = event('phones.personal-report.mpd', {
  ...base,
  title: '取込みの報告',
  cites: [mpd['10-2-(5)']],
  verb: '取込みを情報管理者に報告する',
  states: ['消去待ち'],
  form: { what: { label: '取り込む情報', type: 'text', max: 300 }, reason: { label: '必要な理由', type: 'text', max: 300 } },
  effect: { from: ['消去待ち'], to: '取込み報告済' },
  tells: '情報管理者',
})
