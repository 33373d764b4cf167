import { mpd } from '../../../clauses/index.ts'
import { any } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { found, hasOtherPurpose, isOffDuty } from '../words/facts.ts'

/** 警察情報システムの利用（警視庁）。ＩＤ、権限の範囲、使用の目的。 */
const base = { profiles: ['mpd'], actions: ['use-system', 'remote-access', 'connect'] } as const
const FILE = 'systems.handling.mpd'

export const rules = [
  rule(`${FILE}/own-identity`, {
    ...base, title: '他人のユーザＩＤでの利用', cites: [mpd['5-6-(1)']], when: found('others-identity'),
    then: { forbid: { unless: null, instead: '自分のユーザＩＤを使う' } },
  }),
  rule(`${FILE}/authority`, {
    ...base, title: '権限の範囲を超える利用', cites: [mpd['5-6-(2)']], when: found('beyond-authority'),
    then: { forbid: { unless: null, instead: '与えられた権限の範囲で使うか、システムセキュリティ責任者に権限の付与を求める' } },
  }),
  rule(`${FILE}/purpose`, {
    ...base, actions: ['use-system', 'remote-access'], title: '定められた目的以外の使用', cites: [mpd['12-2']], when: any(hasOtherPurpose, isOffDuty),
    then: { forbid: { unless: null, instead: '情報システム台帳に定めた目的で使う' } },
  }),
]
