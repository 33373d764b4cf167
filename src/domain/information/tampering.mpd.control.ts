import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'

export const tampering = control('information.tampering.mpd', {
  title: '改ざん・滅失を防ぐ措置の検討', cites: [mpd['別表3-完全性低-管理']], profiles: ['mpd'], register: 'information', appliesWhen: is('classification.integrity', 1),
  question: '改ざんや滅失を防ぐ措置を検討しましたか。',
  fields: { result: { label: '検討の結果', type: 'choice', options: ['措置をとる', '措置は不要'] }, content: { label: '措置の内容、又は不要とした理由', type: 'text', max: 300 } },
})
