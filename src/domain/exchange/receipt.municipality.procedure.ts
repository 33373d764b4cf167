import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { CHANNELS, TRUSTED_CHANNELS } from './receipts.register.ts'

const clause = mic['kaisetsu-3-(1)-①-注3']

export const receivedThroughLgwan = guard('exchange.receipt.municipality/channel', {
  title: '外部データの受信手段',
  cites: [clause],
  profiles: ['municipality'],
  refuses: ({ form }) => form['channel'] === undefined || TRUSTED_CHANNELS.some((one) => one === form['channel']) ? null
    : { field: 'channel', message: `「${String(form['channel'])}」では外部データを受信できません。LGWAN-ASPなど、LGWANのサービスで受け取ってください。` },
})

// 外部データの受信と取込み。LGWAN-ASP等で受け取り、四つの段を踏んで取り込む。
export const receipt = procedure('exchange.receipt.municipality', {
  title: '外部データの受信と取込み',
  cites: [clause],
  profiles: ['municipality'],
  settings: [lapse],
  subject: null,
  verb: '外部データの受信を申請する',
  form: {
    matter: { label: 'データ', type: 'text', max: 200, help: '例: 市税の口座引落済み（消し込み）データ', cites: [clause] },
    sender: { label: '提供する団体', type: 'text', max: 120, help: '例: 指定金融機関' },
    channel: { label: '受信手段', type: 'choice', options: CHANNELS, help: 'LGWAN-ASPなど、LGWANのサービスに限ります。', cites: [clause] },
    service: { label: 'サービスの名称', type: 'text', max: 120, required: false },
  },
  guards: [receivedThroughLgwan],
  // 読み: 取込みの途中で媒体の接続禁止を解く情報システム管理者が、初めに許可する（docs/readings/0444）。
  steps: [{ kind: '決裁', role: '情報システム管理者', scope: 'applicant', cites: [clause] }],
  effect: { creates: 'receipts' },
  lapsesAfter: lapse,
})
