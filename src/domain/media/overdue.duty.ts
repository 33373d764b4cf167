import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

// 返却予定を過ぎても戻らない媒体。管理する人の要対応に上がり、返却の確認で消える。
const within = setting('media.overdue.days', '返却予定を過ぎた媒体に対応する期限', 3, { unit: '日', notInSource: true })
const chased = {
  subject: { per: 'item', register: 'media' }, after: { overdue: ['使用中', '持出し中', '返却確認待ち'] }, due: { days: within }, settings: [within],
  closedBy: { events: ['media.return-confirmation', 'media.loss'] },
  instruction: '持っている人に返却を求めてください。使い続けるときは申請をし直し、見当たらないときは紛失を報告してください。',
} as const

export const overdue = [
  duty('media.overdue/saitama', { ...chased, title: '返却期限を過ぎた媒体', cites: [saitama['8-1-(2)-エ-(ア)']], profiles: ['saitama-police'], assignees: [{ role: '運用管理担当者' }, 'holder'], escalate: '運用管理者' }),
  duty('media.overdue/municipality', { ...chased, title: '返却日を過ぎた媒体', cites: [mic['kaisetsu-5.1-(1)-③-注5']], profiles: ['municipality'], assignees: [{ role: '情報セキュリティ管理者' }, 'holder'], escalate: '情報セキュリティ責任者' }),
  duty('media.overdue/hokkaido', { ...chased, title: '返却予定を過ぎた媒体', cites: [hokkaido['2-4-(2)']], profiles: ['hokkaido-police'], assignees: [{ role: '運用管理者' }, 'holder'], escalate: 'システム管理者' }),
]

// 返納状況の確認。読み: 時期は書かれていないので使用終了予定日を基準とし、戻らない間は一週間ごとにまた確かめる。
const checked = {
  ...chased, title: '返納状況の確認', cites: [mpd['9-2']], profiles: ['mpd'], assignees: [{ role: '情報管理者' }, { role: '情報管理補助者' }], escalate: '所属長',
  instruction: '使い終わる予定の日を過ぎています。返されたかどうかを確かめて記録してください。',
} as const
export const returnChecks = [
  duty('media.overdue/return-check', { ...checked, closedBy: { events: ['media.return-check', 'media.return-confirmation', 'media.loss'] } }),
  duty('media.overdue/return-check-terminals', {
    ...checked, subject: { per: 'item', register: 'terminals' }, after: { overdue: ['持出し中', '返却確認待ち'] }, closedBy: { events: ['media.return-check', 'devices.return-confirmation', 'media.loss'] },
  }),
]
