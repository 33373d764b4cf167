import { mic } from '../../../clauses/index.ts'
import type { Form } from '../../engine/definition.ts'

const cites = [mic['6.1-(4)-②']] as const
/** 変更作業の記録に書くこと。 */
export const changeWork = {
  workedAt: { label: '作業日時', type: 'dateTime', notAfter: 'now', cites },
  worker: { label: '作業者', type: 'text', max: 120, help: '委託先のときは、会社名と氏名。', cites },
  category: { label: '作業区分', type: 'choice', options: ['設定の変更', 'プログラムの変更', '機器の変更', 'その他の変更'], cites },
  change: { label: '変更内容', type: 'text', multiline: true, max: 2000, cites },
  before: { label: '変更前', type: 'text', multiline: true, max: 2000, cites },
  after: { label: '変更後', type: 'text', multiline: true, max: 2000, cites },
  result: { label: '結果', type: 'choice', options: ['成功', '一部失敗', '失敗して元に戻した'], cites },
  confirmer: { label: '確認者', type: 'person', notMe: true, cites },
  allowed: { label: 'ほかに閲覧を許す者', type: 'person', many: true, required: false, cites },
} as const satisfies Form
