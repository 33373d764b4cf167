import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Effect, Form } from '../../engine/definition.ts'
import { answersForm, KEPT, levelsForm } from './criteria.municipality.ts'
import { columnsFor } from './columns.ts'

/** 情報資産の登録で共に使う欄（市区町村）。 */
export const DECIDED = '今定める'
export const LATER = '後で定める'
export const UNKNOWN = '分からない'
export const isDecided = is('decision', DECIDED)
const { aim, aimTied, copies: _copies, reason: _reason, recipients: _recipients, recipientUnits: _units, importance: _importance, ...columns } = columnsFor('municipality')

/** Everything the entry asks besides the classification. */
export const assetForm: Form = {
  number: { label: '情報の番号', type: 'text', max: 60, required: false, help: '空けておくと自動で付きます。一つの番号は組織に一つだけです。', cites: [mic['kaisetsu-2-(2)-①-注2']] },
  ...columns,
  aim: { ...aim!, required: true, cites: [mic['2-(2)-③-(ア)']], help: '何のために作った（入手した）情報かを書きます。' },
  aimTied: { ...aimTied!, required: true },
  draft: { label: '作成途上ですか', type: 'flag', when: is('origin', '作成'), required: false, cites: [mic['2-(2)-③-(ウ)']], help: '作りかけのものも、完成したものと同じに扱います。' },
  place: { label: '保管場所（保管庫・棚）', type: 'item', register: 'places', states: ['使用中'], required: false, cites: [mic['2-(2)-⑥-(ア)']] },
  sources: { label: '元にした情報', type: 'item', register: 'information', many: true, required: false, help: '元の情報の機密性と取扱制限を引き継ぎます。', cites: [mic['2-(2)-①-(イ)']] },
  readerUnits: { label: '閲覧できる部署', type: 'unit', many: true, required: false, when: is('openTo', '指定した範囲') },
  readerPeople: { label: '閲覧できる人', type: 'person', many: true, required: false, when: is('openTo', '指定した範囲') },
  decision: {
    label: '分類', type: 'choice', default: DECIDED, cites: [mic['2-(2)-③-(イ)'], mic['2-(2)-④-(イ)'], mic['2-(2)-④-(ウ)']],
    options: [
      { value: DECIDED, label: '今定める' }, { value: LATER, label: '後で定める', help: '庁外から入手したときだけ選べます。定めるまで利用も送信もできません。' },
      { value: UNKNOWN, label: '分からない（情報セキュリティ管理者に判断を求める）', help: '判断が出るまで、最も高い分類として扱います。' },
    ],
  },
  unknownWhy: { label: '分からない理由', type: 'text', max: 200, when: is('decision', UNKNOWN), cites: [mic['2-(2)-④-(ウ)']] },
}
/** The guide and the three levels, asked where the classification is decided at once. */
export const decidedForm: Form = Object.fromEntries(Object.entries({ ...answersForm, ...levelsForm }).map(([key, field]) => [key, { ...field, when: isDecided }])) as Form

/** Enters the row, decides its classification, and opens it to those who may see it. */
export const entryEffect: Effect = {
  creates: 'information', holder: 'applicant', place: { field: 'place' }, toWhen: [{ when: is('draft', true), to: '作成途上' }],
  lineage: { from: 'sources', how: '作成' }, readers: true,
  classify: { keep: [...KEPT, 'importance'], state: [{ when: is('decision', LATER), to: '未決定' }, { when: is('decision', UNKNOWN), to: '承認待ち' }] },
}
/** A judgement is asked of the manager as soon as the row is there. */
export const asksJudgement = { procedure: 'information.judgement.municipality', when: is('decision', UNKNOWN), form: { unknownWhy: { field: 'unknownWhy' } } } as const
