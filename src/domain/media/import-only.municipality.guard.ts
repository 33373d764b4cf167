import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 取込み専用の媒体は、持出しや受渡しなど、ほかのことに貸し出せない。
export const importMediaServeImportsOnly = guard('media.import-only.municipality', {
  title: '取込み専用媒体の貸出の禁止',
  cites: [mic['kaisetsu-3-(1)-①-注3-(イ)']],
  profiles: ['municipality'],
  refuses: ({ item }) => item?.details['use'] === '取込み専用'
    ? { field: 'items', message: `「${item.number}」は取込み専用の媒体のため、ほかの用途には使えません。` } : null,
})
