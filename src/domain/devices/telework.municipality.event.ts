import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

export const canBeManagedRemotely = guard('devices.telework.municipality/remote', {
  title: '遠隔管理に対応しない端末のテレワーク',
  cites: [mic['kaisetsu-6.2-(2)-図表25-③']],
  profiles: ['municipality'],
  refuses: ({ item }) => item?.details['remoteManaged'] === true ? null
    : { field: '', message: `「${item?.number ?? ''}」は遠隔管理（ロック・消去）に対応していないため、テレワークに割り当てられません。` },
})

// テレワークへの割当て。遠隔管理に対応しない端末は割り当てられない。
export const assignedToTelework = event('devices.telework.municipality', {
  title: 'テレワークへの割当て',
  cites: [mic['kaisetsu-6.2-(2)-図表25-③']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: 'テレワークに割り当てる',
  states: ['保管中', '使用中'],
  roles: ['情報システム管理者', '情報システム担当者'],
  form: { user: { label: '使う職員', type: 'person' }, from: { label: '割り当てる日', type: 'date' } },
  guards: [canBeManagedRemotely],
  effect: { holder: { field: 'user' }, set: { dutyUse: { value: 'テレワーク' } } },
})
