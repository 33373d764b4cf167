import { saitama } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('systems.data-access.days', 'データに触れた人の特定を確かめ直すまで', 365, { unit: '日', notInSource: true })
const protectedInformation = any(is('details.confidentialityCeiling', '2', '3'), is('details.integrityCeiling', '2'), is('details.availabilityCeiling', '2'))

// データに触れた人の特定。この製品自身は、一件の画面を開いた人と日時を「見た人」に残す（docs/readings/0901）。
export const dataAccess = control('systems.data-access.saitama', {
  title: 'データにアクセスした利用者の特定',
  cites: [saitama['7-2-(4)-イ']],
  profiles: ['saitama-police'],
  settings: [again],
  register: 'systems',
  appliesWhen: all(is('state', '整備中', '運用中'), is('details.database', true), protectedInformation),
  question: 'データベースのデータに触れたのが誰かを、後から割り出せますか。',
  fields: {
    trail: { label: '特定の方法', type: 'text', max: 300, help: '証跡のどの項目で割り出すか。' },
    shared: { label: '共用識別コードを使う', type: 'flag' },
    supplement: { label: '補完策', type: 'text', max: 300, when: is('shared', true), help: '誰が使ったかを割り出す別の記録。例: 貸出簿、端末ごとの利用記録' },
    checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
  },
  agesAfter: again,
})
