import { mic } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { found, isNotIssued } from '../words/facts.ts'

/** 支給以外の端末で、許可を受けていてもしてはならないこと（市区町村）。 */
const base = { profiles: ['municipality'], cites: [mic['kaisetsu-5.1-(1)-②-禁止事項']], when: is('equipment.kind', 'non-issued-terminal') } as const
const FILE = 'devices.own-terminal-prohibitions.municipality'

export const rules = [
  rule(`${FILE}/modification`, { ...base, actions: ['modify-equipment'], title: '支給以外の端末の改造', then: { forbid: { unless: 'exception', instead: '改造していない端末か、支給された端末を使う' } } }),
  rule(`${FILE}/software`, { ...base, actions: ['install-software'], title: '安全性を確かめられないソフトウェアの導入', then: { forbid: { unless: 'exception', instead: '許可されたソフトウェアだけを使う' } } }),
  // 読み: 端末を第三者に渡して使わせることは「提供」に当たる。
  rule(`${FILE}/lending`, { ...base, actions: ['provide'], title: '第三者への端末の貸与', then: { forbid: { unless: 'exception', instead: '本人だけが使う' } } }),
  rule(`${FILE}/unlisted`, {
    ...base, actions: ['store', 'take-out', 'copy'], title: '許可に挙げられていない情報の支給以外の端末への記録・持ち出し', cites: [mic['kaisetsu-5.1-(1)-②-対策6']], when: all(isNotIssued, found('information-not-permitted')),
    then: { forbid: { unless: 'exception', instead: 'その情報を挙げて、端末の業務利用を改めて申請する' } },
  }),
]
