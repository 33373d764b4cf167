import { mic } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import type { Action } from '../../engine/decision/situation.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, found, needsAvailability, needsIntegrity } from '../words/facts.ts'

/** 情報資産の分類から直ちに決まること（市区町村）。 */
const base = { profiles: ['municipality'] } as const
const FILE = 'information.handling.municipality'
const USES: readonly Action[] = ['process', 'copy', 'distribute', 'transport', 'take-out', 'send-mail', 'forward-mail', 'send-form', 'provide', 'publish', 'post-social', 'use-medium', 'use-service', 'use-meeting-service', 'use-system', 'use-personal-device', 'telework', 'remote-access']
const HANDS_ON: readonly Action[] = ['classify', 'review-classification', 'process', 'copy', 'distribute', 'transport', 'take-out', 'send-mail', 'send-form', 'provide', 'publish', 'store']
const MARKED: readonly Action[] = ['create', 'acquire', 'copy']
const isLow = (axis: 'confidentiality' | 'integrity' | 'availability') => is(`information.${axis}`, 1)

export const rules = [
  rule(`${FILE}/low-confidentiality`, {
    ...base, actions: HANDS_ON, title: '機密性１の情報', cites: [mic['2-(1)-機密性1']], when: isLow('confidentiality'), then: { say: '機密性１の情報に、機密性による取扱制限はありません。' },
  }),
  rule(`${FILE}/low-integrity`, {
    ...base, actions: HANDS_ON, title: '完全性１の情報', cites: [mic['2-(1)-完全性1']], when: isLow('integrity'), then: { say: '完全性１の情報に、完全性による取扱制限はありません。' },
  }),
  rule(`${FILE}/low-availability`, {
    ...base, actions: HANDS_ON, title: '可用性１の情報', cites: [mic['2-(1)-可用性1']], when: isLow('availability'), then: { say: '可用性１の情報に、可用性による取扱制限はありません。' },
  }),
  // 読み: 庁外から入手して分類を定めていない間は、使うことも出すこともできない（docs/readings/0525）。
  rule(`${FILE}/unclassified`, {
    ...base, actions: USES, title: '分類を定めていない情報', cites: [mic['2-(2)-④-(イ)']], when: found('unclassified'),
    then: { forbid: { unless: 'exception', instead: '入手した者が分類と取扱制限を定める（分からなければ情報セキュリティ管理者に判断を求める）' } },
  }),
  rule(`${FILE}/labelled`, {
    ...base, actions: MARKED, title: '分類の表示', cites: [mic['2-(2)-②']], when: any(carriesConfidential, needsIntegrity, needsAvailability),
    then: { require: { measure: 'labelled', at: 'during' } },
  }),
  // 読み: 上位だけを表示する運用でも、どれかが２以上なら必ず表示する（docs/readings/0526）。
  rule(`${FILE}/labelled-high-only`, {
    ...base, actions: MARKED, title: '上位の分類だけを表示する運用', cites: [mic['kaisetsu-2-(2)-②-注4']], when: all(isLow('confidentiality'), isLow('integrity'), isLow('availability')),
    then: { say: '「上位だけ表示」の運用では、各１の情報に表示は要りません。表示のないものは各１とみなします。' },
  }),
  rule(`${FILE}/test-data`, {
    ...base, actions: ['process', 'copy', 'use-system', 'provide'], title: '個人情報と機密性の高い生データのテストでの使用', cites: [mic['6.3-(3)-②-(ウ)']],
    when: all(found('test-data'), any(found('personal-data'), is('information.residentRecords', true), carriesConfidential)),
    then: { forbid: { unless: 'separate-provision', instead: '加工したデータか、作った疑似データを使う' } },
  }),
  // 読み: ネットワークの型を判定は知らない。β′を採る団体は、この条項を別段の定めで解き、資産ごとには情報資産台帳が確かめる（docs/readings/0523）。
  rule(`${FILE}/internet-zone`, {
    ...base, actions: ['store'], title: '機密性３の情報のインターネット接続系での保存', cites: [mic['kaisetsu-3-(3)-③-注9']],
    when: all(carriesHighlyConfidential, is('equipment.zone', 'internet')),
    then: { forbid: { unless: 'separate-provision', instead: 'ＬＧＷＡＮ接続系かマイナンバー利用事務系に保存する' } },
  }),
]
