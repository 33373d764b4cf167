import { hokkaido } from '../../../clauses/index.ts'
import { all, any, has, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, hasOtherPurpose } from '../words/facts.ts'

/** 閲覧・入力・各種サービス・公表と、使う目的（北海道警察）。 */
const base = { profiles: ['hokkaido-police'] } as const
const FILE = 'web.handling-web.hokkaido'
const USES = ['use-system', 'browse', 'send-form', 'use-service', 'use-meeting-service', 'publish', 'post-social'] as const

export const rules = [
  rule(`${FILE}/purpose`, {
    ...base, actions: USES, title: '目的外の利用', cites: [hokkaido['11-1-(1)']], when: any(hasOtherPurpose, is('purpose', 'off-duty')),
    then: { forbid: { unless: 'exception', instead: '定められた目的（第１の４）に限って使う' } },
  }),
  rule(`${FILE}/restricted`, {
    ...base, actions: ['browse', 'send-form', 'use-service'], title: '閲覧や入力の制限', cites: [hokkaido['9-1']], when: has('findings', 'restricted-site'),
    then: { forbid: { unless: 'exception', instead: '制限されていないサイトを使うか、システム総括責任者に制限の変更を求める' } },
  }),
  // 読み: 二つの要件（安全性を低下させない、行政情報化に資する）を確かめて認めたことが、システム総括責任者の承認（docs/readings/0403）。
  rule(`${FILE}/lifting`, {
    ...base, actions: ['browse', 'use-service', 'use-meeting-service'], title: '制限の解除が要るサービス', cites: [hokkaido['9-2-(1)']], when: has('findings', 'restriction-lifting'),
    then: { forbid: { unless: 'approval', by: 'システム総括責任者', instead: '制限を解かずに使えるサービスを使うか、システム総括責任者が特に認める登録を受ける' } },
  }),
  rule(`${FILE}/home-page`, {
    ...base, actions: ['publish'], title: '道警ホームページの要機密情報', cites: [hokkaido['11-2']], when: all(carriesConfidential, is('destination.channel', 'website')),
    then: { forbid: { unless: null, instead: '要機密情報を除いて掲載する' } },
  }),
  rule(`${FILE}/addresses`, {
    ...base, actions: ['publish', 'post-social', 'provide'], title: 'メールアドレスの公開', cites: [hokkaido['11-3-(1)']], when: has('findings', 'mail-address-shown'),
    then: { forbid: { unless: 'exception', instead: 'メールアドレスを除く' } },
  }),
  // 前提: 削除と変更は「改造」（modify-equipment）として問う。
  rule(`${FILE}/software`, {
    ...base, actions: ['install-software', 'modify-equipment'], title: 'ソフトウェアの追加・削除・変更', cites: [hokkaido['11-1-(2)-イ'], hokkaido['11-1-(2)']], when: { op: 'always' },
    then: { forbid: { unless: 'approval', by: 'システム総括責任者', instead: '設定変更等申請書（別記第８号様式）で、システム総括責任者の決定を受ける' } },
  }),
]
