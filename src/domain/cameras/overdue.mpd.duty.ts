import { mpd } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('cameras.overdue.days', '使用終了予定を過ぎたデジタルカメラ等に対応する期限', 3, { unit: '日', notInSource: true })

// 使用終了予定を過ぎても返納の確認がない機器。情報管理者か情報管理補助者が確かめるまで残る。
export const overdue = duty('cameras.overdue.mpd', {
  title: 'デジタルカメラ等の返納状況の確認',
  cites: [mpd['9-2']],
  profiles: ['mpd'],
  settings: [within],
  subject: { per: 'item', register: 'cameras' },
  after: { overdue: ['使用中', '返却確認待ち'] },
  assignees: [{ role: '情報管理者' }, { role: '情報管理補助者' }],
  due: { days: within },
  closedBy: { events: ['cameras.return-confirmation.mpd'] },
  escalate: '所属長',
  instruction: '使い終わる予定の日を過ぎています。返納を確かめるか、続けて使うときは申請をし直してもらってください。',
})
