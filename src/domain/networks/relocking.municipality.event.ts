import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { relockedAfterUnlocked } from './unlocking.municipality.guard.ts'

// 解いた媒体接続禁止の再設定。
export const relocked = event('networks.relocking.municipality', {
  title: '媒体接続禁止の再設定',
  cites: [mic['kaisetsu-3-(1)-②-(イ)'], mic['kaisetsu-3-(1)-①-注2']],
  profiles: ['municipality'],
  subject: ['unlockings'],
  verb: '再設定を記録する',
  states: ['解除中'],
  form: { relockedAt: { label: '再設定した時刻', type: 'dateTime', notAfter: 'now' } },
  guards: [relockedAfterUnlocked],
  effect: { from: ['解除中'], to: '再設定済', set: { relockedAt: { field: 'relockedAt' }, relockedBy: 'actor' } },
})
