import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

/** 機密性２以上は復元できない方法だけ。 */
const unrecoverable = guard('information.erasure.municipality/unrecoverable', {
  title: '復元できない消去', cites: [mic['2-(1)-機密性-5']], profiles: ['municipality'],
  refuses: ({ form, item }) => ((item?.confidentiality ?? 0) >= 2 && form['method'] === '通常の削除' ? { field: 'method', message: '機密性２以上の情報は、復元できない方法で消去してください。' } : null),
})

// 不要になった情報の消去の記録。
export const erased = event('information.erasure.municipality', {
  title: '情報の消去の記録',
  cites: [mic['2-(2)-③-(ウ)'], mic['2-(2)-⑩-(イ)']],
  profiles: ['municipality'],
  subject: ['information'],
  verb: '消去を記録する',
  states: ['不要'],
  form: {
    method: { label: '消去の方法', type: 'choice', options: ['通常の削除', '上書きによる消去', '暗号化消去', '裁断・溶解・焼却', 'その他の復元できない方法'] },
    otherMethod: { label: 'その他の方法', type: 'text', max: 200, when: is('method', 'その他の復元できない方法') },
    erasedAt: { label: '消去した日時', type: 'dateTime', notAfter: 'now' },
    copiesToo: { label: '控え・一時ファイルも消した', type: 'declaration' },
  },
  guards: [unrecoverable],
  effect: { from: ['不要'], to: '消去済' },
})
