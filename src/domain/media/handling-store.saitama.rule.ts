import { saitama } from '../../../clauses/index.ts'
import { all, any, atLeast, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, isExternalMedium, isInstalledOutside, isNotMaintained, isPersonal, isPhone, mustNotBeCopied, needsAvailability, needsIntegrity, onEquipment, physicallyDestroyed } from '../words/facts.ts'

/** 保存と、媒体の廃棄（埼玉県警察）。 */
const base = { profiles: ['saitama-police'], actions: ['store'] } as const
const FILE = 'media.handling-store.saitama'
const disposal = { profiles: ['saitama-police'], actions: ['dispose-medium'] } as const

const isOnExternalLine = any(is('equipment.kind', 'internet-terminal', 'mobile-internet-terminal'),
  all(is('equipment.kind', 'server', 'mobile-pc', 'mobile-terminal', 'standalone-pc', 'network-equipment', 'special-purpose', 'multifunction'), is('equipment.externalLine', true)))
/** 警察情報システムの機器（媒体・電話機・カメラを除く）。 */
const isSystemEquipment = all(onEquipment, not(is('equipment.kind', 'external-medium', 'uid', 'digital-camera', 'phone', 'non-issued-terminal')))
/** 範囲を超えた観点を言う禁止。 */
const beyond = (axis: string) => ({ forbid: { unless: 'exception', instead: `${axis}の範囲がこの情報の分類に届くシステムを使う` } } as const)

export const rules = [
  rule(`${FILE}/outside`, {
    ...base, title: '庁舎外に設置した機器への要機密情報の保存', cites: [saitama['3-3-(2)'], saitama['1-3-(3)']], when: all(carriesConfidential, isInstalledOutside),
    then: { forbid: { unless: 'separate-provision', instead: '警察庁舎内の機器に保存する' } },
  }),
  rule(`${FILE}/external-line`, {
    ...base, actions: ['store', 'create', 'process'], title: '外部回線につながるシステムでの要機密情報', cites: [saitama['3-3-(4)'], saitama['1-3-(9)']],
    when: all(carriesConfidential, isOnExternalLine, not(atLeast('equipment.ceiling.confidentiality', 2))),
    then: { forbid: { unless: 'exception', instead: '外部回線につながらないシステムか、要機密情報を扱えるものとして整備されたシステムを使う' } },
  }),
  rule(`${FILE}/not-maintained`, {
    ...base, title: '警察が維持管理しない機器への機密性３の保存', cites: [saitama['3-3-(5)'], saitama['1-2-(1)-ア-(ア)']], when: all(carriesHighlyConfidential, isNotMaintained),
    then: { forbid: { unless: 'exception', instead: '警察が維持管理する機器に保存する' } },
  }),
  rule(`${FILE}/ceiling-confidentiality`, {
    ...base, title: 'システムの機密性の範囲を超える情報', cites: [saitama['8-1-(2)-イ-(オ)'], saitama['5-1-(2)-イ-(ア)']],
    when: all(isSystemEquipment, any(all(carriesConfidential, is('equipment.ceiling.confidentiality', 1)), all(carriesHighlyConfidential, is('equipment.ceiling.confidentiality', 2)))), then: beyond('機密性'),
  }),
  rule(`${FILE}/ceiling-integrity`, {
    ...base, title: 'システムの完全性の範囲を超える情報', cites: [saitama['8-1-(2)-イ-(オ)'], saitama['5-1-(2)-イ-(ア)']],
    when: all(isSystemEquipment, needsIntegrity, is('equipment.ceiling.integrity', 1)), then: beyond('完全性'),
  }),
  rule(`${FILE}/ceiling-availability`, {
    ...base, title: 'システムの可用性の範囲を超える情報', cites: [saitama['8-1-(2)-イ-(オ)'], saitama['5-1-(2)-イ-(ア)']],
    when: all(isSystemEquipment, needsAvailability, is('equipment.ceiling.availability', 1)), then: beyond('可用性'),
  }),
  rule(`${FILE}/copy`, {
    ...base, title: '「複製禁止」の情報を媒体に書き出す', cites: [saitama['1-2-(2)-イ-(ア)']], when: all(isExternalMedium, mustNotBeCopied),
    then: { forbid: { unless: 'exception', instead: '取扱制限を決めた者に見直し（第３の２(6)）を求める' } },
  }),
  rule(`${FILE}/personal`, {
    ...base, title: '個人所有の機器への保存', cites: [saitama['8-1-(2)-オ']], when: isPersonal,
    then: { forbid: { unless: 'separate-provision', instead: '支給された機器・媒体に保存する' } },
  }),
  rule(`${FILE}/medium`, {
    ...base, title: '外部記録媒体の適正な管理', cites: [saitama['8-1-(2)-エ-(ア)']], when: isExternalMedium,
    then: { say: '庁舎内で外部記録媒体に保存することに、許可の定めはありません。台帳で適正に管理します。' },
  }),
  rule(`${FILE}/disposal`, {
    ...disposal, title: '媒体を廃棄するときの抹消', cites: [saitama['3-6-(2)'], saitama['1-3-(18)']], when: onEquipment,
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
  // 前提: 要機密情報を扱ったか分からない電話機は「分類が入力されていない」となり、可にはならない。
  rule(`${FILE}/phone-disposal`, {
    ...disposal, actions: ['dispose-medium', 'dispose-equipment'], title: '公用携帯電話機を廃棄するときの抹消', cites: [saitama['8-1-(2)-ウ-(エ)'], saitama['1-3-(18)']],
    when: all(isPhone, is('equipment.owner', 'issued'), carriesConfidential), then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
]
