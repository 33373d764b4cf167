import { mic } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import type { Guard } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { differing, isSystemDocument, proposed } from './criteria.municipality.ts'
import type { Axis } from './criteria.municipality.ts'

const base = { profiles: ['municipality'] } as const
const FILE = 'information.criteria.municipality'

/** An answer that meets the criterion of a level keeps from choosing a lower one, unless a reason is given. */
const criterion = (part: string, label: string, cites: readonly ClauseId[], axis: Axis, level: '2' | '3'): Guard => guard(`${FILE}/${part}`, {
  ...base, title: `${label}の基準`, cites,
  refuses: ({ form }) => {
    const { differsWhy, [axis]: chosen } = form
    if (proposed(form)[axis] !== level || chosen === undefined || Number(chosen) >= Number(level) || differsWhy) return null
    return { field: axis, message: `答えは${label}の基準に当たります。${label}にするか、異なる分類にする理由を書いてください。` }
  },
})

/** 分類の基準。どこで分類を決めるときも同じ。 */
export const criteria: readonly Guard[] = [
  criterion('secret', '機密性３', [mic['2-(1)-機密性3']], 'confidentiality', '3'),
  criterion('confidential', '機密性２', [mic['2-(1)-機密性2']], 'confidentiality', '2'),
  criterion('integrity', '完全性２', [mic['2-(1)-完全性2']], 'integrity', '2'),
  criterion('availability', '可用性２', [mic['2-(1)-可用性2']], 'availability', '2'),
  guard(`${FILE}/proposal`, {
    ...base, title: '提案と異なる分類の理由', cites: [mic['kaisetsu-2-(1)']],
    refuses: ({ form }) => {
      const differ = differing(form)
      if (differ.length === 0 || form['differsWhy']) return null
      return { field: 'differsWhy', message: `影響の答えからの提案は${differ.map(([, label, level]) => `${label}${level}`).join('・')}です。異なる分類にする理由を書いてください。` }
    },
  }),
  guard(`${FILE}/system-documents`, {
    ...base, title: 'システム関連文書の機密性', cites: [mic['kaisetsu-6.1-(5)']],
    refuses: (context) => {
      const chosen = context.form['confidentiality']
      if (!isSystemDocument(context) || chosen === undefined || chosen === '3') return null
      return { field: 'confidentiality', message: '情報システムとネットワークに関する文書は、攻撃の材料になり得るため機密性３です。低くできません。' }
    },
  }),
]
