import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 道警ホームページを運用する所属の一覧。第４号様式の申請が決まると加わる。
export const siteOffices = register('public-services.site-offices', {
  title: '道警ホームページの運用所属',
  noun: '運用所属',
  cites: [hokkaido['7-1-(1)']],
  profiles: ['hokkaido-police'],
  purpose: '道警ホームページを運用する所属です。業務主管課長（広報課長）の第４号様式の申請が決まると加わります。',
  table: 'site_office',
  number: { label: '運用所属の番号', help: '自動で付きます。', prefix: '運用所属' },
  columns: {
    office: { label: '運用する所属', type: 'unit' },
    scope: { label: '運用する範囲', type: 'text', max: 300, help: '例: 防犯情報のページ' },
    since: { label: '加わった日', type: 'date', required: false },
  },
  states: { 運用中: { tone: 'rest', help: '道警ホームページを運用できる所属です。' }, 解除: { tone: 'final', help: '運用所属ではなくなりました。' } },
  initial: '運用中',
  carriesInformation: false,
  enteredBy: { act: '第４号様式の申請', cites: [hokkaido['7-1-(1)']] },
  listed: ['number', 'office', 'scope', 'state', 'since'],
})
