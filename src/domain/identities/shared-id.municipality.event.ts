import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 共用をやめたこと。使わなくなった人の知るパスワードは変える。
export const sharedIdEnded = event('identities.shared-id.municipality', {
  title: 'ＩＤの共用の終了',
  cites: [mic['5.4-(3)-⑧']],
  profiles: ['municipality'],
  subject: ['shared-ids'],
  verb: '共用を終える',
  states: ['使用中'],
  form: { endedOn: { label: '終えた日', type: 'date', notAfter: 'today' }, changed: { label: 'ＩＤを止めたか、パスワードを変えた', type: 'declaration' } },
  effect: { from: ['使用中'], to: '廃止' },
})
