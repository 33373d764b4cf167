import { hokkaido } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'

const cites = [hokkaido['11-1-(2)']]
const longest = setting('devices.recognition.max-days', 'システム総括責任者が認める行為の期間の上限', 366, { unit: '日', notInSource: true })

// 禁じられた三つの行為（接続・ソフトウェア・持ち出し）を、機器と期間を限ってシステム総括責任者が認める登録（北海道警察）。期間が過ぎると禁止に戻る。
export const recognition = procedure('devices.recognition.hokkaido', {
  title: '禁じられた行為の承認',
  cites,
  profiles: ['hokkaido-police'],
  settings: [longest, lapse],
  subject: 'terminals',
  verb: '禁じられた行為の承認を申請する',
  form: {
    act: {
      label: '認めてほしい行為', type: 'choice', cites,
      options: [
        { value: hokkaido['11-1-(2)-ア'], label: '許可されていない機器の接続' }, { value: hokkaido['11-1-(2)-イ'], label: 'ソフトウェアの追加・削除・変更' }, { value: hokkaido['11-1-(2)-ウ'], label: '庁舎の外への持ち出し' },
      ],
    },
    title: { label: '件名', type: 'text', max: 120, help: '例: 署の移転に伴う端末の持ち出し' },
    reason: { label: '必要な理由', type: 'text', multiline: true, max: 500 },
    period: { label: '期間', type: 'dateRange', notBefore: 'today', maxDays: longest, cites, help: 'この期間だけ認められ、過ぎると禁止に戻ります。' },
  },
  steps: [
    { kind: '回議', role: '運用管理者', scope: 'subject', cites: [hokkaido['2-4-(2)']] },
    { kind: '決裁', role: 'システム総括責任者', scope: 'organisation', cites },
  ],
  effect: { provides: { kind: '例外措置', clauses: 'act', title: 'title', period: 'period' } },
  lapsesAfter: lapse,
})
