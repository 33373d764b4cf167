import { mpd } from '../../../clauses/index.ts'
import { all, any, has, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import type { Consequence } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, isExternalMedium, isPersonal, mustNotLeave, needsAvailability, needsIntegrity } from '../words/facts.ts'

/** 庁舎外への持ち出し（警視庁）。情報についての承認は厳しい方一つ、機器についての承認は別に要る。 */
const base = { profiles: ['mpd'], actions: ['take-out'] } as const
const FILE = 'media.handling-take-out.mpd'
const permitInformation = (role: string): Consequence => ({ permit: { role, matter: 'information' } })
// 読み: 「滅失、紛失等を防止するため適切な措置」は、控え・鍵付きケース・二人での運搬のどれかで足りる（docs/readings/0110）。
const preventLoss: Consequence = { require: { measure: 'backed-up', at: 'before', satisfied: any(has('measures', 'locked-case'), has('measures', 'two-person')) } }

// 読み: インターネットに接続できる公用携帯電話機もモバイルインターネット端末（第2の1(9)）。音声だけに使う電話機は当たらない。
const isMobile = any(is('equipment.kind', 'mobile-pc', 'mobile-internet-terminal', 'mobile-terminal'), all(is('equipment.kind', 'phone'), is('equipment.voiceOnly', false)))
const isOtherEquipment = is('equipment.kind', 'network-terminal', 'internet-terminal', 'standalone-pc', 'server', 'network-equipment', 'multifunction', 'special-purpose')
const isInternetTerminal = is('equipment.kind', 'internet-terminal', 'mobile-internet-terminal')

export const rules = [
  rule(`${FILE}/highly-confidential`, {
    ...base, title: '機密性高の情報の持ち出し', cites: [mpd['別表3-機密性高-4']], when: carriesHighlyConfidential, then: permitInformation('所属長'),
  }),
  rule(`${FILE}/confidential`, {
    ...base, title: '機密性中の情報の持ち出し', cites: [mpd['別表3-機密性中-4']], when: is('information.confidentiality', 2), then: permitInformation('情報管理者'),
  }),
  rule(`${FILE}/integrity`, {
    ...base, title: '完全性高の情報の持ち出し', cites: [mpd['別表3-完全性高-2']], when: needsIntegrity, then: permitInformation('所属長'),
  }),
  rule(`${FILE}/integrity-loss`, {
    ...base, title: '完全性高の情報の滅失・紛失の防止', cites: [mpd['別表3-完全性高-2']], when: needsIntegrity, then: preventLoss,
  }),
  rule(`${FILE}/availability`, {
    ...base, title: '可用性高の情報の持ち出し', cites: [mpd['別表3-可用性高-2']], when: needsAvailability, then: permitInformation('所属長'),
  }),
  rule(`${FILE}/availability-loss`, {
    ...base, title: '可用性高の情報の滅失・紛失の防止', cites: [mpd['別表3-可用性高-2']], when: needsAvailability, then: preventLoss,
  }),
  rule(`${FILE}/mobile`, {
    ...base, title: 'モバイルパソコン等の持ち出し', cites: [mpd['5-3-(1)'], mpd['2-1-(6)'], mpd['2-1-(9)']], when: isMobile, then: { permit: { role: '情報管理者', matter: 'equipment' } },
  }),
  rule(`${FILE}/mobile-minimised`, {
    ...base, title: '内蔵する要機密情報を必要最小限にする', cites: [mpd['5-3-(1)'], mpd['2-1-(7)']], when: all(isMobile, carriesConfidential), then: { require: { measure: 'minimised', at: 'before' } },
  }),
  rule(`${FILE}/other-equipment`, {
    ...base, title: 'その他の機器の持ち出し', cites: [mpd['5-3-(3)']], when: isOtherEquipment, then: { permit: { role: 'システムセキュリティ責任者', matter: 'system', inPerson: true } },
  }),
  rule(`${FILE}/encrypted`, {
    ...base, title: '外部記録媒体の情報を暗号化する', cites: [mpd['6-2-(2)']], when: isExternalMedium,
    then: { require: { measure: 'encrypted', at: 'before', satisfied: is('equipment.encrypted', true) } },
  }),
  rule(`${FILE}/medium-use`, {
    ...base, title: '外部記録媒体・UIDの使用の承認は別に判定する', cites: [mpd['6-2-(1)'], mpd['7']], when: is('equipment.kind', 'external-medium', 'uid'),
    then: { say: '持ち出しとは別に、媒体の使用について情報管理者の承認を受けておきます。' },
  }),
  rule(`${FILE}/internet-terminal-high`, {
    ...base, title: 'インターネット端末に入れた機密性高の情報', cites: [mpd['別表3-機密性高-2']], when: all(carriesHighlyConfidential, isInternetTerminal),
    then: { forbid: { unless: 'separate-provision', instead: '機密性高の情報をインターネット端末から除いてから持ち出す' } },
  }),
  rule(`${FILE}/internet-terminal-middle`, {
    ...base, title: 'インターネット端末に入れた機密性中の情報', cites: [mpd['別表3-機密性中-2']], when: all(is('information.confidentiality', 2), isInternetTerminal),
    then: { forbid: { unless: 'separate-provision', instead: '機密性中の情報をインターネット端末から除いてから持ち出す' } },
  }),
  rule(`${FILE}/personal-high`, {
    ...base, title: '私物に入れた機密性高の情報', cites: [mpd['別表3-機密性高-1']], when: all(carriesHighlyConfidential, isPersonal),
    then: { forbid: { unless: 'separate-provision', instead: '警察が管理する機器・媒体に入れて持ち出す' } },
  }),
  rule(`${FILE}/personal-middle`, {
    ...base, title: '私物に入れた機密性中の情報', cites: [mpd['別表3-機密性中-1']], when: all(is('information.confidentiality', 2), isPersonal),
    then: { forbid: { unless: 'separate-provision', instead: '警察が管理する機器・媒体に入れて持ち出す' } },
  }),
  rule(`${FILE}/restricted`, {
    ...base, title: '持ち出しを禁じた情報', cites: [mpd['4-2']], when: mustNotLeave,
    then: { forbid: { unless: 'separate-provision', instead: '情報管理者に取扱制限の見直し（第4の5）を求める' } },
  }),
]
