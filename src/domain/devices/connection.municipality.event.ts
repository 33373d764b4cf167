import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { notBeforeItIsPermitted, passesQuarantine } from './connection.municipality.guard.ts'

// 端末を庁内ネットワークにつないだ記録。確かめが済むまでは記録できない。
export const connected = event('devices.connection.municipality', {
  title: '庁内ネットワークへの接続',
  cites: [mic['6.2-(2)-⑥']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '接続を記録する',
  states: ['保管中', '使用中', '返却確認待ち', '要確認'],
  form: { connectedAt: { label: '接続した日時', type: 'dateTime', notAfter: 'now' }, network: { label: '接続先', type: 'text', max: 120 } },
  guards: [notBeforeItIsPermitted, passesQuarantine],
})
