import { saitama } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('systems.insider.days', '不正な操作の検知を確かめ直すまで', 365, { unit: '日', notInSource: true })
const protectedInformation = any(is('details.confidentialityCeiling', '2', '3'), is('details.integrityCeiling', '2'), is('details.availabilityCeiling', '2'))

// 権限のある人の不正な操作の検知。要保護情報を扱うデータベースに求める。
export const insider = control('systems.insider.saitama', {
  title: '権限のある人による不正な操作の検知',
  cites: [saitama['7-2-(4)-ウ']],
  profiles: ['saitama-police'],
  settings: [again],
  register: 'systems',
  appliesWhen: all(is('state', '運用中'), is('details.database', true), protectedInformation),
  question: 'データにアクセスする権限のある人の不正な操作を検知できますか。',
  fields: {
    method: { label: '検知の方法', type: 'text', multiline: true, max: 500 },
    operations: { label: '検知する操作', type: 'choices', options: ['直接の書換え', '削除', '差込み', '大量の閲覧・出力', '権限の変更', '時間外の操作'] },
    told: { label: '知らせる先', type: 'text', max: 200 },
    checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
  },
  agesAfter: again,
})
