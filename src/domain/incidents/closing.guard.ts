import { mic, saitama } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const profiles = ['municipality'] as const
const has = (item: ItemFacts | null, column: string): boolean => Boolean(item?.details[column])

// 原因、再発防止策、CISOへの報告が揃うまで終結できない。
export const reported = guard('incidents.closing/reported', {
  title: '終結の前の原因究明と報告', cites: [mic['5.3-(3)-④']], profiles,
  refuses: ({ item }) => {
    const lacking = [['cause', '原因'], ['prevention', '再発防止策'], ['reportedOn', 'CISOへの報告']].filter(([column]) => !has(item, column!)).map(([, words]) => words)
    return lacking.length === 0 ? null : { field: '', message: `終結には、${lacking.join('・')}が足りません。「原因と再発防止策を報告する」で CISO に報告してください。` }
  },
})

// 発生した部門の情報セキュリティ管理者が経過を確定するまで終結できない。
export const settled = guard('incidents.closing/settled', {
  title: '終結の前の経過記録の確定', cites: [mic['kaisetsu-5.3-(3)-記録']], profiles,
  refuses: ({ item }) => (has(item, 'confirmedOn') ? null : { field: '', message: '経過記録が確定していません。発生した部門の情報セキュリティ管理者に、確定を頼んでください。' }),
})

// 外部からの不正アクセスは、ログと対応の記録の両方が残っていなければ終結できない。
export const recorded = guard('incidents.closing/recorded', {
  title: '不正アクセスのログと対応の記録', cites: [mic['kaisetsu-6.5-(3)']], profiles,
  refuses: ({ item }) => {
    if (item?.details['category'] !== '外部からの不正アクセス') return null
    const exhibits = item.linkedFrom?.['exhibits'] ?? []
    const hasLogs = [item.details['logs'] ?? []].flat().length > 0 || exhibits.some(({ details }) => details['kind'] === 'ログ')
    const lines = item.linkedFrom?.['course-lines'] ?? []
    const hasMeasures = lines.some(({ details }) => details['entered'] === '手入力' || ['措置', '応急措置の完了', '応急措置の先行'].includes(String(details['act'])))
    const lacking = [...(hasLogs ? [] : ['ログ']), ...(hasMeasures ? [] : ['対応した記録'])]
    return lacking.length === 0 ? null : { field: '', message: `外部からの不正アクセスの終結には、${lacking.join('と')}が要ります。結び付けるか、記録してください。` }
  },
})

// 侵害のあった事案は、再発防止対策を委員会が議決するまで終結できない。
export const preventionDeliberated = guard('incidents.closing/deliberated', {
  title: '再発防止対策の審議', cites: [saitama['2-2-(2)-カ']], profiles: ['saitama-police'],
  refuses: ({ item }) => {
    if (item?.details['breached'] !== 'あり') return null
    return String(item.details['deliberation'] ?? '').endsWith('可決') ? null
      : { field: '', message: '侵害のあった事案です。再発防止対策を委員会の議案にし、可決されるまで終結できません。議案は会議体の画面の「議案を登録する」で加えます。' }
  },
})
