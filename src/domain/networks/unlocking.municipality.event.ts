import { mic } from '../../../clauses/index.ts'
import { has, is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { administratorsUnlockForTakeOut, exchangeIsPermitted, onlyTheSystemManagerUnlocks } from './unlocking.municipality.guard.ts'

// 端末の媒体接続禁止の一時的な解除。解除簿に行が立ち、再設定するまで解除中として現れる。
export const unlocked = event('networks.unlocking.municipality', {
  title: '媒体接続禁止の解除',
  cites: [mic['kaisetsu-3-(1)-①-注3-(ウ)'], mic['kaisetsu-3-(1)-②-(イ)']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '媒体接続禁止の解除を記録する',
  states: ['保管中', '使用中'],
  form: {
    occasion: { label: '解除の目的', type: 'choice', options: ['取込み', '外部との受渡し', '媒体による持出し'] },
    matter: { label: '案件', type: 'text', max: 200, help: '申請番号や作業番号を書きます。' },
    medium: { label: '媒体', type: 'item', register: 'media' },
    operator: { label: '管理者権限の指定', type: 'item', register: 'operators', states: ['指定中'], where: has('details.tasks', '管理者権限による解除'), when: is('occasion', '媒体による持出し'), help: '管理者権限の登録がない職員は選べません。', cites: [mic['kaisetsu-3-(1)-②-(イ)']] },
    releasedAt: { label: '解除した時刻', type: 'dateTime', notAfter: 'now' },
  },
  guards: [onlyTheSystemManagerUnlocks, administratorsUnlockForTakeOut, exchangeIsPermitted],
  effect: { creates: 'unlockings', set: { terminal: 'item', releasedBy: 'actor' } },
})
