import { mic, saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const profiles = ['saitama-police', 'municipality'] as const
const GONE = ['廃棄', '返却済', '抹消済']

// 鍵は、まだ手放していない媒体か記憶装置のどれか一つのもの。手放した後から「暗号化していた」とは書けない。
export const aKeyIsForOneThing = guard('erasure.erasure-keys/one-thing', {
  title: '鍵の対象',
  cites: [saitama['1-3-(17)'], mic['kaisetsu-4.1-(7)-図表24-(2)']], profiles,
  refuses: ({ item, before }) => {
    const things = [item?.linked?.['medium'], item?.linked?.['drive']].filter((one) => one !== undefined)
    if (things.length !== 1) return { field: 'medium', message: '鍵の対象に、外部記録媒体か記憶装置のどちらか一つを選んでください。' }
    const [thing] = things
    const moved = before?.details['medium'] !== item!.details['medium'] || before?.details['drive'] !== item!.details['drive']
    if (before && moved) return { field: 'medium', message: '鍵の対象は変えられません。別の鍵として登録してください。' }
    return !before && ['廃棄待ち', ...GONE].includes(thing!.state) ? { field: 'medium', message: `「${thing!.number}」は「${thing!.state}」です。暗号化して使い始めたことは、廃棄を決める前に登録します。` } : null
  },
})

// 抹消に使えるのは、鍵を抹消する日の暗号リストにあるアルゴリズムだけ。
export const cipherIsListed = guard('erasure.erasure-keys/cipher', {
  title: '暗号化消去に使える暗号アルゴリズム',
  cites: [saitama['1-3-(18)'], mic['kaisetsu-4.1-(7)-図表24-(2)']], profiles,
  refuses: ({ item, form }) => {
    const cipher = item?.linked?.['algorithm']
    const day = String(form['destroyedAt'] ?? '').slice(0, 10)
    const { listedFrom, listedUntil } = cipher?.details ?? {}
    if (cipher && String(listedFrom) <= day && (typeof listedUntil !== 'string' || day <= listedUntil)) return null
    return { field: 'destroyedAt', message: `暗号アルゴリズム「${String(cipher?.details['name'] ?? '不明')}」は、その日の暗号リストにありません。鍵の抹消を「抹消」と数えられないため、ほかの方法で抹消してください。` }
  },
})
