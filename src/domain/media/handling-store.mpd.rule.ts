import { mpd } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, isDigitalCamera, isExternalMedium, isInstalledOutside, isNotMaintained, isUid, physicallyDestroyed } from '../words/facts.ts'

/** 保存・作成と、媒体の廃棄（警視庁）。 */
const base = { profiles: ['mpd'], actions: ['store', 'create'] } as const
const FILE = 'media.handling-store.mpd'
const isMiddle = is('information.confidentiality', 2)
const isInternetTerminal = is('equipment.kind', 'internet-terminal', 'mobile-internet-terminal')
const isElsewhere = any(isInstalledOutside, isNotMaintained)

export const rules = [
  rule(`${FILE}/elsewhere-high`, {
    ...base, title: '機密性高の情報を庁舎外・警察管理外の機器に置く', cites: [mpd['別表3-機密性高-1'], mpd['4-1']], when: all(carriesHighlyConfidential, isElsewhere),
    then: { forbid: { unless: 'separate-provision', instead: '庁舎内にある、警察が管理する機器を使う' } },
  }),
  rule(`${FILE}/elsewhere-middle`, {
    ...base, title: '機密性中の情報を庁舎外・警察管理外の機器に置く', cites: [mpd['別表3-機密性中-1'], mpd['4-1']], when: all(isMiddle, isElsewhere),
    then: { forbid: { unless: 'separate-provision', instead: '庁舎内にある、警察が管理する機器を使う' } },
  }),
  rule(`${FILE}/internet-terminal-high`, {
    ...base, title: '機密性高の情報をインターネット端末で扱う', cites: [mpd['別表3-機密性高-2']], when: all(carriesHighlyConfidential, isInternetTerminal),
    then: { forbid: { unless: 'separate-provision', instead: 'インターネット端末以外の端末を使う' } },
  }),
  rule(`${FILE}/internet-terminal-middle`, {
    ...base, title: '機密性中の情報をインターネット端末で扱う', cites: [mpd['別表3-機密性中-2']], when: all(isMiddle, isInternetTerminal),
    then: { forbid: { unless: 'separate-provision', instead: 'インターネット端末以外の端末を使う' } },
  }),
  rule(`${FILE}/internet-terminal-low`, {
    ...base, title: '機密性低の情報をインターネット端末で扱う', cites: [mpd['別表3-機密性低-1']], when: all(is('information.confidentiality', 1), isInternetTerminal),
    then: { say: '機密性低の情報はインターネット端末で扱えます。' },
  }),
  rule(`${FILE}/medium-approval`, {
    ...base, actions: ['store'], title: '外部記録媒体の使用の承認', cites: [mpd['6-2-(1)']], when: isExternalMedium, then: { permit: { role: '情報管理者', matter: 'medium' } },
  }),
  rule(`${FILE}/encrypted`, {
    ...base, actions: ['store'], title: '外部記録媒体に保存する情報を暗号化する', cites: [mpd['6-2-(2)']], when: isExternalMedium,
    then: { require: { measure: 'encrypted', at: 'before', satisfied: is('equipment.encrypted', true) } },
  }),
  rule(`${FILE}/uid-approval`, {
    ...base, actions: ['store'], title: 'UIDの使用の承認', cites: [mpd['7'], mpd['6-2-(1)']], when: isUid, then: { permit: { role: '情報管理者', matter: 'medium' } },
  }),
  rule(`${FILE}/camera-approval`, {
    ...base, actions: ['store'], title: 'デジタルカメラ等の使用の承認', cites: [mpd['8-2-(1)']], when: isDigitalCamera, then: { permit: { role: '情報管理者', matter: 'medium' } },
  }),
  rule(`${FILE}/camera-memory`, {
    ...base, actions: ['store'], title: 'デジタルカメラ等の内蔵記憶装置への保存', cites: [mpd['8-2-(3)']], when: isDigitalCamera,
    then: { forbid: { unless: 'separate-provision', instead: '登録した外部記録媒体（メモリーカード）に保存する' } },
  }),
  rule(`${FILE}/disposal-high`, {
    ...base, actions: ['dispose-medium'], title: '機密性高の情報が入った媒体の廃棄', cites: [mpd['別表3-機密性高-6']], when: carriesHighlyConfidential,
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
  rule(`${FILE}/disposal-middle`, {
    ...base, actions: ['dispose-medium'], title: '機密性中の情報が入った媒体の廃棄', cites: [mpd['別表3-機密性中-6']], when: isMiddle,
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
  rule(`${FILE}/disposal-classes`, {
    ...base, actions: ['dispose-medium'], title: '廃棄の方法は分類による', cites: [mpd['4-1'], mpd['2-1-(7)']], when: carriesConfidential,
    then: { say: '要機密情報の入った媒体は、復元できない方法で廃棄します。' },
  }),
]
