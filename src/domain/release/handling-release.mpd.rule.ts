import { mpd } from '../../../clauses/index.ts'
import { all, always, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, goesOutside } from '../words/facts.ts'

/** 職員以外への提供と公表（警視庁）。 */
const base = { profiles: ['mpd'] } as const
const FILE = 'release.handling-release.mpd'
const middle = all(is('information.confidentiality', 2), goesOutside)
const high = all(carriesHighlyConfidential, goesOutside)
const permit = { permit: { role: '所属長', matter: 'information' } } as const
const instruct = { require: { measure: 'recipient-instructed', at: 'during' } } as const

export const rules = [
  rule(`${FILE}/marked`, { ...base, actions: ['provide'], title: '職員以外に渡す情報の表示', cites: [mpd['4-3']], when: goesOutside, then: { require: { measure: 'labelled', at: 'during' } } }),
  rule(`${FILE}/high`, { ...base, actions: ['provide'], title: '機密性高の情報の職員以外への提供', cites: [mpd['別表3-機密性高-3']], when: high, then: permit }),
  rule(`${FILE}/high-instructed`, { ...base, actions: ['provide'], title: '機密性高の情報の適正な取扱いの求め', cites: [mpd['別表3-機密性高-3']], when: high, then: instruct }),
  rule(`${FILE}/middle`, { ...base, actions: ['provide'], title: '機密性中の情報の職員以外への提供', cites: [mpd['別表3-機密性中-3']], when: middle, then: permit }),
  rule(`${FILE}/middle-instructed`, { ...base, actions: ['provide'], title: '機密性中の情報の適正な取扱いの求め', cites: [mpd['別表3-機密性中-3']], when: middle, then: instruct }),
  rule(`${FILE}/published`, {
    ...base, actions: ['publish'], title: '要機密情報の公表', cites: [mpd['別表3-機密性低-2']], when: carriesConfidential,
    then: { forbid: { unless: null, instead: '情報管理者に分類の見直し（第4の5）を求め、要機密情報でなくなったものだけを公表する' } },
  }),
  rule(`${FILE}/confirmed`, { ...base, actions: ['publish'], title: '公表の前の情報管理者の確認', cites: [mpd['別表3-機密性低-2']], when: always, then: { permit: { role: '情報管理者', matter: 'information' } } }),
]
