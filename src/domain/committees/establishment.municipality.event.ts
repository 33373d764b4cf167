import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { establishedOn, name, quorum } from './establishment-fields.ts'

const existing = [mic['sosoku-3-1-(2)-①-注1'], mic['kaisetsu-1-(7)-注10'], mic['kaisetsu-1-(7)-注11']] as const
const ROLES = ['CISO', '副CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者', '情報セキュリティ管理者', '情報システム管理者', '最高情報セキュリティアドバイザー'] as const

// 会議体の設置（市区町村）。構成員は役割で置かれ、その日の現任の人が座る。
export const establishment = event('committees.establishment.municipality', {
  title: '会議体の設置', cites: [mic['kaisetsu-1-(7)-注9'], ...existing], profiles: ['municipality'], subject: [], roles: ['情報セキュリティ管理者', '統括情報セキュリティ責任者', 'CISO'], verb: '会議体を設ける',
  form: {
    name, kind: { label: '種類', type: 'choice', options: ['委員会', '庁議・幹部会議', '既存の会議体'] },
    decides: { label: '情報セキュリティ委員会の機能を担う', type: 'flag', help: '庁議や情報化推進委員会に担わせることもできます。', cites: existing },
    establishedOn, basis: { label: '根拠', type: 'text', max: 160, required: false },
    interval: { label: '開催の周期', type: 'number', min: 1, max: 12, unit: '月', required: false, help: '入れると、この月数ごとに招集の作業がCISOに生じます。', cites: [mic['kaisetsu-1-(7)-注9']] }, quorum,
    crossing: { label: '全庁にまたがる指示・連絡の権限', type: 'text', multiline: true, max: 1000, required: false, help: '定めておくと、会議体の画面で誰もが確かめられます。', cites: [mic['sosoku-3-1-(2)-①-注2']] },
  },
  effect: {
    creates: 'committees',
    rows: { register: 'committee-seats', holder: 'person', make: ({ form, entered }) => ROLES.map((role) => ({ committee: entered!.id, office: role === 'CISO' ? '議長' : '構成員', title: role, by: '役割', role, since: form['establishedOn'] })) },
  },
})
