import { mic } from '../../../clauses/index.ts'
import { any, is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const atOnce = setting('devices.remote-wipe.days', '紛失した端末の遠隔ロック・消去', 0, { unit: '日', notInSource: true })

// 紛失した端末の遠隔ロック・消去。読み: 期限の日数は書かれていないので、報告のあった日のうちとする。
export const remoteWipe = duty('devices.remote-wipe-due.municipality', {
  title: '紛失した端末の遠隔ロック・消去',
  cites: [mic['kaisetsu-4.4-⑥'], mic['kaisetsu-6.2-(2)-図表25-③']],
  profiles: ['municipality'],
  settings: [atOnce],
  subject: { per: 'item', register: 'terminals' },
  after: { event: 'devices.loss.municipality', when: any(is('item.details.remoteWipe', true), is('item.details.remoteManaged', true)) },
  assignees: [{ role: '情報システム管理者' }],
  due: { days: atOnce },
  closedBy: { events: ['devices.remote-wipe.municipality'] },
  escalate: 'CSIRT責任者',
  instruction: 'すぐに遠隔ロックと遠隔消去を指示し、実施した日時と結果を記録してください。',
})
