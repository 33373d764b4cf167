import { mic } from '../../../clauses/index.ts'
import { always, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { PRESET } from './privileged-ids.register.ts'

// 既定の名の特権ＩＤは、答えを待たずに不適合になる。変えられないものは、例外措置か別の定めによる。
export const privilegedIdName = control('systems.privileged-id.municipality', {
  title: '特権ＩＤの初期設定からの変更',
  cites: [mic['6.2-(1)-③-(カ)']],
  profiles: ['municipality'],
  register: 'privileged-ids',
  appliesWhen: is('details.naming', PRESET),
  question: '特権ＩＤを、初期設定の名から別の名に変えていますか。',
  fields: { checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' } },
  contradicts: { when: always, message: '特権ＩＤの名が初期設定のままです。システムで名を変え、「名の変更を記録する」で記録してください。' },
})
