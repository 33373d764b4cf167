import { mic } from '../../../clauses/index.ts'
import type { Finds } from '../../engine/finds.ts'
import { guard } from '../../engine/guard.ts'
import { hasVersionOn } from '../policies/standing.ts'

const TOPIC = '外部電磁的記録媒体の利用手順'

/** 媒体の利用手順を定める規程（規程台帳の「定める事柄」）。 */
export const usageRules = { usageRules: { register: 'policies', column: 'topic', value: TOPIC, states: ['有効'], everywhere: true } } as const satisfies Finds

// 媒体での情報の取扱いは、利用手順を定めてから。有効な版がない間は、媒体の持出し・貸出し・使用の申請を受けない。
export const usageIsLaidDown = guard('media.usage-rules.municipality/laid-down', {
  title: '外部電磁的記録媒体の利用手順の有効な版',
  cites: [mic['kaisetsu-4.4-なお書き']],
  profiles: ['municipality'],
  refuses: ({ chosen, day }) => (chosen['usageRules'] ?? []).some((policy) => hasVersionOn(policy, day)) ? null
    : { field: '', message: `「${TOPIC}」の有効な版がないため、媒体の申請は受け付けられません。情報システム管理者が、規程台帳に「定める事柄」を「${TOPIC}」とした規程を登録し、版の決裁と公布を済ませてください。` },
})
