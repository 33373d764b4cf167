import { mpd } from '../../../clauses/index.ts'
import { has } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesHighlyConfidential, found, mustNotBeCopied } from '../words/facts.ts'

const base = { profiles: ['mpd'] } as const
const FILE = 'information.handling.mpd'

export const rules = [
  rule(`${FILE}/undecided`, {
    ...base, actions: ['publish', 'take-out', 'send-mail', 'forward-mail', 'send-form', 'provide', 'transport'], title: '分類が決まっていない情報', cites: [mpd['4-2']], when: found('unclassified'),
    then: { forbid: { unless: null, instead: '先に、情報管理者が分類と取扱制限を決める' } },
  }),
  rule(`${FILE}/high-no-copy`, {
    ...base, actions: ['copy', 'distribute'], title: '機密性高の情報の複製・配布', cites: [mpd['別表3-機密性高-5']], when: carriesHighlyConfidential,
    then: { forbid: { unless: 'separate-provision', instead: '複製・配布を別に認める登録を引用する' } },
  }),
  rule(`${FILE}/restricted-copy`, {
    ...base, actions: ['copy'], title: '複製を禁じた情報', cites: [mpd['4-4']], when: mustNotBeCopied,
    then: { forbid: { unless: 'separate-provision', instead: '情報管理者に取扱制限の見直しを求める' } },
  }),
  rule(`${FILE}/restricted-distribution`, {
    ...base, actions: ['distribute', 'provide'], title: '配布を禁じた情報', cites: [mpd['4-4']], when: has('information.restrictions', 'no-distribution'),
    then: { forbid: { unless: 'separate-provision', instead: '情報管理者に取扱制限の見直しを求める' } },
  }),
]
