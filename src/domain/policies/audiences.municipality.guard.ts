import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { AUDIENCES, lackingAudiences } from './audiences.ts'

// 四つの区分のうち、適用される遵守事項が一条もないものを、規程の点検で挙げる。
export const everyAudienceHasRules = guard('policies.audiences.municipality/every', {
  title: '遵守事項のない区分',
  cites: [mic['kaisetsu-5.1-趣旨']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    if (item?.linked?.['policy']?.details['kind'] !== '対策基準') return null
    const lacking = lackingAudiences(item.details)
    return lacking.length === 0 ? null : { field: '', message: `${lacking.map((one) => `「${one}」`).join('')}に適用される条項が一つもありません。「条項の適用対象者を定める」で結び付けるか、遵守事項を案に加えてください。` }
  },
})

// 区分は「条項の適用対象者を定める」で書く。記載だけを直すと、不備の有無と食い違う。
export const audiencesAreRecorded = guard('policies.audiences.municipality/recorded', {
  title: '適用対象者の区分の記載',
  cites: [mic['kaisetsu-5.1-趣旨']],
  profiles: ['municipality'],
  refuses: ({ item, before }) => {
    const now = item?.details ?? {}
    const changed = AUDIENCES.find(({ key }) => String(now[key] ?? '') !== String(before?.details[key] ?? ''))
    const says = ((now['withoutClause'] ?? []) as readonly string[]).join()
    return changed === undefined || says === lackingAudiences(now).join() ? null : { field: changed.key, message: 'この欄は「条項の適用対象者を定める」で書いてください。ここでは空けたまま（元のまま）にします。' }
  },
})
