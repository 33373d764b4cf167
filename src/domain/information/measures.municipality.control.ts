import { mic } from '../../../clauses/index.ts'
import { all, any, atLeast, is, not } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'
import { isWronglyKept } from './storage.municipality.ts'

const yearly = setting('information.controls.ages-days', '情報資産の適合確認をやり直すまで', 365, { unit: '日', notInSource: true })
const base = { profiles: ['municipality'], register: 'information', agesAfter: yearly, settings: [yearly] } as const
const evidence = { evidence: { label: '確かめた方法と資料', type: 'text', max: 200 } } as const
const FILE = 'information.measures.municipality'
const isWeighty = any(atLeast('confidentiality', 2), is('integrity', 2), is('availability', 2))
/** 分類をシステム単位で周知したシステムの情報は、一件ずつの表示を確かめない。 */
const isTold = is('linked.system.details.labelling', 'システム単位で周知')

/** 分類した後に残る措置と、自己点検で確かめること（市区町村）。 */
export const measures = [
  control(`${FILE}/integrity`, {
    ...base, title: '完全性２の措置', cites: [mic['2-(1)-完全性-1']], appliesWhen: is('integrity', 2),
    question: 'バックアップを取り、電子署名を付けるかどうかを決めましたか。',
    fields: {
      backupPlan: { label: 'バックアップの計画', type: 'text', max: 200, help: '間隔、方法、置き場所' },
      signature: { label: '電子署名', type: 'choice', options: ['付与する', '不要'] },
      signatureWhy: { label: '電子署名が不要な理由', type: 'text', max: 200, when: is('signature', '不要') },
    },
  }),
  control(`${FILE}/purpose`, {
    ...base, title: '業務上必要な情報かどうか', cites: [mic['2-(2)-③-(ア)']], appliesWhen: is('details.aimTied', false),
    question: '登録では目的が業務に結び付いていません。業務に必要な情報ですか。必要がなければ「不要」にしてください。', fields: { business: { label: '結び付く業務', type: 'text', max: 200 }, ...evidence },
  }),
  control(`${FILE}/labelled`, {
    ...base, title: '分類の表示', cites: [mic['2-(2)-②']], appliesWhen: all(isWeighty, not(isTold)),
    question: 'ファイル名・属性・ヘッダーやフッター、文書の隅などに、分類（要れば取扱制限も）を表示していますか。', fields: evidence,
  }),
  control(`${FILE}/storage`, {
    ...base, title: '分類に見合う保管場所', cites: [mic['2-(2)-⑥-(ア)']], appliesWhen: isWronglyKept,
    question: 'いまの保管場所は分類に足りません。移しましたか。', fields: evidence,
    contradicts: { when: isWronglyKept, message: '台帳の保管場所がまだ足りません。「保管場所を移す」で移してください。' },
  }),
  control(`${FILE}/keeper`, {
    ...base, title: '管理する課', cites: [mic['kaisetsu-2-(2)-①-注2']], appliesWhen: is('kept', false),
    question: '管理する課（情報セキュリティ管理者）がいません。引き継ぐ課を決めましたか。', fields: evidence,
    contradicts: { when: is('kept', false), message: '台帳では、まだ管理する課が決まっていません。引き継ぐ課に所属を変えてください。' },
  }),
]
