import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

export const checkedBeforeConnecting = guard('release.bring-in-connection.municipality/check', {
  title: '接続前の検査',
  cites: [mic['6.2-(2)-⑥']],
  profiles: ['municipality'],
  refuses: ({ item }) => item?.details['malwareResult'] === '検出なし' ? null
    : { field: '', message: `「${item?.number ?? ''}」は接続前の検査が「検出なし」になっていないため、つなげません。先に検査を記録してください。` },
})

// 持ち込まれた物を庁内の機器やネットワークにつないだ記録。
export const connected = event('release.bring-in-connection.municipality', {
  title: '持込物の接続',
  cites: [mic['6.2-(2)-⑥']],
  profiles: ['municipality'],
  subject: ['bring-ins'],
  verb: '接続を記録する',
  states: ['持込中'],
  form: { connectedAt: { label: '接続した日時', type: 'dateTime', notAfter: 'now' }, target: { label: '接続先', type: 'text', max: 120 } },
  guards: [checkedBeforeConnecting],
})
