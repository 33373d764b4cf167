import { mpd, saitama } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { CLASSES, classOf, zonesIn } from './zone-classes.ts'

const inTokyo = { profiles: ['mpd'] } as const
const inSaitama = { profiles: ['saitama-police'] } as const
const needsManager = (zone: ItemFacts | null): boolean => { const at = classOf(zone); return at !== undefined && at !== 'クラス０' }
const isTwice = (zone: ItemFacts | null): boolean => zonesIn(zone?.linked?.['premises'], zone?.id).some((other) => classOf(other) === classOf(zone))

export const zoneGuards = [
  guard('zones.zones/others', {
    ...inTokyo, title: 'ほかの団体が使う部分', cites: [mpd['3-1-(1)']],
    refuses: ({ item }) => (item?.details['occupant'] === 'ほかの行政機関・団体' ? { field: 'occupant', message: 'ほかの行政機関や団体が使う部分は、区域に分けません。庁舎台帳の「ほかの行政機関や団体が使う部分」に書いてください。' } : null),
  }),
  guard('zones.zones/one-public', {
    ...inTokyo, title: 'クラス０は庁舎ごとに一つ', cites: [mpd['別表1-クラス0']],
    refuses: ({ item }) => (classOf(item) === 'クラス０' && isTwice(item) ? { field: 'class', message: 'この庁舎には、もうクラス０の区域があります。クラス０は庁舎ごとに一つです。' } : null),
  }),
  guard('zones.zones/one-shared', {
    ...inTokyo, title: 'クラス１は庁舎ごとに一つ', cites: [mpd['別表1-クラス1']],
    refuses: ({ item }) => (classOf(item) === 'クラス１' && isTwice(item) ? { field: 'class', message: 'この庁舎には、もうクラス１の区域があります。クラス１は庁舎ごとに一つです。' } : null),
  }),
  guard('zones.zones/classified', {
    ...inTokyo, title: '区域の分類', cites: [mpd['3-1-(1)']],
    refuses: ({ item }) => (classOf(item) === undefined ? { field: 'class', message: `クラスを${CLASSES[0]}から${CLASSES[3]}の中で選んでください。` } : null),
  }),
  guard('zones.zones/kept', {
    ...inSaitama, title: '区域情報セキュリティ管理者の設置', cites: [saitama['2-1-(2)-イ']],
    refuses: ({ item }) => (item?.state === '有効' && needsManager(item) && !item.details['manager'] ? { field: 'manager', message: `${classOf(item)}の区域には、区域情報セキュリティ管理者が要ります。` } : null),
  }),
  guard('zones.zones/nominated', {
    ...inSaitama, title: '管理者の指名', cites: [saitama['2-1-(2)-イ']],
    refuses: ({ item, before, form }) => (before?.state === '有効' && item?.details['manager'] !== before.details['manager'] && form['nominatedOn'] === undefined
      ? { field: 'manager', message: '有効な区域の管理者は「管理者の指名を記録する」から変えてください。' } : null),
  }),
]

const open = (zone: ItemFacts | null): readonly ItemFacts[] => (zone?.linkedFrom?.['zone-checks'] ?? []).filter(({ state }) => state === '対象')
/** Unanswered, answered 不適合, or to be answered again. */
const isLacking = ({ controls, details }: ItemFacts): boolean => {
  const answers = Object.values(controls) as readonly { readonly answer: string; readonly at?: string }[]
  return answers.length === 0 || answers.some(({ answer, at }) => answer === '不適合' || (typeof details['revisedAt'] === 'string' && at !== undefined && Date.parse(details['revisedAt']) > Date.parse(at)))
}
const improves = (zone: ItemFacts | null, wanted: (check: ItemFacts) => boolean): number => (zone?.state === '有効' && needsManager(zone) ? open(zone).filter((check) => wanted(check) && isLacking(check)).length : 0)
const isDisaster = (check: ItemFacts): boolean => check.details['aspect'] !== '一般'

export const zoneCautions = [
  guard('zones.zones/vacant', {
    profiles: ['mpd', 'saitama-police'], title: '区域情報セキュリティ管理者の空席', cites: [mpd['3-1-(1)'], saitama['2-1-(2)-イ']],
    refuses: ({ item }) => (item?.answeredBy?.length === 0 && item.state !== '準備中' ? { field: 'manager', message: '区域情報セキュリティ管理者が空席です。後任を決めてください。' } : null),
  }),
  guard('zones.zones/unclassified', {
    ...inSaitama, title: 'クラスの未設定', cites: [saitama['2-1-(2)-ア']],
    refuses: ({ item }) => (classOf(item) === undefined ? { field: 'class', message: 'クラスが決まっていません。クラス０から３に分類してください。' } : null),
  }),
  guard('zones.zones/unmeasured', {
    ...inSaitama, title: '対策の基準のないクラス', cites: [saitama['3-8-(1)']],
    refuses: ({ item }) => (item?.state === '有効' && !open(item).some((check) => check.details['measure'] !== undefined) ? { field: 'class', message: `${classOf(item) ?? ''}の対策の基準が一つも登録されていません。` } : null),
  }),
  guard('zones.zones/improve', {
    profiles: ['mpd', 'saitama-police'], title: '要改善', cites: [saitama['3-8-(2)'], mpd['3-1-(2)']],
    refuses: ({ item }) => { const count = improves(item, (check) => !isDisaster(check)); return count === 0 ? null : { field: '', message: `要改善：確認表に、未回答か未実施の対策が${count}件あります。` } },
  }),
  guard('zones.zones/disasters', {
    ...inSaitama, title: '要改善（災害）', cites: [saitama['3-8-(3)-イ']],
    refuses: ({ item }) => { const count = improves(item, isDisaster); return count === 0 ? null : { field: '', message: `要改善：災害への施設面・環境面の対策に、未回答か未実施が${count}件あります。` } },
  }),
]

export const premisesCautions = [
  guard('zones.premises/divided', {
    ...inSaitama, title: '区域への分割', cites: [saitama['2-1-(2)-ア']],
    refuses: ({ item }) => (zonesIn(item ?? undefined).length < 2 ? { field: '', message: '庁舎の敷地を、複数の区域に分けてください。' } : null),
  }),
]
