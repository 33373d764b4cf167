import { mpd } from '../../../clauses/index.ts'
import { all, any, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { checkedForMalware, isDigitalCamera, isExternalMedium, isNotApproved, isNotIssued, isPersonal, isPhone, isUid, onEquipment, storedEncrypted, wasConnectedElsewhere } from '../words/facts.ts'

/** 媒体の使用、機器への接続、事務室への持ち込み（警視庁）。 */
const base = { profiles: ['mpd'] } as const
const FILE = 'media.handling-use.mpd'
const useOrConnect = ['use-medium', 'connect'] as const

// 読み: 外部記録媒体・UID・デジタルカメラ等には第6〜第8の定めがあるので、第12の3の許可はそれ以外の機器と、支給品でないものに求める（docs/readings/0111）。
const hasItsOwnRules = is('equipment.kind', 'external-medium', 'uid', 'digital-camera')

export const rules = [
  rule(`${FILE}/medium-approval`, {
    ...base, actions: useOrConnect, title: '外部記録媒体の使用の承認', cites: [mpd['6-2-(1)']], when: isExternalMedium, then: { permit: { role: '情報管理者', matter: 'medium' } },
  }),
  rule(`${FILE}/encrypted`, {
    ...base, actions: ['use-medium'], title: '外部記録媒体に保存する情報を暗号化する', cites: [mpd['6-2-(2)']], when: isExternalMedium,
    then: { require: { measure: 'encrypted', at: 'before', satisfied: storedEncrypted } },
  }),
  rule(`${FILE}/malware`, {
    ...base, actions: useOrConnect, title: '接続前の不正プログラムの確認', cites: [mpd['6-2-(3)']], when: isExternalMedium,
    then: { require: { measure: 'malware-checked', at: 'before', satisfied: checkedForMalware } },
  }),
  rule(`${FILE}/uid-approval`, {
    ...base, actions: useOrConnect, title: 'UIDの使用の承認', cites: [mpd['7'], mpd['6-2-(1)']], when: isUid, then: { permit: { role: '情報管理者', matter: 'medium' } },
  }),
  rule(`${FILE}/camera-approval`, {
    ...base, actions: useOrConnect, title: 'デジタルカメラ等の使用の承認', cites: [mpd['8-2-(1)']], when: isDigitalCamera, then: { permit: { role: '情報管理者', matter: 'medium' } },
  }),
  rule(`${FILE}/camera-connection`, {
    ...base, actions: ['connect'], title: 'デジタルカメラ等の接続先', cites: [mpd['8-2-(2)']], when: all(isDigitalCamera, isNotApproved),
    then: { forbid: { unless: 'approval', by: '情報セキュリティ管理者', instead: '情報セキュリティ管理者が個別に認めた端末等に接続する' } },
  }),
  rule(`${FILE}/camera-malware`, {
    ...base, actions: useOrConnect, title: 'ほかの機器に接続したデジタルカメラ等の確認', cites: [mpd['8-2-(4)']], when: all(isDigitalCamera, wasConnectedElsewhere),
    then: { require: { measure: 'malware-checked', at: 'before', satisfied: checkedForMalware } },
  }),
  rule(`${FILE}/unpermitted`, {
    ...base, actions: ['connect'], title: '許可のない機器の接続', cites: [mpd['12-3']], when: all(onEquipment, any(not(hasItsOwnRules), isNotIssued), isNotApproved),
    then: { forbid: { unless: 'approval', by: 'システムセキュリティ責任者', inPerson: true, instead: 'システムセキュリティ責任者に接続の許可を申請する' } },
  }),
  // 読み: 事務室はクラス2。クラス3（サーバ等の室）への持ち込みも同じく扱う。
  rule(`${FILE}/personal-equipment`, {
    ...base, actions: ['bring-in'], title: '個人所有の機器の事務室への持ち込み', cites: [mpd['12-4']], when: all(not(isPhone), isPersonal),
    then: { forbid: { unless: 'exception', instead: '支給された機器を使い、私物は事務室の外に置く' } },
  }),
  rule(`${FILE}/personal-phone`, {
    ...base, actions: ['bring-in'], title: '個人所有の携帯電話機の持ち込み', cites: [mpd['12-4']], when: all(isPhone, isPersonal),
    then: { say: '携帯電話機は持ち込めます。業務に使うには所属長の承認などが要ります。' },
  }),
]
