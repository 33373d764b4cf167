import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 制限の解除が要るが、システム総括責任者が特に認めた各種サービス。
export const permittedServices = register('web.permitted-services', {
  title: '特に認めたサービスの一覧',
  noun: '特に認めたサービス',
  cites: [hokkaido['9-2-(1)']],
  profiles: ['hokkaido-police'],
  purpose: '制限を解かなければ使えないサービスのうち、システム総括責任者が特に認めたものを残します。決定から行が立ちます。',
  table: 'permitted_service',
  number: { label: '承認番号', help: '認められると自動で付きます。', prefix: 'サービス' },
  columns: {
    site: { label: 'サービスのドメイン', type: 'text', max: 200 },
    name: { label: 'サービスの名称', type: 'text', max: 120 },
    lifting: { label: '解除する制限', type: 'text', max: 200 },
    reason: { label: '行政情報化に資する理由', type: 'text', max: 400 },
  },
  states: { 承認中: { tone: 'rest', help: '期間の間、使えます。' }, 終了: { tone: 'final', help: 'もう使えません。' } },
  initial: '承認中',
  enteredBy: { act: '各種サービスの利用の承認', cites: [hokkaido['9-2-(1)']] },
  carriesInformation: false,
  listed: ['number', 'name', 'site', 'lifting', 'unit', 'state'],
})
