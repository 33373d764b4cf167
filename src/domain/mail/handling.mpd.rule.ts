import { mpd } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, found, isElectronic, isNotIssued, isNotMaintained } from '../words/facts.ts'

/** 情報の送受信と電子メール（警視庁）。 */
const base = { profiles: ['mpd'] } as const
const FILE = 'mail.handling.mpd'
// 読み: 警察情報システムかどうかは、警察が維持管理する支給の機器かどうかと、外部のサービスを経るかどうかで見る（docs/readings/0420）。
const onOtherMachine = any(isNotMaintained, isNotIssued)
const throughOthersService = any(found('web-mail'), found('online-storage'))

export const rules = [
  rule(`${FILE}/official-machine`, {
    ...base, actions: ['send-mail', 'forward-mail', 'send-form'], title: '警察情報システムでない機器・サービスでの送受信', cites: [mpd['5-7-(1)']], when: any(throughOthersService, onOtherMachine),
    then: { forbid: { unless: 'separate-provision', instead: '警察情報システムを使って送る' } },
  }),
  rule(`${FILE}/official-means`, {
    ...base, actions: ['provide', 'distribute'], title: '警察情報システムでない手段での提供・配布', cites: [mpd['5-7-(1)']],
    when: all(isElectronic, any(throughOthersService, is('destination.channel', 'cloud', 'social-media', 'website', 'web-form', 'mail-magazine'))),
    then: { forbid: { unless: 'separate-provision', instead: '警察情報システムを使って渡すか、手渡しで渡す' } },
  }),
  // 読み: 「メールで送る」は電子メール（外部回線）をいう。庁内だけの連絡手段は「配布する」と「警察情報システム」で問う（docs/readings/0420）。
  rule(`${FILE}/confidential`, {
    ...base, actions: ['send-mail', 'forward-mail'], title: '電子メールで要機密情報を扱う', cites: [mpd['5-7-(2)'], mpd['2-1-(8)']], when: carriesConfidential,
    then: { forbid: { unless: 'separate-provision', instead: '電子メールを使わず、庁内の連絡手段（警察情報システム）で送る' } },
  }),
]
