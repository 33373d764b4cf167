import { mic } from '../../../clauses/index.ts'
import type { Field } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

/** For forms of things that leave: only what the CISO laid down can be chosen. */
export const methodField = { label: '使う暗号などの方式', type: 'item', register: 'protection-methods', states: ['有効'], required: false, help: 'CISOが定めた方式から選びます。', cites: [mic['6.1-(16)-②']] } as const satisfies Field

// 暗号化・電子署名・パスワード設定は、CISOが定めた有効期間内の方式で行う。
export const methodIsDesignated = guard('cryptography.method.municipality/designated', {
  title: 'CISOが定めた方式',
  cites: [mic['6.1-(16)-②']],
  profiles: ['municipality'],
  refuses: ({ form, chosen, day }) => {
    const [method] = chosen['method'] ?? []
    const protections = (form['protection'] ?? []) as readonly string[]
    if (!method) return protections.length > 0 ? { field: 'method', message: '守る方法を選んだときは、CISOが定めた方式を選んでください。' } : null
    const { name, validFrom, validUntil } = method.details
    if (String(validFrom) <= day && day <= String(validUntil)) return null
    return { field: 'method', message: `「${String(name)}」を使えるのは${String(validFrom)}から${String(validUntil)}までです。有効な方式を選んでください。` }
  },
})
