import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('systems.trail.days', '証跡の取得・保管を確かめ直すまで', 365, { unit: '日', notInSource: true })

// 証跡の取得・保管の機能。この製品自身の証跡は、消せず、封印され、検証できる（docs/readings/0560）。
export const trail = control('systems.trail.saitama', {
  title: '証跡の取得・保管の機能',
  cites: [saitama['6-1-(4)-ア']],
  profiles: ['saitama-police'],
  settings: [again],
  register: 'systems',
  appliesWhen: is('state', '運用中'),
  question: '正しく使われていること、不正侵入・不正操作等がないことを検証できるように、証跡を取得し保管していますか。',
  fields: {
    purposes: { label: '証跡で確かめること', type: 'choices', options: ['正しい利用の検証', '不正侵入・不正操作等がないことの検証'] },
    proof: { label: '取得の機能の証拠', type: 'text', multiline: true, max: 1000, help: '設定の画面、試験の記録、仕様書の番号など。' },
    keptIn: { label: '保管する場所', type: 'text', max: 200 },
    checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
  },
  agesAfter: again,
})
