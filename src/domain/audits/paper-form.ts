import type { Form } from '../../engine/definition.ts'

/** 監査調書に書くこと。 */
export const auditPaper = {
  audit: { label: '監査', type: 'text', max: 120, help: '例: 令和８年度 内部監査' },
  title: { label: '件名', type: 'text', max: 120 },
  kind: { label: '種類', type: 'choice', options: ['監査証拠', '監査調書'] },
  audited: { label: '監査を受けた部署', type: 'unit' },
  auditors: { label: '担当の監査人', type: 'person', many: true },
  content: { label: '内容', type: 'text', multiline: true, max: 8000 },
  keptAt: { label: '原本・証拠の保管場所', type: 'text', max: 200, required: false },
  keepUntil: { label: '保管期限', type: 'date' },
  disposedOn: { label: '廃棄した日', type: 'date', required: false, notAfter: 'today' },
} as const satisfies Form

export const PAPER_STATES = {
  保管中: { tone: 'rest', help: '保管期限まで保管します。' },
  廃棄済: { tone: 'final', gone: true, help: '期限が過ぎ、廃棄しました。' },
} as const
