import { saitama } from '../../../clauses/index.ts'
import type { Form } from '../../engine/definition.ts'
import { BANNABLE, OUTSIDERS } from './bans.ts'
import { CLASSES } from './zone-classes.ts'

/** 区域で持込みを禁じる機器・媒体。持込みの判定に使う。 */
export const banForm = {
  bans: { label: '持込みを禁じる機器・媒体', type: 'choices', options: BANNABLE, required: false, profiles: ['saitama-police'], help: 'この対策が持込みを禁じるものです。「持込みを判定する」が不可と答えます。', cites: [saitama['3-8-(3)-ウ']] },
  bansFor: { label: '禁じる相手', type: 'choice', options: ['すべての人', OUTSIDERS], default: 'すべての人', required: false, profiles: ['saitama-police'], cites: [saitama['3-8-(3)-ウ']] },
} as const satisfies Form
/** 対策の一行。 */
export const measureForm = {
  class: { label: 'クラス', type: 'choice', options: [...CLASSES] },
  demand: { label: '対策', type: 'text', multiline: true, max: 500 },
  need: { label: '必須・任意', type: 'choice', options: ['必須', '任意'], default: '必須' },
  staff: { label: '職員がすべき対策', type: 'flag', help: '「はい」は、区域の掲示に載ります。' },
  ...banForm,
} as const satisfies Form
