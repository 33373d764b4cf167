import { mic } from '../../../clauses/index.ts'
import type { Guard } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { DECIDED, LATER, UNKNOWN } from './entry-form.municipality.ts'

const base = { profiles: ['municipality'] } as const
const FILE = 'information.entry.municipality'

/** 登録のときに確かめること（市区町村）。 */
export const entryGuards: readonly Guard[] = [
  guard(`${FILE}/classified-when-made`, {
    ...base, title: '作成時の分類の決定', cites: [mic['2-(2)-③-(イ)']],
    refuses: ({ form }) => (form['origin'] === '作成' && form['decision'] !== DECIDED ? { field: 'decision', message: '作成した情報は、登録するときに作成者が分類と取扱制限を定めてください。' } : null),
  }),
  guard(`${FILE}/received-inside`, {
    ...base, title: '庁内で作成された情報の受領', cites: [mic['2-(2)-④-(ア)']],
    refuses: ({ form }) => (form['origin'] === '庁内から受領' && form['decision'] !== UNKNOWN ? { field: 'origin', message: '庁内の者が作成した情報は、「受領」で入手元の情報を選んで登録してください。分類と取扱制限が入手元から写ります。' } : null),
  }),
  guard(`${FILE}/received-outside`, {
    ...base, title: '庁外で作成された情報の分類', cites: [mic['2-(2)-④-(イ)']],
    refuses: ({ form }) => (form['decision'] === LATER && form['origin'] !== '職員以外から入手' && form['origin'] !== '作成' ? { field: 'decision', message: '後で定められるのは、庁外の者が作成した情報を入手したときだけです。' } : null),
  }),
  guard(`${FILE}/copied`, {
    ...base, title: '複製の登録', cites: [mic['2-(2)-①-(イ)']],
    refuses: ({ form }) => (form['origin'] === '複製' || form['origin'] === 'バックアップ' ? { field: 'origin', message: '複製とバックアップは、「複製」で元の情報を選んで登録してください。分類と取扱制限を引き継ぎます。' } : null),
  }),
  guard(`${FILE}/one-keeper`, {
    ...base, title: '二重管理の防止', cites: [mic['kaisetsu-2-(2)-①-注2']],
    refuses: ({ chosen, actor, form }) => {
      const other = (chosen['same'] ?? []).find((one) => one.unit !== actor.unit && one.details['storage'] === form['storage'] && one.details['business'] === form['business'])
      return other ? { field: 'title', message: `同じ保存先・保管場所の同じ情報が、既にほかの部署の情報資産として登録されています（${other.number}）。管理する課は一つにしてください。` } : null
    },
  }),
]
