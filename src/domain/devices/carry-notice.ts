import { mic } from '../../../clauses/index.ts'

/** 持ち出す端末を身に着けておくことの注意（市区町村）。 */
export const carryAdvice = { text: '端末は常に身に着け、電車・バス・自家用車での移動中の紛失や盗難に注意してください。読んだら端末の頁で「携行の注意を確認する」を押してください', cites: [mic['kaisetsu-5.1-(1)-①-注1']] } as const
