import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('systems.detection.days', '改ざん・漏えいの検出を確かめ直すまで', 365, { unit: '日', notInSource: true })

// 改ざんと漏えいの検出。この製品自身は、台帳の整合性の検査と大量出力点検簿で応える（docs/readings/0900）。
export const detection = control('systems.detection.municipality', {
  title: '改ざん・漏えいの検出',
  cites: [mic['6.3-(5)-②']],
  profiles: ['municipality'],
  settings: [again],
  register: 'systems',
  appliesWhen: is('state', '整備中', '運用中'),
  question: '故意や過失による改ざんと漏えいのおそれを検出する機能が、設計に組み込まれていますか。',
  fields: {
    tampering: { label: '改ざんを検出する機能', type: 'text', max: 300, help: '例: 証跡との突合、ハッシュ値の検査' },
    leakage: { label: '漏えいを検出する機能', type: 'text', max: 300, help: '例: 短時間の大量の閲覧・出力の検知' },
    evidence: { label: '確かめた資料', type: 'text', max: 300, help: '設計書の番号、試験の記録など。' },
    checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
  },
  agesAfter: again,
})
