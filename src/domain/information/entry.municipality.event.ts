import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { criteria } from './criteria.municipality.guard.ts'
import { proposed } from './criteria.municipality.ts'
import { asksJudgement, assetForm, DECIDED, decidedForm, entryEffect } from './entry-form.municipality.ts'
import { entryGuards } from './entry.municipality.guard.ts'
import { byThreeAxes } from './scheme.municipality.ts'
import { inSections } from './sections.ts'

// 情報資産の登録（市区町村）。漏えい・改ざん・利用不能の影響を順に尋ね、三つの分類を提案する。
export const entry = event('information.entry.municipality', {
  title: '情報資産の登録',
  cites: [mic['2-(2)-③-(イ)'], mic['2-(2)-④-(イ)'], mic['kaisetsu-2-(1)']],
  profiles: ['municipality'],
  settings: [byThreeAxes.setting],
  whereSetting: byThreeAxes,
  subject: [],
  verb: '情報資産を登録する',
  form: inSections({ ...assetForm, ...decidedForm }),
  suggests: (form) => (form['decision'] === DECIDED ? proposed(form) : {}),
  finds: { same: { register: 'information', column: 'title', field: 'title', matching: 'same', everywhere: true, states: ['作成途上', '使用中', '持出し中', '返却確認待ち', '不要'] } },
  guards: [...entryGuards, ...criteria],
  effect: entryEffect,
  asks: asksJudgement,
})
