import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { kindsOf } from './means.ts'

// 端末の認証手段が多要素と言えるのは、知識・所持・存在のうち二種類以上がそろうときだけ。
export const multiFactorHasTwoKinds = guard('identities.terminal-means', {
  title: '多要素と言える認証手段',
  cites: [mic['kaisetsu-3-(1)-②-(ア)']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    const { multiFactor, authentication } = item?.details ?? {}
    const kinds = kindsOf(authentication)
    return multiFactor === true && kinds.length < 2
      ? { field: 'multiFactor', message: `選んだ認証手段は${kinds.length === 0 ? '種類に数えられるものがない' : `「${kinds.join('・')}」の一種類だけの`}ため、多要素とは認められません。知識・所持・存在のうち、違う種類を二つ以上選んでください（リスクベース認証は数えません）。` } : null
  },
})
