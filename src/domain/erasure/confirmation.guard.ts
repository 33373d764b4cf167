import { mic, saitama } from '../../../clauses/index.ts'
import type { GuardContext, ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { ENCRYPTED_ERASURE } from '../media/disposal-method.ts'
import { BOTH, CERTIFIED, destructionProof, IN_HOUSE, OTHERWISE, WITNESSED } from './confirmation-form.ts'
import { isUnderTable24 } from './hosting.ts'
import { valueOf } from '../../engine/setting.ts'

/** What was stored on the thing: on itself, or on the equipment it is built into. */
const storedOn = (item: ItemFacts): ItemFacts => item.linked?.['equipment'] ?? item
const holdsResidents = ({ details }: ItemFacts): boolean =>
  details['residentRecords'] === true && isUnderTable24(details) && [details['storedZone'], details['zone']].includes('マイナンバー利用事務系')

type Lack = { readonly field: string; readonly message: string } | null
/** What is still missing of the way of confirming that was chosen. */
function lacking({ form }: GuardContext): Lack {
  const missing = (field: string, message: string): Lack => (form[field] ? null : { field, message })
  switch (form['confirmation']) {
    case WITNESSED: return missing('witness', '完了まで立ち会った職員を選んでください。')
    case CERTIFIED: return missing('inHouseOn', '引渡しの前に庁舎内で消去した日を入力してください。') ?? missing('inHouseMethod', '庁舎内での消去の方法を選んでください。') ?? missing('certificate', '委託事業者の完了証明書の番号を入力してください。')
    case IN_HOUSE: return missing('confirmer', '作業の完了を確かめた職員（記録する人とは別の人）を選んでください。')
    case OTHERWISE: return missing('otherwise', '完了を確かめた方法を書いてください。')
    default: return { field: 'confirmation', message: '完了の確かめ方を選んでください。' }
  }
}

export const destructionIsConfirmed = guard('erasure.confirmation/destruction', {
  title: '住民情報を保存した記憶媒体の破壊の確認',
  cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']],
  profiles: ['municipality'],
  refuses: (context) => {
    const { item, form, settings } = context
    if (!item || !holdsResidents(storedOn(item))) return null
    if (form['confirmation'] !== WITNESSED && form['confirmation'] !== CERTIFIED) return { field: 'confirmation', message: '住民情報を保存した媒体は、職員が完了まで立ち会うか、庁舎内で消去してから引き渡し完了証明書を受け取ってください。' }
    if (valueOf(settings, destructionProof) !== BOTH) return lacking(context)
    return lacking({ ...context, form: { ...form, confirmation: CERTIFIED } }) ?? lacking({ ...context, form: { ...form, confirmation: WITNESSED } })
  },
})
export const confidentialErasureIsConfirmed = guard('erasure.confirmation/confidential', {
  title: '機密性２以上の記憶媒体の抹消の確認',
  cites: [mic['kaisetsu-4.1-(7)-図表24-(2)']],
  profiles: ['municipality'],
  refuses: (context) => (context.item && !holdsResidents(storedOn(context.item)) && storedOn(context.item).highest.confidentiality >= 2 ? lacking(context) : null),
})
export const erasureIsConfirmed = guard('erasure.confirmation/plain', {
  title: '機密性１の記憶媒体の消去の確認',
  cites: [mic['kaisetsu-4.1-(7)-図表24-(3)']],
  profiles: ['municipality'],
  refuses: (context) => (context.item && !holdsResidents(storedOn(context.item)) && storedOn(context.item).highest.confidentiality < 2 ? lacking(context) : null),
})

const keysOf = ({ item }: GuardContext): readonly ItemFacts[] => item?.linkedFrom?.['erasure-keys'] ?? []
// 暗号化して使っていた記録のないものに、暗号化消去は選べない。
export const wasEncryptedInUse = guard('erasure.confirmation/encrypted-in-use', {
  title: '暗号化消去の前提',
  cites: [saitama['1-3-(17)'], mic['kaisetsu-4.1-(7)-図表24-(2)']],
  profiles: ['saitama-police', 'municipality'],
  refuses: (context) => context.form['method'] !== ENCRYPTED_ERASURE || keysOf(context).length > 0 ? null
    : { field: 'method', message: '暗号化して使っていた記録（鍵の台帳）がないため、暗号化消去は選べません。ほかの方法を選んでください。' },
})
export const keyIsDestroyed = guard('erasure.confirmation/key-destroyed', {
  title: '暗号化消去は鍵の抹消で終わる',
  cites: [saitama['1-3-(18)'], mic['kaisetsu-4.1-(7)-図表24-(2)']],
  profiles: ['saitama-police', 'municipality'],
  refuses: (context) => {
    if (context.form['method'] !== ENCRYPTED_ERASURE || keysOf(context).length === 0) return null
    const left = keysOf(context).find(({ state }) => state !== '抹消済')
    return left ? { field: 'method', message: `鍵「${left.number}」の抹消が記録されていません。鍵の台帳で、抹消を先に記録してください。` } : null
  },
})
export const confirmationGuards = [wasEncryptedInUse, keyIsDestroyed, destructionIsConfirmed, confidentialErasureIsConfirmed, erasureIsConfirmed]
