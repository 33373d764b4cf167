import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { protectionIsFresh, terminalSituation } from './situation.ts'
import { checkedBeforeTelework } from './telework.guard.ts'

// リモートアクセスの開始。許可・別の定め・端末の状態を、使うその日に判定する。
export const remoteUse = event('devices.remote-use.saitama', {
  title: 'リモートアクセスの開始',
  cites: [saitama['8-3-(1)-エ'], saitama['8-3-(1)-ウ'], saitama['8-3-(2)-ア'], saitama['8-3-(2)-ウ']],
  profiles: ['saitama-police'],
  settings: [protectionIsFresh],
  subject: ['terminals'],
  verb: 'リモートアクセスを始める',
  states: ['保管中', '使用中', '持出し中'],
  form: {
    purpose: { label: '目的', type: 'text', max: 200 },
    locked: { label: '端末に画面のロックなどの盗難・紛失への備えがある', type: 'flag' },
    line: { label: '接続に使う回線', type: 'item', register: 'designated-lines', states: ['使用可'], required: false, help: '使えると定められた回線だけを選べます。ここにない回線（公衆無線ＬＡＮなど）ではつなげません。', cites: [saitama['8-3-(2)-ウ']] },
  },
  judge: (context) => ({ ...terminalSituation('remote-access', context), findings: (context.chosen['line'] ?? []).length > 0 ? [] : ['line-not-designated'] }),
  guards: [checkedBeforeTelework],
})
