import { mic } from '../../../clauses/index.ts'
import { rule } from '../../engine/decision/rule.ts'
import { found, isOffDuty } from '../words/facts.ts'

/** ウェブの閲覧と、ウェブ上のサービス（市区町村）。 */
const base = { profiles: ['municipality'] } as const
const FILE = 'web.handling.municipality'
const services = ['use-service', 'browse', 'send-mail', 'provide', 'store', 'use-system'] as const

export const rules = [
  rule(`${FILE}/off-duty`, {
    ...base, actions: ['browse'], title: '業務以外の目的でのウェブの閲覧', cites: [mic['6.1-(20)-①']], when: isOffDuty,
    then: { forbid: { unless: 'exception', instead: '業務の目的に限って閲覧する' } },
  }),
  rule(`${FILE}/web-mail`, {
    ...base, actions: services, title: 'ウェブメールの使用', cites: [mic['6.1-(15)-⑤']], when: found('web-mail'),
    then: { forbid: { unless: 'exception', instead: '公用の電子メールを使う' } },
  }),
  rule(`${FILE}/online-storage`, {
    ...base, actions: services, title: 'ネットワークストレージサービスの使用', cites: [mic['6.1-(15)-⑤']], when: found('online-storage'),
    then: { forbid: { unless: 'exception', instead: '庁内の共有フォルダーか、手続で認められたサービスを使う' } },
  }),
]
