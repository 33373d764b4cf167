import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { changedByDecisionOnly } from './restricted-sites.guard.ts'

export const RESTRICTED_ACTS = ['閲覧', '入力', 'その他の利用'] as const

// ウェブサイトの閲覧や入力の制限。追加も変更も、システム総括責任者の決定でだけ行う。
export const restrictedSites = register('web.restricted-sites', {
  title: 'ウェブサイトの制限台帳',
  noun: 'サイトの制限',
  cites: [hokkaido['9-1']],
  profiles: ['hokkaido-police'],
  purpose: '安全のために閲覧や入力を制限するサイトを、システム総括責任者の決定に基づいて残します。利用の判定はここに照らします。',
  table: 'restricted_site',
  number: { label: '制限番号', help: '決定されると自動で付きます。', prefix: '制限' },
  columns: {
    site: { label: 'サイトのドメイン', type: 'text', max: 200, help: '例: example.com（その下のドメインにも及びます）' },
    restricted: { label: '制限すること', type: 'choices', options: RESTRICTED_ACTS },
    reason: { label: '理由', type: 'text', max: 400 },
  },
  states: { 制限中: { tone: 'attention', help: '閲覧や入力ができません。' }, 解除: { tone: 'final', help: '制限が解かれました。' } },
  initial: '制限中',
  enteredBy: { act: 'ウェブサイトの制限の決定', cites: [hokkaido['9-1']] },
  carriesInformation: false,
  listed: ['number', 'site', 'restricted', 'reason', 'unit', 'state'],
  guards: [changedByDecisionOnly],
})
