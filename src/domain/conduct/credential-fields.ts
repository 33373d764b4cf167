import type { Form } from '../../engine/definition.ts'

/** 認証情報についての自己点検の項目に共通の欄。 */
export const secretFields = {
  unwritten: { label: '人の目に触れる所に書き留めていない', type: 'declaration' }, untold: { label: 'ほかの人（上司や管理する人を含む）に教えていない', type: 'declaration' }, checkedOn: { label: '点検した日', type: 'date', notAfter: 'today' },
} as const satisfies Form
