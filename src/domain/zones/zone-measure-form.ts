import type { Form } from '../../engine/definition.ts'
import { CLASSES } from './zone-classes.ts'

/** 対策の一行。 */
export const measureForm = {
  class: { label: 'クラス', type: 'choice', options: [...CLASSES] },
  demand: { label: '対策', type: 'text', multiline: true, max: 500 },
  need: { label: '必須・任意', type: 'choice', options: ['必須', '任意'], default: '必須' },
  staff: { label: '職員がすべき対策', type: 'flag', help: '「はい」は、区域の掲示に載ります。' },
} as const satisfies Form
