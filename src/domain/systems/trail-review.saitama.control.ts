import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('systems.trail-review.days', '証跡を点検・分析する機能を確かめ直すまで', 365, { unit: '日', notInSource: true })

// 証跡を点検・分析する機能。この製品自身の出力は、大量出力点検簿に抽出される（docs/readings/0900）。
export const trailReview = control('systems.trail-review.saitama', {
  title: '証跡を点検・分析する機能',
  cites: [saitama['6-1-(4)-ウ']],
  profiles: ['saitama-police'],
  settings: [again],
  register: 'systems',
  appliesWhen: is('state', '整備中', '運用中'),
  question: '取得した証跡を定期的に点検し、又は分析する機能がありますか。',
  fields: {
    means: { label: '点検・分析の手段', type: 'text', max: 300, help: '機能の名前か、手順。' },
    evidence: { label: '確かめた資料', type: 'text', max: 300, required: false, help: '設定の画面、試験の記録など。' },
    checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
  },
  agesAfter: again,
})
