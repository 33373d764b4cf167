import { hokkaido } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { appliedForBy } from './applicants.ts'
import { siteRules } from './site-offices.register.ts'

const cites = [hokkaido['7-1-(1)']] as const
const byPublicRelations = appliedForBy('site-office.hokkaido', '広報課長', '道警ホームページの業務主管課長', [hokkaido['2-3-(2)']])

// 道警ホームページの運用所属の設定（第４号様式）。広報課長が申請し、システム管理者を経由してシステム総括責任者が決める。
export const siteOffice = procedure('public-services.site-office.hokkaido', {
  title: '道警ホームページ運用所属設定申請書（第４号様式）',
  cites: [...cites, hokkaido['2-3-(2)']],
  profiles: ['hokkaido-police'],
  subject: null,
  verb: '道警ホームページの運用所属の設定を申請する',
  ...byPublicRelations,
  form: {
    office: { label: '運用する所属', type: 'unit' },
    scope: { label: '運用する範囲', type: 'text', max: 300, help: '例: 防犯情報のページ' },
    rules: siteRules,
    reason: { label: '設定の理由', type: 'text', multiline: true, max: 500 },
  },
  steps: [
    { kind: '回議', role: 'システム管理者', scope: 'organisation', cites, binding: true },
    { kind: '決裁', role: 'システム総括責任者', scope: 'organisation', cites },
  ],
  effect: { creates: 'site-offices', set: { since: 'today' } },
})
