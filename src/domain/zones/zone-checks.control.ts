import { mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { setting } from '../../engine/definition.ts'
import { classOf } from './zone-classes.ts'

/** 確かめ直すまでの日数。どちらの文書にも周期はない。 */
export const checkedAgain = setting('zones.zone-checks.days', '区域の対策を確かめ直すまで', 365, { unit: '日', notInSource: true })
const base = { register: 'zone-checks', agesAfter: checkedAgain, againAfter: 'revisedAt' } as const
// 管理者を置かないクラス０は、基準を定めるだけで確認を求めない。
const isKept = (check: ItemFacts): boolean => check.state === '対象' && check.linked?.['zone']?.state === '有効' && classOf(check.linked['zone']) !== 'クラス０'
const evidence = { label: '実施の証拠', type: 'text', multiline: true, max: 500, help: '例: 実施記録の番号、掲示の場所と写真の番号' } as const
const checkedOn = { label: '確かめた日', type: 'date', notAfter: 'today' } as const

/** 区域情報セキュリティ管理者が、対策の一つずつに証拠を添えて答える。 */
export const zoneControls = [
  control('zones.zone-checks/measure', {
    ...base, title: '区域の対策の実施', cites: [saitama['3-8-(2)'], saitama['3-8-(3)-ア'], mpd['3-1-(2)']], profiles: ['mpd', 'saitama-police'],
    appliesWhen: is('details.aspect', '一般'), appliesTo: isKept, question: 'この対策を実施していますか。', fields: { evidence, checkedOn },
  }),
  control('zones.zone-checks/disaster', {
    ...base, title: '災害への施設面・環境面の対策', cites: [saitama['3-8-(3)-イ']], profiles: ['saitama-police'],
    appliesWhen: is('details.aspect', '災害（施設）', '災害（環境）'), appliesTo: isKept, question: 'この災害に対する、施設面または環境面の対策を取っていますか。',
    fields: { taken: { label: '取った対策', type: 'text', multiline: true, max: 500, help: '例: 耐震固定、止水板、無停電電源、空調、消火設備' }, evidence, checkedOn },
  }),
  control('zones.zone-checks/liaison', {
    register: 'zones', agesAfter: checkedAgain, title: '関係する区域との連携', cites: [mpd['3-1-(2)']], profiles: ['mpd'],
    appliesWhen: is('state', '有効'), appliesTo: ({ details }) => [details['related'] ?? []].flat().length > 0, question: '関係する区域の管理者と、連携する事項を確かめましたか。',
    fields: { agreed: { label: '確かめた事項', type: 'text', multiline: true, max: 500 }, checkedOn },
  }),
]
