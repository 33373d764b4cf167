import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 媒体の接続禁止を一時的に解いた記録。一回の解除が一行で、再設定するまで解除中として現れる。
export const unlockings = register('networks.unlockings', {
  title: '媒体接続禁止の解除簿',
  noun: '接続禁止の解除',
  cites: [mic['kaisetsu-3-(1)-①-注3-(ウ)'], mic['kaisetsu-3-(1)-②-(イ)'], mic['kaisetsu-3-(1)-①-注2']],
  profiles: ['municipality'],
  purpose: '端末の媒体接続禁止を、いつ誰が何のために解き、いつ再び禁止に戻したかを残します。解除中の端末は経過時間とともに現れます。',
  table: 'unlocking',
  number: { label: '解除番号', help: '解除を記録すると自動で付きます。', prefix: '解除' },
  columns: {
    terminal: { label: '端末', type: 'item', register: 'terminals' },
    medium: { label: '媒体', type: 'item', register: 'media', required: false },
    occasion: { label: '解除の目的', type: 'choice', options: ['取込み', '外部との受渡し', '媒体による持出し'] },
    matter: { label: '案件', type: 'text', max: 200 },
    releasedBy: { label: '解除した職員', type: 'person' },
    releasedAt: { label: '解除した時刻', type: 'dateTime', notAfter: 'now', elapsesIn: ['解除中'] },
    relockedBy: { label: '再設定した職員', type: 'person', required: false },
    relockedAt: { label: '再設定した時刻', type: 'dateTime', notAfter: 'now', required: false },
  },
  states: { 解除中: { tone: 'attention', help: '媒体をつなげる状態です。作業が済んだらすぐに再設定します。' }, 再設定済: { tone: 'final', help: '媒体の接続は再び禁止されています。' } },
  initial: '解除中',
  enteredBy: { act: '媒体接続禁止の解除', cites: [mic['kaisetsu-3-(1)-①-注3-(ウ)']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'terminal', 'state', 'releasedAt', 'releasedBy', 'occasion', 'matter', 'medium', 'relockedAt', 'relockedBy', 'unit'],
})
