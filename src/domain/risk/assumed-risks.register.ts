import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['sosoku-3-1-(5)']]

// 想定リスク。リスク分析で想定したものの一つずつと、それに対処する対策基準の条項。
export const assumedRisks = register('risk.assumed-risks', {
  title: '想定リスク台帳',
  noun: '想定リスク',
  cites,
  profiles: ['municipality'],
  purpose: 'リスク分析で想定したリスクを一つずつ登録し、対処する対策基準の条項を結び付けます。条項のないものは、改定案の点検に未対処として並びます。',
  table: 'assumed_risk',
  number: { label: 'リスク番号', help: '空けておくと続きの番号を付けます。', prefix: 'リスク' },
  columns: {
    title: { label: '想定するリスク', type: 'text', max: 200 },
    analysis: { label: 'リスク分析', type: 'item', register: 'risk-analyses', states: ['保管中'], cites },
    assets: { label: '脅かされる情報資産', type: 'text', max: 300, required: false },
    level: { label: '大きさ', type: 'choice', options: ['高', '中', '低'] },
    articles: { label: '対処する対策基準の条項', type: 'text', max: 400, required: false, help: '例: 第７条、第８条。結び付けるまで未対処です。', cites },
  },
  states: { 想定中: { tone: 'rest', help: '対策基準で対処するリスクです。' }, 解消: { tone: 'final', help: '想定しなくなりました。理由が残っています。' } },
  initial: '想定中',
  linked: ['analysis'],
  opensTo: { roles: ['統括情報セキュリティ責任者', 'CISO'], named: { people: 'readers', of: 'analysis' }, cites: [mic['sosoku-3-1-(4)-資料保管']] },
  carriesInformation: false,
  listed: ['number', 'title', 'analysis', 'level', 'articles', 'state'],
})
