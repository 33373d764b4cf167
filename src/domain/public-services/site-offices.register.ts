import { hokkaido } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { siteOfficeWithoutRules } from './ruled.guard.ts'

/** 道警ホームページの細目の規程。版は規程台帳に持つ。 */
export const siteRules = { label: '細目の規程', type: 'item', register: 'policies', states: ['有効'], where: is('details.kind', '細目'), required: false, cites: [hokkaido['7-2']], help: '道警ホームページの運用の細目を、規程台帳の「細目」から選びます。開くと、いまの版と本文が読めます。' } as const

// 道警ホームページを運用する所属の一覧。第４号様式の申請が決まると加わる。
export const siteOffices = register('public-services.site-offices', {
  title: '道警ホームページの運用所属',
  noun: '運用所属',
  cites: [hokkaido['7-1-(1)'], hokkaido['7-2']],
  profiles: ['hokkaido-police'],
  purpose: '道警ホームページを運用する所属です。業務主管課長（広報課長）の第４号様式の申請が決まると加わります。',
  table: 'site_office',
  number: { label: '運用所属の番号', help: '自動で付きます。', prefix: '運用所属' },
  columns: {
    office: { label: '運用する所属', type: 'unit' },
    scope: { label: '運用する範囲', type: 'text', max: 300, help: '例: 防犯情報のページ' },
    rules: siteRules,
    since: { label: '加わった日', type: 'date', required: false },
  },
  states: { 運用中: { tone: 'rest', help: '道警ホームページを運用できる所属です。' }, 解除: { tone: 'final', help: '運用所属ではなくなりました。' } },
  initial: '運用中',
  carriesInformation: false,
  enteredBy: { act: '第４号様式の申請', cites: [hokkaido['7-1-(1)']] },
  cautions: [siteOfficeWithoutRules],
  cautionsListed: true,
  listed: ['number', 'office', 'scope', 'rules', 'state', 'since'],
})
