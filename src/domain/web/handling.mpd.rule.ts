import { mpd } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential } from '../words/facts.ts'

/** ウェブサイトの閲覧と入力（警視庁）。 */
const base = { profiles: ['mpd'], cites: [mpd['5-7-(4)']] } as const
const FILE = 'web.handling.mpd'
const leaveOut = { forbid: { unless: 'separate-provision', instead: '要機密情報を入力せず、警察情報システムで送る' } } as const

export const rules = [
  rule(`${FILE}/form`, { ...base, actions: ['send-form'], title: 'ウェブサイトの入力欄からの要機密情報の送信', when: carriesConfidential, then: leaveOut }),
  rule(`${FILE}/form-as-channel`, {
    ...base, actions: ['provide', 'send-mail', 'browse', 'use-service'], title: 'ウェブサイトの入力欄を手段とする要機密情報の送信', when: all(is('destination.channel', 'web-form'), carriesConfidential), then: leaveOut,
  }),
]
