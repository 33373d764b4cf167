import { all, any, atLeast, is } from '../../engine/condition.ts'

/** 分類を上げた結果、いまの保管場所では足りない情報資産。 */
const isWeighty = any(atLeast('confidentiality', 2), is('integrity', 2), is('availability', 2))
const lacks = any(...['lockable', 'fireproof', 'heatproof', 'waterproof', 'dampproof'].map((quality) => is(`place.details.${quality}`, false)))
const isMisplaced = all(atLeast('confidentiality', 3), is('details.zone', 'インターネット接続系'), any(is('details.accessControlled', false)))
export const isWronglyKept = any(all(isWeighty, lacks), isMisplaced)
/** The same for what a duty asks of the thing of a record. */
export const isWronglyKeptItem = any(
  all(any(atLeast('item.confidentiality', 2), is('item.integrity', 2), is('item.availability', 2)), any(...['lockable', 'fireproof', 'heatproof', 'waterproof', 'dampproof'].map((quality) => is(`item.place.details.${quality}`, false)))),
  all(atLeast('item.confidentiality', 3), is('item.details.zone', 'インターネット接続系'), is('item.details.accessControlled', false)),
)
