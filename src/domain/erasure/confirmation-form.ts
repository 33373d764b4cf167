import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import type { Form } from '../../engine/definition.ts'
import { BY_EXCEPTION, ERASING_METHODS, TABLE_24 } from '../media/disposal-method.ts'

export const WITNESSED = '職員が完了まで立ち会った'
export const CERTIFIED = '庁舎内で消去して引き渡し、完了証明書を受け取った'
export const IN_HOUSE = '庁舎内で行い、職員が完了を確かめた'
export const OTHERWISE = 'そのほかの適切な方法'
export const BOTH = '併用'
/** 読み: 原文は択一とも併用とも読める。択一とし、組織が併用にできる（docs/readings/0481）。 */
export const destructionProof = setting('erasure.destruction-proof', '図表24(１)の立会いと完了証明書', '択一', { notInSource: true, options: ['択一', BOTH] })

const table24 = [mic['kaisetsu-4.1-(7)-図表24-(1)'], mic['kaisetsu-4.1-(7)-図表24-(2)'], mic['kaisetsu-4.1-(7)-図表24-(3)']]
const municipality = { profiles: ['municipality'], cites: table24 } as const

/** 方法の根拠。表の外の方法は、例外措置の許可番号を書いて選ぶ。 */
export const basisFields = {
  basis: { ...municipality, label: '方法の根拠', type: 'choice', options: [TABLE_24, BY_EXCEPTION], default: TABLE_24, required: false, cites: [mic['kaisetsu-4.1-(7)']] },
  exceptionNumber: { ...municipality, label: '例外措置の許可番号', type: 'text', max: 60, when: is('basis', BY_EXCEPTION), cites: [mic['kaisetsu-4.1-(7)']] },
} as const satisfies Form

/** 完了の確かめ方。立会い・証明書の欄はどの組にもあり、残りは図表24による。 */
export const confirmationFields = {
  confirmation: { ...municipality, label: '完了の確かめ方', type: 'choice', options: [WITNESSED, CERTIFIED, IN_HOUSE, OTHERWISE] },
  witness: { label: '立ち会った職員', type: 'person', required: false, notMe: true },
  inHouseOn: { ...municipality, label: '引渡し前に庁舎内で消去した日', type: 'date', notAfter: 'today', required: false, when: is('confirmation', CERTIFIED) },
  inHouseMethod: { ...municipality, label: '庁舎内での消去の方法', type: 'choice', options: ERASING_METHODS, required: false, when: is('confirmation', CERTIFIED) },
  confirmer: { ...municipality, label: '完了を確かめた職員', type: 'person', required: false, notMe: true, when: is('confirmation', IN_HOUSE) },
  otherwise: { ...municipality, label: '確かめた方法', type: 'text', multiline: true, max: 500, required: false, when: is('confirmation', OTHERWISE) },
  certificate: { label: '完了証明書の番号', type: 'text', max: 80, required: false },
  evidence: { label: '完了証明書・証拠写真', type: 'attachments', required: false, help: '委託事業者の証明書と、破壊の前後の写真を添付します。' },
} as const satisfies Form
