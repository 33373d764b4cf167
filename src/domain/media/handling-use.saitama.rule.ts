import { saitama } from '../../../clauses/index.ts'
import { all, any, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { checkedForMalware, found, foundFreeOfMalware, isExternalMedium, isNotApproved, isPersonal, isTerminal, lockedOrWithPassword, onEquipment, wasConnectedElsewhere } from '../words/facts.ts'

/** 媒体の使用、接続、持ち込み、個人所有の機器（埼玉県警察）。 */
const base = { profiles: ['saitama-police'] } as const
const FILE = 'media.handling-use.saitama'
const onPersonal = ['use-medium', 'connect', 'use-personal-device', 'remote-access'] as const
const onOwnDevice = ['use-personal-device', 'remote-access'] as const
const useOrConnect = ['use-medium', 'connect'] as const

const cameFromOutside = any(wasConnectedElsewhere, is('equipment.owner', 'personal', 'contractor'))
const isSystemEquipment = is('equipment.kind', 'network-terminal', 'standalone-pc', 'mobile-pc', 'mobile-terminal', 'internet-terminal', 'mobile-internet-terminal', 'server', 'network-equipment')
const isPeripheral = is('equipment.kind', 'multifunction', 'special-purpose', 'phone', 'digital-camera', 'uid')
const isBuiltForExternalLine = is('equipment.kind', 'internet-terminal', 'mobile-internet-terminal')

export const rules = [
  rule(`${FILE}/medium`, {
    ...base, actions: useOrConnect, title: '外部記録媒体の適正な管理', cites: [saitama['8-1-(2)-エ-(ア)']], when: isExternalMedium,
    then: { say: '庁舎内で外部記録媒体を使うことに、許可の定めはありません。台帳で適正に管理します。' },
  }),
  rule(`${FILE}/malware`, {
    ...base, actions: useOrConnect, title: '外部由来の媒体の接続前確認', cites: [saitama['8-1-(6)-イ']], when: all(isExternalMedium, cameFromOutside),
    then: { require: { measure: 'malware-checked', at: 'before', satisfied: checkedForMalware } },
  }),
  rule(`${FILE}/personal`, {
    ...base, actions: onPersonal, title: '個人所有の機器での処理', cites: [saitama['8-1-(2)-オ'], saitama['2-3-(4)-イ-(オ)']], when: isPersonal,
    then: { forbid: { unless: 'separate-provision', instead: '支給された機器を使う（個人所有の機器の不正使用は、警察庁ＣＳＩＲＴ等への報告の対象になる）' } },
  }),
  // 読み: 対策の欠ける個人所有の機器は禁止とし、そろっていても、使ったことを残すことを条件とする（docs/readings/0642）。
  rule(`${FILE}/personal-theft`, {
    ...base, actions: onOwnDevice, title: '個人所有の機器の盗難・紛失への備え', cites: [saitama['7-1-(1)-オ']], when: all(isPersonal, not(lockedOrWithPassword)),
    then: { forbid: { unless: null, instead: '盗難・紛失に備えて画面のロックやパスワードを設定し、期限内の確認を個人所有の機器の台帳に登録する' } },
  }),
  rule(`${FILE}/personal-malware`, {
    ...base, actions: onOwnDevice, title: '個人所有の機器の不正プログラムへの備え', cites: [saitama['7-1-(1)-オ']], when: all(isPersonal, not(foundFreeOfMalware)),
    then: { forbid: { unless: null, instead: '不正プログラムへの対策を済ませ、期限内の確認を個人所有の機器の台帳に登録する' } },
  }),
  rule(`${FILE}/personal-recorded`, {
    ...base, actions: onOwnDevice, title: '個人所有の機器を使った記録', cites: [saitama['7-1-(1)-オ']], when: isPersonal,
    then: { require: { measure: 'recorded', at: 'during' } },
  }),
  rule(`${FILE}/remote-state`, {
    ...base, actions: ['remote-access'], title: 'リモートアクセスに使う個人所有端末の状態', cites: [saitama['8-3-(1)-エ']], when: all(isPersonal, not(foundFreeOfMalware)),
    then: { forbid: { unless: 'exception', instead: '最新の脆弱性対策・不正プログラム対策を済ませ、確認を登録する' } },
  }),
  rule(`${FILE}/remote-permitted`, {
    ...base, actions: ['remote-access'], title: 'リモートアクセスを許可された端末', cites: [saitama['8-3-(1)-ウ']], when: all(isTerminal, isNotApproved),
    then: { forbid: { unless: 'approval', by: 'システムセキュリティ責任者', inPerson: true, instead: 'リモートアクセスを許可された端末を使う' } },
  }),
  rule(`${FILE}/external-line`, {
    ...base, actions: ['connect'], title: '外部回線への接続', cites: [saitama['8-1-(2)-イ-(イ)'], saitama['1-3-(9)']],
    when: all(isSystemEquipment, not(isBuiltForExternalLine), is('equipment.externalLine', true)),
    then: { forbid: { unless: 'separate-provision', instead: '外部回線への接続を前提に整備されたシステムの端末を使う' } },
  }),
  rule(`${FILE}/unpermitted-system`, {
    ...base, actions: ['connect'], title: '許可のない警察情報システムの接続', cites: [saitama['8-1-(2)-イ-(ウ)']], when: all(isSystemEquipment, isNotApproved),
    then: { forbid: { unless: 'approval', by: 'システムセキュリティ責任者', inPerson: true, instead: 'システムセキュリティ責任者に接続の許可を申請する' } },
  }),
  // 読み: 周辺の機器をつなぐことは、運用要領の範囲外なら改造に当たる。範囲内のものは個別の許可ありとして登録する（docs/readings/0121）。
  rule(`${FILE}/unpermitted-peripheral`, {
    ...base, actions: ['connect'], title: '運用要領の範囲を超える機器の接続', cites: [saitama['8-1-(2)-イ-(エ)'], saitama['5-1-(2)-イ-(ウ)']], when: all(isPeripheral, isNotApproved),
    then: { forbid: { unless: 'approval', by: 'システムセキュリティ責任者', inPerson: true, instead: 'システムセキュリティ責任者の許可を受けるか、運用要領の範囲の機器を使う' } },
  }),
  rule(`${FILE}/connected-outside`, {
    ...base, actions: ['connect'], title: '区域外で外部回線につないだ端末', cites: [saitama['8-1-(2)-イ-(キ)']], when: all(isTerminal, not(isBuiltForExternalLine), wasConnectedElsewhere),
    then: { forbid: { unless: 'separate-provision', instead: '外部回線につないだことのない端末を使う' } },
  }),
  rule(`${FILE}/bring-in`, {
    ...base, actions: ['bring-in'], title: '区域の対策に従った持ち込み', cites: [saitama['3-8-(3)-ウ']], when: onEquipment,
    then: { say: '持ち込みの可否は、その区域に定めた対策によります。' },
  }),
  rule(`${FILE}/banned-in-zone`, {
    ...base, actions: ['bring-in'], title: '区域の対策で禁じた持ち込み', cites: [saitama['3-8-(3)-ウ']], when: found('banned-in-zone'),
    then: { forbid: { unless: 'exception', instead: '区域の対策が禁じていない機器・媒体を使う' } },
  }),
]
