import type { ClauseId } from '../../../clauses/index.ts'
import type { Form } from '../../engine/definition.ts'

/** 開発・設定の変更・運用・見直しの申請に書くこと。 */
export const changeForm = (cites: readonly ClauseId[]) => ({
  work: { label: '区分', type: 'choice', options: ['開発', '設定の変更', '運用', '見直し'], help: '更改は「見直し」を選びます。', cites },
  content: { label: '内容', type: 'text', multiline: true, max: 2000, help: '何を、どう変えるか。' },
  reason: { label: '理由', type: 'text', multiline: true, max: 500 },
  plannedOn: { label: '行う予定の日', type: 'date', notBefore: 'today' },
  impact: { label: '止まるもの・影響', type: 'text', multiline: true, max: 500, required: false },
}) as const satisfies Form
