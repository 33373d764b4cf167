import { mic } from '../../../clauses/index.ts'
import { has, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'

/** 複数の宛先（市区町村）。 */
const FILE = 'mail.handling-recipients.municipality'

export const rules = [
  // 読み: 互いに知らせる必要がある場合は、理由を記録したことで足りる（docs/readings/0445）。
  rule(`${FILE}/hidden`, {
    profiles: ['municipality'], actions: ['send-mail'], title: '複数の宛先に送るときの宛先の非開示', cites: [mic['6.1-(15)-③']], when: is('destination.recipients', 'many'),
    then: { require: { measure: 'bcc', at: 'before', satisfied: has('measures', 'recorded') } },
  }),
]
