import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { asksJudgement, assetForm, entryEffect, isDecided } from './entry-form.municipality.ts'
import { levelsForm } from './criteria.municipality.ts'
import { entryGuards } from './entry.municipality.guard.ts'
import { byImportance } from './scheme.municipality.ts'
import { inSections } from './sections.ts'

// 重要性Ⅰ〜Ⅳによる情報資産の登録。三つの観点の値は対応表から導く。
export const entryByImportance = event('information.entry-by-importance.municipality', {
  title: '情報資産の登録（重要性）',
  cites: [mic['2-(2)-③-(イ)'], mic['2-(2)-④-(イ)']],
  profiles: ['municipality'],
  settings: [byImportance.setting],
  whereSetting: byImportance,
  subject: [],
  verb: '情報資産を登録する',
  form: inSections({
    ...assetForm,
    importance: { label: '重要性', type: 'item', register: 'importances', states: ['使用中'], when: isDecided, cites: [mic['kaisetsu-2-(1)-注1']], help: '重要性の対応表から選びます。' },
    restrictions: { ...levelsForm['restrictions']!, when: isDecided },
  }),
  finds: { same: { register: 'information', column: 'title', field: 'title', matching: 'same', everywhere: true, states: ['作成途上', '使用中', '持出し中', '返却確認待ち', '不要'] } },
  guards: entryGuards,
  effect: { ...entryEffect, classify: { ...entryEffect.classify, like: { chosen: 'importance' } } },
  asks: asksJudgement,
})
