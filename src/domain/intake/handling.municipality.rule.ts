import { mic } from '../../../clauses/index.ts'
import { all, always, any, has, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { checkedForMalware, found } from '../words/facts.ts'

/** 外部からの取込みと、届いたメールの添付（市区町村）。 */
const base = { profiles: ['municipality'], actions: ['import-file'] } as const
const received = { profiles: ['municipality'], actions: ['import-file', 'acquire', 'use-system', 'process', 'browse'] } as const
const FILE = 'intake.handling.municipality'

export const rules = [
  // 標的型の疑いは、消す前に知らせる。手順はこの順に並ぶ。
  rule(`${FILE}/targeted-attack`, {
    ...received, title: '標的型攻撃の疑いのあるメール', cites: [mic['6.4-(3)-③'], mic['kaisetsu-6.5-(7)-①']], when: found('targeted-attack'),
    then: { forbid: { unless: null, instead: '開かず、削除する前に情報セキュリティ管理者に知らせ、ほかの職員への注意喚起を頼む' } },
  }),
  rule(`${FILE}/targeted-attack-notice`, {
    ...received, title: '標的型攻撃の疑いの通知', cites: [mic['kaisetsu-6.5-(7)-①']], when: found('targeted-attack'), then: { notify: { role: '情報セキュリティ管理者' } },
  }),
  rule(`${FILE}/suspicious-mail`, {
    ...received, title: '差出人の分からないメール・不自然な添付', cites: [mic['6.4-(3)-③']], when: any(found('suspicious-mail'), found('targeted-attack')),
    then: { forbid: { unless: null, instead: '開かずに、速やかに削除する' } },
  }),
  rule(`${FILE}/checked`, {
    ...base, title: '外部から取り入れるデータ・ソフトウェアの検査', cites: [mic['6.4-(3)-②'], mic['6.4-(3)-⑤']], when: always,
    then: { require: { measure: 'malware-checked', at: 'before', satisfied: checkedForMalware } },
  }),
  rule(`${FILE}/sanitised`, {
    ...base, title: 'LGWAN接続系への取込みの無害化', cites: [mic['6.4-(3)-⑤']], when: all(is('equipment.zone', 'lgwan'), not(has('measures', 'sanitised'))),
    then: { forbid: { unless: 'exception', instead: '無害化してから取り込む' } },
  }),
]
