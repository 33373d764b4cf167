import { saitama } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import type { Form } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['4-2-(1)-オ-(イ)'], saitama['4-2-(1)-キ-(イ)']] as const

/** 実施の確認に書くこと。 */
export const checkForm = (cites: readonly ClauseId[]) => ({
  findings: { label: '項目ごとの実施の状況', type: 'text', multiline: true, max: 3000, help: '対策の項目ごとに、何をしたかを書きます。', cites },
  confirmedOn: { label: '確認した日', type: 'date', notAfter: 'today', cites },
  evidence: { label: '証拠', type: 'text', max: 300, help: '設定資料、確認記録などの名称と番号です。', cites },
} as const satisfies Form)

// 外部サービスの実施確認簿。直すと、元の内容と直した人が改変の履歴に残る。
export const serviceChecks = register('services.service-checks', {
  title: '外部サービスの実施確認簿',
  noun: '実施の確認',
  cites,
  profiles: ['saitama-police'],
  purpose: '外部サービスの構築時と利用終了時に、対策の実施の状況を確かめた記録です。確認の操作から行が立ちます。',
  table: 'service_check',
  number: { label: '確認番号', help: '確認を記録すると自動で付きます。', prefix: '実施確認' },
  columns: {
    service: { label: '外部サービス', type: 'item', register: 'services' },
    stage: { label: '段階', type: 'choice', options: ['導入・構築', '利用終了'] },
    ...checkForm(cites),
    confirmer: { label: '確認した者', type: 'person', cites },
  },
  states: { 記録: { tone: 'rest', help: '確認の記録です。直した履歴は残ります。' }, 取消し: { tone: 'final', help: '取り消した確認です。実施の確認には数えません。' } },
  initial: '記録',
  enteredBy: { act: '実施の確認', cites },
  carriesInformation: false,
  listed: ['number', 'service', 'stage', 'confirmer', 'confirmedOn', 'unit'],
})
