import { mic } from '../../../clauses/index.ts'
import { all, any, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, found, storedEncrypted } from '../words/facts.ts'

/** 庁外からの接続とテレワーク（市区町村）。 */
const base = { profiles: ['municipality'], actions: ['telework', 'remote-access'] } as const
const FILE = 'devices.handling-telework.municipality'
const isLgwan = is('equipment.zone', 'lgwan')
// 読み: 大量・機微の基準を組織が定めるまでは、住民情報を含めば当たるものとする（docs/readings/0432）。
const isAboutResidents = any(found('sensitive-residents'), is('information.residentRecords', true))
const isRecognisedOffice = all(is('destination.kind', 'outside-premises'), is('destination.verified', true))

export const rules = [
  rule(`${FILE}/mynumber`, {
    ...base, title: 'マイナンバー利用事務系のテレワーク・庁外接続', cites: [mic['kaisetsu-6.2-(2)']], when: is('equipment.zone', 'mynumber'),
    then: { forbid: { unless: null, instead: 'マイナンバー利用事務系の業務は庁舎内で行う' } },
  }),
  rule(`${FILE}/permission`, {
    ...base, title: '庁外からの接続の許可', cites: [mic['kaisetsu-6.2-(2)'], mic['6.2-(2)-①']], when: not(is('equipment.approved', true)),
    then: { permit: { role: '統括情報セキュリティ責任者', matter: 'remote' } },
  }),
  rule(`${FILE}/encrypted-line`, {
    ...base, title: '安全な通信回線の利用', cites: [mic['kaisetsu-6.2-(2)']], when: not(is('equipment.zone', 'standalone')),
    then: { require: { measure: 'tls-confirmed', at: 'before', satisfied: is('destination.tls', true) } },
  }),
  rule(`${FILE}/encrypted-files`, {
    ...base, title: '機密性２以上の情報のファイルの暗号化', cites: [mic['kaisetsu-6.2-(2)'], mic['2-(1)-機密性-4']], when: carriesConfidential,
    then: { require: { measure: 'encrypted', at: 'before', satisfied: storedEncrypted } },
  }),
  rule(`${FILE}/residents`, {
    ...base, title: '大量又は機微な住民情報を扱うLGWAN接続系のテレワーク', cites: [mic['kaisetsu-6.2-(2)-LGWAN接続系テレワーク']], when: all(isLgwan, isAboutResidents, not(isRecognisedOffice)),
    then: { forbid: { unless: 'exception', instead: '庁舎と同等の対策が認められたサテライトオフィスで行うか、庁舎内で行う' } },
  }),
  rule(`${FILE}/lgwan`, {
    ...base, title: 'LGWAN接続系のテレワークの確認', cites: [mic['kaisetsu-6.2-(2)-LGWAN接続系テレワーク']], when: isLgwan,
    then: { require: { measure: 'telework-check', at: 'before' } },
  }),
]
