import { saitama } from '../../../clauses/index.ts'
import { any, atLeast } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('conduct.left-lying.days', '放置の疑いに対応する期限', 1, { unit: '日', notInSource: true })
const isProtected = any(atLeast('confidentiality', 2), atLeast('integrity', 2), atLeast('availability', 2))

// 要保護情報の入った媒体が、返却予定を過ぎても戻らない。放置の疑いとして、持っている人と運用管理担当者に確かめさせる。
export const leftLying = duty('conduct.left-lying.saitama', {
  title: '要保護情報の放置の疑い（返却予定を過ぎた媒体）',
  cites: [saitama['3-3-(1)-ウ'], saitama['3-3-(1)']],
  profiles: ['saitama-police'],
  settings: [within],
  subject: { per: 'item', register: 'media', where: isProtected },
  after: { overdue: ['使用中', '持出し中', '返却確認待ち'] },
  assignees: ['holder', { role: '運用管理担当者' }],
  due: { days: within },
  closedBy: { events: ['media.return-confirmation', 'media.loss'] },
  escalate: '運用管理者',
  instruction: '要保護情報の入った媒体が返却予定を過ぎています。所在を確かめて返却し、見当たらないときは紛失を報告してください。',
})
