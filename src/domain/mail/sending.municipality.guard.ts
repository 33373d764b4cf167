import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { recipientsIn } from './transmission-situation.ts'

const FILE = 'mail.sending.municipality'
const isOutside = (kind: unknown): boolean => kind !== '庁舎内' && kind !== 'ほかの所属'

export const recipientsAreNeeded = guard(`${FILE}/recipients`, {
  title: '業務上必要のない宛先',
  cites: [mic['6.1-(15)-②']],
  profiles: ['municipality'],
  refuses: ({ form }) => {
    const needless = recipientsIn(form).filter(({ isNeeded }) => !isNeeded).map(({ who }) => `「${who}」`)
    return needless.length === 0 ? null : { field: 'recipients', message: `${needless.join('')}には業務上の必要がないため送れません。宛先から除くか、必要を「宛先：必要」の形で書いてください。` }
  },
})

// 「必要に応じ」: 庁外へ送る機密性２以上の情報に措置を講じないなら、その理由を残す。
export const protectedOrReason = guard(`${FILE}/protected`, {
  title: '送信時の暗号化・パスワード設定を省く理由',
  cites: [mic['2-(2)-⑦']],
  profiles: ['municipality'],
  refuses: ({ form }) => {
    const protections = (form['protection'] ?? []) as readonly string[]
    const isConfidential = form['confidentiality'] === '2' || form['confidentiality'] === '3'
    if (!isConfidential || !isOutside(form['destinationKind']) || protections.includes('暗号化') || protections.includes('パスワード設定') || form['reason']) return null
    return { field: 'reason', message: '機密性２以上の情報を庁外に送るときは、暗号化かパスワード設定をしてください。省くときは、理由を書いてください。' }
  },
})
