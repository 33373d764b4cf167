import { saitama } from '../../../clauses/index.ts'
import { all, any, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, isExternalMedium, isMobileTerminal, isPersonal, isPhone, mustNotLeave, needsAvailability, needsIntegrity, onEquipment } from '../words/facts.ts'

/**
 * 警察庁舎外への持ち出し（埼玉県警察）。媒体は運用管理担当者、要保全・要安定情報は運用管理者と、許可の対象が違うので両方が要る。
 */
const base = { profiles: ['saitama-police'], actions: ['take-out'] } as const
const FILE = 'media.handling-take-out.saitama'
const isOfficialPhone = all(isPhone, is('equipment.owner', 'issued'))

export const rules = [
  rule(`${FILE}/medium`, {
    ...base, title: '外部記録媒体の持ち出し', cites: [saitama['8-1-(2)-エ-(イ)']], when: isExternalMedium,
    then: { permit: { role: '運用管理担当者', matter: 'medium', inPerson: true } },
  }),
  rule(`${FILE}/medium-minimised`, {
    ...base, title: '外部記録媒体の要機密情報を必要最小限にする', cites: [saitama['8-1-(2)-エ-(イ)'], saitama['1-3-(3)']], when: all(isExternalMedium, carriesConfidential),
    then: { require: { measure: 'minimised', at: 'before' } },
  }),
  rule(`${FILE}/shared-phone`, {
    ...base, title: '共用の公用携帯電話機の持ち出し', cites: [saitama['8-1-(2)-ウ-(ア)']],
    when: all(isOfficialPhone, is('equipment.shared', true), not(is('equipment.voiceOnly', true))),
    then: { permit: { role: '運用管理担当者', matter: 'medium', inPerson: true } },
  }),
  rule(`${FILE}/phone-minimised`, {
    ...base, title: '公用携帯電話機の要機密情報を必要最小限にする', cites: [saitama['8-1-(2)-ウ-(ア)'], saitama['1-3-(3)']], when: all(isOfficialPhone, carriesConfidential),
    then: { require: { measure: 'minimised', at: 'before' } },
  }),
  rule(`${FILE}/phone`, {
    ...base, title: '公用携帯電話機の持ち出し', cites: [saitama['8-1-(2)-ウ-(ア)']], when: isOfficialPhone,
    then: { say: '公用携帯電話機は、要機密情報を必要最小限にして持ち出せます。' },
  }),
  // 読み: 公用携帯電話機と外部記録媒体にはウ・エの特則があり、(ｶ)の「機器」はそれ以外（docs/readings/0120）。
  rule(`${FILE}/equipment`, {
    ...base, title: '機器の持ち出しの禁止', cites: [saitama['8-1-(2)-イ-(カ)']], when: all(onEquipment, not(isExternalMedium), not(isPhone)),
    then: { forbid: { unless: 'separate-provision', instead: 'この機器の持ち出しを認める別の定め（機器の種類・用途・手続）を引用する' } },
  }),
  rule(`${FILE}/mobile-terminal`, {
    ...base, title: 'モバイル端末の持ち出しの管理', cites: [saitama['8-1-(2)-ア-(ア)-b'], saitama['1-3-(12)']], when: isMobileTerminal,
    then: { permit: { role: '運用管理担当者', matter: 'medium', inPerson: true } },
  }),
  rule(`${FILE}/review`, {
    ...base, title: '要機密情報の分類と取扱制限の見直し', cites: [saitama['3-5-(2)'], saitama['3-2-(6)'], saitama['1-3-(3)']],
    when: all(carriesConfidential, not(is('actor.headOrAbove', true))), then: { require: { measure: 'classification-reviewed', at: 'before' } },
  }),
  rule(`${FILE}/integrity`, {
    ...base, title: '要保全情報の持ち出し', cites: [saitama['3-7-(1)'], saitama['1-3-(4)']], when: needsIntegrity,
    then: { permit: { role: '運用管理者', matter: 'preserved-information' } },
  }),
  rule(`${FILE}/availability`, {
    ...base, title: '要安定情報の持ち出し', cites: [saitama['3-7-(1)'], saitama['1-3-(5)']], when: needsAvailability,
    then: { permit: { role: '運用管理者', matter: 'preserved-information' } },
  }),
  rule(`${FILE}/backup`, {
    ...base, title: '必要に応じたバックアップ', cites: [saitama['3-7-(1)']], when: any(needsIntegrity, needsAvailability),
    then: { say: '持ち出す前に、バックアップの要否を決めて記録します。' },
  }),
  rule(`${FILE}/restricted`, {
    ...base, title: '「持ち出し禁止」の情報', cites: [saitama['1-2-(2)-イ-(イ)']], when: mustNotLeave,
    then: { forbid: { unless: 'exception', instead: '取扱制限を決めた者に見直し（第３の２(6)）を求める' } },
  }),
  rule(`${FILE}/personal`, {
    ...base, title: '個人所有の機器に入れた情報', cites: [saitama['8-1-(2)-オ']], when: isPersonal,
    then: { forbid: { unless: 'separate-provision', instead: '支給された媒体・機器に入れて持ち出す' } },
  }),
]
