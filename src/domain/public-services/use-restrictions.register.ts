import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [hokkaido['2-1-(2)']] as const

// 利用制限の一覧。システム総括責任者が、誰の利用をなぜ制限しているかを残す。
export const useRestrictions = register('public-services.use-restrictions', {
  title: '利用制限の一覧',
  noun: '利用制限',
  cites,
  profiles: ['hokkaido-police'],
  purpose: 'システム総括責任者が利用を制限している利用者と、その理由です。取扱判定は、この一覧では変わりません。',
  table: 'use_restriction',
  number: { label: '制限番号', help: '自動で付きます。', prefix: '利用制限' },
  columns: {
    person: { label: '制限する利用者', type: 'person', among: 'organisation' },
    because: { label: '理由の区分', type: 'choice', options: ['要領の定めの違反', '円滑な運営のため'] },
    reason: { label: '理由', type: 'text', multiline: true, max: 1000 },
    since: { label: '制限を始めた日', type: 'date' },
    liftedOn: { label: '解除した日', type: 'date', required: false },
  },
  states: { 制限中: { tone: 'attention', help: '利用を制限しています。' }, 解除: { tone: 'final', help: '制限を解きました。' } },
  initial: '制限中',
  carriesInformation: false,
  enteredBy: { act: '利用制限の登録', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['システム総括責任者', 'システム管理者'], cites },
  listed: ['number', 'person', 'because', 'since', 'state'],
})
