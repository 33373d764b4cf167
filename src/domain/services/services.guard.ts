import { saitama } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { MEASURES } from './services.register.ts'

const base = { profiles: ['saitama-police'] } as const
const lacking = (item: ItemFacts | null): string[] => Object.entries(MEASURES).flatMap(([key, { label }]) => (item?.details[key] === '対応済み' ? [] : [label]))
/** The confirmations of a stage that name who confirmed and when. */
const confirmations = (item: ItemFacts | null, stage: string): readonly ItemFacts[] =>
  (item?.linkedFrom?.['service-checks'] ?? []).filter(({ state, details }) => state === '記録' && details['stage'] === stage && Boolean(details['confirmer']) && Boolean(details['confirmedOn']))

export const allMeasuresTaken = guard('services.services/measures', {
  ...base, title: '構築時の四つの対策', cites: [saitama['4-2-(1)-オ-(ア)']],
  refuses: ({ item }) => (lacking(item).length === 0 ? null : { field: '', message: `「${lacking(item).join('・')}」が未対応です。対応して台帳を直してから行ってください。` }),
})
export const buildingConfirmed = guard('services.services/building-confirmed', {
  ...base, title: '構築時の対策の実施確認', cites: [saitama['4-2-(1)-オ-(イ)']],
  refuses: ({ item }) => (confirmations(item, '導入・構築').length > 0 ? null : { field: '', message: '構築時の対策の実施の確認（確認した者と確認した日）が記録されていません。先に確認を記録してください。' }),
})
export const byItsManager = guard('services.services/manager', {
  ...base, title: '外部サービス管理者による確認', cites: [saitama['4-2-(1)-キ-(イ)']],
  refuses: ({ item, actor }) => (item?.details['manager'] === actor.person ? null : { field: '', message: '利用終了の実施の確認ができるのは、この外部サービスの外部サービス管理者だけです。' }),
})
export const endingConfirmed = guard('services.services/ending-confirmed', {
  ...base, title: '利用終了の実施確認', cites: [saitama['4-2-(1)-キ-(イ)']],
  refuses: ({ item }) => (confirmations(item, '利用終了').some(({ details }) => details['confirmer'] === item?.details['manager']) ? null
    : { field: '', message: '外部サービス管理者による実施の確認が記録されていません。先に外部サービス管理者が確認を記録してください。' }),
})
export const byWhoConfirmed = guard('services.service-checks/own', {
  ...base, title: '確認した者による取消し', cites: [saitama['4-2-(1)-オ-(イ)'], saitama['4-2-(1)-キ-(イ)']],
  refuses: ({ item, actor }) => (item?.details['confirmer'] === actor.person ? null : { field: '', message: '実施の確認を取り消せるのは、確認した本人です。' }),
})
