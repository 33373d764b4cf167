import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const base = { profiles: ['municipality'], at: 'releasing' } as const

// 実施手順は、公表にも外部への提供にも選べない。
export const proceduresNeverLeave = guard('policies.release.municipality/procedures', {
  ...base,
  title: '実施手順の公表と提供',
  cites: [mic['kihon-10']],
  refuses: ({ item }) => item?.details['kind'] === '実施手順'
    ? { field: '', message: `「${String(item.details['name'] ?? item.number)}」は実施手順のため、公表も外部への提供もできません。公にすると行政の運営に支障を及ぼすおそれがあります。` } : null,
})

// 非公開にした対策基準の条文は、公開用のページにも提供用の出力にも出さない。
export const closedStandardsNeverLeave = guard('policies.release.municipality/closed', {
  ...base,
  title: '非公開の規程の公表と提供',
  cites: [mic['kaisetsu-kihon-9']],
  refuses: ({ item }) => item?.details['publicness'] === '公開' ? null
    : { field: '', message: `「${String(item?.details['name'] ?? item?.number ?? '')}」は「${String(item?.details['publicness'] ?? '')}」のため、公表も外部への提供もできません。` },
})
